"""Alt with a letter does one thing: the menus above have theirs on every page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from hope_desktop.ui.widgets.destination import COLLEAGUE
from hope_desktop.ui.window_actions import WindowActions
from tests.ui.test_clipped import walk
from tests.ui.test_main_window import mnemonic
from tools.more_shots import MORE
from tools.screens import SHOTS
from tools.shots import Look

pytestmark = pytest.mark.nightly

PAGES = """
    today module sheet own-file letter editing workshop story classes papers mine bin
    helplines send reading
"""


def letters(window: QWidget) -> list[tuple[str, str]]:
    """Each letter in sight that Alt goes with, and what it stands in."""
    parts = [one for one in window.findChildren(QWidget) if one.isVisibleTo(window)]
    said = [one for one in parts if isinstance(one, QAbstractButton)]
    said += [one for one in parts if isinstance(one, QLabel) and one.buddy() is not None]
    return [(letter, one.text()) for one in said if (letter := mnemonic(one.text()))]


def test_no_letter_of_a_page_is_one_of_the_menus_or_used_twice():
    twice: list[str] = []

    def see(state: str, desk: WindowActions, other: QWidget | None) -> None:
        if other is not None:
            return
        QTest.keyClick(desk.window, Qt.Key.Key_Alt)
        there = {mnemonic(one.text()): one.text() for one in desk.window.toolbar.bar.actions()}
        for letter, words in letters(desk.window):
            if there.setdefault(letter, words) != words:
                twice.append(f"{state}: {words} beside {there[letter]}")

    pages = PAGES.split()
    walk(Look("usual"), [one for one in (*SHOTS, *MORE) if one.name in pages], see)
    assert twice == []


def test_alt_and_the_letter_of_a_field_lead_to_it(desk, qtbot):
    desk.window.show()
    desk.window.pages.go(COLLEAGUE)
    field = desk.window.pages.current_page().section.sending.sender_name
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())
    QTest.keyClick(desk.window, Qt.Key.Key_Alt)
    (name,) = [one for one in desk.window.findChildren(QLabel) if one.buddy() is field]
    key = mnemonic(name.text())
    assert key is not None
    desk.window.activateWindow()
    QTest.keyClick(desk.window, key, Qt.KeyboardModifier.AltModifier)
    assert field.hasFocus()
