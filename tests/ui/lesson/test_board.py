from pytestqt.qtbot import QtBot

from hope_desktop.domain.workshops.lesson import begin
from hope_desktop.ui.lesson.board import Board
from tests.making import CLOSING, NINE, OPENING, blocks
from tests.tools.shared_ui import made_ui


def test_the_bar_fills_as_the_part_goes_on(qtbot: QtBot) -> None:
    board = Board("2B", made_ui("nl"))
    qtbot.addWidget(board)
    lesson = begin(blocks(OPENING, CLOSING), {a.id: a for a in (OPENING, CLOSING)}, 30)
    seen = []
    for seconds in (0, 270, 540, 900):
        board.show_lesson(lesson.tick(seconds), NINE)
        seen.append(board.bar.value())
    assert seen == [0, 500, 1000, 1000]
    assert board.labels["class"].text() == "2B"
