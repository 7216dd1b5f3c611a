import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.library.handout import Status
from hope_desktop.ui.editing.review_mark import ReviewMark, lapsed_words, mark_words, marked_words
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")


@pytest.mark.parametrize(
    ("status", "by", "on", "words"),
    [
        (Status.CONCEPT, "", "", "Concept"),
        (Status.REVIEWED, "J. Wit", "2020-11-03", "2020."),
        (Status.REVIEWED, "J. Wit", "vorig jaar", "J. Wit op vorig jaar"),
        (Status.REVIEWED, "", "", "getoetst"),
        (Status.OUTDATED, "", "", "Verouderd"),
    ],
)
def test_it_says_how_far_a_text_was_looked_at(status: Status, by: str, on: str, words: str) -> None:
    assert words in mark_words(status, by, on, UI)


def test_of_a_lawyer_it_names_the_organisation() -> None:
    said = mark_words(Status.REVIEWED, "J. Wit", "2026-11-24", UI, "Rechtswinkel")
    assert said.startswith("Gelezen door een jurist, J. Wit (Rechtswinkel), op ")


def test_it_says_whose_review_a_change_took_away() -> None:
    assert "J. Wit vond deze tekst goed" in lapsed_words("J. Wit", "2020-11-03", UI)


def test_what_is_noted_is_told(styled: QApplication, qtbot: QtBot) -> None:
    mark = ReviewMark(UI, of_text=True)
    qtbot.addWidget(mark)
    mark.show_mark(Status.CONCEPT, "", "")
    mark.by.fill({"by": "J. Wit"})
    with qtbot.waitSignal(mark.marked) as told:
        mark.sign.click()
    assert told.args == [Status.REVIEWED, "J. Wit", ""]
    mark.by.fill({"lawyer_of": "Rechtswinkel"})
    with qtbot.waitSignal(mark.marked) as told:
        mark.sign.click()
    assert told.args == [Status.REVIEWED, "J. Wit", "Rechtswinkel"]
    with qtbot.waitSignal(mark.marked) as told:
        mark.old.click()
    assert told.args == [Status.OUTDATED, "", ""]
    assert marked_words("Blad", Status.OUTDATED, UI) == "Blad is verouderd"
