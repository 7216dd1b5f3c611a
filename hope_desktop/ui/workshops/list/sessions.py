"""The list of workshops: an agenda by week with a month beside it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import override

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from hope_desktop import wall_clock
from hope_desktop.domain.overview import SessionRow, ToArrange
from hope_desktop.domain.terms import SessionId
from hope_desktop.i18n.catalogue import Phrases
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.commands import bare
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.destination import (
    LESSON,
    NEW_SESSION,
    Destination,
    to_papers,
    to_workshop,
)
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fields.calendar import Calendar, Mark, MarkSign
from hope_desktop.ui.widgets.fields.dates import long_date
from hope_desktop.ui.widgets.layouts import beside, column, hint, holder, row, title
from hope_desktop.ui.widgets.page import ReadWhenSeen
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.search.box import SearchBox
from hope_desktop.ui.workshops.list.agenda import (
    FOLDED,
    TODAY,
    SessionsView,
    by_week,
    on_the_day,
    row_mark,
    workshop_row,
)
from hope_desktop.ui.workshops.session_actions import SessionActions

_WITH_MONTH = 4.5
"""In a window as wide as so many months, one stands beside the list: also with large text."""
_WORDS: Phrases[Mark] = {
    "ready": "ready",
    "arrange": "still to arrange",
    "given": "was",
}


class Month(QWidget):
    """A month with the days of workshops; none in a narrow window."""

    def __init__(self, choose: Callable[[QDate], object], ui: Ui) -> None:
        super().__init__()
        self.calendar = Calendar(self)
        self.calendar.setAccessibleName(ui.translate("Month"))
        self.calendar.clicked.connect(choose)
        self.calendar.activated.connect(choose)
        said = [
            row(MarkSign(mark), hint(ui.translate(words)), 1, space=4)
            for mark, words in _WORDS.items()
        ]
        self.setLayout(column(self.calendar, *said, 1, space=GRID))
        self.setMinimumHeight(GRID)  # what does not fit is not asked of the window

    def fit(self, width: int, *, wanted: bool) -> None:
        """Take the room that a window of this width has, when there is something to mark."""
        size = self.calendar.sizeHint() + QSize(2 * GRID, 6 * GRID)
        self.calendar.setFixedSize(size)
        self.setVisible(wanted and width > _WITH_MONTH * size.width())


_MOST_WIDTH = 1240


class SessionsList(ReadWhenSeen):
    """List with a filter, an empty state, and one main button."""

    go = Signal(object)  # wish to open a workshop, or to begin a new one

    def __init__(self, planning: Planning, session_actions: SessionActions, ui: Ui) -> None:
        super().__init__()
        self._planning = planning
        self._session_actions = session_actions
        self._ui = ui
        self._found: dict[SessionId, SessionRow] = {}
        self._progress: dict[SessionId, ToArrange] = {}
        self._on_the_day: dict[SessionId, bool] = {}
        """Today's workshops with buttons, and whether they were."""
        self._opened: set[str] = set()
        """The headings that were unfolded."""
        self._build()
        self.empty.button_clicked.connect(partial(self.go.emit, NEW_SESSION))
        self.nothing.button_clicked.connect(self.search.clear)
        self.search.words_changed.connect(self.refresh)
        self.search.lead_to(self.view)
        self.view.row_opened.connect(self._open)
        self.view.row_selected.connect(self._follow)

    def _build(self) -> None:
        translate = self._ui.translate
        self.search = SearchBox(
            translate("Search by class or school"),
            translate("Search by class or school"),
        )
        self.search.setMaximumWidth(45 * GRID)
        self.years = quiet_button(bare(translate("&Year overview")), "file-down")
        self.month = Month(self._go_to_day, self._ui)
        remove = self._session_actions.by_name["delete"].trigger
        self.view = SessionsView(translate("Workshops"), self._fold, remove)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.view.addActions(list(self._session_actions.by_name.values()))
        self.empty = EmptyState(
            "calendar-days",
            translate("No workshops yet"),
            translate("Make one for a class: from a ready workshop, or by choosing yourself."),
            translate("New workshop"),
        )
        self.nothing = EmptyState(
            "search",
            translate("Nothing found"),
            translate("No workshop of a class or school with these letters."),
            translate("Show everything"),
        )
        self.stack = QStackedWidget()
        for part in (self.view, self.empty, self.nothing):
            self.stack.addWidget(part)
        self.search.setMinimumWidth(34 * GRID)
        above = row(title(translate("Workshops")), 1, self.years, self.search)
        body = beside(self.month, (self.stack, 1), space=2 * GRID)
        middle = holder(column(above, (body, 1), space=2 * GRID))
        middle.setMaximumWidth(_MOST_WIDTH)
        self.setLayout(beside(middle, margins=(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)))

    @override
    def refresh(self) -> None:
        """Read the list again."""
        sessions, self._progress = self._planning.all(), self._planning.progress()
        wanted = self.search.text().strip().casefold()
        shown = [r for r in sessions if wanted in f"{r.class_label} {r.school}".casefold()]
        self._found = {r.id: r for r in sessions}
        current, at = self.view.current_key(), self.view.currentIndex().row()
        self._on_the_day = on_the_day(shown, wall_clock.now())
        self.view.rows.replace(self._rows(shown))
        for session, was in self._on_the_day.items():
            index = self.view.rows.index_of(session)
            if index.isValid():
                self.view.setIndexWidget(index, self._buttons(session, was=was))
        self._fit()
        part: QWidget = self.view if shown else self.nothing
        self.stack.setCurrentWidget(part if sessions else self.empty)
        for one in (self.search, self.years):
            one.setVisible(bool(sessions))
        today, get = wall_clock.today(), self._progress.get
        marks = {r.start.date(): row_mark(r, get(r.id), today) for r in sessions[::-1] if r.start}
        self.month.calendar.mark(marks)
        self.month.fit(self.window().width(), wanted=bool(sessions))
        self._select(current, at)

    def select(self, session: SessionId | None) -> None:
        """Make a workshop current when it is there; where it is folded, it unfolds."""
        if session in self._found and not self.view.rows.index_of(session).isValid():
            self._opened.update(FOLDED)
            self.refresh()
        self._select(session, -1)

    @override
    def focus_first(self) -> None:
        """Begin in the list, or at the one button."""
        if self.stack.currentWidget() is self.view:
            self.view.setFocus()
        elif self.stack.currentWidget() is self.empty and self.empty.button is not None:
            self.empty.button.setFocus()
        else:
            self.search.setFocus()

    def _select(self, session: object, at: int) -> None:
        index = self.view.rows.index_of(session) if session is not None else None
        if index is None or not index.isValid():
            rows = self.view.rows.rows
            places = [n for n, shown in enumerate(rows) if isinstance(shown.key, int)]
            near = min(places, key=lambda n: abs(n - at), default=-1)
            index = self.view.rows.index(near) if near >= 0 else self.view.rows.index(-1)
        self.view.setCurrentIndex(index)
        self._follow(self.view.current_key())

    def _buttons(self, session: SessionId, *, was: bool) -> QWidget:
        translate = self._ui.translate
        buttons = {
            quiet_button(translate("Bag"), "package"): to_papers(session),
            primary_button(bare(translate("L&esson mode")), "presentation"): LESSON,
        }
        if was:
            after = replace(to_workshop(session), section="after")
            buttons = {primary_button(translate("How did it go?"), "pencil"): after}
        for button, way in buttons.items():
            button.clicked.connect(partial(self._go, session, way))
        made = holder(column(1, row(1, *buttons)))
        made.setContentsMargins(GRID, GRID, GRID + 3, GRID + 2)
        return made

    def _go(self, session: SessionId, way: Destination, _checked: bool = False) -> None:
        """Do it with the workshop that has the button."""
        self.select(session)
        self.go.emit(way)

    def _rows(self, shown: list[SessionRow]) -> list[Row]:
        today = wall_clock.today()
        rows: list[Row] = []
        for heading, group in by_week(shown, today).items():
            folds = heading in FOLDED and not self.search.text().strip() and rows
            is_open = not folds or heading in self._opened
            title = self._ui.translate(heading)
            title = f"{title} · {long_date(today)}" if heading == TODAY else title
            arrow = "chevron-down" if is_open else "chevron-right"
            if folds:
                rows.append(Row(heading, f"{title} · {len(group)}", icon=arrow))
            else:
                rows.append(Row(None, title))
            if is_open:
                day = None
                for found in group:
                    progress = self._progress.get(found.id)
                    named = heading == TODAY or _day(found) == day
                    made = workshop_row(found, progress, today, self._ui, named=named)
                    rows.append(replace(made, has_buttons=found.id in self._on_the_day))
                    day = _day(found)
        return rows

    def _open(self, key: SessionId | None) -> None:
        if isinstance(key, int):
            self.go.emit(to_workshop(key))

    def _fold(self, words: str) -> None:
        self._opened ^= {words}
        self.refresh()
        self.view.setCurrentIndex(self.view.rows.index_of(words))

    def _go_to_day(self, day: QDate) -> None:
        """To the first workshop of a day; a day without one asks nothing."""
        wanted = day.toPython()
        here = (one for one in self._found.values() if _day(one) == wanted)
        first = min(here, key=lambda one: one.start or datetime.max, default=None)  # noqa: DTZ901
        if first is not None:
            self.search.clear()
            self.select(first.id)
            self.view.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.month.fit(self.window().width(), wanted=bool(self._found))

    def _fit(self) -> None:
        """Make the list no higher than its rows."""
        rows = sum(map(self.view.sizeHintForRow, range(self.view.rows.rowCount())))
        self.view.setMaximumHeight(max(rows + 2 * GRID, 10 * GRID))

    def _follow(self, key: object) -> None:
        found = self._found.get(key) if isinstance(key, int) else None  # type: ignore[call-overload]
        if not self.isHidden() or found is None:  # also before the window is on the screen
            session = found.id if found else None
            self._session_actions.work_on(session, done=found.done if found else False)


def _day(found: SessionRow) -> date | None:
    return found.start.date() if found.start else None
