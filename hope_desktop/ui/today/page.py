"""The page about the next workshop, whom to call back, and where to begin."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.bus import Bus
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.today.cards import (
    ExampleCard,
    NextCard,
    NothingPlanned,
    call_back_card,
    path_card,
    sessions_card,
)
from hope_desktop.ui.widgets.layouts import Scroll, clear
from hope_desktop.ui.widgets.page import Page, Plural
from hope_desktop.ui.widgets.texts import title

if TYPE_CHECKING:
    from hope_desktop.domain.changes import Changes
    from hope_desktop.domain.ids import SessionId
    from hope_desktop.domain.overview import Today
    from hope_desktop.services.overview import Overview


class TodayPage(Page):
    """Signals: those of `Page`."""

    help_topic = "vandaag"

    def __init__(
        self,
        overview: Overview,
        make_example: Callable[[], tuple[SessionId, Changes]],
        operations: Operations,
        bus: Bus,
        translate: Translator,
        plural: Plural,
    ) -> None:
        super().__init__(translate(_("Today")))
        self._overview = overview
        self._make = make_example
        self._operations = operations
        self._translate = translate
        self._plural = plural
        self._session: int | None = None
        self._first: QWidget | None = None
        self._build()
        self._connect(bus)
        self._refresh()

    @override
    def focus_first(self) -> None:
        (self._first or self).setFocus()

    @override
    def current_session(self) -> int | None:
        return self._session

    def _build(self) -> None:
        self._cards = QVBoxLayout()
        self._cards.setSpacing(3 * GRID)
        self.sheet = Scroll(self._cards)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sheet)

    def _connect(self, bus: Bus) -> None:
        bus.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.classes or changes.sessions:
            self._refresh()

    def _refresh(self) -> None:
        today = self._overview.today()
        self._session = today.next_session.id if today.next_session else None
        clear(self._cards)
        self._cards.addWidget(title(self.title))
        self._cards.addWidget(self._main_card(today))
        for card in self._lists(today):
            self._cards.addWidget(card)
        self._cards.addStretch(1)

    def _main_card(self, today: Today) -> QWidget:
        """What this page is about: the next workshop, else the example, else a beginning."""
        if today.next_session is not None:
            shown = NextCard(today.next_session, self._translate, self._plural)
            shown.open_requested.connect(self.session_opened)
            shown.print_requested.connect(self.print_requested)
            self._first = shown.main_button
            return shown
        if today.first_start:
            example = ExampleCard(self._translate)
            example.look_requested.connect(self._look_at_example)
            example.print_requested.connect(self._print_example)
            example.new_requested.connect(partial(self.new_session_requested.emit, None))
            self._first = example.main_button
            return example
        empty = NothingPlanned(self._translate)
        empty.new_requested.connect(partial(self.new_session_requested.emit, None))
        self._first = empty.main_button
        return empty

    def _lists(self, today: Today) -> list[QWidget]:
        shown: list[QWidget] = []
        if today.first_start:
            shown.append(path_card(self.module_opened, self._translate))
        if today.call_backs:
            shown.append(call_back_card(today.call_backs, self.class_opened, self._translate))
        later, open_it = today.coming, self.session_opened
        if today.to_call:
            words = self._translate(_("Call the go-to person: how is the class?"))
            called = sessions_card(words, today.to_call, open_it, self._translate, self._plural)
            shown.append(called)
        if later:
            words = self._translate(_("After that"))
            shown.append(sessions_card(words, later, open_it, self._translate, self._plural))
        known = {row.id for row in (today.next_session, *later, *today.to_call) if row}
        recent = tuple(row for row in today.recent if row.id not in known)
        if recent:
            words = self._translate(_("Last worked on"))
            shown.append(sessions_card(words, recent, open_it, self._translate, self._plural))
        return shown

    @Slot()
    def _look_at_example(self) -> None:
        made = self._make_example()
        if made is not None:
            self.session_opened.emit(made)

    @Slot()
    def _print_example(self) -> None:
        made = self._make_example()
        if made is not None:
            self.print_requested.emit(made)

    def _make_example(self) -> int | None:
        words = self._translate(_("example made"))
        return self._operations.run_new(self._make, words)
