from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.printing.print_jobs import PrintJob, Sides
from hope_desktop.ui.printers.sides import SidesBox
from tests.tools.shared_ui import made_ui

ONE = PrintJob("pupils", "", b"", 2)
BOTH = PrintJob("school", "", b"", 2, sides=Sides.SHORT_EDGE)


def box(qtbot: QtBot, *jobs: PrintJob) -> SidesBox:
    made = SidesBox(jobs, made_ui("en"))
    qtbot.addWidget(made)
    made.offer(duplex=True)
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
    made.offer(duplex=False)
    assert made.sides() is Sides.ONE
    assert not made.isEnabled()
    made.offer(duplex=True)
    assert made.sides() is Sides.LONG_EDGE
