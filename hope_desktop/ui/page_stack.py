"""The pages, one on top: makes them when first shown and grants the wishes they send."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from hope_desktop.domain.ids import ActivityId, ClassId, HandoutId, SessionId, TemplateId
from hope_desktop.domain.modules import Module
from hope_desktop.ui.widgets.page import Page, PageEntry


class PageStack(QStackedWidget):
    """No page knows another; a wish of one becomes a call on the page that can do it.

    Signals:
        page_shown: The `PageEntry` of the page that is on top now.
        info_changed: What the page on top has to say in the status line.
        typing_started: Something is being typed that is not saved yet.
        preview_changed: The page on top has another part that F9 folds away.
        helplines_requested: Wish to see the help lines.
        lesson_requested: Wish to give the workshop of the page.
        problem_found: What could not be saved on the page that was left, and why.
    """

    page_shown = Signal(object)
    info_changed = Signal(str)
    typing_started = Signal()
    preview_changed = Signal()
    problem_found = Signal(str)
    helplines_requested = Signal()
    lesson_requested = Signal()

    def __init__(self, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self.entries = tuple(entries)
        self._pages: dict[str, Page] = {}
        self._info: dict[str, str] = {}
        self._origins: dict[str, str] = {}
        """Where back leads from a page that another one opened."""

    def page(self, name: str) -> Page:
        """A page by the name of its entry; made now if it was not there yet."""
        if name not in self._pages:
            entry = next(entry for entry in self.entries if entry.name == name)
            page = entry.make()
            page.setObjectName(name)
            self._pages[name] = page
            self.addWidget(page)
            self._connect(page)
        return self._pages[name]

    def current_page(self) -> Page:
        """The page on top."""
        return cast("Page", self.currentWidget())

    def made_pages(self) -> tuple[Page, ...]:
        """The pages that exist already."""
        return tuple(self._pages.values())

    def show_page(self, name: str) -> Page:
        """Put a page on top; the one before saves what was still being typed."""
        before = self.currentWidget()
        page = self.page(name)
        if isinstance(before, Page) and before is not page:
            before.save_pending()
        self.setCurrentWidget(page)
        shown = next(entry for entry in self.entries if entry.name == name)
        self.page_shown.emit(shown)
        self.info_changed.emit(self._info.get(name, ""))
        if isinstance(before, Page) and before is not page and (problem := before.unsaved()):
            self.problem_found.emit(problem)
        return page

    @Slot(int)
    def open_session(self, session: int) -> None:
        """Show a workshop in the planner."""
        self.show_page("planner").show_session(SessionId(session))

    @Slot(int)
    def open_class(self, class_id: int) -> None:
        """Show a class."""
        page = self.show_page("classes")
        page.focus_first()
        page.show_class(ClassId(class_id))  # may begin at what is still to be asked

    @Slot(str)
    def open_module(self, module: str) -> None:
        """Show a module's page."""
        page = self._open("modules")
        page.show_module(Module(module))
        page.focus_first()

    @Slot(str)
    def open_activity(self, activity: str) -> None:
        """Show an activity."""
        page = self._open("modules")
        page.show_activity(ActivityId(activity))
        page.focus_first()

    @Slot(str)
    def open_handout(self, handout: str) -> None:
        """Show a handout."""
        self._open("modules").show_handout(HandoutId(handout))

    @Slot(int)
    def open_printing(self, session: int) -> None:
        """Show the papers of a workshop; saves first what is still being typed."""
        self.current_page().save_pending()
        self.show_page("printing").show_session(SessionId(session))

    @Slot(int)
    def open_packing(self, session: int) -> None:
        """Show what goes along to a workshop; saves first what is still being typed."""
        self.current_page().save_pending()
        self._open("packing").show_session(SessionId(session))

    @Slot()
    def go_back(self) -> None:
        """Show the page from which this one was opened."""
        here = self.current_page().objectName()
        self.show_page(self._origins.get(here, self.entries[0].name)).focus_first()

    @Slot(object)
    def start_session(self, class_id: ClassId | None = None) -> None:
        """Begin a new workshop."""
        self.show_page("planner").start_session(class_id)

    @Slot(str)
    def start_from(self, template: str) -> None:
        """Begin a new workshop with a template."""
        self.show_page("planner").start_session(None, TemplateId(template))

    @Slot()
    def start_class(self) -> None:
        """Begin writing down a new class."""
        self.show_page("classes").start_class()

    def _open(self, name: str) -> Page:
        """Show a page that can lead back to the one before."""
        before = self.current_page()
        page = self.show_page(name)
        if before is not page:
            self._origins[name] = before.objectName()
            page.came_from = before.place_name()
        return page

    def _connect(self, page: Page) -> None:
        page.session_opened.connect(self.open_session)
        page.class_opened.connect(self.open_class)
        page.module_opened.connect(self.open_module)
        page.activity_opened.connect(self.open_activity)
        page.handout_opened.connect(self.open_handout)
        page.print_requested.connect(self.open_printing)
        page.packing_requested.connect(self.open_packing)
        page.helplines_requested.connect(self.helplines_requested)
        page.lesson_requested.connect(self.lesson_requested)
        page.back_requested.connect(self.go_back)
        page.new_session_requested.connect(self.start_session)
        page.new_class_requested.connect(self.start_class)
        page.info_changed.connect(self._keep_info)
        page.typing_started.connect(self.typing_started)
        page.preview_changed.connect(self._tell_preview)

    @Slot()
    def _tell_preview(self) -> None:
        if self.sender() is self.currentWidget():
            self.preview_changed.emit()

    @Slot(str)
    def _keep_info(self, text: str) -> None:
        page = self.sender()
        if isinstance(page, Page):
            self._info[page.objectName()] = text
            if page is self.currentWidget():
                self.info_changed.emit(text)
