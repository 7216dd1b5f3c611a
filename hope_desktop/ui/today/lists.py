"""The short lists of the first page: upcoming, past but not closed, and what to ask."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from hope_desktop import HOME, RELEASED
from hope_desktop.domain.overview import CallBack, SessionRow, Unfinished
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import class_name
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.destination import BACKUPS, HELPLINES, to_class, to_workshop
from hope_desktop.ui.widgets.fields.dates import day_and_time, whole_date
from hope_desktop.ui.widgets.layouts import card, column, holder, line, row
from hope_desktop.ui.widgets.texts import heading, hint, label

MOST_ROWS = 4
"""A list on this page shows so many; the rest stands on the page it belongs to."""


def call_back_card(waiting: Sequence[CallBack], go: SignalInstance, ui: Ui) -> QFrame:
    """What is still to be asked, by class. `go` takes a destination."""
    lines: list[QWidget] = []
    for one in waiting[:MOST_ROWS]:
        name = " · ".join(part for part in (one.class_label, one.school) if part)
        said = ui.for_group(adults=one.adults).translate
        asked = [name_of(fact, said) for fact in one.ask]
        if one.undated is not None:
            asked.append(ui.translate("day of the workshop"))
        button = _button(_("Fill in"), _("Fill in for %(name)s"), name, ui)
        way = to_class(one.class_id)
        if one.undated is not None and not one.ask:
            way = to_workshop(one.undated)
        button.clicked.connect(partial(go.emit, way))
        lines += (line(), _line(name, listed(asked, ui.translate), button))
    rest = _rest(waiting, _("And %(n)d more, at Classes."), ui)
    return card(heading(ui.translate("Still to ask")), *lines, *rest)


def unfinished_card(
    waiting: Sequence[Unfinished],
    go: SignalInstance,
    given: SignalInstance,
    called: SignalInstance,
    ui: Ui,
) -> QFrame:
    """Workshops that were and are not closed. `go` takes a destination, the others an id."""
    lines: list[QWidget] = []
    for one in waiting[:MOST_ROWS]:
        name = _name(one.session, ui)
        when = day_and_time(one.session.start) if one.session.start else ""
        if one.session.done:
            helper = one.helper or ui.translate("the go-to person")
            words = ui.translate("Call %(helper)s: how is the class?") % {"helper": helper}
            button = _button(_("Called"), _("Called after %(name)s"), name, ui)
            button.clicked.connect(partial(called.emit, int(one.session.id)))
        else:
            words = ui.translate("Was it given?")
            button = _button(_("Given"), _("%(name)s was given"), name, ui)
            button.clicked.connect(partial(given.emit, int(one.session.id)))
        look = _button(_("Open"), _("Open %(name)s"), name, ui)
        look.clicked.connect(partial(go.emit, to_workshop(one.session.id)))
        lines += (line(), _line(name, f"{when} · {words}", button, look))
    rest = _rest(waiting, _("And %(n)d more, at Workshops."), ui)
    return card(heading(ui.translate("After a workshop")), *lines, *rest)


def sessions_card(words: str, rows: Sequence[SessionRow], go: SignalInstance, ui: Ui) -> QFrame:
    """A short list of workshops. `go` takes a destination."""
    lines: list[QWidget] = []
    for one in rows[:MOST_ROWS]:
        name = _name(one, ui)
        when = day_and_time(one.start) if one.start else ui.translate("no date yet")
        minutes = ui.plural("%(n)d minute", "%(n)d minutes", one.minutes) % {"n": one.minutes}
        state = ui.translate("given") if one.done else ""
        below = " · ".join(part for part in (when, minutes, state) if part)
        button = _button(_("Open"), _("Open %(name)s"), name, ui)
        button.clicked.connect(partial(go.emit, to_workshop(one.id)))
        lines += (line(), _line(name, below, button))
    return card(heading(words), *lines, *_rest(rows, _("And %(n)d more, at Workshops."), ui))


def old_paper_notice(count: int, go: SignalInstance, ui: Ui) -> QFrame:
    """That papers show an old number."""
    from hope_desktop.ui.widgets.warnings import Notice, notice  # seldom needed

    words = ui.plural(
        "A help line changed. The paper of %(n)d workshop shows the old number.",
        "A help line changed. The paper of %(n)d workshops shows the old number.",
        count,
    )
    button = link_button(ui.translate("Look at it"), "arrow-right")
    button.clicked.connect(partial(go.emit, HELPLINES))
    return notice(Notice(words % {"n": count}, "serious"), ui.translate, button)


def stick_line(days: int, go: SignalInstance, ui: Ui) -> QWidget:
    """That the second place was not seen for long."""
    words = ui.plural(
        "The last backup on your second place is of %(n)d day ago. Can you put in the stick?",
        "The last backup on your second place is of %(n)d days ago. Can you put in the stick?",
        days,
    )
    button = link_button(ui.translate("Backups"), "arrow-right")
    button.clicked.connect(partial(go.emit, BACKUPS))
    return holder(row(hint(words % {"n": days}), button, 1))


def age_line(ui: Ui) -> QWidget:
    """That this version is old; nothing asks the network for a newer one."""
    words = ui.translate(
        "This program is of %(day)s; help lines and letters grow old. "
        "Ask whoever gave it to you for a newer one%(or)s."
    )
    where = ui.translate(", or look at %(address)s") % {"address": HOME} if HOME else ""
    return hint(words % {"day": whole_date(RELEASED), "or": where})


def _name(shown: SessionRow, ui: Ui) -> str:
    parts = (class_name(shown.class_label, ui.translate), shown.school)
    return " · ".join(part for part in parts if part)


def _rest(every: Sequence[object], words: str, ui: Ui) -> list[QWidget]:
    more = len(every) - MOST_ROWS
    return [line(), hint(ui.translate(words) % {"n": more})] if more > 0 else []


def _button(words: str, spoken: str, name: str, ui: Ui) -> QPushButton:
    made = link_button(ui.translate(words))
    made.setAccessibleName(ui.translate(spoken) % {"name": name})
    return made


def _line(above: str, below: str, *buttons: QWidget) -> QWidget:
    words = column(label(above, bold=True), hint(below), space=2)
    return holder(row((words, 1), row(*buttons, space=GRID // 2), space=2 * GRID))
