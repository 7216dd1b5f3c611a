"""Every command, and what is managed, is found by what a trainer calls it."""

import pytest
from PySide6.QtTest import QTest

from hope_desktop.ui.command_search import find_commands
from hope_desktop.ui.commands import bare


@pytest.mark.parametrize(
    ("words", "page", "section"),
    [
        ("back-up", "manage", "kept"),
        ("backup", "manage", "kept"),
        ("reservekop", "manage", "kept"),
        ("prullen", "manage", "kept"),
        ("jaarverslag", "planner", None),
        ("printen", "planner", None),
        ("afdrukken", "planner", None),
        ("nieuwe klas", "classes", None),
    ],
)
def test_search_everywhere_finds_the_command(desk, qtbot, words, page, section):
    """Whatever a trainer calls what a menu or *Beheer* has."""
    desk.window.commands["find_everywhere"].trigger()
    QTest.keyClicks(desk.window.toolbar.search, words)
    qtbot.waitUntil(desk.finder.isVisible)
    QTest.keySequence(desk.window.toolbar.search, "Return")
    qtbot.waitUntil(lambda: desk.window.pages.current_page().objectName() == page)
    if section:
        assert desk.window.pages.current_page().ways[section].isChecked()


def test_every_command_of_the_window_and_of_its_page_is_found_by_its_words(desk):
    desk.window.pages.show_page("classes")
    every = desk.window.every_action()
    for action in every:
        words = bare(action.text())
        wanted = action.isEnabled() and not action.objectName().startswith("find_")
        found = [row.key for row in find_commands(words, every, desk.ui)]
        assert (action in found) == wanted, words


def test_what_readers_say_is_found_only_by_who_keeps_the_library(desk):
    assert find_commands("opmerk", (), desk.ui) == []
    desk.ui.preferences.change(keeps_library=True)
    assert [row.key.section for row in find_commands("opmerk", (), desk.ui)] == ["reading"]


def test_who_looks_for_a_class_is_not_offered_to_take_back_what_she_did(desk, services, class_2b):
    desk.ui.operations.run(lambda: services.classes.remove(class_2b), "Klas 2B weggegooid")
    undo = desk.window.commands["undo"]
    assert [len(find_commands(words, [undo], desk.ui)) for words in ("2b", "ong")] == [0, 1]
