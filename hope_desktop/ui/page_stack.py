"""The pages, one on top: makes each when first shown and carries out its requests."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget

from hope_desktop.ui.shared import Operations
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.destination import BACK, Destination
from hope_desktop.ui.widgets.layouts import column, title
from hope_desktop.ui.widgets.page import Page, PageEntry


class PageStack(QStackedWidget):
    """No page knows another; a request of one becomes a call on the page that can do it.

    Signals:
        info_changed: What the page on top has to say in the status line.
        view_changed: The page on top shows something else, with other commands.
        page_made: A `Page` was shown for the first time.
        elsewhere: The `Destination` that is no page but a window of its own.
    """

    info_changed = Signal(str)
    view_changed = Signal()
    elsewhere = Signal(object)
    page_made = Signal(object)

    def __init__(
        self,
        entries: Sequence[PageEntry],
        operations: Operations,
        shown: Callable[[PageEntry], object],
    ) -> None:
        """`shown` is told which page is on top now."""
        super().__init__()
        self._operations, self._shown = operations, shown
        self.entries = {entry.name: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self._info: dict[str, str] = {}
        self._origins: dict[str, str] = {}
        """Where back leads from a page that another one opened."""

    def page(self, name: str) -> Page:
        """Return a page by the name of its entry; made now if it was not there yet."""
        if name not in self._pages:
            page = self.entries[name].make()
            page.setObjectName(name)
            self._pages[name] = page
            self.addWidget(page)
            page.go.connect(self.go)
            page.info_changed.connect(self._keep_info)
            page.view_changed.connect(self._tell_view)
            self.page_made.emit(page)
        return self._pages[name]

    def announced(self, name: str) -> Page:
        """Return a page; one that is made now says its name first, as that may take a while."""
        if name in self._pages or not self.isVisible():
            return self.page(name)
        frame = QFrame(self)
        frame.setAutoFillBackground(True)
        frame.setLayout(
            column(title(self.entries[name].title), 1, margins=(3 * GRID, 2 * GRID, 0, 0))
        )
        frame.setGeometry(self.rect())
        frame.show()
        self.repaint()
        try:
            return self.page(name)
        finally:
            frame.hide()
            frame.deleteLater()

    def current_page(self) -> Page:
        """Return the page on top."""
        return cast("Page", self.currentWidget())

    def show_page(self, name: str) -> Page:
        """Put a page on top; what is typed is kept first, and what cannot be is said."""
        before = self.currentWidget()
        page = self.announced(name)
        problem = self._operations.save_typed() if before is not page else ""
        self.setCurrentWidget(page)
        self._shown(self.entries[name])
        self.info_changed.emit(self._info.get(name, ""))
        if problem:
            self._operations.left_behind.emit(problem)
        return page

    def go(self, wanted: Destination) -> None:
        """Take somebody where a page, or the window itself, wishes to be."""
        before = self.current_page()
        self._operations.save_typed()
        if wanted == BACK:
            origin = self._origins.get(before.objectName(), "today")
            self.show_page(origin).focus_first()
            return
        if wanted.page not in self.entries:
            self.elsewhere.emit(wanted)
            return
        page = self.announced(wanted.page)
        if before is not page:
            self._origins[wanted.page] = before.objectName()
            page.came_from = before.place_name()
        self.show_page(wanted.page)
        page.show_destination(wanted)

    def _tell_view(self) -> None:
        if self.sender() is self.currentWidget():
            self.view_changed.emit()

    def _keep_info(self, text: str) -> None:
        page = self.sender()
        if isinstance(page, Page):
            self._info[page.objectName()] = text
            if page is self.currentWidget():
                self.info_changed.emit(text)
