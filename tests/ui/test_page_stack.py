from typing import Any, override

import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.modules import Module
from hope_desktop.ui.page_stack import PageStack
from hope_desktop.ui.widgets.page import Page, PageEntry

NAMES = ("today", "modules", "planner", "classes", "printing")


class Listening(Page):
    def __init__(self) -> None:
        super().__init__("x")
        self.asked: list[tuple[str, Any]] = []
        self.saved = 0
        self.focused = 0

    @override
    def focus_first(self) -> None:
        self.focused += 1

    @override
    def show_session(self, session: Any) -> None:
        self.asked.append(("session", session))

    @override
    def show_class(self, class_id: Any) -> None:
        self.asked.append(("class", class_id))

    @override
    def show_module(self, module: Any) -> None:
        self.asked.append(("module", module))

    @override
    def show_activity(self, activity: Any) -> None:
        self.asked.append(("activity", activity))

    @override
    def start_session(self, class_id: Any) -> None:
        self.asked.append(("new session", class_id))

    @override
    def start_class(self) -> None:
        self.asked.append(("new class", None))

    @override
    def save_pending(self) -> None:
        self.saved += 1


@pytest.fixture
def stack(qapp: QApplication) -> PageStack:
    made = PageStack([PageEntry(name, name, "house", Listening) for name in NAMES])
    made.show_page("today")
    return made


WISHES = [
    ("session_opened", 3, "planner", ("session", 3)),
    ("class_opened", 4, "classes", ("class", 4)),
    ("module_opened", "2", "modules", ("module", Module.LOVE)),
    ("activity_opened", "1.4", "modules", ("activity", "1.4")),
    ("print_requested", 3, "printing", ("session", 3)),
    ("new_session_requested", None, "planner", ("new session", None)),
    ("new_session_requested", 4, "planner", ("new session", 4)),
]


@pytest.mark.parametrize(("signal", "value", "page", "asked"), WISHES)
def test_wish_of_one_page_becomes_a_call_on_another(
    stack: PageStack, signal: str, value: Any, page: str, asked: tuple[str, Any]
) -> None:
    getattr(stack.current_page(), signal).emit(value)
    assert stack.current_page().objectName() == page
    assert stack.current_page().asked == [asked]


@pytest.mark.parametrize(
    ("signal", "value"), [("class_opened", 4), ("module_opened", "2"), ("activity_opened", "1.4")]
)
def test_the_focus_goes_along_to_another_page(stack: PageStack, signal: str, value: Any) -> None:
    getattr(stack.current_page(), signal).emit(value)
    assert stack.current_page().focused == 1


def test_new_class_is_begun_on_the_page_of_classes(stack: PageStack) -> None:
    stack.current_page().new_class_requested.emit()
    assert stack.current_page().asked == [("new class", None)]


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
    stack.open_activity("1.4")
    assert stack.current_page().came_from == "x", "the name of that page"
    stack.open_activity("1.1")
    stack.current_page().back_requested.emit()
    assert stack.current_page().objectName() == "printing"
