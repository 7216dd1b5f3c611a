"""The first card of the first page: the next workshop, the example, or how to begin."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QFrame, QWidget

from hope_desktop.domain.modules import Module
from hope_desktop.domain.overview import Departure, Ready, SessionRow
from hope_desktop.domain.workshops import example
from hope_desktop.i18n.catalogue import listed, pupils_text
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import class_name, clock
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, primary_button, quiet_button
from hope_desktop.ui.widgets.destination import (
    LESSON,
    NEW_SESSION,
    to_module,
    to_packing,
    to_papers,
    to_workshop,
)
from hope_desktop.ui.widgets.fields.dates import coming_date, is_today
from hope_desktop.ui.widgets.layouts import Flow, card, column, holder, row
from hope_desktop.ui.widgets.modules import ModuleChip
from hope_desktop.ui.widgets.path import PathOfStones
from hope_desktop.ui.widgets.texts import heading, hint, label, title

_SHARE = 7
"""Tenths of the card that running text fills: a longer line is tiring."""


class _Card(QFrame):
    """A card with one main button."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self.setProperty("look", look)


_DOING = ("print", "pack", "give")
"""What is done with the next workshop; on the day itself it is given."""


class NextCard(_Card):
    """The next workshop: when, where, for whom, and how far it is.

    Signals:
        go: See its plan, make its printmap, tick off what goes along, or give it: on the day
            itself there is a button for lesson mode.
        away_requested: It is the example: put it away; the id of its class.
        not_told: Who was to tell in it does not, this time.
    """

    go = Signal(object)
    away_requested = Signal(int)
    not_told = Signal()

    def __init__(self, shown: SessionRow, going: Departure, ui: Ui) -> None:
        super().__init__("tinted")
        self._shown = shown
        self._going = going
        self._ui = ui
        begins = shown.start is not None and is_today(shown.start.date())
        main = "give" if begins else "pack" if going.printed else "print"
        look = {name: primary_button if name == main else quiet_button for name in _DOING}
        self.print = look["print"](ui.translate("Make print folder"), "printer")
        self.pack = look["pack"](ui.translate("Packing"), "package")
        self.give = look["give"](ui.translate("Lesson mode"), "presentation")
        self.main_button = {"print": self.print, "pack": self.pack, "give": self.give}[main]
        self.open = quiet_button(ui.translate("Open workshop"), "calendar-days")
        self.away = link_button(ui.translate("Put the example away"), "trash-2")
        self.not_this_time = quiet_button(ui.translate("The story is not told this time"))
        self.told = label(bold=True)
        self.told.hide()
        self._build()
        ways = {self.open: to_workshop(shown.id), self.print: to_papers(shown.id)}
        ways |= {self.pack: to_packing(shown.id), self.give: LESSON}
        for button, way in ways.items():
            button.clicked.connect(partial(self.go.emit, way))
        self.away.clicked.connect(self._wish_away)
        self.not_this_time.clicked.connect(self.not_told)

    def show_ready(self, ready: Ready) -> None:
        """How far it is, known a moment after the page is there."""
        translate = self._ui.translate
        if ready.left:
            words = self._ui.plural("Packing · %(n)d to go", "Packing · %(n)d to go", ready.left)
            self.pack.setText(words % {"n": ready.left})
        elif ready.total:
            self.pack.setText(translate("Packing · all packed"))
        short = listed((f"{count} × {what}" for what, count in ready.short), translate)
        self.told.setText(translate("Too few printed: %(names)s.") % {"names": short})
        self.told.setVisible(bool(short))

    def _build(self) -> None:
        translate, shown = self._ui.translate, self._shown
        at = clock(shown.start) if shown.start else ""
        when = coming_date(shown.start.date(), self._ui) if shown.start else ""
        minutes = self._ui.plural("%(n)d minute", "%(n)d minutes", shown.slot_minutes)
        about = [minutes % {"n": shown.slot_minutes}]
        if shown.class_label:
            about.append(shown.school)
        chips = [ModuleChip(module, self._ui) for module in shown.modules]
        who = column(
            hint(translate(_("Example") if shown.is_example else _("Next workshop"))),
            title(class_name(shown.class_label, translate) or shown.school),
            heading(", ".join(part for part in (when, at) if part)),
            label(" · ".join(part for part in about if part)),
            *([Flow(chips)] if chips else []),
            1,
            space=GRID,
        )
        facts = column(*self._facts(), 1, space=GRID)
        halves = row(space=3 * GRID)
        halves.addLayout(who, 3)
        halves.addLayout(facts, 2)
        self.setLayout(
            column(
                halves,
                self.told,
                Flow(self._buttons(), space=GRID),
                space=GRID + GRID // 2,
                margins=3 * GRID,
            )
        )

    def _buttons(self) -> tuple[QWidget, ...]:
        others = (self.print, self.pack)
        return (
            self.main_button,
            *(one for one in others if one is not self.main_button),
            self.open,
            *([self.not_this_time] if self._going.teller else []),
            *([self.away] if self._shown.is_example else []),
        )

    def _facts(self) -> list[QWidget]:
        """Where it is, who to ask for, who comes along, and what is still to arrange."""
        translate, going = self._ui.translate, self._going
        place = " · ".join(part for part in (going.address, going.room) if part)
        helper = going.helper or translate("nobody is named yet")
        pairs = [
            (_("Where"), place),
            (_("Go-to person"), helper),
            (_("Trainers"), listed(going.trainers, translate)),
            (_("Who tells"), going.teller),
        ]
        if going.to_arrange:
            count = going.to_arrange
            words = self._ui.plural("%(n)d agreement", "%(n)d agreements", count) % {"n": count}
            pairs.append((_("Still to arrange"), words))
        return [_fact(translate(name), value) for name, value in pairs if value]

    @Slot()
    def _wish_away(self) -> None:
        self.away_requested.emit(self._shown.class_id)


