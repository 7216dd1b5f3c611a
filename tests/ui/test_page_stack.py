from typing import override

import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.modules import Module
from hope_desktop.ui.page_stack import PageStack
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
from hope_desktop.ui.widgets.page import Page, PageEntry

NAMES = ("today", "modules", "planner", "classes", "printing")


class Listening(Page):
    def __init__(self) -> None:
        super().__init__("x")
        self.asked: list[Destination] = []
        self.saved = 0

    @override
    def show_destination(self, wanted: Destination) -> None:
        self.asked.append(wanted)

    @override
    def save_pending(self) -> None:
        self.saved += 1


@pytest.fixture
def stack(qapp: QApplication) -> PageStack:
    made = PageStack([PageEntry(name, name, "house", Listening) for name in NAMES])
    made.show_page("today")
    return made


@pytest.mark.parametrize(
    ("wanted", "page"),
    [
        (to_workshop(3), "planner"),
        (to_class(4), "classes"),
        (to_module(Module.LOVE), "modules"),
        (to_activity("1.4"), "modules"),
        (to_papers(3), "printing"),
        (NEW_SESSION, "planner"),
        (NEW_CLASS, "classes"),
    ],
)
def test_a_wish_of_one_page_leads_to_another(
    stack: PageStack, wanted: Destination, page: str
) -> None:
    first = stack.current_page()
    first.go.emit(wanted)
    assert first.saved
    assert stack.current_page().objectName() == page
    assert stack.current_page().asked == [wanted]


def test_what_is_no_page_is_left_to_the_window(stack: PageStack) -> None:
    heard: list[Destination] = []
    stack.elsewhere.connect(heard.append)
    for wanted in (LESSON, HELPLINES):
        stack.current_page().go.emit(wanted)
    assert heard == [LESSON, HELPLINES]
    assert stack.current_page().objectName() == "today"


def test_a_page_that_shows_nothing_by_name_says_so(qapp: QApplication) -> None:
    with pytest.raises(NotImplementedError):
        Page("x").show_destination(NEW_CLASS)


def test_pages_are_made_when_they_are_first_shown(stack: PageStack) -> None:
    assert [page.objectName() for page in stack.made_pages()] == ["today"]
    first = stack.show_page("classes")
    assert stack.show_page("classes") is first


def test_page_saves_what_is_being_typed_when_it_is_left(stack: PageStack) -> None:
    first = stack.current_page()
    stack.show_page("classes")
    assert first.saved == 1


def test_information_of_a_page_is_shown_with_that_page_only(stack: PageStack) -> None:
    heard: list[str] = []
    stack.info_changed.connect(heard.append)
    hidden = stack.page("planner")
    hidden.info_changed.emit("50 minutes")
    assert heard == []
    stack.show_page("planner")
    stack.show_page("today")
    assert heard == ["50 minutes", ""]


def test_page_that_could_not_save_is_heard_when_it_is_left(
    stack: PageStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    stack.problem_found.connect(heard.append)
    monkeypatch.setattr(stack.current_page(), "unsaved", lambda: "School: fill this in.")
    stack.show_page("classes")
    assert heard == ["School: fill this in."]


def test_typing_on_a_page_is_passed_on(stack: PageStack) -> None:
    heard: list[bool] = []
    stack.typing_started.connect(lambda: heard.append(True))
    stack.current_page().typing_started.emit()
    assert heard == [True]


def test_back_leads_to_the_page_that_opened_this_one(stack: PageStack) -> None:
    stack.show_page("printing")
    stack.go(to_activity("1.4"))
    assert stack.current_page().came_from == "x", "the name of that page"
    stack.go(to_activity("1.1"))
    stack.current_page().go.emit(BACK)
    assert stack.current_page().objectName() == "printing"
