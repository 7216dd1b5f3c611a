"""What the first page says of the next workshop: what it is, where to be, and what is next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QPushButton

from hope_desktop import wall_clock
from hope_desktop.domain.overview import Departure, Ready, SessionRow
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.i18n.labels import clock, label as name_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.today.lines import DayWords, Press
from hope_desktop.ui.widgets.buttons import link_button, primary_button
from hope_desktop.ui.widgets.destination import LESSON, NEW_SESSION, to_papers, to_workshop
from hope_desktop.ui.widgets.fields.dates import days_since, is_today, long_date

if TYPE_CHECKING:
    from hope_desktop.domain.views import PlanView

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
