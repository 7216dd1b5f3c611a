"""What the first page says of the next workshop: what lies ready, and where to be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QPushButton

from hope_desktop import wall_clock
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.overview import Departure, Ready, SessionRow
from hope_desktop.domain.workshops import example
from hope_desktop.i18n.catalogue import listed, marked as _, pupils_text
from hope_desktop.i18n.labels import clock
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.today.lines import DayWords, Press
from hope_desktop.ui.widgets.buttons import link_button, primary_button
from hope_desktop.ui.widgets.destination import (
    LESSON,
    NEW_SESSION,
    to_papers,
    to_practice,
    to_workshop,
)
from hope_desktop.ui.widgets.fields.dates import is_today, long_date

if TYPE_CHECKING:
    from hope_desktop.domain.views import PlanView

_MOST_PAPERS = 3


def group_name(row: SessionRow) -> str:
    """The class, or its school while it has no name."""
    return row.class_label or row.school


def next_line(row: SessionRow, going: Departure, ready: Ready | None, ui: Ui) -> DayWords:
    """For whom and when the next workshop is, and whether its papers lie ready."""
    is_ready = ready is not None and ready.is_packed
    above = _("Lies ready") if is_ready else _("Next workshop")
    if row.start is not None and row.start <= wall_clock.now():
        above = _("Now")
    state = _("not printed yet")
    if is_ready:
        state = _("papers printed, bag packed")
    elif going.printed and ready is not None:
        state = _("papers saved") if ready.is_saved else _("papers ready")
        state = _("not all printed yet") if ready.is_short else state
    elif going.printed:
        state = ""  # whether it is all of them is not known yet
    name = group_name(row)
    if going.made_up:
        name = f"{name} · {ui.translate('a made-up story')}"
    at = (long_date(row.start.date()), clock(row.start)) if row.start else ()
    school = row.school if row.class_label else ""
    return DayWords(
        "check" if is_ready else "calendar-days",
        ui.translate(_("Example") if row.is_example else above),
        ", ".join((name, *at)),
        " · ".join(filter(None, (school, state and ui.translate(state)))),
        is_ready,
    )


def next_presses(row: SessionRow, going: Departure, go: SignalInstance, ui: Ui) -> list[Press]:
    """What is done with it now: printed, opened, or on the day itself given."""
    opens = (_("Open"), "calendar-days", to_workshop(row.id))
    papers = (_("Papers"), "package", to_papers(row.id))
    ways = [papers, opens] if going.printed else [opens, papers]
    if row.start is not None and is_today(row.start.date()):
        ways.append((_("Lesson mode"), "presentation", LESSON))
    *others, (words, icon, way) = ways
    quiet = [Press(ui.translate(w), "", partial(go.emit, to), link_button) for w, _i, to in others]
    return [*quiet, Press(ui.translate(words), icon, partial(go.emit, way), primary_button)]


def papers_of(view: PlanView) -> tuple[Handout, ...]:
    """Some of what is printed for it."""
    from hope_desktop.domain.library.handout import versions_for

    every = [one for part in view.activities.values() for one in part.handouts]
    group = view.school_class
    return versions_for(every, group.audiences, level=group.facts.level)[:_MOST_PAPERS]


def where_line(row: SessionRow, going: Departure, me: str, ui: Ui) -> DayWords:
    """Where to be, whom to ask for there, and who comes along."""
    translate = ui.translate
    place = ", ".join(filter(None, (going.address, going.room))) or row.school
    others = [name for name in going.trainers if name != me]
    along = translate("with %(names)s") % {"names": listed(others, translate)} if others else ""
    helper = going.helper or translate("no go-to person yet")
    tells = translate("%(name)s tells") % {"name": going.teller} if going.teller else ""
    above = {0: _("Today"), 1: _("Tomorrow")}.get(_days_to(row.start), _("Where"))
    below = " · ".join(filter(None, (helper, along, tells)))
    return DayWords("footprints", translate(above), place, below)


def practise(row: SessionRow, go: SignalInstance, ui: Ui) -> Press:
    """The words to say, one by one."""
    way = partial(go.emit, to_practice(row.id))
    return Press(ui.translate("Practise, 5 minutes"), "book-open", way)


def begin_new(go: SignalInstance, look: Callable[[str, str], QPushButton], ui: Ui) -> Press:
    """A new workshop."""
    return Press(ui.translate("New workshop"), "plus", partial(go.emit, NEW_SESSION), look)


def first_line(ui: Ui) -> DayWords:
    """What a first start shows: the whole job on a made-up class."""
    facts = example.FACTS
    pupils = pupils_text(facts.pupils or 0, ui.translate)
    words = ui.translate("Class %(label)s, %(pupils)s, 50 minutes")
    explained = ui.translate(
        "See what the program makes: the run sheet, the pupils' papers and the letters."
    )
    known = {"label": facts.label, "pupils": pupils}
    return DayWords("eye", ui.translate("Example"), words % known, explained)


def _days_to(start: date | None) -> int:
    return start.toordinal() - wall_clock.today().toordinal() if start else -1
