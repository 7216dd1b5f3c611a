"""`package` and `undo`: the contract of the command line, between two data folders."""

import shutil
from pathlib import Path

import pytest

from tests import files_of_others as others
from tests.cli.conftest import Hope


@pytest.fixture
def packed(planned, tmp_path) -> Path:
    """A package with a file that belongs to an activity of the workshop."""
    (tmp_path / "kwartet.pdf").write_bytes(others.pdf(2, words="Zwaluw"))
    planned("material", "add", str(tmp_path / "kwartet.pdf"))
    planned("material", "link", "1", "--session", "1")
    out = tmp_path / "grenzen.hope"
    said = planned(
        "package", "export", "--session", "1", "--out", str(out), "--from", "Joris", "--json"
    )
    assert said.json == {"file": str(out), "left_out": []}
    return out


@pytest.fixture
def empty(planned, packed, tmp_path) -> Hope:
    """The command line over the folder of a colleague, who has nothing yet."""
    shutil.move(tmp_path / "data", tmp_path / "van-joris")
    return planned


def test_a_workshop_is_shown_taken_in_and_taken_back(empty, packed):
    shown = empty("package", "show", str(packed), "--json").json
    titles = [(one["kind"], one["title"]) for one in shown["new"]]
    assert titles[1:] == [("material", "kwartet")]
    assert titles[0][0] == "template"
    assert (shown["from"], shown["format"], shown["differs"], shown["refused"]) == (
        "Joris",
        1,
        [],
        [],
    )
    assert empty("material", "list", "--json").json == []
    change = empty("package", "import", str(packed)).out.strip()
    assert change.isdigit()
    assert [one["title"] for one in empty("material", "list", "--json").json] == ["kwartet"]
    assert any(one["id"].startswith("own-") for one in empty("template", "list", "--json").json)
    again = empty("package", "import", str(packed), "--json")
    assert (again.code, again.json["change"], again.json["new"]) == (0, None, [])
    assert empty("undo", change).code == 0
    assert empty("material", "list", "--json").json == []
    assert empty("undo").code == 0  # the undo itself: all is there again
    assert len(empty("material", "list", "--json").json) == 1


def test_what_comes_in_can_be_hers(empty, packed):
    empty("package", "import", str(packed), "--only-me")
    assert empty("material", "list", "--search", "zwaluw", "--json").json == []
    assert [one["title"] for one in empty("material", "list", "--json").json] == ["kwartet"]
    sent = empty("package", "export", "--all-mine", "--out", str(packed.parent / "x.hope"))
    assert "sjabloon: Eerste bezoek" in sent.err
    assert "kwartet" not in sent.err


def test_what_cannot_be_taken_in_is_refused_with_a_sentence(hope, tmp_path):
    stray = tmp_path / "brief.hope"
    stray.write_bytes(b"PK\3\4 geen pakket")
    for words in (("show", str(stray)), ("import", str(stray)), ("import", str(tmp_path / "weg"))):
        said = hope("package", *words)
        assert (said.code, said.out) == (1, "")
        assert said.err.count("\n") == 1
    assert hope("package", "export", "--all-mine", "--out", str(stray)).code == 1
    assert hope("package", "export", "--out", str(stray)).code == 2
    assert hope("undo", "99").code == 1
