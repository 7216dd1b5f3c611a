"""The slides on a screen of their own, worked by keys as from behind a class."""

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.terms import SessionId
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.lesson.slide_screen import SlideScreen
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.window_actions import WindowActions

KEY = Qt.Key


def board_of(desk: WindowActions) -> SlideScreen | None:
    found = [s for s in desk.window.findChildren(SlideScreen) if s.isVisible()]
    return found[0] if found else None


def shown_board(desk: WindowActions, qtbot: QtBot) -> SlideScreen:
    """That keys go to."""
    board = board_of(desk)
    qtbot.waitUntil(board.isActiveWindow)
    return board


def show_board(desk: WindowActions, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.window.pages.current_page().focus_first()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_F5, Qt.KeyboardModifier.ShiftModifier)


def from_lesson(desk: WindowActions, qtbot: QtBot) -> LessonScreen:
    desk.window.commands["lesson"].trigger()
    lesson = next(s for s in desk.window.findChildren(LessonScreen) if s.isVisible())
    lesson.activateWindow()
    qtbot.waitUntil(lesson.isActiveWindow)
    qtbot.keyClick(lesson, KEY.Key_D)
    return lesson


@pytest.fixture
def session(desk, services) -> SessionId:
    made, _ = services.planning.example()
    desk.window.pages.go(to_workshop(made))
    return made


@pytest.fixture
def board(desk, session, qtbot) -> Iterator[SlideScreen]:
    show_board(desk, qtbot)
    yield shown_board(desk, qtbot)
    if (left := board_of(desk)) is not None:
        left.close()


def colours(board: SlideScreen) -> set[str]:
    """Down a line in the margin of the slide: black is where there is none."""
    image = board.grab().toImage()
    return {image.pixelColor(20, y).name() for y in range(image.height())}


@pytest.mark.nightly
def test_keys_go_through_the_slides_and_make_it_black(board, qtbot):
    last = board.count - 1
    assert board.isFullScreen()
    walked = []
    for key in (
        *(KEY.Key_Right, KEY.Key_PageDown, KEY.Key_Space, KEY.Key_Down),
        *(KEY.Key_Left, KEY.Key_PageUp, KEY.Key_Up, KEY.Key_Left, KEY.Key_Left),
        *(KEY.Key_End, KEY.Key_Right, KEY.Key_Home),
    ):
        qtbot.keyClick(board, key)
        walked.append(board.at)
    assert walked == [1, 2, 3, 4, 3, 2, 1, 0, 0, last, last, 0]
    shown = colours(board)
    assert "#ffffff" in shown, "paper is white, and so is a slide"
    qtbot.keyClick(board, KEY.Key_B)
    assert colours(board) == {"#000000"}
    assert "B shows the slide again" in board.accessibleDescription()
    qtbot.keyClick(board, KEY.Key_Right)
    assert (board.at, colours(board)) == (0, shown), "first it comes back"
    qtbot.mouseClick(board, Qt.MouseButton.LeftButton)
    assert board.at == 1


@pytest.mark.nightly
def test_who_hears_the_screen_hears_the_slide(board, qtbot):
    assert board.accessibleName() == f"Slide 1 of {board.count}"
    assert board.accessibleDescription().startswith("Welkom")
    qtbot.keyClick(board, KEY.Key_End)
    said = board.accessibleDescription()
    assert said.startswith("Wil je erover praten?")
    assert "0800-0188" in said


@pytest.mark.nightly
def test_escape_closes_it_and_it_goes_on_where_it_was(desk, board, qtbot):
    qtbot.keyClick(board, KEY.Key_End)
    qtbot.keyClick(board, KEY.Key_Left)
    at = board.at
    qtbot.keyClick(board, KEY.Key_Escape)
    assert board_of(desk) is None
    lesson = from_lesson(desk, qtbot)
    again = shown_board(desk, qtbot)
    assert again.at == at
    qtbot.keyClick(again, KEY.Key_End)
    assert from_lesson(desk, qtbot) is lesson
    anew = shown_board(desk, qtbot)
    assert anew.at == 0, "after the last one it begins again"
    qtbot.keyClick(anew, KEY.Key_D)  # its key in the lesson
    assert board_of(desk) is None
    assert lesson.isVisible(), "the lesson goes on"
    lesson.close()


def test_what_may_not_be_printed_is_not_shown_either(desk, services, session, qtbot):
    for block in services.planning.session(session).blocks:
        services.blocks.remove(session, block.id)
    lesson = from_lesson(desk, qtbot)
    assert board_of(desk) is None
    said = "There are no slides now. In the plan it says why."
    assert lesson.right.text.toPlainText() == said, "pupils may read it"
    lesson.close()
    show_board(desk, qtbot)
    assert board_of(desk) is None
    assert desk.window.status.words.text()


TWO_SCREENS = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from hope_desktop.ui.lesson.slide_screen import SlideScreen, board_beside
from tests.tools.shared_ui import made_ui
app = QApplication(sys.argv)
window = QWidget()
window.setGeometry([200, 1200][int(sys.argv[1])], 200, 100, 100)
window.show()
board = SlideScreen(b"", 0, made_ui("nl"), window)
board.fill(board_beside(window))
print(board.screen().name(), board.geometry().getRect())
"""


@pytest.mark.parametrize(("here", "shown"), [(0, "beamer (1024, 0, 800, 600)"), (1, "laptop")])
def test_it_opens_on_the_other_screen(here, shown, tmp_path):
    screens = tmp_path / "screens.json"
    laptop = {"name": "laptop", "x": 0, "y": 0, "width": 1024, "height": 640}
    beamer = {"name": "beamer", "x": 1024, "y": 0, "width": 800, "height": 600}
    screens.write_text(json.dumps({"screens": [laptop, beamer]}), "utf-8")
    platform = f"offscreen:configfile={screens}"
    command = [sys.executable, "-c", TWO_SCREENS, str(here), "-platform", platform]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert said.stdout.startswith(shown)
