import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.widgets.search.box import SearchBox


@pytest.fixture
def box(styled: QApplication, qtbot) -> SearchBox:
    made = SearchBox("Filter", "Filter (Ctrl+F)")
    qtbot.addWidget(made)
    return made


def test_words_are_told_once_when_the_typing_pauses(box: SearchBox, qtbot) -> None:
    heard: list[str] = []
    box.words_changed.connect(heard.append)
    QTest.keyClicks(box, " grens ")
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["grens"])


def test_emptying_is_told_at_once(box: SearchBox, qtbot) -> None:
    box.setText("grens")
    with qtbot.waitSignal(box.words_changed, timeout=20) as changed:
        QTest.keyClick(box, Qt.Key.Key_Escape)
    assert changed.args == [""]


def test_box_has_a_name_and_says_its_key(box: SearchBox) -> None:
    assert (box.accessibleName(), box.placeholderText()) == ("Filter", "Filter (Ctrl+F)")
