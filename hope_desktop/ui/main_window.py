"""The window around the pages. It wires the parts together and decides nothing."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QSizePolicy, QWidget

from hope_desktop.ui.commands import WindowCommands
from hope_desktop.ui.navigation import Navigation, TopRow
from hope_desktop.ui.page_stack import PageStack
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.status import StatusLine
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import action_button
from hope_desktop.ui.widgets.destination import NEW_CLASS, NEW_SESSION, to_papers
from hope_desktop.ui.widgets.layouts import beside, column
from hope_desktop.ui.widgets.page import Page, PageEntry

SMALLEST = (1024, 600)
_FIRST_SIZE = (1280, 800)
TITLE_BAR = 40
"""Pixels, with the edges of the window, where a theme is generous."""


class MainWindow(QMainWindow):
    """Shell with one page per task."""

    window_closed = Signal()  # everything typed has been saved

    def __init__(
        self,
        entries: Sequence[PageEntry],
        ui: Ui,
        geometry: QSettings | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__()
        self._ui = ui
        self._geometry = geometry
        self.commands = WindowCommands(ui, self)
        self.pages = PageStack(entries, ui.operations, self._on_page_shown)
        named = [entry for entry in entries if entry.in_navigation]
        self.navigation = Navigation(named, self._choose, ui)
        self.new_session = action_button(self.commands["new_session"], "tinted")
        self.toolbar = TopRow(self.commands, ui)
        self.status = StatusLine(ui, read_only=read_only)
        self._build(read_only=read_only)
        self.commands.follow(self._ui.operations.stack)
        self.pages.info_changed.connect(self.status.show_info)
        self.pages.view_changed.connect(self._show_view)
        wanted: dict[str, Callable[[], object]] = {
            "new_session": partial(self.pages.go, NEW_SESSION),
            "new_class": partial(self.pages.go, NEW_CLASS),
            "print_bundle": self._print_current,
            "save": self._save,
            "quit": self.close,
            "find_here": self._find_here,
            "find_everywhere": self._find_everywhere,
            "next_pane": self._next_pane,
        }
        for name, method in wanted.items():
            self.commands[name].triggered.connect(method)
        self.commands["full_screen"].toggled.connect(self._show_full_screen)
        self.pages.show_page(entries[0].name)
        kept = self._geometry.value("geometry") if self._geometry is not None else None
        if kept is None or not self.restoreGeometry(kept):
            self.resize(*_FIRST_SIZE)
            # The first size and its title bar do not fit on many a laptop.
            room = self.screen().availableSize()
            wide, high = _FIRST_SIZE
            fits_at_all = room.width() >= SMALLEST[0] and room.height() >= SMALLEST[1]
            if fits_at_all and (room.width() < wide or room.height() < high + TITLE_BAR):
                self.setWindowState(Qt.WindowState.WindowMaximized)

    def _build(self, *, read_only: bool) -> None:
        self.setWindowTitle("Hope Desktop")
        self.setMinimumSize(*SMALLEST)
        self.menus = self.toolbar.menus
        view = self.menus["view"]
        first = view.actions()[0]
        view.insertActions(first, self.navigation.go_actions)
        view.insertSeparator(first)
        self.setMenuWidget(self.toolbar)
        self.setStatusBar(self.status)
        centre = QWidget()
        self.below = column(space=0)
        """What has to be known on every page, below it: nothing lies over a page."""
        rail = QFrame()
        rail.setProperty("look", "rail")
        rail.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        above = column(self.new_session, margins=GRID)
        rail.setLayout(column(above, (self.navigation, 1), space=0))
        centre.setLayout(beside(rail, (column((self.pages, 1), self.below, space=0), 1), space=0))
        if read_only:
            from hope_desktop.ui.widgets.warnings import Notice, notice  # seldom needed

            text = self._ui.translate(
                "Nothing can be saved here: the folder of Hope Desktop may not be written."
            )
            self.below.addWidget(notice(Notice(text, "advice"), self._ui.translate))
        self.setCentralWidget(centre)

    def every_action(self) -> tuple[QAction, ...]:
        """What can be done now: the commands of the window and of the page, and other pages."""
        return (*self.commands, *self.navigation.go_actions, *self.pages.current_page().actions())

    def _choose(self, number: int) -> None:
        name, before = self.pages.entries[number].name, self.pages.current_page()
        page = self.pages.page(name)
        if page is before or page.opens_at_home:
            page.go_home()
        self.navigation.show_chosen(number)
        self.pages.visit(name, self._arrive, before.current_session())

    def _arrive(self, page: Page) -> None:
        if not self.navigation.hasFocus():
            page.focus_first()

    def _on_page_shown(self, entry: PageEntry) -> None:
        if entry.in_navigation:
            self.navigation.show_chosen(self.pages.entries.index(entry))
        else:
            self.navigation.show_none()
        self.setWindowTitle(f"{entry.title} – Hope Desktop")
        self._show_view()

    def _show_view(self) -> None:
        """Show the commands of what the page shows now."""
        page, menu = self.pages.current_page(), self.menus["actions"]
        menu.clear()
        for number, group in enumerate(page.menu_groups()):
            if number:
                menu.addSeparator()
            menu.addActions(group)
        menu.menuAction().setEnabled(bool(page.actions()))

    def _show_full_screen(self, full: bool) -> None:
        state = self.windowState() & ~Qt.WindowState.WindowFullScreen
        self.setWindowState(state | Qt.WindowState.WindowFullScreen if full else state)

    def _print_current(self) -> None:
        page = self.pages.current_page()
        session = page.current_session()
        if page.print_here():
            return
        if session is None:
            self.pages.visit("papers", lambda page: page.focus_first())
        else:
            self.pages.go(to_papers(session))

    def _save(self) -> None:
        problem = self._ui.operations.save_typed()
        if problem:
            self.status.show_problem(problem)
            return
        self.status.show_message(self._ui.translate("Everything is saved. That happens by itself."))

    def _may_go(self, problem: str) -> bool:
        """Nothing typed goes without a word; what is typed wrongly is not in undo either."""
        if not problem:
            return True
        from hope_desktop.ui.widgets.dialogs import confirmed  # seldom needed

        translate = self._ui.translate
        return confirmed(
            self,
            translate("Close without this?"),
            problem,
            translate("Close anyway"),
            translate("Back"),
        )

    def _find_here(self) -> None:
        if not self.pages.current_page().focus_filter():
            self._find_everywhere()

    def _find_everywhere(self) -> None:
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()

    def _next_pane(self) -> None:
        """F6: from the navigation through the parts of the page and back."""
        reason = Qt.FocusReason.ShortcutFocusReason
        page, focus = self.pages.current_page(), QApplication.focusWidget()
        shown = [(part, target) for part, target in page.stops() if target.isVisible()]
        here = [part is focus or part.isAncestorOf(focus) for part, _target in shown if focus]
        if not self.navigation.hasFocus():
            following = shown[here.index(True) + 1 :] if True in here else []
        elif shown:
            following = shown
        else:
            page.focus_first()
            return
        (following[0][1] if following else self.navigation).setFocus(reason)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_go(self._ui.operations.save_typed()):
            event.ignore()
            return
        if self._geometry is not None:
            self._geometry.setValue("geometry", self.saveGeometry())
        self.window_closed.emit()
        from hope_desktop.ui.widgets.worker import Worker  # not part of a start

        for worker in self.findChildren(Worker):
            worker.stop()
        event.accept()
