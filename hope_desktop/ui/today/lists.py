"""The short lists of the first page: what comes, what was and is not closed, what to ask."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import override

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QWidget

from hope_desktop.domain.overview import CallBack, SessionRow, Unfinished
from hope_desktop.i18n.catalogue import Translator, listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import class_name
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.fields.dates import day_and_time
from hope_desktop.ui.widgets.layouts import card, column, holder, line, row
from hope_desktop.ui.widgets.page import Plural
from hope_desktop.ui.widgets.texts import heading, hint, label

MOST_ROWS = 6
"""A list on this page shows so many; the rest stands on the page it belongs to."""
_LETTERS_BESIDE = 95
"""So many letters wide, two lists stand beside each other."""


class TwoColumns(QWidget):
    """Two columns, or one below the other where there is no room for both."""

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2 * GRID)
        for part in (left, right):
            if part:
                self._box.addWidget(holder(column(*part, 1, space=2 * GRID)), 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self.fontMetrics().averageCharWidth() * _LETTERS_BESIDE
        direction = QBoxLayout.Direction
        wanted = direction.LeftToRight if self.width() >= needed else direction.TopToBottom
        if wanted is not self._box.direction():
            self._box.setDirection(wanted)


def call_back_card(
    waiting: Sequence[CallBack],
    class_opened: SignalInstance,
    session_opened: SignalInstance,
    translate: Translator,
) -> QFrame:
    """What is still to be asked, by class. The signals take an id."""
    lines: list[QWidget] = []
    for one in waiting[:MOST_ROWS]:
        name = " · ".join(part for part in (one.class_label, one.school) if part)
        asked = [name_of(fact, translate) for fact in one.ask]
        if one.undated is not None:
            asked.append(translate("day of the workshop"))
        button = _button(_("Fill in"), _("Fill in for %(name)s"), name, translate)
        if one.ask or one.undated is None:
            button.clicked.connect(partial(class_opened.emit, int(one.class_id)))
        else:
            button.clicked.connect(partial(session_opened.emit, int(one.undated)))
        lines += (line(), _line(name, listed(asked, translate), button))
    rest = _rest(waiting, _("And %(n)d more, at Classes."), translate)
    return card(heading(translate("Still to ask")), *lines, *rest)


def unfinished_card(
    waiting: Sequence[Unfinished],
    opened: SignalInstance,
    given: SignalInstance,
    called: SignalInstance,
    translate: Translator,
) -> QFrame:
    """Workshops that were and are not closed. The signals take the session's id."""
    lines: list[QWidget] = []
    for one in waiting[:MOST_ROWS]:
        name = _name(one.session, translate)
        when = day_and_time(one.session.start) if one.session.start else ""
        if one.session.done:
            helper = one.helper or translate("the go-to person")
            words = translate("Call %(helper)s: how is the class?") % {"helper": helper}
            button = _button(_("Called"), _("Called after %(name)s"), name, translate)
            button.clicked.connect(partial(called.emit, int(one.session.id)))
        else:
            words = translate("Was it given?")
            button = _button(_("Given"), _("%(name)s was given"), name, translate)
            button.clicked.connect(partial(given.emit, int(one.session.id)))
        look = _button(_("Open"), _("Open %(name)s"), name, translate)
        look.clicked.connect(partial(opened.emit, int(one.session.id)))
        lines += (line(), _line(name, f"{when} · {words}", button, look))
    rest = _rest(waiting, _("And %(n)d more, at Workshops."), translate)
    return card(heading(translate("After a workshop")), *lines, *rest)


def sessions_card(
    words: str,
    rows: Sequence[SessionRow],
    opened: SignalInstance,
    translate: Translator,
    plural: Plural,
) -> QFrame:
    """A short list of workshops. `opened` takes the session's id."""
    lines: list[QWidget] = []
    for one in rows[:MOST_ROWS]:
        name = _name(one, translate)
        when = day_and_time(one.start) if one.start else translate("no date yet")
        minutes = plural("%(n)d minute", "%(n)d minutes", one.minutes) % {"n": one.minutes}
        state = translate("done") if one.done else ""
        below = " · ".join(part for part in (when, minutes, state) if part)
        button = _button(_("Open"), _("Open %(name)s"), name, translate)
        button.clicked.connect(partial(opened.emit, int(one.id)))
        lines += (line(), _line(name, below, button))
    return card(heading(words), *lines, *_rest(rows, _("And %(n)d more, at Workshops."), translate))


def _name(shown: SessionRow, translate: Translator) -> str:
    parts = (class_name(shown.class_label, translate), shown.school)
    return " · ".join(part for part in parts if part)


def _rest(every: Sequence[object], words: str, translate: Translator) -> list[QWidget]:
    more = len(every) - MOST_ROWS
    return [line(), hint(translate(words) % {"n": more})] if more > 0 else []


def _button(words: str, spoken: str, name: str, translate: Translator) -> QPushButton:
    made = link_button(translate(words))
    made.setAccessibleName(translate(spoken) % {"name": name})
    return made


def _line(above: str, below: str, *buttons: QWidget) -> QFrame:
    made = QFrame()
    words = column(label(above, bold=True), hint(below), space=2)
    parts = row(*buttons, space=GRID // 2)
    whole = row(space=2 * GRID)
    whole.addLayout(words, 1)
    whole.addLayout(parts)
    made.setLayout(whole)
    return made
