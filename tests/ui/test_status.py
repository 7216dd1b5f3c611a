import pytest
from PySide6.QtGui import QUndoCommand
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.status import StatusLine
from hope_desktop.ui.widgets.buttons import link_button
from tests.tools.shared_ui import made_ui


@pytest.fixture
def ui() -> Ui:
    return made_ui("en")


@pytest.fixture
def status(styled, ui, qtbot) -> StatusLine:
    made = StatusLine(ui, read_only=False)
    qtbot.addWidget(made)
    made.resize(1024, 30)
    made.show()
    return made


def test_offer_to_undo_stays_until_something_else_happens(styled, ui, qtbot, monkeypatch):
    monkeypatch.setattr("hope_desktop.ui.status.REST_MS", 20)
    status = StatusLine(ui, read_only=False)
    qtbot.addWidget(status)
    status.show()
    status.show_saved("class removed")
    assert not status.offer.isVisible(), "as after a restore: there is no step to take back"
    ui.operations.stack.push(QUndoCommand("class removed"))
    status.show_saved("class removed")
    assert status.offer.isVisible()
    qtbot.wait(50)
    assert status.offer.isVisible()
    status.show_message("copied")
    assert not status.offer.isVisible()
    qtbot.waitUntil(lambda: status.words.text() == "Saved · offline")


def test_problem_stays_until_it_is_closed(styled, ui, qtbot, monkeypatch):
    monkeypatch.setattr("hope_desktop.ui.status.REST_MS", 1)
    status = StatusLine(ui, read_only=False)
    qtbot.addWidget(status)
    status.show()
    status.show_problem("The disk is full.")
    qtbot.wait(30)
    assert status.words.text() == "The disk is full."
    status.dismiss.click()
    assert not status.dismiss.isVisible()


def test_a_problem_is_read_whole_in_the_smallest_window(status):
    status.info.setText("What the page says.")
    said = "My new activity is not saved yet. Title: this text is too long; "
    said += "at most 120 characters can stand there."
    status.show_problem(said)
    QApplication.processEvents()
    assert status.words.width() >= status.words.fontMetrics().horizontalAdvance(said)
    status.dismiss.click()
    QApplication.processEvents()
    assert status.info.width() > 100


def test_read_only_folder_never_says_saved(styled, ui, qtbot):
    status = StatusLine(ui, read_only=True)
    qtbot.addWidget(status)
    for _typing in range(2):
        assert "Saved" not in status.words.text()
        assert "nothing is saved" in status.words.text()
        ui.operations.typing_started.emit()


def test_typing_is_not_called_saved(status, ui):
    status.show_saved("class removed")
    ui.operations.typing_started.emit()
    assert status.words.text() == "Not saved yet…"
    assert not status.offer.isVisible()
    status.show_saved("")
    assert status.words.text() == "Saved · offline"


def test_an_event_has_its_buttons_and_moves_nothing(status, ui):
    high = status.sizeHint().height()
    ui.operations.stack.push(QUndoCommand("1 file added"))
    status.show_saved("1 file added")
    pressed = []
    way = link_button("Only for me", "lock")
    way.clicked.connect(lambda: pressed.append("me"))
    ui.operations.happened.emit("1 file added: 1 in 2. Love.", [way])
    QApplication.processEvents()
    assert status.sizeHint().height() == high
    assert status.words.width() > status.width() / 3, "the words have room"
    assert status.offer.isVisible()
    way.click()
    assert pressed == ["me"]
    status.dismiss.click()
    QApplication.processEvents()
    assert not way.isVisible()
    assert status.sizeHint().height() == high


def test_a_problem_goes_when_what_was_refused_is_no_longer_asked(status, ui):
    said = "2B is not saved yet. There is another 2B."
    status.show_problem(f"{said} And 3C neither.")
    ui.operations.mended.emit("Something else.")
    assert said in status.words.text()
    ui.operations.mended.emit(said)
    assert status.words.text() == "Saved · offline"
    status.show_message("copied")
    ui.operations.mended.emit("copied")
    assert status.words.text() == "copied"
