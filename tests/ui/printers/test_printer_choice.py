import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hope_desktop.domain.printing.print_jobs import Printer
from hope_desktop.ui.printers.printer_choice import PrinterChoice
from tests.tools.shared_ui import made_ui

HALL, ROOM = Printer("hall", "Hall", is_usual=True), Printer("room", "Room 12")


def choice(qtbot: QtBot, *, has_stick: bool = True) -> PrinterChoice:
    made = PrinterChoice(made_ui("en"), has_stick=has_stick)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("used", "first"), [("", HALL), ("room", ROOM), ("gone", HALL)], ids=["new", "used", "gone"]
)
def test_the_printer_that_was_used_last_comes_first(
    styled: QApplication, qtbot: QtBot, used: str, first: Printer
) -> None:
    made = choice(qtbot)
    made.show_printers((HALL, ROOM), used)
    assert made.printer() == first
    assert not made.has_none


def test_looking_is_said_and_nothing_is_chosen_meanwhile(
    styled: QApplication, qtbot: QtBot
) -> None:
    made = choice(qtbot)
    made.show_printers((HALL,), "")
    made.show_searching()
    assert made.printer() is None
    assert [part.isVisible() for part in (made.searching, made.some, made.none)] == [
        True,
        False,
        False,
    ]


def test_one_handout_is_not_put_on_a_stick(styled: QApplication, qtbot: QtBot) -> None:
    made = choice(qtbot, has_stick=False)
    made.show_printers((), "")
    assert made.has_none
    assert [button.text() for button in made.none.findChildren(QPushButton)] == [
        "Save as PDF",
        "Look again",
    ]
    said = " ".join(label.text() for label in made.none.findChildren(QLabel))
    assert "stick" not in said
