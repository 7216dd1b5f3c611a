import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.terms import Module
from hope_desktop.ui import theme
from hope_desktop.ui.widgets.path import PathOfStones
from tests.tools.shared_ui import made_ui


@pytest.fixture
def path(styled, qtbot) -> PathOfStones:
    made = PathOfStones(made_ui("nl"))
    qtbot.addWidget(made)
    made.show_path({Module.BOUNDARIES: "1 nov"}, {}, Module.LOVE)
    made.resize(700, made.sizeHint().height())
    made.show()
    return made


@pytest.mark.parametrize(
    ("module", "words"),
    [
        (Module.BOUNDARIES, "Module 1, Persoonlijke grenzen: 1 nov"),
        (Module.LOVE, "Module 2, Liefde: hierna"),
        (Module.STORIES, "Module 4, Verhalen uit eigen ervaring: nog te doen"),
    ],
)
def test_state_of_a_stone_is_said_in_words(path, module, words):
    assert path.stones[module].accessibleName() == words


def test_stones_are_reached_and_pressed_by_keyboard(path, qtbot):
    path.stones[Module.BOUNDARIES].setFocus()
    QTest.keySequence(path.stones[Module.BOUNDARIES], "Tab")
    assert QApplication.focusWidget() is path.stones[Module.LOVE]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        with qtbot.waitSignal(path.stones[Module.LOVE].clicked):
            QTest.keyClick(path.stones[Module.LOVE], key)


def test_done_next_and_to_come_look_different_in_grey(path):
    greys = []
    for module in (Module.BOUNDARIES, Module.LOVE, Module.UNCOMFORTABLE):
        image = path.stones[module].grab().toImage()
        middle = image.width() // 2
        column = [image.pixelColor(middle - 14, y).lightness() for y in range(48)]
        greys.append(sum(column))
    assert greys[0] < greys[1] - 500
    assert abs(greys[1] - greys[2]) > 0


def test_done_by_hand_without_a_day_is_done(path):
    path.show_path({Module.LOVE: ""}, {}, None)
    assert path.stones[Module.LOVE].accessibleName().endswith(": gedaan")


def test_planned_looks_and_says_so(path):
    stone = path.stones[Module.LOVE]
    pictures = [stone.grab().toImage()]
    path.show_path({}, {Module.LOVE: "gepland op 9 dec", Module.STORIES: ""}, Module.BOUNDARIES)
    assert stone.accessibleName() == "Module 2, Liefde: gepland op 9 dec"
    assert path.stones[Module.STORIES].accessibleName().endswith(": gepland")
    pictures.append(stone.grab().toImage())
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize(("width", "percent"), [(560, 100), (700, 171), (1000, 171)])
def test_names_are_whole_and_fold_where_it_is_narrow(path, styled, width, percent):
    theme.apply(styled, "light", percent)
    assert path.minimumSizeHint().width() <= width
    show_at(path, width)
    stone = path.stones[Module.STORIES]
    words, name = QRect(4, 0, stone.width() - 8, 1000), "4. Verhalen uit eigen ervaring"
    font = stone.font()
    font.setBold(True)
    folded = QFontMetrics(font).boundingRect(words, Qt.TextFlag.TextWordWrap, name)
    assert folded.width() <= words.width()
    assert stone.height() >= stone.heightForWidth(stone.width()) > folded.height()


def test_in_a_narrow_place_names_stand_beside_their_stones(path):
    show_at(path, 300)
    tops = [stone.y() for stone in path.stones.values()]
    assert tops == sorted(set(tops)), "below each other"
    lines = [stone.height() for stone in path.stones.values()]
    assert max(lines) < 5 * path.fontMetrics().lineSpacing(), "not a word on each line"
    show_at(path, 700)
    assert len({stone.y() for stone in path.stones.values()}) == 1


def show_at(path: PathOfStones, width: int) -> None:
    """As a page does: what turns asks for its height again."""
    for _time in range(2):
        path.resize(width, path.heightForWidth(width))
        QApplication.processEvents()
