"""The page to tick off while packing: papers, things, and what is arranged with the school."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtGui import QKeySequence

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.printing.packing import Pile, left
from hope_desktop.domain.workshops.plan import CheckItem
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.stories import IN_YOUR_BAG, STORY_READY
from hope_desktop.services.printing.planned import paper_of
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.packing.papers import PapersWatch
from hope_desktop.ui.packing.sections import (
    CHECK,
    PackingSection,
    TickRow,
    gone_words,
    progress_words,
    sections_of,
)
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import action_button, icon_button, quiet_button
from hope_desktop.ui.widgets.destination import BACK, Destination, to_papers, to_workshop
from hope_desktop.ui.widgets.fields.dates import coming_date
from hope_desktop.ui.widgets.layouts import Scroll, card, clear, column, line, row
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.teller import stop_telling
from hope_desktop.ui.widgets.texts import TITLE, OneLine, heading, hint
from hope_desktop.ui.widgets.warnings import Notice, notice

if TYPE_CHECKING:
    from hope_desktop.services.printing.packing import Packing, PackingView
    from hope_desktop.services.printing.printing import Printing
    from hope_desktop.services.printing.prints import Prints
    from hope_desktop.services.workshops.telling import Telling


class PackingPage(Page):
    help_topic = "inpakken"

    def __init__(
        self, packing: Packing, telling: Telling, printing: Printing, prints: Prints, ui: Ui
    ) -> None:
        super().__init__(ui.translate("Packing"))
        self._packing = packing
        self._telling = telling
        self._ui = ui
        self._session: SessionId | None = None
        self._shown: PackingView | None = None
        self.papers = PapersWatch(printing, prints, self._show, self)
        self.rows: dict[str, TickRow] = {}
        self._build()
        self._connect(ui)

    def _build(self) -> None:
        translate = self._ui.translate
        self.back = icon_button(translate("Back to where you were"), "arrow-left")
        self.name = OneLine("", TITLE, bold=True)
        self.progress = heading()
        self.progress.setWordWrap(False)
        self.place = hint()
        self.print_action = page_action(_("To the papers"), "printer", self._ui, self)
        self.open_action = page_action(_("Open workshop"), "calendar-days", self._ui, self)
        ways = (self.print_action, self.open_action)
        buttons = [action_button(action, "link") for action in ways]
        self._notices, self._cards = column(), column(space=2 * GRID)
        top = row(self.back, (self.name, 1), self.progress, space=GRID + 4)
        under = row((self.place, 1), *buttons)
        self.sheet = Scroll(column(top, under, self._notices, self._cards, 1, space=GRID + 4))
        self.setLayout(column(self.sheet))

    def _connect(self, ui: Ui) -> None:
        ui.bus.changed.connect(self._on_changed)
        self._ui.preferences.settings_changed.connect(self._on_changed)
        self.back.clicked.connect(partial(self.go.emit, BACK))
        self.back.setShortcut(QKeySequence("Alt+Left"))
        self.print_action.triggered.connect(lambda: self._leave_for(to_papers))
        self.open_action.triggered.connect(lambda: self._leave_for(to_workshop))

    @override
    def focus_first(self) -> None:
        """The first line that is still open."""
        rows = [one.tick for one in self.rows.values()]
        still = [tick for tick in rows if not tick.isChecked()]
        next(iter((*still, *rows)), self.back).setFocus()

    @override
    def current_session(self) -> int | None:
        return self._session

    @override
    def show_destination(self, wanted: Destination) -> None:
        self._session = wanted.session
        self._refresh()
        self.sheet.verticalScrollBar().setValue(0)
        self.focus_first()

    def _on_changed(self, _what: object) -> None:
        """Out of sight it waits until it is asked for a workshop again: this one may be gone."""
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Read the list again; leave when the workshop is gone."""
        if self._session is None:
            return
        paper = paper_of(self._ui.preferences.settings)
        self._shown = self._ui.operations.read(partial(self._packing.of, self._session, paper))
        if self._shown is None:
            self._session = None
            self.go.emit(BACK)
            return
        if self._shown.read_aloud:
            self.papers.forget()
        else:
            self.papers.look_at(self._session, paper)
        self._show()

    def _show(self) -> None:
        shown = self._shown
        if shown is None:
            return
        translate, view = self._ui.translate, shown.view
        facts, at = view.school_class.facts, view.session.facts
        title = translate("Packing for %(name)s")
        self.name.setText(title % {"name": " · ".join(filter(None, (facts.label, facts.school)))})
        when = coming_date(at.start.date(), self._ui) if at.start else ""
        self.place.setText(" · ".join(part for part in (when, facts.address, at.room) if part))
        self.place.setVisible(bool(self.place.text()))
        ours = [one for one in shown.lines if one.item.pile is not Pile.SCHOOL]
        to_go, total = left(ours), len(ours)
        words = progress_words(to_go, total, self._ui)
        self.progress.setText(words)
        self.info_changed.emit(words)
        self._show_notices(shown)
        self._show_sections(sections_of(shown, self.papers, self._ui))

    def _show_notices(self, shown: PackingView) -> None:
        clear(self._notices)
        translate = self._ui.translate
        teller = shown.view.session.told_by
        if shown.read_aloud:
            said = f"{translate(STORY_READY)} {translate(IN_YOUR_BAG)}"
            self._notices.addWidget(notice(Notice(said, "good"), translate))
        if teller:
            asked = translate("Still good today? %(name)s tells.") % {"name": teller}
            stop = quiet_button(translate("Not today"))
            stop.clicked.connect(self._stop_telling)
            self._notices.addWidget(notice(Notice(asked), translate, stop))
        if not shown.printed:
            words = translate("Nothing was printed yet.")
            self._notices.addWidget(notice(Notice(words), translate))
        if shown.gone:
            button = quiet_button(translate("Taken out"), "check")
            button.clicked.connect(self._forget_gone)
            told = Notice(gone_words(shown.gone, self._ui))
            self._notices.addWidget(notice(told, translate, button))

    def _show_sections(self, sections: list[PackingSection]) -> None:
        """The same lines are filled again, so that the focus stays where it is."""
        keys = [one.key for section in sections for one in section.lines]
        if keys != list(self.rows):
            self._build_sections(sections)
        for section in sections:
            for one in section.lines:
                self.rows[one.key].show_line(one.said, ticked=one.ticked)

    def _build_sections(self, sections: list[PackingSection]) -> None:
        focused = next((key for key, one in self.rows.items() if one.tick.hasFocus()), "")
        clear(self._cards)
        self.rows = {}
        for section in sections:
            parts = []
            for one in section.lines:
                made = TickRow(partial(self._on_ticked, one.key), partial(self._move, one.key))
                self.rows[one.key] = made
                parts += [line(), made]
            self._cards.addWidget(card(heading(section.title), *parts, space=2))
        if focused:
            (self.rows.get(focused) or next(iter(self.rows.values()))).tick.setFocus()

    def _move(self, key: str, step: int) -> None:
        rows = list(self.rows.values())
        at = max(0, min(len(rows) - 1, list(self.rows).index(key) + step))
        rows[at].tick.setFocus()
        self.sheet.ensureWidgetVisible(rows[at], GRID, 4 * GRID)

    def _on_ticked(self, key: str, done: bool) -> None:
        if self._session is None or self._shown is None:
            return
        if key.startswith(CHECK):
            item = CheckItem(key.removeprefix(CHECK))
            change = partial(self._packing.arrange, self._session, item, done=done)
        else:
            wanted = next(one.item for one in self._shown.lines if one.item.key == key)
            change = partial(self._packing.tick, self._session, wanted, done=done)
        words = self._ui.translate(_("%(what)s ticked") if done else _("%(what)s not ticked"))
        if not self._ui.operations.run(change, words % {"what": self.rows[key].what.text()}):
            self._show()

    def _stop_telling(self) -> None:
        if self._session is not None:
            stop_telling(self._ui, partial(self._telling.read_instead, self._session))

    def _forget_gone(self) -> None:
        if self._session is not None:
            paper = paper_of(self._ui.preferences.settings)
            change = partial(self._packing.forget_gone, self._session, paper)
            self._ui.operations.run(change, self._ui.translate("Taken out of the bag"))

    def _leave_for(self, way: Callable[[int], Destination]) -> None:
        if self._session is not None:
            self.go.emit(way(self._session))
