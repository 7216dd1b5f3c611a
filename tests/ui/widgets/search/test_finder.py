import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.search.box import SearchBox
from hope_desktop.ui.widgets.search.finder import Finder
from tests.tools.shared_ui import made_ui

ROWS = (Row(("class", "1"), "2B"), Row(("class", "2"), "2C"))


@pytest.fixture
def finder(styled, qtbot) -> Finder:
    window = QWidget()
    box = SearchBox("Search everywhere")
    QVBoxLayout(window).addWidget(box)
    window.resize(800, 600)
    shown: list[object] = []
    find = {"2": ROWS}.get
    made = Finder(box, lambda words: find(words, ()), shown.append, made_ui("en"), window)
    made.shown = shown
    qtbot.addWidget(window)
    window.show()
    made.window_kept = window
    box.setFocus()
    return made


def test_typing_shows_what_is_found_below_the_box(finder, qtbot):
    QTest.keyClicks(finder.box, "2")
    qtbot.waitUntil(finder.isVisible)
    assert finder.list.view.rows.rows == ROWS
    assert finder.y() > finder.box.y()


def test_down_and_enter_open_a_result(finder, qtbot):
    QTest.keyClicks(finder.box, "2")
    qtbot.waitUntil(finder.isVisible)
    assert finder.list.view.currentIndex().row() == 0, "what Enter in the box opens"
    QTest.keySequence(finder.box, "Down")
    QTest.keySequence(finder.list.view, "Return")
    assert finder.shown == [("class", "2")]
    assert not finder.isVisible()
    assert finder.box.text() == ""


def test_enter_in_the_box_opens_the_first(finder, qtbot):
    QTest.keyClicks(finder.box, "2")
    QTest.keySequence(finder.box, "Return")
    assert finder.shown == [("class", "1")]


def test_escape_closes_it(finder, qtbot):
    QTest.keyClicks(finder.box, "2")
    qtbot.waitUntil(finder.isVisible)
    QTest.keySequence(finder.box, "Esc")
    assert not finder.isVisible()


def test_nothing_found_is_said(finder, qtbot):
    QTest.keyClicks(finder.box, "zz")
    qtbot.waitUntil(finder.isVisible)
    assert finder.list.empty.isVisible()
    QTest.keySequence(finder.box, "Return")
    assert finder.isVisible()
