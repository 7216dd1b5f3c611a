"""Files are sorted by keys, one after the other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.terms import Module
from hope_desktop.ui.modules.own_files.sorting import SortDialog
from hope_desktop.ui.widgets.destination import Destination
from tests.bringing import bring

pytestmark = pytest.mark.nightly


@pytest.fixture
def dialog(desk, page, services, qtbot) -> SortDialog:
    for number in range(36):
        bring(services, f"bestand {number}.txt", f"woorden {number}".encode())
    desk.window.pages.go(Destination("modules", mine=True))
    page.start.sort.click()
    made = desk.window.findChild(SortDialog)
    assert isinstance(made, SortDialog)
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(dialog: QWidget, qtbot: QtBot, keys: str) -> None:
    for key in keys:
        qtbot.keyClick(dialog.focusWidget() or dialog, {"<": Qt.Key.Key_Backspace}.get(key, key))


def test_36_files_are_sorted_in_36_keys(dialog, services, qtbot):
    first = dialog.name.text()
    with qtbot.waitSignal(dialog.accepted):
        press(dialog, qtbot, "1234oav" * 5 + "1")
    placed = [one.module for one in services.materials.all()]
    assert placed.count(Module.BOUNDARIES) == 6
    assert {placed.count(one) for one in Module if one is not Module.BOUNDARIES} == {5}
    by_title = {one.title: one.module for one in services.materials.all()}
    assert by_title[first] is Module.BOUNDARIES


def test_space_is_later_and_backspace_brings_the_last_one_back(dialog, services, qtbot):
    first = dialog.name.text()
    press(dialog, qtbot, "2")
    assert dialog.name.text() != first
    assert dialog.notices.isHidden(), "nothing is wrong"
    press(dialog, qtbot, "<")
    assert dialog.name.text() == first
    assert all(one.module is None for one in services.materials.all())
    press(dialog, qtbot, " ")
    assert dialog.name.text() != first
    assert all(one.module is None for one in services.materials.all())


def test_among_stories_it_says_that_it_may_be_hers(dialog, services, qtbot):
    title = dialog.name.text()
    press(dialog, qtbot, "4")
    (put,) = [one for one in services.materials.all() if one.module]
    assert (put.title, put.only_me) == (title, True)
    told = [str(one.property("text")) for one in dialog.notices.findChildren(QWidget)]
    assert any("alleen voor jou" in words for words in told)
    press(dialog, qtbot, "<")
    assert not any(one.only_me for one in services.materials.all())
    assert dialog.notices.isHidden(), "it is hers no longer"
