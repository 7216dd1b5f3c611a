"""The first card of the first page: the next workshop, the example, or how to begin."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from hope_desktop.domain.modules import Module
from hope_desktop.domain.overview import Departure, Ready, SessionRow
from hope_desktop.domain.workshops import example
from hope_desktop.i18n.catalogue import listed, pupils_text
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import class_name, clock, module_name
from hope_desktop.ui import icons
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, module_colour, module_tint
from hope_desktop.ui.widgets.buttons import link_button, primary_button, quiet_button
from hope_desktop.ui.widgets.destination import (
    LESSON,
    NEW_SESSION,
    Destination,
    to_module,
    to_packing,
    to_papers,
    to_practice,
    to_workshop,
)
from hope_desktop.ui.widgets.fields.dates import coming_date, is_today
from hope_desktop.ui.widgets.layouts import Flow, LayoutPart, card, column, holder, row
from hope_desktop.ui.widgets.path import PathOfStones
from hope_desktop.ui.widgets.texts import heading, hint, label, title

_SHARE = 7
"""Tenths of the card that running text fills: a longer line is tiring."""


_DOING = ("print", "pack", "give")
"""What is done with the next workshop; on the day itself it is given."""


class NextCard(QFrame):
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
        super().__init__()
        self.setProperty("look", "tinted")
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
        self.practise = quiet_button(ui.translate("Practise, 5 minutes"), "book-open")
        self.away = link_button(ui.translate("Put the example away"), "trash-2")
        self.not_this_time = quiet_button(ui.translate("The story is not told this time"))
        self.told = label(bold=True)
        self.told.hide()
        self._build()
        ways = {self.open: to_workshop(shown.id), self.print: to_papers(shown.id)}
        ways |= {self.pack: to_packing(shown.id), self.give: LESSON}
        ways |= {self.practise: to_practice(shown.id)}
        for button, way in ways.items():
            button.clicked.connect(partial(self.go.emit, way))
        self.away.clicked.connect(partial(self.away_requested.emit, shown.class_id))
        self.not_this_time.clicked.connect(self.not_told)

    def show_ready(self, ready: Ready) -> None:
        """How far it is, known a moment after the page is there."""
        translate = self._ui.translate
        if ready.left:
            words = self._ui.plural("Packing · %(n)d to go", "Packing · %(n)d to go", ready.left)
            self.pack.setText(words % {"n": ready.left})
        elif ready.total:
            self.pack.setText(translate("Packing · all packed"))
        short = listed((f"{what} ({count})" for what, count in ready.short), translate)
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
            title(self._name()),
            heading(", ".join(part for part in (when, at) if part)),
            label(" · ".join(part for part in about if part)),
            *([Flow(chips)] if chips else []),
            1,
            space=GRID,
        )
        facts = column(*self._facts(), 1, space=GRID)
        halves = row((who, 3), (facts, 2), space=3 * GRID)
        parts = (halves, self.told, Flow(self._buttons()))
        self.setLayout(column(*parts, space=GRID + GRID // 2, margins=3 * GRID))

    def _name(self) -> str:
        name = class_name(self._shown.class_label, self._ui.translate) or self._shown.school
        return f"{name} · {self._ui.translate('a made-up story')}" if self._going.made_up else name

    def _buttons(self) -> tuple[QWidget, ...]:
        others = (self.print, self.pack)
        return (
            self.main_button,
            *(one for one in others if one is not self.main_button),
            self.open,
            self.practise,
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


def _fact(name: str, value: str) -> QWidget:
    return holder(column(hint(name), label(value), space=0))


def example_card(
    show: Callable[[Callable[[int], Destination]], object],
    take_in: Callable[[], object],
    ui: Ui,
) -> tuple[QFrame, QPushButton]:
    """What a first start shows: the whole job on a made-up class, with its main button.

    `show` makes the example and goes some way with it; `take_in` is for who had work already.
    """
    main = primary_button(ui.translate("Make print folder"), "printer")
    look = quiet_button(ui.translate("Have a look"), "eye")
    had = quiet_button(ui.translate("&I had Hope Desktop already…"), "archive-restore")
    main.clicked.connect(lambda: show(to_papers))
    look.clicked.connect(lambda: show(to_workshop))
    had.clicked.connect(lambda: take_in())  # noqa: PLW0108 - without what the click says
    facts = example.FACTS
    words = ui.translate("Example: class %(label)s, %(pupils)s, 50 minutes") % {
        "label": facts.label,
        "pupils": pupils_text(facts.pupils or 0, ui.translate),
    }
    explanation = ui.translate(
        "See what the program makes before you plan anything yourself. The print folder "
        "has the run sheet, the pupils' papers and the letters for the school."
    )
    text = row((label(explanation), _SHARE), 10 - _SHARE)
    parts = (hint(ui.translate("Welcome")), title(words), Flow([ModuleChip(Module.BOUNDARIES, ui)]))
    return _tinted(*parts, text, Flow((main, look, had), space=GRID)), main


def empty_card(go: SignalInstance, ui: Ui) -> tuple[QFrame, QPushButton]:
    """No workshop ahead, with its main button."""
    main = primary_button(ui.translate("New workshop"), "plus")
    main.clicked.connect(partial(go.emit, NEW_SESSION))
    words = ui.translate("When a school calls, begin here. A name is enough to start.")
    return _tinted(title(ui.translate("No workshop ahead")), label(words), Flow([main])), main


def _tinted(*parts: LayoutPart) -> QFrame:
    return card(*parts, look="tinted", space=GRID + GRID // 2, margins=3 * GRID)


def path_card(go: SignalInstance, ui: Ui) -> QFrame:
    """The four modules in order, for whoever does not know them yet. `go` takes a destination."""
    path = PathOfStones(ui)
    path.show_path({}, {}, Module.BOUNDARIES)
    path.module_clicked.connect(lambda module: go.emit(to_module(module)))
    words = _("Every class begins at module 1. Each module has a page with all its material.")
    return card(
        heading(ui.translate("Four modules, in this order")),
        hint(ui.translate(words)),
        path,
        space=GRID,
        margins=3 * GRID,
    )


_ICON = 18


class ModuleChip(QWidget):
    """A small tinted badge: icon, number and name of a module."""

    def __init__(self, module: Module, ui: Ui) -> None:
        super().__init__()
        self._module = module
        self._text = module_name(module, ui.translate)
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self._text) + _ICON + 3 * GRID
        return QSize(wide, max(metrics.height(), _ICON) + GRID)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_ICON + 6 * GRID, self.sizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = module_colour(self._module)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(module_tint(self._module))
        painter.drawRoundedRect(self.rect(), 6, 6)
        picture = icons.pixmap(
            MODULE_LOOKS[self._module].icon, colour, _ICON, self.devicePixelRatioF()
        )
        painter.drawPixmap(GRID, (self.height() - _ICON) // 2, picture)
        room = QRect(_ICON + 2 * GRID - 2, 0, self.width() - _ICON - 3 * GRID + 2, self.height())
        painter.setPen(colour)
        text = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
