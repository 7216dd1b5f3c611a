"""How the question is answered: right at first, so that Enter prints; and what cannot be asked."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.printing.print_jobs import Printer, PrintJob, Sides
from hope_desktop.settings import Settings
from hope_desktop.ui.preferences import Preferences
from hope_desktop.ui.printers.dialog import OpenDialog, PrintDialog, PrintWish
from tests.tools.shared_ui import made_ui

PUPILS = PrintJob("pupils", "For every pupil", b"%PDF", 2, copies=30)
SCHOOL = PrintJob("school", "For the school", b"%PDF", 9, copies=1, sides=Sides.LONG_EDGE)
HALL = Printer("hall", "Hall", is_usual=True)
ROOM = Printer("room", "Room 12", colour=False, duplex=False)


def opened(
    qtbot: QtBot, folder: Path, *jobs: PrintJob, settings: Settings | None = None
) -> PrintDialog:
    """The dialog on the screen; nobody has answered yet which printers there are."""
    kept = Preferences(settings or Settings(), folder / "settings.toml")
    dialog = PrintDialog(jobs, made_ui("en", preferences=kept))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def wish(dialog: PrintDialog) -> PrintWish:
    found = dialog.wish()
    assert found is not None
    return found


def test_enter_prints_everything_as_it_should_be(
    styled: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(qtbot, tmp_path, PUPILS, SCHOOL)
    dialog.show_printers((HALL, ROOM))
    assert dialog.focusWidget() is dialog.go
    assert dialog.sum.text() == "65 sheets of A4"
    with qtbot.waitSignal(dialog.print_requested) as asked:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert asked.args == [PrintWish(HALL, (PUPILS, SCHOOL))]
    assert not dialog.isVisible()


def test_while_printers_are_looked_for_nothing_is_printed(
    styled: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(qtbot, tmp_path, PUPILS)
    assert dialog.choice.searching.isVisible()
    assert dialog.wish() is None
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.pages.setText("1")
    dialog.show_printers((HALL,))
    assert wish(dialog).jobs[0].pages == "1"


def test_copies_sides_colour_and_pages_can_be_chosen(
    styled: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(qtbot, tmp_path, PUPILS, SCHOOL)
    dialog.show_printers((HALL,))
    dialog.sides.setCurrentIndex(dialog.sides.findData(Sides.SHORT_EDGE))
    dialog.ink.setCurrentIndex(1)
    dialog.piles.boxes[0].setValue(0)
    dialog.piles.boxes[1].setValue(4)
    assert dialog.sum.text() == "20 sheets of A4"
    dialog.pages.setText("1-3, 9")
    assert dialog.sum.text() == "8 sheets of A4"
    (job,) = wish(dialog).jobs
    assert (job.kind, job.copies, job.sides) == ("school", 4, Sides.SHORT_EDGE)
    assert (job.colour, job.pages) == (True, "1-3,9")


def test_pages_that_are_not_there_are_explained(
    styled: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(qtbot, tmp_path, PUPILS)
    dialog.show_printers((HALL,))
    dialog.pages.setText("3")
    assert "1-2" in dialog.pages_hint.text()
    assert not dialog.go.isEnabled()
    dialog.pages.setText("")
    assert dialog.go.isEnabled()


def test_of_several_papers_no_pages_are_chosen(
    styled: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(qtbot, tmp_path, PUPILS, SCHOOL)
    dialog.show_printers((HALL,))
    assert not dialog.pages.isEnabled()
    dialog.piles.boxes[0].setValue(0)
    assert dialog.pages.isEnabled()
    dialog.piles.boxes[1].setValue(0)
    assert dialog.wish() is None
    assert not dialog.go.isEnabled()


def test_a_simple_printer_is_not_asked_for_more_than_it_can(
    styled: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(qtbot, tmp_path, SCHOOL, settings=Settings(ink="colour"))
    dialog.show_printers((HALL, ROOM))
    assert wish(dialog).jobs[0].colour
    dialog.choice.box.setCurrentIndex(1)
    (job,) = wish(dialog).jobs
    assert (job.sides, job.colour) == (Sides.ONE, False)
    assert not dialog.sides.isEnabled()
    assert not dialog.ink.isEnabled()
    dialog.choice.box.setCurrentIndex(0)
    assert wish(dialog).jobs[0].sides is Sides.LONG_EDGE


def test_the_last_printer_and_colour_come_first_the_next_time(
    styled: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    first = opened(qtbot, tmp_path, PUPILS)
    first.show_printers((HALL, ROOM))
    first.choice.box.setCurrentIndex(1)
    first.go.click()
    second = opened(qtbot, tmp_path, PUPILS, settings=first._ui.preferences.settings)
    second.show_printers((HALL, ROOM))
    assert wish(second).printer == ROOM
    second.show_printers((HALL,))
    assert wish(second).printer == HALL


def test_without_a_printer_there_are_other_ways(
    styled: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    for way in ("pdf", "stick"):
        dialog = opened(qtbot, tmp_path, PUPILS)
        dialog.show_printers(())
        assert dialog.choice.none.isVisible()
        assert not dialog.go.isVisible()
        getattr(dialog.choice, way).click()
        assert not dialog.isVisible()
    dialog = opened(qtbot, tmp_path, PUPILS)
    dialog.show_printers(())
    with qtbot.waitSignal(dialog.search_requested):
        dialog.choice.again.click()
    assert dialog.choice.searching.isVisible()
    dialog.show_printers((HALL,))
    assert dialog.go.isVisible()
    assert wish(dialog).printer == HALL


def test_without_a_printer_all_that_is_said_is_seen(
    styled: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = PrintDialog(
        (PUPILS,),
        made_ui("nl", preferences=Preferences(Settings(), tmp_path / "settings.toml")),
    )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_printers(())
    qtbot.wait(0)
    scroll = dialog.findChildren(QScrollArea)[0]
    assert scroll.verticalScrollBar().maximum() == 0


def test_backs_are_printed_when_the_fronts_are_there(
    styled: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    fronts = PrintJob("c", "Cards", b"", 4, copies=8, pages="1-2", part="fronts")
    backs = PrintJob("c", "Cards", b"", 4, copies=0, pages="3-4", part="backs")
    dialog = opened(qtbot, tmp_path, fronts, backs)
    dialog.show_printers((HALL,))
    assert wish(dialog).jobs == (fronts,)
    dialog.piles.boxes[0].setValue(0)
    dialog.piles.boxes[1].setValue(8)
    (job,) = wish(dialog).jobs
    assert (job.part, job.pages, job.copies) == ("backs", "3-4", 8)


@pytest.mark.parametrize("opens", [True, False])
def test_each_paper_says_what_to_fill_in_and_opens(
    styled: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    opens: bool,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or opens
    )
    parent = QWidget()
    qtbot.addWidget(parent)
    for name in ("one.pdf", "two.pdf"):
        (tmp_path / name).touch()
    papers = (
        (PrintJob("pupils", "For every pupil", b"", 2, copies=30), tmp_path / "one.pdf"),
        (
            PrintJob("posters", "Posters", b"", 2, sides=Sides.LONG_EDGE, size="A3"),
            tmp_path / "two.pdf",
        ),
    )
    dialog = OpenDialog(papers, made_ui("en"), parent)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "30 copies · One side of the paper" in words
    assert "1 copy · Both sides, turned over the long edge · A3" in words
    assert "30 copies" in dialog.buttons[0].accessibleName()
    before = dialog.buttons[1].icon().cacheKey()
    dialog.buttons[1].click()
    assert [Path(file).name for file in opened] == ["two.pdf"]
    ticked = dialog.buttons[1].icon().cacheKey() != before
    assert ticked is opens, "the tick says that it opened"
    assert (dialog.findChild(QMessageBox) is None) is opens
