"""How cards get their back: kept, drawn at once, and quiet until somebody asks."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QSpinBox
from pytestqt.qtbot import QtBot

from hope_desktop.ui.printing.page import PrintingPage
from tests.reading_pdf import text_of


def choose(page: PrintingPage, name: str, index: int) -> None:
    """Another line of one of the lists, by hand."""
    box = page.paper.form.editor(name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(index)


def test_it_is_out_of_sight_and_about_folding_at_first(page: PrintingPage) -> None:
    assert not page.paper.isVisible()
    page.panes.more.head.click()
    assert page.paper.form.isVisible()
    assert not page.paper.test.isVisible()


def sides_of_cards(page: PrintingPage) -> str:
    drawn = page.drawing.current()
    return drawn.files["cards"].printed.sides if drawn else ""


def test_a_choice_is_kept_and_drawn(page: PrintingPage, qtbot: QtBot) -> None:
    page.panes.more.head.click()
    choose(page, "cards", 1)
    assert page.paper.test.isVisible()
    qtbot.waitUntil(lambda: sides_of_cards(page) == "long-edge")
    right = page.paper.backs.editor("back_right")
    assert isinstance(right, QSpinBox)
    right.setValue(3)
    kept = page.drawing.settings
    assert (kept.cards, kept.back_right, kept.back_up) == ("long-edge", 3, 0)
    choose(page, "cards", 0)
    qtbot.waitUntil(lambda: sides_of_cards(page) == "single")


def test_the_test_sheet_is_saved_and_nothing_is_recorded(
    page: PrintingPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "testblad.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(file), ""))
    page.paper.test.click()
    qtbot.waitUntil(file.is_file)
    qtbot.waitUntil(lambda: "testblad.pdf" in page.panes.outcome.said)
    assert "lange zijde" in text_of(file)


def test_a_trainer_who_chooses_roomy_gets_it_the_next_time_too(
    page: PrintingPage, qtbot: QtBot
) -> None:
    sparing = page.panes.summary.text()
    choose(page, "paper", 1)
    qtbot.waitUntil(lambda: "pupils" in page.panes.documents.rows)
    assert page.drawing.settings.paper == "roomy"
    qtbot.waitUntil(lambda: page.panes.summary.text() not in {"", sparing})
    choose(page, "paper", 0)
    qtbot.waitUntil(lambda: page.panes.summary.text() == sparing)
