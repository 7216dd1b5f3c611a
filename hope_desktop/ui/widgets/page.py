"""The base of every page: a widget with a name, requests to the window, and a first focus."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, override

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.terms import SessionId
from hope_desktop.ui.widgets.destination import BACK, Destination


class ReadWhenSeen(QWidget):
    """Shows what is stored, and reads it again only while somebody can see it."""

    _is_old = False

    def refresh(self) -> None:
        """Read again what is shown."""

    def focus_first(self) -> None:
        """Put the focus where work starts. Called when a page is shown by key or click."""
        self.setFocus()

    def refresh_when_seen(self) -> None:
        """Read again now, or when this comes in sight: what nobody sees costs nothing."""
        self._is_old = True
        if self.isVisible():
            self._renew()

    def _renew(self) -> None:
        if self._is_old:
            self._is_old = False
            was_here = self._has_focus()
            self.refresh()
            if was_here and not self._has_focus():
                self.focus_first()  # what had it is gone, and Qt would go to the search above

    def _has_focus(self) -> bool:
        """Tell whether it would have the focus in an active window."""
        focus = self.window().focusWidget()
        return self.isAncestorOf(focus) and focus.isVisibleTo(self)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._renew()
        super().showEvent(event)


class Page(ReadWhenSeen):
    """A screen of the window. Subclasses have `_build()` and then `_connect()`.

    Commands are `QAction`s given to `addAction`: the window reads them with `actions()` and puts
    them in the page's own menu, and their keys work while the focus is on the page. A separator
    is an action with `setSeparator(True)`.

    Signals:
        go: Wish to be somewhere else; a `Destination`.
        info_changed: What stands at the right of the status line.
        view_changed: It shows something else, with other commands.
    """

    go = Signal(object)
    info_changed = Signal(str)
    view_changed = Signal()

    help_topic = "index"
    """The manual's page about this screen: resources/manual/LANGUAGE/TOPIC.md."""
    opens_at_home = False
    """The navigation leads to its first view, also from another page."""
    came_from = ""
    """The place that led to what is shown here, by name; Back leads there. Empty: none."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.setAccessibleName(title)

    def go_home(self) -> None:
        """Show the first thing of this page: it was chosen in the navigation once more."""

    def is_home(self) -> bool:
        """Tell whether that is shown; where it is not, the navigation shows that it leads back."""
        return True

    def step_back(self) -> bool:
        """Go where what is shown was opened; False when no other page did that."""
        if self.came_from:
            self.go.emit(BACK)
        return bool(self.came_from)

    def place_name(self) -> str:
        """Return what is shown here, for a way back to it."""
        return self.title

    def focus_filter(self) -> bool:
        """Ctrl+F: put the focus in the page's own filter; False when it has none."""
        return False

    def menu_groups(self) -> Sequence[Sequence[QAction]]:
        """Return what stands in the menu Actions, with a line between the groups."""
        return (self.actions(),)

    def stops(self) -> Sequence[tuple[QWidget, QWidget]]:
        """Return the parts that F6 goes through, each with what gets the focus in it."""
        return ()

    def showing(self) -> Destination:
        """Return what is shown: what files that are dropped here go with."""
        session = self.current_session()
        return Destination(self.objectName(), session=SessionId(session) if session else None)

    def to_send(self) -> Destination:
        """Return what a colleague would get first: what is shown, or selected."""
        return self.showing()

    def current_session(self) -> int | None:
        """Return the workshop whose papers Ctrl+P is about while this page is shown."""
        return None

    def print_here(self) -> bool:
        """Ctrl+P: print what is in sight; False when that is the papers of a workshop."""
        return False

    def show_destination(self, wanted: Destination) -> None:
        """Show what a wish of another page named, and put the focus there."""
        raise NotImplementedError(f"{self.objectName()} shows nothing by name")


class PageEntry(NamedTuple):
    """A page in the navigation; it is made when it is first shown."""

    name: str
    title: str
    icon: str
    make: Callable[[], Page]
