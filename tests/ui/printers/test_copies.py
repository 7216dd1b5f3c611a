from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.printing.print_jobs import PrintJob
from hope_desktop.ui.printers.copies import CopyFields
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
