from typing import override

import pytest

from hope_desktop.domain.terms import Module
from hope_desktop.ui.page_stack import PageStack
from hope_desktop.ui.shared import Operations
from hope_desktop.ui.widgets.destination import (
    BACK,
    HELPLINES,
    LESSON,
    NEW_CLASS,
    NEW_SESSION,
    Destination,
    to_activity,
    to_class,
    to_module,
    to_papers,
    to_workshop,
)
from hope_desktop.ui.widgets.layouts import TextLabel
from hope_desktop.ui.widgets.page import Page, PageEntry
from tests.tools.shared_ui import made_ui

NAMES = ("today", "modules", "planner", "classes")


class Listening(Page):
    def __init__(self) -> None:
        super().__init__("x")
        self.asked: list[Destination] = []

    @override
    def show_destination(self, wanted: Destination) -> None:
        self.asked.append(wanted)


class Typed:
    """Something typed that is kept, or not."""

    def __init__(self, problem: str = "") -> None:
        self.problem, self.flushed = problem, 0

    def flush(self) -> None:
        self.flushed += 1

    def unsaved(self) -> str:
        return self.problem


@pytest.fixture
def operations() -> Operations:
    return made_ui().operations


@pytest.fixture
def stack(qapp, operations) -> PageStack:
    entries = [PageEntry(name, name, "house", Listening) for name in NAMES]
    made = PageStack(entries, operations, lambda _entry: None)
    made.show_page("today")
    return made


@pytest.mark.parametrize(
    ("wanted", "page"),
    [
        (to_workshop(3), "planner"),
        (to_class(4), "classes"),
        (to_module(Module.LOVE), "modules"),
        (to_activity("1.4"), "modules"),
        (to_papers(3), "planner"),
        (NEW_SESSION, "planner"),
        (NEW_CLASS, "classes"),
    ],
)
def test_a_wish_of_one_page_leads_to_another(stack, operations, wanted, page):
    typed = Typed()
    operations.watch(typed)
    stack.current_page().go.emit(wanted)
    assert typed.flushed
    assert stack.current_page().objectName() == page
    assert stack.current_page().asked == [wanted]


def test_what_is_no_page_is_left_to_the_window(stack):
    heard: list[Destination] = []
    stack.elsewhere.connect(heard.append)
    for wanted in (LESSON, HELPLINES):
        stack.current_page().go.emit(wanted)
    assert heard == [LESSON, HELPLINES]
    assert stack.current_page().objectName() == "today"


def test_a_page_that_shows_nothing_by_name_says_so(qapp):
    with pytest.raises(NotImplementedError):
        Page("x").show_destination(NEW_CLASS)


def test_pages_are_made_when_they_are_first_shown(stack):
    assert [stack.widget(at).objectName() for at in range(stack.count())] == ["today"]
    first = stack.show_page("classes")
    assert stack.show_page("classes") is first


def test_the_name_of_a_page_is_there_while_it_is_made(stack, qtbot):
    shown: list[list[str]] = []

    def make() -> Page:
        shown.append([one.text() for one in stack.findChildren(TextLabel) if one.isVisible()])
        return Listening()

    stack.entries = {name: one._replace(make=make) for name, one in stack.entries.items()}
    stack.page("modules")  # ahead, and the window is not touched
    qtbot.addWidget(stack)
    stack.show()
    stack.show_page("classes")
    stack.go(to_workshop(3))
    assert shown == [[], ["classes"], ["planner"]]
    assert [one for one in stack.findChildren(TextLabel) if one.isVisible()] == []


def test_what_is_typed_is_kept_when_the_page_is_left(stack, operations):
    typed = Typed()
    operations.watch(typed)
    stack.show_page("today")
    assert not typed.flushed
    stack.show_page("classes")
    assert typed.flushed == 1


def test_information_of_a_page_is_shown_with_that_page_only(stack):
    heard: list[str] = []
    stack.info_changed.connect(heard.append)
    hidden = stack.page("planner")
    hidden.info_changed.emit("50 minutes")
    assert heard == []
    stack.show_page("planner")
    stack.show_page("today")
    assert heard == ["50 minutes", ""]


def test_what_could_not_be_kept_is_said_when_the_page_is_left(stack, operations):
    heard: list[str] = []
    operations.watch(Typed("School: fill this in."))
    operations.left_behind.connect(heard.append)
    stack.show_page("classes")
    assert heard == ["School: fill this in."]


def test_back_leads_to_the_page_that_opened_this_one(stack):
    stack.show_page("classes")
    stack.go(to_activity("1.4"))
    assert stack.current_page().came_from == "x", "the name of that page"
    stack.go(to_activity("1.1"))
    stack.current_page().go.emit(BACK)
    assert stack.current_page().objectName() == "classes"
