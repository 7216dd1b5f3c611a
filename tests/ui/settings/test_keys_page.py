"""The page of keys in the manual tells the keys that there are, and no others."""

import re

import pytest
from PySide6.QtGui import QAction, QKeySequence

from hope_desktop.ui.editing.handout import formatting_bar
from hope_desktop.ui.lesson import key_bar as lesson_keys
from hope_desktop.ui.settings.manual import page_file
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.window_actions import WindowActions
from tests.ui.test_main_window import mnemonic

PAGES = ("today", "modules", "classes")
IN_PLACE = {"1", "2", "3", "Tab", "Shift+Tab", "Alt+A", "Down"}
IN_PLACE |= {"T", "L", "Space", "space", "spatie", "Enter", "digits", "cijfers", "F9"}
"""What no action of a page has: in lists, rows, tables, texts, search fields and on a button."""
USUAL = {"Alt+Left", "Ctrl+O", "Ctrl+S", "Ctrl+,", "Ctrl+Q", "Ctrl+?", "Ctrl+Y", "Ctrl+=", "="}
"""Not told: what every program has, a menu shows, or is another key for the same."""
OPENING = {"Return", "Enter", "Ctrl+Return", "Ctrl+Enter"}
_WORDS = {"pijl omhoog": "Up", "pijl omlaag": "Down"}
_WHERE = re.compile(r" in (?:de lesmodus|lesson mode|een zoekveld|a search field)")
_ROW = re.compile(r"^\| (?!-|Key|Toets)(.+?) \| .+ \|$", re.MULTILINE)


def told(language: str) -> tuple[set[str], set[str]]:
    """The keys of the page, each written out, and the letters of the menu."""
    keys: set[str] = set()
    letters: set[str] = set()
    file = page_file(language, "sneltoetsen")
    for said in _ROW.findall(file.read_text("utf-8")):
        if then := re.fullmatch(r"Alt\+A(?: en dan|, then) (\w)", said):
            letters.add(then[1].casefold())
            continue
        held = ""
        for one in re.split(r", | (?:and|en) ", _WHERE.sub("", said)):
            for word, key in _WORDS.items():
                one = one.replace(word, key)  # noqa: PLW2901
            keys.add(f"{held}{one}" if len(one) == 1 else one)
            held = f"{one.rpartition('+')[0]}+" if "+" in one[:-1] and one[-1].isdigit() else held
    return keys, letters


def real(desk: WindowActions) -> set[str]:
    """Every key of an action of the window, and those that are heard by a text or a lesson."""
    window, found = desk.window, set(formatting_bar._KEYS.values())
    made, _changes = desk.services.planning.example()
    window.pages.go(to_workshop(made))
    for page in (*PAGES, "planner"):
        window.pages.show_page(page)
        for action in (*window.commands, *window.findChildren(QAction)):
            found |= {key.toString() for key in action.shortcuts()}
    return found


@pytest.mark.nightly
@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_has_every_key_that_is_there_and_no_other(open_desk, language):
    desk = open_desk(language)
    keys, letters = told(language)
    there = real(desk)
    lesson = {key for every in lesson_keys._KEYS.values() for key in every}
    assert there - keys - USUAL - OPENING == set()
    assert {one for one in keys if QKeySequence(one).isEmpty()} == set()
    assert keys - there - IN_PLACE - lesson == set()
    shown = {mnemonic(one.text()) for one in desk.window.findChildren(QAction)}
    assert letters - shown == set()
