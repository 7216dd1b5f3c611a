"""What was decided about texts comes into the files of a library, and nothing else changes."""

import shutil
from pathlib import Path

import pytest

from hope_desktop.domain.errors import FolderProblem
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.terms import HandoutId
from hope_desktop.domain.workshops.lines import LineState
from hope_desktop.exchange.reading import read_library
from hope_desktop.paths import resource
from tests.bringing import rewrite
from tests.sharing import change_line, object_to, open_lines, plain_lines

TEXTS = ("3.11/lesblad", "school/docentenblad-achteraf", "1.4")
CARDS = HandoutId("1.4/stellingenkaarten")


@pytest.fixture
def checkout(tmp_path) -> Path:
    return Path(shutil.copytree(resource("library"), tmp_path / "resources" / "library"))


def _files(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def _change(services, text: str) -> None:
    """Say another word in a line, as who keeps the library does."""
    line = plain_lines(services, text)[0]
    change_line(services, text, line, f"{line} Echt.")


def test_texts_records_and_answers_are_read_back_from_the_files(services, checkout):
    before = _files(checkout)
    for text in TEXTS:
        _change(services, text)
        object_to(services, text, "Te lang.")
    for one in open_lines(services):
        services.lines.answer([one], LineState.STAYS, "zo past het")
    services.reviews.record(CARDS, ReviewRole.LAWYER, organisation="Rechtswinkel")
    made = services.reviews.write(checkout)
    assert (sorted(made.texts), made.records, made.answers) == (sorted(TEXTS), 1, 3)
    after = _files(checkout)
    changed = {name for name, text in after.items() if before.get(name) != text}
    texts = {"activities/3.11/lesblad.md", "activities/1.4/activity.toml", f"{TEXTS[1]}.md"}
    assert changed == texts | {"reviews.toml", "library.toml"}
    assert b"# VO-NL-4A" in after["activities/1.4/activity.toml"], "comments stay"
    content, findings = read_library(checkout)
    (record,) = content.records
    assert content.version == made.version == "3.2", "or nobody gets it"
    assert (findings, record.text, record.organisation) == ((), CARDS, "Rechtswinkel")
    assert {one.words for one in content.answers} == {"zo past het"}
    again = services.reviews.write(checkout.parent.parent)
    assert (again.records, again.left) == (0, ()), "once is enough, also from the whole checkout"
    assert _files(checkout) == after


def test_what_says_something_else_there_is_left_and_what_is_hers_stays(services, checkout):
    _change(services, "3.11/lesblad")
    rewrite(services, CARDS, body="Geheim.\n", only_me=True)
    file = checkout / "activities/3.11/lesblad.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nNieuw.\n", encoding="utf-8")
    was = file.read_bytes()
    made = services.reviews.write(checkout)
    assert (made.texts, made.left, file.read_bytes()) == ((), ("3.11/lesblad",), was)
    with pytest.raises(FolderProblem):
        services.reviews.write(checkout / "activities")
