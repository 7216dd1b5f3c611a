"""The page about the next workshop, whom to call back, and where to begin."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QDate, QEvent, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hope_desktop import RELEASED
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import ClassId, SessionId
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.today.cards import NextCard, empty_card, example_card, path_card
from hope_desktop.ui.today.lists import (
    age_line,
    call_back_card,
    old_paper_notice,
    sessions_card,
    stick_line,
    unfinished_card,
)
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.widgets.fields.dates import days_since
from hope_desktop.ui.widgets.layouts import Scroll, TwoColumns, clear, column
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.texts import title

if TYPE_CHECKING:
    from hope_desktop.domain.changes import Changes
    from hope_desktop.domain.overview import Today
    from hope_desktop.services.opening import Services


READY_MS = 150
"""After this the page is there, and what loads much may be asked."""

OLD = 365
"""Days after which a version says that it is old."""


class TodayPage(Page):
    """Signals: those of `Page`, and what is done about a workshop that was; its id."""

    given = Signal(int)
    called = Signal(int)

    help_topic = "vandaag"

    def __init__(self, services: Services, ui: Ui) -> None:
        super().__init__(ui.translate("Today"))
        self._services = services  # most are loaded when they are asked
        self._ui = ui
        self._session: SessionId | None = None
        self._next: NextCard | None = None
        self._shown: tuple[QDate, Today] | None = None
        self._later = QTimer(self, singleShot=True, interval=READY_MS)
        self._first: QWidget | None = None
        self._build()
        self._connect(ui)
        self.refresh()

    @override
    def focus_first(self) -> None:
        (self._first or self).setFocus()

    @override
    def current_session(self) -> int | None:
        return self._session

    @override
    def showing(self) -> Destination:
        return Destination("today")  # a file, maybe a story, does not go with what is next

    def _build(self) -> None:
        self._cards = column(space=3 * GRID)
        self.sheet = Scroll(self._cards)
        self.setLayout(column(self.sheet))

    def _connect(self, ui: Ui) -> None:
        ui.bus.changed.connect(self._on_changed)
        self._later.timeout.connect(self._look)
        self.given.connect(self._mark_given)
        self.called.connect(self._mark_called)

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.classes or changes.sessions:
            self.refresh_when_seen()
        elif changes.helplines or changes.prints or changes.activities:
            self._later.start()

    @override
    def event(self, event: QEvent) -> bool:
        """A laptop that was shut over night opens on another day; a start is painted first."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.WindowActivate}:
            QTimer.singleShot(0, self, self._later.start)
        return super().event(event)

    def _look(self) -> None:
        """What takes a moment to know: how far the next workshop is, and which paper is old."""
        from hope_desktop.services.printing.planned import paper_of

        if not self.isVisible():
            return
        if self._shown != (QDate.currentDate(), self._services.overview.today()):
            self.refresh_when_seen()
            return
        try:
            paper = paper_of(self._ui.preferences.settings)
            ready = self._services.readiness.of(self._session, paper)
        except HopeError:
            return  # it went in this very moment, and the page is told
        if self._next is not None:
            self._next.show_ready(ready)
        clear(self._told)
        if days_since(RELEASED) > OLD:
            self._told.addWidget(age_line(self._ui))
        if ready.old_paper:
            self._told.addWidget(old_paper_notice(ready.old_paper, self.go, self._ui))
        days = self._services.backups.second_place.days_unseen()
        if days:
            self._told.addWidget(stick_line(days, self.go, self._ui))

    def _take_in(self) -> None:
        """What was taken along from another computer; there is nothing here yet to lose."""
        from hope_desktop.ui.widgets.restoring import choose_backup, put_back

        file = choose_backup(self, self._ui.translate)
        if file is not None:
            put_back(self._services.backups, file, self._ui)

    @override
    def show_destination(self, wanted: Destination) -> None:
        """It is one page: there is nothing to choose on it."""
        self.focus_first()

    @override
    def refresh(self) -> None:
        today = self._services.overview.today()
        self._shown = (QDate.currentDate(), today)
        self._session = today.next_session.id if today.next_session else None
        clear(self._cards)
        self._next = None
        self._told = column(space=GRID)
        self._cards.addWidget(title(self.title))
        me = self._ui.preferences.settings.trainer1
        for wish in (one for one in today.wishes if one.teller == me):
            from hope_desktop.ui.widgets.teller import wish_line

            self._cards.addWidget(wish_line(wish, self._forget_wish, self._ui))
        self._cards.addWidget(self._main_card(today))
        self._cards.addLayout(self._told)
        self._cards.addWidget(TwoColumns(*self._lists(today)))
        self._cards.addStretch(1)
        if self.isVisible():
            self._later.start()

    def _main_card(self, today: Today) -> QWidget:
        """What this page is about: the next workshop, else the example, else a beginning."""
        if today.next_session is not None and today.departure is not None:
            self._next = NextCard(today.next_session, today.departure, self._ui)
            self._next.go.connect(self.go)
            self._next.away_requested.connect(self._put_away)
            self._next.not_told.connect(self._stop_telling)
            self._first = self._next.main_button
            return self._next
        if today.first_start:
            shown, self._first = example_card(self._show_example, self._take_in, self._ui)
        else:
            shown, self._first = empty_card(self.go, self._ui)
        return shown

    def _lists(self, today: Today) -> tuple[list[QWidget], list[QWidget]]:
        """Left what comes, right what is still to be done about the others."""
        translate = self._ui.translate
        left: list[QWidget] = []
        right: list[QWidget] = []
        if today.first_start:
            left.append(path_card(self.go, self._ui))
        if today.coming:
            left.append(sessions_card(translate("After that"), today.coming, self.go, self._ui))
        if today.unfinished:
            right.append(
                unfinished_card(today.unfinished, self.go, self.given, self.called, self._ui)
            )
        if today.call_backs:
            right.append(call_back_card(today.call_backs, self.go, self._ui))
        shown = (today.next_session, *today.coming, *(one.session for one in today.unfinished))
        known = {row.id for row in shown if row}
        recent = tuple(row for row in today.recent if row.id not in known)
        if recent:
            left.append(sessions_card(translate("Last worked on"), recent, self.go, self._ui))
        return left, right

    def _mark_given(self, session: int) -> None:
        given = partial(self._services.planning.mark_done, SessionId(session))
        self._ui.operations.run(given, self._ui.translate("workshop was given"))

    def _mark_called(self, session: int) -> None:
        from hope_desktop.domain.workshops.afterwards import Aftercare

        tick, call = self._services.aftercares.tick, Aftercare.CALLED_HELPER
        called = partial(tick, SessionId(session), call, done=True)
        self._ui.operations.run(called, self._ui.translate("go-to person called"))

    def _forget_wish(self, session: SessionId) -> None:
        """Gone with a press, and for good: it was for this moment."""
        self._ui.operations.run(partial(self._services.telling.wish, session, ""))

    def _put_away(self, class_id: int) -> None:
        words = self._ui.translate("example put in the bin")
        self._ui.operations.run(partial(self._services.classes.remove, ClassId(class_id)), words)

    def _stop_telling(self) -> None:
        from hope_desktop.ui.widgets.teller import stop_telling

        if self._session is not None:
            stop_telling(self._ui, partial(self._services.telling.read_instead, self._session))
            self.focus_first()

    def _show_example(self, way: Callable[[int], Destination]) -> None:
        words = self._ui.translate("example made")
        made = self._ui.operations.run_new(self._services.planning.example, words)
        if made is not None:
            self.go.emit(way(made))
