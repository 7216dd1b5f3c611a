"""Two say what is not right, one keeps the library: what became of it comes back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.terms import ActivityId, HandoutId, Module
from hope_desktop.domain.workshops.lines import LineAnswer, LineState
from hope_desktop.exchange.reading import read_library
from hope_desktop.paths import resource
from hope_desktop.services.library.starter import replace_library
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw
from hope_desktop.ui.widgets.destination import READING
from tests.sharing import (
    change_line,
    object_to,
    open_lines,
    plain_lines,
    released,
    sent,
    taken_in,
    trainer,
)

TEXTS = (HandoutId("1.4/stellingenkaarten"), HandoutId("1.1/lesblad"), ActivityId("1.2"))


@pytest.fixture
def two(tmp_path) -> Iterator[tuple[Services, Services]]:
    with trainer(tmp_path / "noor") as noor, trainer(tmp_path / "sami") as sami:
        yield noor, sami


def test_what_is_said_at_a_table_comes_into_the_library_and_back_to_who_said_it(
    desk, services, two, tmp_path, monkeypatch
):
    """Read a module together, send; decide, record and write in the window; and get answers."""
    noor, sami = two
    booklet = draw(services.printing.module_booklet(Module.BOUNDARIES))
    lines = {text: plain_lines(services, text)[0] for text in TEXTS}
    assert all("".join(line.split()) in "".join(booklet.text.split()) for line in lines.values())
    for text, line in lines.items():
        object_to(noor, text, f"{line} Echt.", line)
    for text in TEXTS[:2]:
        object_to(sami, text, "Te moeilijk.", lines[text], ReviewRole.TEACHER.value)
    for one in two:
        taken_in(services, sent(one, one.packages.sending.of_lines(), f"{id(one)}.hope"))
    assert len(open_lines(services)) == 5, "as said"
    desk.window.show()
    desk.ui.preferences.change(keeps_library=True)
    desk.window.pages.go(READING)
    section = desk.window.pages.current_page().section
    section.list.select(Module.BOUNDARIES)
    section.read_by.fill({"role": ReviewRole.TEACHER, "month": "2026-09"})
    section.record.click()
    assert services.reviews.unread()[Module.BOUNDARIES] == 0
    for text, line in lines.items():
        change_line(services, text, line, f"{line} Echt.")
    assert services.reviews.of(TEXTS[0]) == ()
    section.refresh()
    while keys := [row.key for row in section.list.view.rows.rows if isinstance(row.key, tuple)]:
        section.list.select(keys[0])
        section.done.click()
    (kept,) = services.reviews.of(TEXTS[0])
    assert (kept.role, kept.month) == (ReviewRole.TEACHER, "2026-09")
    assert kept.asked == f"{lines[TEXTS[0]]} Echt."
    checkout = shutil.copytree(resource("library"), tmp_path / "library")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(checkout))
    section.write.click()
    told = [label.text() for label in section.notices.findChildren(QLabel)]
    assert any("Geschreven. Teksten: 3, " in words for words in told)
    content, findings = read_library(Path(checkout))
    assert findings == ()
    replace_library(sami._database, content)
    answers = [answer.words for answer in sami.lines.answered().values()]
    assert answers == [f"{lines[text]} Echt." for text in TEXTS[:2]]
    assert sami.reviews.of(TEXTS[0]), "the yes comes along"


def test_an_answer_to_a_text_that_is_gone_is_no_trouble(services):
    text = services.library.handout(HandoutId("3.11/lesblad"))
    own, _ = services.material.duplicate_handout(text, "Van mij")
    object_to(services, own, "Te lang.")
    (one,) = open_lines(services, own)
    released(services, LineAnswer(own, one.digest, LineState.STAYS, "zo is het goed"))
    assert len(services.lines.answered(own)) == 1
    services.material.remove(own)
    assert services.lines.answered() == {}