def _fact(name: str, value: str) -> QWidget:
    return holder(column(hint(name), label(value), space=0))


class ExampleCard(_Card):
    """What a first start shows: the whole job on a made-up class, without a wizard.

    Signals:
        look_requested: See the example's plan.
        print_requested: Make the example's printmap.
        take_in_requested: There is work on another computer already.
        go: Begin with a class of one's own.
    """

    look_requested = Signal()
    print_requested = Signal()
    take_in_requested = Signal()
    go = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__("tinted")
        self.main_button = primary_button(ui.translate("Make print folder"), "printer")
        look = quiet_button(ui.translate("Have a look"), "eye")
        new = quiet_button(ui.translate("New workshop"), "plus")
        had = quiet_button(ui.translate("&I had Hope Desktop already…"), "archive-restore")
        facts = example.FACTS
        words = ui.translate("Example: class %(label)s, %(pupils)s, 50 minutes") % {
            "label": facts.label,
            "pupils": pupils_text(facts.pupils or 0, ui.translate),
        }
        explanation = ui.translate(
            "See what the program makes before you plan anything yourself. The print folder "
            "has the run sheet, the pupils' papers and the letters for the school."
        )
        text = row(label(explanation))
        text.setStretch(0, _SHARE)
        text.addStretch(10 - _SHARE)
        self.setLayout(
            column(
                hint(ui.translate("Welcome")),
                title(words),
                Flow([ModuleChip(Module.BOUNDARIES, ui)]),
                text,
                Flow((self.main_button, look, new, had), space=GRID),
                space=GRID + GRID // 2,
                margins=3 * GRID,
            )
        )
        self.main_button.clicked.connect(self.print_requested)
        look.clicked.connect(self.look_requested)
        had.clicked.connect(self.take_in_requested)
        new.clicked.connect(partial(self.go.emit, NEW_SESSION))


class NothingPlanned(_Card):
    """No workshop ahead.

    Signals:
        go: Begin one.
    """

    go = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__("tinted")
        self.main_button = primary_button(ui.translate("New workshop"), "plus")
        self.setLayout(
            column(
                title(ui.translate("No workshop ahead")),
                label(ui.translate("When a school calls, begin here. A name is enough to start.")),
                Flow([self.main_button]),
                space=GRID + GRID // 2,
                margins=3 * GRID,
            )
        )
        self.main_button.clicked.connect(partial(self.go.emit, NEW_SESSION))


def path_card(go: SignalInstance, ui: Ui) -> QFrame:
    """The four modules in order, for whoever does not know them yet. `go` takes a destination."""
    path = PathOfStones(ui)
    path.show_path({}, Module.BOUNDARIES)
    path.module_clicked.connect(lambda module: go.emit(to_module(module)))
    words = _("Every class begins at module 1. Each module has a page with all its material.")
    return card(
        heading(ui.translate("Four modules, in this order")),
        hint(ui.translate(words)),
        path,
        space=GRID,
        margins=3 * GRID,
    )
