import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.search.box import SearchBox


@pytest.fixture
def box(styled, qtbot) -> SearchBox:
    made = SearchBox("Filter", "Filter (Ctrl+F)")
    qtbot.addWidget(made)
    return made


def test_words_are_told_once_when_the_typing_pauses(box, qtbot):
    heard: list[str] = []
    box.words_changed.connect(heard.append)
    QTest.keyClicks(box, " grens ")
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["grens"])


def test_emptying_is_told_at_once(box):
    heard: list[str] = []
    box.setText("grens")
    box.words_changed.connect(heard.append)
    QTest.keySequence(box, "Esc")
    assert heard == [""]


def test_box_has_a_name_and_says_its_key(box):
    assert (box.accessibleName(), box.placeholderText()) == ("Filter", "Filter (Ctrl+F)")


def test_down_goes_into_the_list_and_up_at_its_top_comes_back(styled, qtbot):
    window, box = QWidget(), SearchBox("Filter")
    qtbot.addWidget(window)
    found = RowList("Found", EmptyState("search", "Nothing found", ""))
    window.setLayout(column(box, found))
    box.lead_to(found.view)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    box.setFocus()
    QTest.keySequence(box, "Down")
    assert QApplication.focusWidget() is box, "nothing was found"
    found.show_rows([Row(1, "een"), Row(2, "twee")])
    for key, widget in (
        ("Down", found.view),
        ("Down", found.view),
        ("Up", found.view),
        ("Up", box),
    ):
        QTest.keyClick(QApplication.focusWidget(), getattr(Qt.Key, f"Key_{key}"))
        assert QApplication.focusWidget() is widget
