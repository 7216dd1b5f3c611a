"""The window around the pages. It wires the parts together and decides nothing."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QRect, QSettings, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QMainWindow,
    QMenuBar,
    QSizePolicy,
    QWidget,
)

from hope_desktop.ui import icons
from hope_desktop.ui.commands import WindowCommands, bare
from hope_desktop.ui.page_stack import PageStack
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.status import StatusLine
from hope_desktop.ui.theme import GRID, bold_font, tones
from hope_desktop.ui.widgets.buttons import action_button
from hope_desktop.ui.widgets.destination import NEW_CLASS, NEW_SESSION, NEXT_BAG, to_papers
from hope_desktop.ui.widgets.layouts import beside, column, row
from hope_desktop.ui.widgets.page import PageEntry
from hope_desktop.ui.widgets.search.box import SearchBox

SMALLEST = (1024, 600)
_FIRST_SIZE = (1280, 800)
_ICON = 20
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
        self.navigation = Navigation(entries, self._choose, ui)
        self.new_session = action_button(self.commands["new_session"], "tinted")
        self.toolbar = TopRow(self.commands, ui)
        self.status = StatusLine(ui, read_only=read_only)
        self._build(read_only=read_only)
        self.commands.follow(self._ui.operations.stack)
        self.pages.info_changed.connect(self.status.info.setText)
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
        """Return the commands of the window and of the page, and other pages."""
        return (*self.commands, *self.navigation.go_actions, *self.pages.current_page().actions())

    def _choose(self, number: int) -> None:
        name, before = [*self.pages.entries][number], self.pages.current_page()
        self._ui.operations.save_typed()
        self.navigation.show_chosen(number)
        page = self.pages.announced(name)
        if page is before or page.opens_at_home:
            page.go_home()
        self.pages.show_page(name)
        if not self.navigation.hasFocus():
            page.focus_first()

    def _on_page_shown(self, entry: PageEntry) -> None:
        self.navigation.show_chosen([*self.pages.entries].index(entry.name))
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
        button = self.navigation.buttons[self.navigation.current()]
        button.leads_back = not page.is_home()
        button.update()

    def _show_full_screen(self, full: bool) -> None:
        state = self.windowState() & ~Qt.WindowState.WindowFullScreen
        self.setWindowState(state | Qt.WindowState.WindowFullScreen if full else state)

    def _print_current(self) -> None:
        page = self.pages.current_page()
        session = page.current_session()
        if page.print_here():
            return
        self.pages.go(NEXT_BAG if session is None else to_papers(session))

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
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            from hope_desktop.ui.widgets.field_letters import give_letters

            give_letters(self)
        super().keyPressEvent(event)

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


class Navigation(QFrame):
    """The pages, one a line; arrow keys go from one to the next and open it.

    Buttons of our own, since Qt's list and its styles would take a fifteenth of a start to load.
    """

    def __init__(
        self, entries: Sequence[PageEntry], choose: Callable[[int], object], ui: Ui
    ) -> None:
        """`choose` is told the number of a page, counted from 0."""
        super().__init__()
        self.setProperty("look", "rail")
        self.setAccessibleName(ui.translate("Pages"))
        self._choose = choose
        self.go_actions: list[QAction] = []
        self.buttons: list[_EntryButton] = []
        for number, entry in enumerate(entries):
            button = _EntryButton(entry)
            button.setToolTip(f"{entry.title} (Alt+{number + 1})")
            button.clicked.connect(partial(self._choose, number))
            self.buttons.append(button)
            action = QAction(entry.title, self)
            action.setShortcut(QKeySequence(f"Alt+{number + 1}"))
            icons.put(action, entry.icon)
            action.triggered.connect(partial(self._choose, number))
            self.go_actions.append(action)
        self.setLayout(column(*self.buttons, 1, space=0, margins=(0, 0, 0, GRID)))
        self.setFocusProxy(self.buttons[0])
        self._fit()

    def current(self) -> int:
        """Return the number of the page that is marked; -1 when none is."""
        return next((at for at, one in enumerate(self.buttons) if one.isChecked()), -1)

    def show_chosen(self, number: int) -> None:
        """Mark a page as the one that is shown, without telling; Tab stops there alone."""
        for other in self.buttons:
            other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button = self.buttons[number]
        button.setChecked(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(button)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(one.text()) for one in self.buttons), default=0)
        self.setMinimumWidth(round(widest * 1.1) + _ICON + 7 * GRID)


class _EntryButton(QAbstractButton):
    """A rounded ground and a bar for the page that is shown; never colour alone."""

    def __init__(self, entry: PageEntry) -> None:
        super().__init__()
        self._icon, self.leads_back = entry.icon, False
        self.setText(entry.title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 3 * GRID)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click is one: the second would leave what the first has just shown."""
        event.accept()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(GRID, 2, -GRID, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(QColor(tones().accent_tint))
            painter.drawRoundedRect(area, 7, 7)
            painter.setBrush(QColor(tones().accent))
            painter.drawRoundedRect(QRect(area.left(), area.top() + 8, 4, area.height() - 16), 2, 2)
        elif self.underMouse():
            painter.setBrush(QColor(tones().hover))
            painter.drawRoundedRect(area, 7, 7)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tones().accent), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        text, chosen = self.palette().windowText().color(), self.isChecked()
        ink = QColor(tones().accent) if chosen else text
        name = "arrow-left" if chosen and self.leads_back else self._icon
        picture = icons.pixmap(name, ink, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(area.left() + 12, area.top() + (area.height() - _ICON) // 2, picture)
        painter.setFont(bold_font(self.font()) if chosen else self.font())
        painter.setPen(text)
        words = area.adjusted(12 + _ICON + GRID + 2, 0, -4, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


class TopRow(QFrame):
    """Every command on it stands in a menu too."""

    def __init__(self, commands: WindowCommands, ui: Ui) -> None:
        super().__init__()
        self.setObjectName("top")
        self.bar = QMenuBar()
        self.menus = commands.fill(self.bar)
        self.bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = bare(ui.translate("&Search everywhere"))
        self.search = SearchBox(words, f"{words} (Ctrl+K)")
        self.search.setMinimumWidth(20 * GRID)
        self.search.setMaximumWidth(40 * GRID)
        self.setMinimumHeight(44)
        parts = (self.bar, 1, (self.search, 3))
        self.setLayout(row(*parts, space=2 * GRID, margins=(GRID, 4, 2 * GRID, 4)))
