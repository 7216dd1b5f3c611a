"""The first page: the next workshop, and what is to be done."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QTimer

from hope_desktop import wall_clock
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.overview import Ready, SessionRow, Today, Unfinished
from hope_desktop.domain.terms import Changes, SessionId
from hope_desktop.domain.workshops import example
from hope_desktop.i18n.catalogue import dotted, pupils_text
from hope_desktop.services.opening import Services
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.today.lines import DayLines, DayWords, Press, Saying
from hope_desktop.ui.today.sayings import (
    Things,
    begin_new,
    group_name,
    next_presses,
    next_words,
    subject,
)
from hope_desktop.ui.widgets.buttons import link_button, primary_button, quiet_button
from hope_desktop.ui.widgets.destination import Destination, to_papers, to_workshop
from hope_desktop.ui.widgets.fields.dates import is_today, long_date, short_date, whole_date
from hope_desktop.ui.widgets.layouts import Scroll, clear, column, hint, row, title
from hope_desktop.ui.widgets.page import Page

READY_MS = 150
"""After this the page is there, and what loads much may be asked."""
_THINGS = 2
"""So many are shown; the others stand behind one press."""


class TodayPage(Page):
    """What is next, with its green button, and below it what is to be done first."""

    def __init__(self, services: Services, ui: Ui) -> None:
        super().__init__(ui.translate("Today"))
        self._services = services  # most are loaded when they are asked
        self._ui = ui
        self._things = Things(services, self.go, ui)
        self._ready: Ready | None = None
        self._about = ""
        self._all = False
        self._session: SessionId | None = None
        self._shown: tuple[date, Today] | None = None
        self._looking = QTimer(self, singleShot=True, interval=READY_MS)
        self.lines, self.date = DayLines(), hint()
        self._wishes, self._foot = column(space=GRID), row()
        parts = (row(title(self.title), self.date, 1, space=2 * GRID), self._wishes, self.lines)
        self.sheet = Scroll(column(*parts, self._foot, 1, space=2 * GRID))
        self.setLayout(column(self.sheet))
        ui.bus.changed.connect(self._on_changed)
        self._looking.timeout.connect(self._look)
        self.refresh()

    @override
    def focus_first(self) -> None:
        self.lines.lines[0].buttons[-1].setFocus()

    @override
    def current_session(self) -> int | None:
        return self._session

    @override
    def showing(self) -> Destination:
        return Destination("today")  # a file, maybe a story, does not go with what is next

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.classes or changes.sessions:
            self.refresh_when_seen()
        elif changes.helplines or changes.prints or changes.activities:
            self._looking.start()

    @override
    def event(self, event: QEvent) -> bool:
        """A laptop that was shut over night opens on another day; a start is painted first."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.WindowActivate}:
            QTimer.singleShot(0, self, self._looking.start)
        return super().event(event)

    @override
    def show_destination(self, wanted: Destination) -> None:
        """It is one page: there is nothing to choose on it."""
        self.focus_first()

    @override
    def refresh(self) -> None:
        today = self._services.overview.today()
        before = self._session
        self._shown = (wall_clock.today(), today)
        self._session = today.next_session.id if today.next_session else None
        if before != self._session:
            self._ready, self._about, self._all = None, "", False
        now, worked = wall_clock.now(), self._services.overview.worked_at()
        day = long_date(now.date())
        if worked and worked >= now + timedelta(days=1):  # the clock is behind the work
            asked = self._ui.translate("Is the clock of this computer right?")
            day = f"{whole_date(now.date())} · {asked}"
        said = self._ui.translate("Workshop of %(name)s was given")
        given = (said % {"name": group_name(one)} for one in today.given)
        self.date.setText(dotted(day, *given))
        clear(self._wishes)
        me = self._ui.preferences.settings.trainer1
        for wish in (one for one in today.wishes if one.teller == me):
            from hope_desktop.ui.widgets.teller import wish_line

            self._wishes.addWidget(wish_line(wish, self._services.telling.wish, self._ui))
        self._show(today)
        if self.isVisible():
            self._looking.start()

    def _look(self) -> None:
        """Read what takes a moment to know: the next workshop, how far, and which paper is old.

        What that loads comes first, by itself.
        """
        if not self.isVisible():
            return
        if "readiness" not in vars(self._services):
            self._looking.start(bool(self._services.readiness))
            return
        self._looking.setInterval(READY_MS)
        if self._shown != (wall_clock.today(), self._services.overview.today()):
            self.refresh_when_seen()
            return
        try:
            self._ready = self._services.readiness.of(self._session)
            if self._session is not None:
                self._about = subject(self._services.planning.get(self._session), self._ui)
        except HopeError:
            return  # it went in this very moment, and the page is told
        self._show(self._shown[1])

    def _show(self, today: Today) -> None:
        """Show what is next, or what was just now; then the first things, or all of them."""
        if today.first_start:
            self.lines.show_lines(self._first_start())
            clear(self._foot)
            return
        going, ui, was = today.departure, self._ui, _just_now(today)
        after = today.following
        if was:
            first = self._things.how_was_it(was, is_first=True)
            left = tuple(one for one in today.unfinished if one is not was)
            today, after = today._replace(unfinished=left), today.next_session
        elif today.next_session and going:
            row = today.next_session
            presses = next_presses(row, going, self._ready, self.go, ui)
            if going.teller:
                words = ui.translate("Not today")
                presses.insert(0, Press(words, "", self._stop_telling, link_button))
            first = Saying(next_words(row, going, self._ready, self._about, ui), presses, row.id)
        else:
            said = ui.translate("Does a school call? A name is enough to start.")
            nothing = DayWords("calendar-days", "", ui.translate("No workshop ahead"), said)
            first = Saying(nothing, [begin_new(self.go, primary_button, ui)])
        things = [*self._things.soon(today)]
        things += self._things.late(self._ready) if self._ready else ()
        if not things and self._ready and self._ready.is_packed:
            words = ui.translate("Everything lies ready.")
            things = [Saying(DayWords("check", "", words, is_good=True))]
        self.lines.show_lines([first, *things[: None if self._all else _THINGS]])
        self._show_foot(today.next_session, after, 0 if self._all else len(things) - _THINGS)

    def _first_start(self) -> list[Saying]:
        """Offer the example, the first workshop of one's own, or what is on another computer."""
        translate, go = self._ui.translate, self._show_example
        looks = Press(translate("Look at it"), "eye", partial(go, to_workshop))
        prints = Press(translate("To the bag"), "package", partial(go, to_papers), primary_button)
        calls = DayWords("phone", "", translate("Does a school call? A name is enough to start."))
        had = DayWords("archive-restore", "", translate("A new computer?"))
        takes = Press(translate("&I had Hope Desktop already…"), "folder-open", self._take_in)
        facts = example.FACTS
        known = {"label": facts.label, "pupils": pupils_text(facts.pupils or 0, translate)}
        explained = translate(
            "See what the program makes: the run sheet, the pupils' papers and the letters."
        )
        shown = translate("Class %(label)s, %(pupils)s, 50 minutes") % known
        return [
            Saying(
                DayWords("eye", translate("Example"), shown, explained), [looks, prints], "example"
            ),
            Saying(calls, [begin_new(self.go, quiet_button, self._ui)]),
            Saying(had, [takes]),
        ]

    def _show_foot(self, row: SessionRow | None, after: SessionRow | None, more: int) -> None:
        """Offer what is not shown, and the workshop after it, or away with the example."""
        translate = self._ui.translate
        clear(self._foot)
        offers = list[Press]()
        if more > 0:
            text = self._ui.plural("%(n)d more thing", "%(n)d more things", more)
            offers.append(Press(text, "list", self._show_all))
        if row and row.is_example:
            away = partial(self._services.classes.remove, row.class_id)
            run = partial(self._ui.operations.run, away, translate("Example put in the bin"))
            offers.append(Press(translate("Put the example away"), "trash-2", run))
        elif after and after.start:
            text = translate("After that: %(name)s, %(day)s")
            text %= {"name": group_name(after), "day": short_date(after.start.date())}
            way = partial(self.go.emit, to_workshop(after.id))
            offers.append(Press(text, "arrow-right", way))
        for one in offers:
            button = link_button(one.words, one.icon)
            button.clicked.connect(one.do)
            self._foot.addWidget(button)
        self._foot.addStretch(1)

    def _show_all(self) -> None:
        self._all = True
        self.refresh()
        self.lines.lines[_THINGS + 1].buttons[-1].setFocus()

    def _take_in(self) -> None:
        """Take in what comes from another computer; there is nothing here yet to lose."""
        from hope_desktop.ui.widgets.restoring import choose_backup, put_back

        if file := choose_backup(self, self._ui.translate):
            put_back(self._services.backups, file, self._ui)

    def _stop_telling(self) -> None:
        from hope_desktop.ui.widgets.teller import stop_telling

        if self._session is not None:
            stop_telling(self._ui, partial(self._services.telling.read_instead, self._session))
            self.focus_first()

    def _show_example(self, way: Callable[[int], Destination]) -> None:
        words = self._ui.translate("Example made")
        made = self._ui.operations.run_new(self._services.planning.example, words)
        if made is not None:
            self.go.emit(way(made))


def _just_now(today: Today) -> Unfinished | None:
    """Return the workshop that was given today and is not closed, where none follows today."""
    coming = today.next_session
    if coming and coming.start and is_today(coming.start.date()):
        return None
    was = next(iter(today.unfinished), None)
    start = was.session.start if was else None
    return was if start and is_today(start.date()) else None
