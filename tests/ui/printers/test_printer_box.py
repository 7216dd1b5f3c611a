"""Which printer: the one used last first, none is said, and looking again is in the list."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from hope_desktop.domain.errors import PrinterProblem
from hope_desktop.domain.printing.print_jobs import Printer, PrintJob
from hope_desktop.services.printing import print_out
from hope_desktop.settings import Settings, read_settings
from hope_desktop.ui.printers.flow import PrintFlow
from hope_desktop.ui.printers.printer_box import PrinterBox
from hope_desktop.ui.printers.words import amount_words, sheets_by_size
from hope_desktop.ui.shared import Preferences
from tests.tools.shared_ui import made_ui

HALL, ROOM = Printer("hall", "Hall", is_usual=True), Printer("room", "Room 12")


def box(qtbot: QtBot, tmp_path: Path, used: str = "") -> tuple[PrinterBox, list[object]]:
    """The box, and who waits for an answer of the computer."""
    kept = Preferences(Settings(printer=used), tmp_path / "settings.toml")
    ui = made_ui("en", preferences=kept)
    waits: list[object] = []
    made = PrinterBox(waits.append, ui)
    qtbot.addWidget(made)
    made.show()
    return made, waits


@pytest.mark.parametrize(
    ("used", "first"), [("", HALL), ("room", ROOM), ("gone", HALL)], ids=["new", "used", "gone"]
)
def test_the_printer_that_was_used_last_comes_first(styled, qtbot, tmp_path, used, first):
    made, waits = box(qtbot, tmp_path, used)
    assert len(waits) == 1, "it looks when it comes in sight"
    assert (made.printer(), made.currentText()) == (None, "Looking for printers…")
    made.show_printers((HALL, ROOM))
    assert made.printer() == first


def test_none_is_said_and_looking_again_is_one_choice(styled, qtbot, tmp_path):
    made, waits = box(qtbot, tmp_path)
    with qtbot.waitSignal(made.changed):
        made.show_printers(())
    assert (made.printer(), made.currentText()) == (None, "No printer found")
    made.setCurrentIndex(made.count() - 1)
    made.activated.emit(made.count() - 1)
    assert len(waits) == 2
    made.show_printers((ROOM,))
    assert made.printer() == ROOM


def test_a_choice_is_kept_and_stays_when_printers_are_looked_for_again(styled, qtbot, tmp_path):
    made, _waits = box(qtbot, tmp_path)
    made.show_printers((HALL, ROOM))
    made.setCurrentIndex(1)
    with qtbot.waitSignal(made.changed):
        made.activated.emit(1)
    assert read_settings(tmp_path / "settings.toml").printer == "room"
    made.look()
    assert made.printer() == ROOM, "it can be printed meanwhile"
    made.show_printers((HALL, ROOM))
    assert made.printer() == ROOM


@pytest.mark.clock
@pytest.mark.parametrize("says", [True, False], ids=["printers", "no-print-system"])
def test_an_answer_that_comes_after_the_page_was_closed_is_dropped(
    styled, qtbot, tmp_path, monkeypatch, says
):
    asked, goes_on = Event(), Event()

    def find() -> tuple[Printer, ...]:
        asked.set()
        goes_on.wait()
        if not says:
            raise PrinterProblem("missing")
        return (HALL,)

    monkeypatch.setattr(print_out, "find_printers", find)
    page = QWidget()
    qtbot.addWidget(page)
    ui = made_ui("en", preferences=Preferences(Settings(), tmp_path / "settings.toml"))
    flow = PrintFlow(ui, page)
    made = PrinterBox(flow.find, ui)
    made.show()
    qtbot.waitUntil(asked.is_set)
    delete(made)
    with qtbot.waitSignal(flow._worker._working.ended):
        goes_on.set()


PAPER = PrintJob("pupils", "Pupils", b"", 2, copies=3)
POSTER = PrintJob("posters", "Posters", b"", 1, size="A3")


@pytest.mark.parametrize(
    ("jobs", "words"),
    [
        ((), "0 sheets"),
        ((PAPER,), "6 sheets of A4"),
        ((PAPER, POSTER), "6 sheets of A4 + 1 sheet of A3"),
    ],
)
def test_sheets_are_counted_for_each_size(jobs, words):
    assert sheets_by_size(jobs, made_ui("en")) == words


def test_an_amount_is_papers_and_sheets():
    assert amount_words((PAPER, POSTER), made_ui("en")) == (
        "2 papers, 6 sheets of A4 + 1 sheet of A3"
    )
