"""What the first page says: of the next workshop, and of what is still to be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QPushButton

from hope_desktop import HOME, RELEASED, wall_clock
from hope_desktop.domain.overview import CallBack, Departure, Ready, SessionRow, Today, Unfinished
from hope_desktop.i18n.catalogue import dotted, listed, marked as _
from hope_desktop.i18n.labels import clock, label as name_of
from hope_desktop.services.opening import Services
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.today.lines import DayWords, Press, Saying
from hope_desktop.ui.widgets.buttons import link_button, primary_button, quiet_button
from hope_desktop.ui.widgets.destination import (
    BACKUPS,
    HELPLINES,
    LESSON,
    NEW_SESSION,
    Destination,
    to_agreements,
    to_class,
    to_papers,
    to_text,
    to_workshop,
)
from hope_desktop.ui.widgets.fields.dates import (
    day_and_time,
    days_since,
    is_today,
    long_date,
    whole_date,
)

if TYPE_CHECKING:
    from hope_desktop.domain.views import PlanView
    from hope_desktop.domain.workshops.lines import Said


_SOON = timedelta(minutes=30)
"""So long before the start nothing goes before the lesson."""


def group_name(row: SessionRow) -> str:
    """Return the class, or its school while it has no name."""
    return row.class_label or row.school


def subject(view: PlanView, ui: Ui) -> str:
    """Return what a workshop is: its modules, and the title of its heart."""
    modules = listed([name_of(one, ui.translate) for one in view.subjects], ui.translate)
    return ": ".join(filter(None, (modules, view.title)))


def next_words(
    row: SessionRow, going: Departure, ready: Ready | None, about: str, ui: Ui
) -> DayWords:
    """Say for whom and when the next workshop is; below it what it is, where, and how far."""
    days = -days_since(row.start.date()) if row.start else -1
    above = {0: _("Today"), 1: _("Tomorrow")}.get(days, _("Next workshop"))
    if row.start and row.start <= wall_clock.now():
        above = _("Now")
    is_ready = bool(ready and ready.is_packed)
    state = _("not printed yet")
    if is_ready:
        state = _("papers printed, bag packed")
    elif going.printed and ready:
        state = _("papers saved") if ready.is_saved else _("papers ready")
        state = _("not all printed yet") if ready.is_short else state
    elif going.printed:
        state = ""  # whether it is all of them is not known yet
    when = clock(row.start) if row.start else ""
    if row.start and not is_today(row.start.date()):
        when = f"{long_date(row.start.date())}, {when}"
    place = ", ".join(filter(None, (row.school, going.address, going.room)))
    told = _("a made-up story") if going.made_up else _("a story is told") if going.teller else ""
    below = (about, place, told and ui.translate(told), state and ui.translate(state))
    return DayWords(
        "check" if is_ready else "calendar-days",
        ui.translate(_("Example") if row.is_example else above),
        ", ".join(filter(None, (group_name(row), when))),
        " · ".join(filter(None, below)),
        is_ready,
    )


def next_presses(
    row: SessionRow, going: Departure, ready: Ready | None, go: SignalInstance, ui: Ui
) -> list[Press]:
    """Offer the plan, and in green what is next: the papers until they are there, then the lesson.

    On the day both are there, and in the last half hour the lesson is the green one.
    """
    is_printed = going.printed and not (ready and ready.is_short)
    today = row.start and is_today(row.start.date())
    ways = [(_("Plan"), "calendar-days", to_workshop(row.id))]
    if not (ready and ready.is_packed) and not (today and is_printed):
        ways.append((_("To the bag"), "package", to_papers(row.id)))
    if row.start and today:
        lesson = (_("Begin the lesson"), "presentation", LESSON)
        is_soon = row.start - _SOON <= wall_clock.now()
        ways.insert(len(ways) if is_printed or is_soon else -1, lesson)
    *others, (words, icon, way) = ways
    quiet = [Press(ui.translate(w), "", partial(go.emit, to), link_button) for w, _i, to in others]
    return [*quiet, Press(ui.translate(words), icon, partial(go.emit, way), primary_button)]


def begin_new(go: SignalInstance, look: Callable[[str, str], QPushButton], ui: Ui) -> Press:
    """Offer a new workshop."""
    return Press(ui.translate("New workshop"), "plus", partial(go.emit, NEW_SESSION), look)


OLD = 365
"""Days after which a version says that it is old."""


class Things:
    """Finds them; it keeps nothing."""

    def __init__(self, services: Services, go: SignalInstance, ui: Ui) -> None:
        self._services, self._go, self._ui = services, go, ui

    def soon(self, today: Today) -> Iterator[Saying]:
        """Give what was agreed for now, what was, the next workshop, and other classes."""
        yield from map(self._agreed, today.agreed)
        for one in today.unfinished:
            yield self.how_was_it(one)
        coming, going = today.next_session, today.departure
        asks = {one.class_id: one for one in today.call_backs}
        if coming and going:
            if coming.class_id in asks:
                yield self._ask(asks.pop(coming.class_id))
            if going.to_arrange:
                translate = self._ui.for_group(adults=going.adults).translate
                words = self._ui.plural(
                    "%(n)d thing to arrange", "%(n)d things to arrange", len(going.to_arrange)
                )
                # As questions: without them each would sound as done.
                items = (f"{name_of(one, translate).strip('?')}?" for one in going.to_arrange)
                below = dotted(group_name(coming), going.helper, *items)
                yield self._leads(words, below, translate("Arrange"), to_agreements(coming.id))
        yield from map(self._ask, asks.values())

    def late(self, ready: Ready) -> Iterator[Saying]:
        """Give that printed paper, a stick or this program is old: it takes a moment to know."""
        days, translate = self._services.backups.second_place.days_unseen(), self._ui.translate
        look = translate("Look at it")
        if ready.has_old_paper:
            sentence = translate("A help line changed. Printed paper shows the old number.")
            yield self._leads(sentence, "", look, HELPLINES, "circle-alert")
        if days:
            sentence = self._ui.plural(
                "The last backup on your second place is of %(n)d day ago.",
                "The last backup on your second place is of %(n)d days ago.",
                days,
            )
            can = translate("Can you put in the stick?")
            yield self._leads(can, sentence, translate("Backups"), BACKUPS, "usb")
        for line in self._services.lines.answered():
            sentence = self._ui.plural("%(n)d answer to a remark", "%(n)d answers to remarks", 1)
            title = self._services.lines.title(line)
            yield self._leads(sentence, title, look, to_text(line.of.text), "circle-check")
        if days_since(RELEASED) > OLD:
            where = translate("Look at %(address)s.") % {"address": HOME} if HOME else ""
            sentence = translate("Ask for a newer program; this one is of %(day)s.")
            sentence %= {"day": whole_date(RELEASED)}
            yield Saying(DayWords("history", translate("Still to do"), sentence, where))

    def how_was_it(self, one: Unfinished, *, is_first: bool = False) -> Saying:
        """Ask of a workshop that was, and below it whom to call; once it is given that alone."""
        (row, helper), translate = one, self._ui.translate
        sentence = translate("How did it go with %(name)s?") % {"name": group_name(row)}
        call = translate("still to call: %(name)s") % {"name": helper or row.school}
        below = dotted(row.school if row.class_label else "", call)
        if row.done:
            sentence, below = call[:1].upper() + call[1:], dotted(row.class_label, row.school)
        way = replace(to_workshop(row.id), section="after")
        said = translate(_("How did it go?") if is_first and not row.done else _("Write it down"))
        look = primary_button if is_first else quiet_button
        return Saying(
            DayWords("heart", day_and_time(row.start) if row.start else "", sentence, below),
            [Press(said, "pencil", partial(self._go.emit, way), look)],
            row.id,
        )

    def _agreed(self, given: Said) -> Saying:
        """Ask what became of what was agreed at a table, in its month."""
        from hope_desktop.domain.workshops.lines import LineState  # seldom; the start waits
        from hope_desktop.i18n.lines import month_text

        translate, line = self._ui.translate, given.line
        question = f"{translate('What became of it?')} {line.words}"
        above = translate("Agreed for %(month)s") % {"month": month_text(line.due, translate)}
        run, answer = self._ui.operations.run, partial(self._services.lines.answer, [line])
        later, done = translate("Later"), translate("Done already")
        presses = [
            Press(later, "", partial(run, partial(answer, LineState.OPEN), later), link_button),
            Press(done, "check", partial(run, partial(answer, LineState.DONE), done)),
        ]
        return Saying(
            DayWords("users", above, question, dotted(given.group, line.who)), presses, line.code
        )

    def _ask(self, call: CallBack) -> Saying:
        """Say what a school is asked about a class."""
        translate = self._ui.translate
        said = self._ui.for_group(adults=call.adults).translate
        asked = [name_of(fact, said) for fact in call.ask]
        if call.undated:
            asked.append(translate("day of the workshop"))
        name, way = dotted(call.class_label, call.school), to_class(call.class_id)
        if call.undated and not call.ask:
            way = to_workshop(call.undated)
        words = translate("Ask: %(what)s") % {"what": listed(asked, self._ui.translate)}
        return self._leads(words, name, translate("Fill in"), way)

    def _leads(
        self, words: str, below: str, press: str, way: Destination, icon: str = "phone"
    ) -> Saying:
        """Say something that is done in another place."""
        shown = DayWords(icon, self._ui.translate("Still to do"), words, below)
        return Saying(shown, [Press(press, "arrow-right", partial(self._go.emit, way))], way)
