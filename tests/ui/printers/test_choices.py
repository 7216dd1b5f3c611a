""""""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hope_desktop.domain.printing.print_jobs import Printer, PrintJob, Sides
from hope_desktop.ui.printers.choices import CopyFields, PrinterChoice, SidesBox
from tests.tools.shared_ui import made_ui

PUPILS = PrintJob("pupils", "Pupils", b"", 2, copies=30)
SCHOOL = PrintJob("school", "School", b"", 2)


def test_of_several_papers_one_may_stay_behind(styled: QApplication, qtbot: QtBot) -> None:
    piles = CopyFields((PUPILS, SCHOOL), made_ui("en"))
    qtbot.addWidget(piles)
    assert piles.chosen() == (PUPILS, SCHOOL)
    with qtbot.waitSignal(piles.changed):
        piles.boxes[1].setValue(0)
    assert piles.boxes[1].text() == "none"
    assert [job.copies for job in piles.chosen()] == [30, 0]
    assert piles.boxes[0].accessibleName() == "Copies of Pupils"


def test_one_paper_is_printed_at_least_once(styled: QApplication, qtbot: QtBot) -> None:
    piles = CopyFields((SCHOOL,), made_ui("en"))
    qtbot.addWidget(piles)
    piles.boxes[0].setValue(0)
    assert piles.chosen()[0].copies == 1


ONE = PrintJob("pupils", "", b"", 2)
BOTH = PrintJob("school", "", b"", 2, sides=Sides.SHORT_EDGE)


def box(qtbot: QtBot, *jobs: PrintJob) -> SidesBox:
    made = SidesBox(jobs, made_ui("en"))
    qtbot.addWidget(made)
    made.show_sides(duplex=True)
    return made


def test_papers_that_differ_keep_their_own_sides(styled: QApplication, qtbot: QtBot) -> None:
    assert box(qtbot, ONE, BOTH).sides() is None
    assert box(qtbot, ONE, BOTH).count() == 4


def test_papers_alike_show_how_they_are_printed(styled: QApplication, qtbot: QtBot) -> None:
    assert box(qtbot, BOTH, BOTH).sides() is Sides.SHORT_EDGE
    assert box(qtbot, ONE).sides() is Sides.ONE


def test_a_choice_comes_back_when_a_printer_can_do_it_again(
    styled: QApplication, qtbot: QtBot
) -> None:
    made = box(qtbot, ONE, BOTH)
    made.setCurrentIndex(made.findData(Sides.LONG_EDGE))
    made.show_sides(duplex=False)
    assert made.sides() is Sides.ONE
    assert not made.isEnabled()
    made.show_sides(duplex=True)
    assert made.sides() is Sides.LONG_EDGE


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
