"""What is still to be done: one thing at a time, the nearest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QGuiApplication

from hope_desktop import HOME, RELEASED
from hope_desktop.domain.ids import Changes, SessionId
from hope_desktop.domain.overview import CallBack, Ready, Today, Unfinished
from hope_desktop.domain.workshops.plan import CheckItem
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.services.opening import Services
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.today.ahead import group_name
from hope_desktop.ui.today.lines import DayLines, DayWords, Press
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.destination import (
    BACKUPS,
    HELPLINES,
    Destination,
    to_activity,
    to_class,
    to_handout,
    to_workshop,
)
from hope_desktop.ui.widgets.fields.dates import day_and_time, days_since, whole_date

if TYPE_CHECKING:
    from hope_desktop.domain.workshops.lines import LineState, Said

_AT = 1
"""The line it stands in."""
OLD = 365
"""Days after which a version says that it is old."""


class ToDo(NamedTuple):
    """Something to ask, to tell or to look at."""

    words: str
    below: str
    press: str
    """What the button says; it does it, or leads to where it is done."""
    way: Destination | None
    do: Callable[[], Changes] | None = None
    told: str = ""
    """What the status line says then."""
    icon: str = "phone"
    more: tuple[tuple[str, Callable[[], Changes]], ...] = ()
    """Other answers, a press each."""
    question: str = ""
    """As a message to whom it is about, to be copied."""


class Things:
    """Finds them; it keeps nothing."""

    def __init__(self, services: Services, ui: Ui) -> None:
        self._services = services
        self._ui = ui

    def soon(self, today: Today) -> Iterator[ToDo]:
        """About what was, the next workshop, and other classes."""
        yield from map(self._after, today.unfinished)
        coming, going = today.next_session, today.departure
        asks = {one.class_id: one for one in today.call_backs}
        if coming is not None and going is not None:
            if coming.class_id in asks:
                yield self._ask(asks.pop(coming.class_id))
            translate = self._ui.for_group(adults=going.adults).translate
            for item in going.to_arrange:
                yield ToDo(
                    name_of(item, translate),
                    " · ".join(filter(None, (group_name(coming), going.helper))),
                    self._ui.translate("Done"),
                    to_workshop(coming.id),
                    partial(self._arrange, coming.id, item),
                    self._ui.translate("Agreements changed"),
                )
        yield from map(self._agreed, today.agreed)
        yield from map(self._ask, asks.values())

    def late(self, ready: Ready) -> Iterator[ToDo]:
        """That printed paper, a stick or this program is old: it takes a moment to know."""
        days, translate = self._services.backups.second_place.days_unseen(), self._ui.translate
        if ready.has_old_paper:
            words = translate("A help line changed. Printed paper shows the old number.")
            yield ToDo(words, "", translate("Look at it"), HELPLINES, icon="circle-alert")
        if days:
            words = self._ui.plural(
                "The last backup on your second place is of %(n)d day ago.",
                "The last backup on your second place is of %(n)d days ago.",
                days,
            )
            can = translate("Can you put in the stick?")
            yield ToDo(can, words % {"n": days}, translate("Backups"), BACKUPS, icon="usb")
        for one in self._services.lines.answered():
            words, title = (
                translate("An answer to your remark"),
                self._services.lines.title(one),
            )
            of = one.of.text
            way = to_handout(of) if "/" in of else to_activity(of)
            yield ToDo(words, title, translate("Look at it"), way, icon="circle-check")
        if days_since(RELEASED) > OLD:
            where = translate("Look at %(address)s.") % {"address": HOME} if HOME else ""
            words = translate("Help lines and letters grow old.")
            yield ToDo(
                translate("Ask for a newer program; this one is of %(day)s.")
                % {"day": whole_date(RELEASED)},
                " ".join(filter(None, (words, where))),
                "",
                None,
                icon="history",
            )

    def _after(self, one: Unfinished) -> ToDo:
        """A workshop that was, and is not closed."""
        (row, helper), translate = one, self._ui.translate
        name = {"name": group_name(row)}
        way, session = to_workshop(row.id), SessionId(row.id)
        when = day_and_time(row.start) if row.start else ""
        if not row.done:
            given, told = partial(self._given, session), _("workshop was given")
            words = translate("Was the workshop with %(name)s given?") % name
            below = " · ".join(filter(None, (row.school if row.class_label else "", when)))
            return ToDo(
                words, below, translate("Given"), way, given, translate(told), "calendar-days"
            )
        called = partial(self._called, session)
        words = translate("Call: how is %(name)s?") % name
        below = helper or row.school
        return ToDo(
            words, below, translate("Called"), way, called, translate("go-to person called")
        )

    def _agreed(self, one: Said) -> ToDo:
        """What was agreed at a table, in its month."""
        from hope_desktop.domain.workshops.lines import LineState  # seldom; the start waits
        from hope_desktop.i18n.lines import month_text, question_text

        translate = self._ui.translate
        words = translate("What became of it? %(what)s") % {"what": one.line.words}
        parts = (one.group, one.line.who, month_text(one.line.due, translate))
        below = " · ".join(part for part in parts if part)
        more = ((translate("Ask later"), partial(self._answer, one, LineState.OPEN)),)
        done, told = partial(self._answer, one, LineState.DONE), translate("What became of it?")
        assert one.line.of.session is not None  # only what was agreed at a table has a month
        way = replace(to_workshop(one.line.of.session), section="after")
        question = question_text(one, translate)
        return ToDo(
            words, below, translate("Done already"), way, done, told, "users", more, question
        )

    def _answer(self, one: Said, state: LineState) -> Changes:
        return self._services.lines.answer(one.line, state)

    # The services are loaded when they are used: the start waits for the lines.
    def _given(self, session: SessionId) -> Changes:
        return self._services.planning.mark_done(session)

    def _called(self, session: SessionId) -> Changes:
        from hope_desktop.domain.workshops.afterwards import Aftercare

        return self._services.aftercares.tick(session, Aftercare.CALLED_HELPER, done=True)

    def _arrange(self, session: SessionId, item: CheckItem) -> Changes:
        return self._services.packing.arrange(session, item, done=True)

    def _ask(self, one: CallBack) -> ToDo:
        """What a school is asked about a class."""
        said = self._ui.for_group(adults=one.adults).translate
        asked = [name_of(fact, said) for fact in one.ask]
        if one.undated is not None:
            asked.append(self._ui.translate("day of the workshop"))
        name = " · ".join(part for part in (one.class_label, one.school) if part)
        way = to_class(one.class_id)
        if one.undated is not None and not one.ask:
            way = to_workshop(one.undated)
        words = self._ui.translate("Ask: %(what)s") % {"what": listed(asked, self._ui.translate)}
        return ToDo(words, name, self._ui.translate("Fill in"), way)


class OneThing:
    """Shows the first of what is to be done; done, the next one comes."""

    def __init__(self, lines: DayLines, go: SignalInstance, ui: Ui) -> None:
        self._lines, self._go, self._ui = lines, go, ui
        self._every: tuple[ToDo, ...] = ()
        self._ready: Ready | None = None
        self._skipped = 0
        self._asks: tuple[object, ...] = ()
        """What stands there now."""

    def show_things(self, every: Sequence[ToDo], ready: Ready | None) -> None:
        """Show the first that was not put off."""
        self._every, self._ready = tuple(every), ready
        if not every:
            self._show_none()
            return
        translate, thing = self._ui.translate, every[self._skipped % len(every)]
        asks = (*thing[:4], len(every) > 1)
        if asks == self._asks and not self._lines.lines[_AT].isHidden():
            return  # what may be pressed this moment stays
        self._asks = asks
        presses = self._answers(thing) if thing.more else self._usual(thing, several=len(every) > 1)
        line = DayWords(thing.icon, translate("One thing left"), thing.words, thing.below)
        self._lines.show_line(_AT, (line, presses))

    def _usual(self, thing: ToDo, *, several: bool) -> list[Press]:
        """To put it off, to look at it, and to do it."""
        translate, presses = self._ui.translate, list[Press]()
        if several:
            presses.append(Press(translate("Later"), "", self._skip, link_button))
        if thing.do is not None:
            opens = partial(self._go.emit, thing.way)
            presses.append(Press(translate("Open"), "", opens, link_button))
        if thing.press:
            icon = "check" if thing.do is not None else "arrow-right"
            presses.append(Press(thing.press, icon, partial(self._do, thing)))
        return presses

    def _answers(self, thing: ToDo) -> list[Press]:
        """Every answer a press; one is typed where the agreement stands."""
        translate, copy = self._ui.translate, partial(self._copy, thing.question)
        presses = [
            Press(translate("Copy the question"), "", copy, link_button),
            Press(thing.press, "check", partial(self._do, thing)),
        ]
        for words, do in thing.more:
            presses.append(Press(words, "", partial(self._run, do, thing.told)))
        cannot = translate("Cannot be, because…")
        presses.insert(-1, Press(cannot, "", partial(self._go.emit, thing.way)))
        return presses

    def _show_none(self) -> None:
        self._asks = ()
        done = DayWords("check", "", self._ui.translate("Everything lies ready."), is_good=True)
        is_packed = self._ready is not None and self._ready.is_packed
        self._lines.show_line(_AT, (done, ()) if is_packed else None)

    def _do(self, thing: ToDo) -> None:
        if thing.do is None:
            self._go.emit(thing.way)
        else:
            self._run(thing.do, thing.told)

    def _copy(self, question: str) -> None:
        QGuiApplication.clipboard().setText(question)
        self._ui.operations.told.emit(self._ui.translate("Copied. Paste it in your mail or chat."))

    def _run(self, do: Callable[[], Changes], told: str) -> None:
        self._ui.operations.run(do, told)

    def _skip(self) -> None:
        self._skipped += 1
        self.show_things(self._every, self._ready)
        self._lines.lines[_AT].buttons[0].setFocus()
