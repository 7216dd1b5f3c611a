"""What every page is: a widget with a name, wishes for the window, and a place to start."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.ids import ActivityId, ClassId, HandoutId, SessionId, TemplateId
from hope_desktop.domain.modules import Module


class Page(QWidget):
    """A screen of the window. Subclasses have `_build()` and then `_connect()`.

    Commands are `QAction`s given to `addAction`: the window reads them with `actions()` and puts
    them in the page's own menu, and their keys work while the focus is on the page. A separator
    is an action with `setSeparator(True)`.

    Signals:
        session_opened: Wish to see a workshop in the planner; its id.
        class_opened: Wish to see a class; its id.
        module_opened: Wish to see a module; the value of its `Module`.
        activity_opened: Wish to see an activity; its id.
        handout_opened: Wish to see a handout; its id.
        print_requested: Wish to make the printmap of a workshop; its id.
        packing_requested: Wish to pack for a workshop; its id.
        helplines_requested: Wish to see the help lines.
        lesson_requested: Wish to give the workshop of this page, in lesson mode.
        back_requested: Wish to see the page that was there before.
        new_session_requested: Wish for a new workshop, for a `ClassId` or None.
        new_class_requested: Wish to write down a new class.
        info_changed: What stands at the right of the status line.
        typing_started: Something is being typed that is not saved yet.
        preview_changed: The part that F9 folds away is another one now, or there is none.
    """

    session_opened = Signal(int)
    class_opened = Signal(int)
    module_opened = Signal(str)
    activity_opened = Signal(str)
    handout_opened = Signal(str)
    print_requested = Signal(int)
    packing_requested = Signal(int)
    helplines_requested = Signal()
    lesson_requested = Signal()
    back_requested = Signal()
    new_session_requested = Signal(object)
    new_class_requested = Signal()
    info_changed = Signal(str)
    typing_started = Signal()
    preview_changed = Signal()

    help_topic = "index"
    """The manual's page about this screen: resources/manual/LANGUAGE/TOPIC.md."""
    came_from = ""
    """The place that led to what is shown here, by name; Back leads there. Empty: none."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.setAccessibleName(title)

    def focus_first(self) -> None:
        """Put the focus where work starts. Called when the page is shown by key or click."""
        self.setFocus()

    def go_home(self) -> None:
        """Show the first thing of this page: it was chosen in the navigation once more."""

    def place_name(self) -> str:
        """What is shown here, for a way back to it."""
        return self.title

    def focus_filter(self) -> bool:
        """Ctrl+F: put the focus in the page's own filter; False when it has none."""
        return False

    def menu_groups(self) -> Sequence[Sequence[QAction]]:
        """What stands in the menu Actions, with a line between the groups."""
        return (self.actions(),)

    def preview(self) -> QWidget | None:
        """The part that F9 folds away, when the page has one."""
        return None

    def stops(self) -> Sequence[tuple[QWidget, QWidget]]:
        """The parts that F6 goes through, each with what gets the focus in it."""
        return ()

    def current_session(self) -> int | None:
        """The workshop that "Make printmap" is about while this page is shown."""
        return None

    def print_here(self) -> bool:
        """Ctrl+P: print what is in sight; False when that is a workshop on a page of its own."""
        return False

    def save_pending(self) -> None:
        """Save what is still being typed; called before printing, leaving and closing."""

    def unsaved(self) -> str:
        """What could not be saved and why, as a sentence; empty when all is saved."""
        return ""

    # What the window asks of the one page that can do it; the others leave it be.

    def show_session(self, session: SessionId) -> None:
        """Show a workshop (planner), its papers (printing), or what goes along (packing)."""

    def show_class(self, class_id: ClassId) -> None:
        """Show a class (classes)."""

    def show_module(self, module: Module) -> None:
        """Show a module's own page (modules)."""

    def show_activity(self, activity: ActivityId) -> None:
        """Show an activity (modules)."""

    def show_handout(self, handout: HandoutId) -> None:
        """Show a handout (modules)."""

    def start_session(self, class_id: ClassId | None, template: TemplateId | None = None) -> None:
        """Begin a new workshop, for a class and with a template when they are known (planner)."""

    def start_class(self) -> None:
        """Begin writing down a new class (classes)."""


class PageEntry(NamedTuple):
    """A page in the navigation; it is made when it is first shown."""

    name: str
    title: str
    icon: str
    make: Callable[[], Page]
    in_navigation: bool = True
    """False is a page that others lead to and back from."""
