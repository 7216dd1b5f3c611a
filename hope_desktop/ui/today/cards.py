"""The cards of the first page: what is next, the example, whom to call back, what else there is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QFrame, QWidget

from hope_desktop.domain import example
from hope_desktop.domain.modules import Module
from hope_desktop.domain.overview import CallBack, SessionRow
from hope_desktop.labels import clock
from hope_desktop.labels import label as name_of
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, primary_button, quiet_button
from hope_desktop.ui.widgets.dates import coming_date, day_and_time
from hope_desktop.ui.widgets.layouts import Flow, card, column, line, row
from hope_desktop.ui.widgets.modules import ModuleChip
from hope_desktop.ui.widgets.page import Plural
from hope_desktop.ui.widgets.path import PathOfStones
from hope_desktop.ui.widgets.texts import heading, hint, label, title

_SHARE = 7
"""Tenths of the card that running text fills: a longer line is tiring."""
MOST_ROWS = 6
"""A list on this page shows so many; the rest stands on the page it belongs to."""


class _Card(QFrame):
    """A card with one main button."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self.setProperty("look", look)


class NextCard(_Card):
    """The next workshop: when, for whom, and its papers.

    Signals:
        open_requested: See its plan; the session's id.
        print_requested: Make its printmap; the session's id.
    """

    open_requested = Signal(int)
    print_requested = Signal(int)

    def __init__(self, shown: SessionRow, translate: Translator, plural: Plural) -> None:
        super().__init__("tinted")
        self._shown = shown
        self.main_button = primary_button(translate(_("Make print folder")), "printer")
        self._open = quiet_button(translate(_("Open workshop")), "calendar-days")
        self._build(translate, plural)
        self._open.clicked.connect(self._wish_open)
        self.main_button.clicked.connect(self._wish_print)

    def _build(self, translate: Translator, plural: Plural) -> None:
        shown = self._shown
        minutes = plural("%(n)d minute", "%(n)d minutes", shown.slot_minutes)
        at = clock(shown.start) if shown.start else ""
        when = coming_date(shown.start.date(), translate) if shown.start else ""
        about = [at, minutes % {"n": shown.slot_minutes}, shown.school]
        chips = [ModuleChip(module, translate) for module in shown.modules]
        parts: list[QWidget] = [
            hint(translate(_("Next workshop"))),
            title(_class_name(shown, translate)),
            heading(when),
            label(" · ".join(part for part in about if part)),
        ]
        buttons = Flow((self.main_button, self._open), space=GRID)
        chips_part = [Flow(chips)] if chips else []
        self.setLayout(column(*parts, *chips_part, buttons, space=GRID, margins=3 * GRID))

    @Slot()
    def _wish_open(self) -> None:
        self.open_requested.emit(self._shown.id)

    @Slot()
    def _wish_print(self) -> None:
        self.print_requested.emit(self._shown.id)


class ExampleCard(_Card):
    """What a first start shows: the whole job on a made-up class, without a wizard.

    Signals:
        look_requested: See the example's plan.
        print_requested: Make the example's printmap.
        new_requested: Begin with a class of one's own.
    """

    look_requested = Signal()
    print_requested = Signal()
    new_requested = Signal()

    def __init__(self, translate: Translator) -> None:
        super().__init__("tinted")
        self.main_button = primary_button(translate(_("Make print folder")), "printer")
        look = quiet_button(translate(_("Have a look")), "eye")
        new = quiet_button(translate(_("New workshop")), "plus")
        facts = example.FACTS
        words = translate(_("Example: class %(label)s, %(pupils)d pupils, 50 minutes")) % {
            "label": facts.label,
            "pupils": facts.pupils,
        }
        explanation = translate(
            _(
                "See what the program makes before you plan anything yourself. The print folder "
                "has the run sheet, the pupils' papers and the letters for the school."
            )
        )
        text = row(label(explanation))
        text.setStretch(0, _SHARE)
        text.addStretch(10 - _SHARE)
        self.setLayout(
            column(
                hint(translate(_("Welcome"))),
                title(words),
                Flow([ModuleChip(Module.BOUNDARIES, translate)]),
                text,
                Flow((self.main_button, look, new), space=GRID),
                space=GRID + GRID // 2,
                margins=3 * GRID,
            )
        )
        self.main_button.clicked.connect(self.print_requested)
        look.clicked.connect(self.look_requested)
        new.clicked.connect(self.new_requested)


class NothingPlanned(_Card):
    """No workshop ahead.

    Signals:
        new_requested: Begin one.
    """

    new_requested = Signal()

    def __init__(self, translate: Translator) -> None:
        super().__init__("tinted")
        self.main_button = primary_button(translate(_("New workshop")), "plus")
        self.setLayout(
            column(
                title(translate(_("No workshop ahead"))),
                label(translate(_("When a school calls, begin here. A name is enough to start."))),
                Flow([self.main_button]),
                space=GRID + GRID // 2,
                margins=3 * GRID,
            )
        )
        self.main_button.clicked.connect(self.new_requested)


def path_card(opened: SignalInstance, translate: Translator) -> QFrame:
    """The four modules in order, for who does not know them yet. `opened` takes a module."""
    path = PathOfStones(translate)
    path.show_path({}, Module.BOUNDARIES)
    path.module_clicked.connect(opened)
    words = _("Every class begins at module 1. Each module has a page with all its material.")
    return card(
        heading(translate(_("Four modules, in this order"))),
        hint(translate(words)),
        path,
        space=GRID,
        margins=3 * GRID,
    )


def call_back_card(
    waiting: Sequence[CallBack], opened: SignalInstance, translate: Translator
) -> QFrame:
    """What is still to be asked, by class. `opened` takes the class's id."""
    lines: list[QWidget] = []
    for one in waiting[:MOST_ROWS]:
        name = " · ".join(part for part in (one.class_label, one.school) if part)
        asked = ", ".join(name_of(fact, translate) for fact in one.ask)
        button = link_button(translate(_("Fill in")))
        button.setAccessibleName(translate(_("Fill in for %(name)s")) % {"name": name})
        button.clicked.connect(partial(opened.emit, int(one.class_id)))
        lines += (line(), _line(name, asked, button))
    return card(heading(translate(_("Still to ask"))), *lines)


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
        name = " · ".join(part for part in (_class_name(one, translate), one.school) if part)
        when = day_and_time(one.start) if one.start else translate(_("no date yet"))
        minutes = plural("%(n)d minute", "%(n)d minutes", one.minutes) % {"n": one.minutes}
        state = translate(_("done")) if one.done else ""
        below = " · ".join(part for part in (when, minutes, state) if part)
        button = link_button(translate(_("Open")))
        button.setAccessibleName(translate(_("Open %(name)s")) % {"name": name})
        button.clicked.connect(partial(opened.emit, int(one.id)))
        lines += (line(), _line(name, below, button))
    return card(heading(words), *lines)


def _class_name(shown: SessionRow, translate: Translator) -> str:
    if shown.class_label:
        return translate(_("Class %(label)s")) % {"label": shown.class_label}
    return shown.school


def _line(above: str, below: str, button: QWidget) -> QFrame:
    made = QFrame()
    made.setLayout(
        row(column(label(above, bold=True), hint(below), space=2), 1, button, space=2 * GRID)
    )
    return made
