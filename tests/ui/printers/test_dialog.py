"""How one paper is printed by itself: what is asked, what it becomes, and how wrong input reads."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget

from hope_desktop.domain.printing.print_jobs import Printer, PrintJob, Sides
from hope_desktop.settings import Settings, read_settings
from hope_desktop.ui.printers import dialog as dialogs
from hope_desktop.ui.printers.dialog import OpenDialog, PrintDialog
from hope_desktop.ui.shared import Preferences
from tests.tools.in_words import words
from tests.tools.shared_ui import made_ui

PAPER = PrintJob("trainer", "Trainer's papers", b"", 6, copies=2, sides=Sides.LONG_EDGE)
HALL = Printer("hall", "Hall", is_usual=True)
SIMPLE = Printer("simple", "Simple", colour=False, duplex=False)


@pytest.fixture
def page(styled, qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def asked(
    page: QWidget, tmp_path: Path, paper: PrintJob = PAPER, settings: Settings | None = None
) -> PrintDialog:
    kept = Preferences(settings or Settings(), tmp_path / "settings.toml")
    ui = made_ui("en", preferences=kept)
    sent: list[object] = []
    made = PrintDialog(paper, lambda _show: None, lambda *what: sent.extend(what), ui, page)
    made.sent = sent
    made.show()
    return made


def test_what_stands_there_is_right_and_enter_prints(page, qtbot, tmp_path):
    dialog = asked(page, tmp_path)
    assert not dialog.go.isEnabled(), "printers are being looked for"
    dialog.printers.show_printers((HALL,))
    assert (dialog.number.value(), dialog.sides.currentData()) == (2, Sides.LONG_EDGE)
    assert dialog.sum.text() == "6 sheets of A4"
    QTest.keySequence(dialog, "Return")
    assert dialog.sent == [(PAPER,), HALL]
    assert read_settings(tmp_path / "settings.toml").printer == "hall"


@pytest.mark.parametrize(
    ("typed", "pages", "sheets"),
    [("", "", "6"), ("3, 1-2", "1-3", "4"), ("5", "5", "2"), ("7", None, "0"), ("x", None, "0")],
)
def test_some_pages(page, qtbot, tmp_path, typed, pages, sheets):
    dialog = asked(page, tmp_path)
    dialog.printers.show_printers((HALL,))
    dialog.pages.setText(typed)
    job = dialog.job()
    assert (job.pages if job else None) == pages
    assert dialog.sum.text().startswith(f"{sheets} sheet")
    assert dialog.go.isEnabled() is (pages is not None)
    assert ("1-6" in dialog.wrong.text()) is (pages is None)


def test_a_simple_printer_is_asked_what_it_can(page, qtbot, tmp_path):
    dialog = asked(page, tmp_path, settings=Settings(ink="colour"))
    dialog.printers.show_printers((SIMPLE,))
    job = dialog.job()
    assert (job.sides, job.colour) == (Sides.ONE, False)
    assert not dialog.sides.isEnabled()
    dialog.printers.show_printers((HALL,))
    job = dialog.job()
    assert job.colour


def test_without_a_printer_it_can_be_saved(page, qtbot, tmp_path):
    dialog = asked(page, tmp_path)
    dialog.printers.show_printers(())
    assert dialog.printers.currentText() == "No printer found"
    assert not dialog.go.isEnabled()
    with qtbot.waitSignal(dialog.pdf_requested):
        dialog.pdf.click()


@pytest.mark.parametrize("opens", [True, False])
def test_papers_are_opened_one_by_one_with_what_to_fill_in(page, monkeypatch, opens):
    opened: list[Path] = []

    def open_it(file: Path, *_rest: object) -> bool:
        opened.append(file)
        return opens

    monkeypatch.setattr(dialogs, "open_path", open_it)
    poster = PrintJob("posters", "Posters", b"", 1, size="A3")
    jobs = ((PAPER, Path("one.pdf")), (poster, Path("two.pdf")))
    dialog = OpenDialog(jobs, "The cards wait.", made_ui("en"), page)
    dialog.show()
    assert "The cards wait." in words(dialog)
    said = dialog.buttons[0].accessibleName()
    assert "2 copies · Both sides, turned over the long edge" in said
    assert "A3" in dialog.buttons[1].accessibleName()
    before = dialog.buttons[1].icon().cacheKey()
    dialog.buttons[1].click()
    assert opened == [Path("two.pdf")]
    assert (dialog.buttons[1].icon().cacheKey() != before) is opens, "the tick says that it opened"
    assert dialog.findChild(QMessageBox) is None
