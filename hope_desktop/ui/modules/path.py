"""The path of the programme: opening, four modules, closing, along one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QEnterEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hope_desktop.domain.modules import Module, ModuleText
from hope_desktop.domain.views import ActivityRow
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.modules.shapes import ROUND, STONE, paint_stone
from hope_desktop.ui.modules.words import activities_words, minutes_range, spoken_module
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, module_colour, module_tint, tones
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.destination import Destination, to_module
from hope_desktop.ui.widgets.layouts import beside, column, row
from hope_desktop.ui.widgets.texts import SECTION, TextLabel, hint, label

_LANE = STONE + 3 * GRID
"""The room at the left of the cards in which the line of the path runs."""
_GAP = 5
"""Half the room between two cards; it is part of the card, so that the line runs on."""


_SPARE = 2 * GRID
"""How much taller than needed a card may become."""


class ModuleCard(QAbstractButton):
    """A module on the path: its stone on the line, with its subject beside it."""

    def __init__(self, module: Module, ui: Ui) -> None:
        super().__init__()
        self.module = module
        self._ui = ui
        self._hovered = False
        self.name = TextLabel(module_name(module, ui.translate), SECTION, bold=True)
        self.aim = label()
        self.about = hint()
        self.about.setProperty("look", "")
        self.about.setWordWrap(False)
        self.about.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._build()

    def show_module(self, text: ModuleText, rows: Sequence[ActivityRow], ui: Ui) -> None:
        """Say what the module is about and how much there is."""
        aim = first_sentence(text.aim)
        count = activities_words(len(rows), ui)
        length = minutes_range((row.minutes for row in rows), self._ui)
        about = [count, length] if rows else [count]
        self.aim.setText(aim)
        self.about.setText("\n".join(about))
        spoken = (spoken_module(self.module, self._ui), aim, *about)
        self.setAccessibleName(", ".join(part.rstrip(".") for part in spoken))

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Taller than needed while there is room, so that the path fills the page calmly.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        words = column(1, self.name, self.aim, 1, space=2)
        above = _GAP + GRID + 4 if self.module.number else _GAP + GRID
        edges = (_LANE + 2 * GRID, above, 2 * GRID, above)
        self.setLayout(beside((words, 1), self.about, space=3 * GRID, margins=edges))
        for part in (self.name, self.aim, self.about):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, STONE + 2 * GRID))

    def files_at(self, _at: QPoint) -> tuple[Destination, QRect]:
        """Files that are let go here belong to this module."""
        return to_module(self.module), self.rect().adjusted(_LANE, _GAP, -1, -_GAP)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: object) -> None:
        self._hovered = False
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, self.rect().adjusted(_LANE, _GAP, -1, -_GAP))
        circle = QRect(GRID, (self.height() - STONE) // 2, STONE, STONE)
        self._paint_way(painter, circle)
        paint_stone(painter, circle, self.module, self.devicePixelRatioF())

    def _paint_card(self, painter: QPainter, area: QRect) -> None:
        edge = QPen(QColor(tones().border), 1)
        if self.hasFocus():
            edge = QPen(QColor(tones().accent), 2)
        elif self._hovered and self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            edge = QPen(module_colour(self.module), 1.5)
        painter.setPen(edge)
        painter.setBrush(module_tint(self.module))
        painter.drawRoundedRect(area, ROUND, ROUND)

    def _paint_way(self, painter: QPainter, circle: QRect) -> None:
        """The line from the stone before to the stone after; what is for adults stands apart."""
        painter.setPen(QPen(QColor(tones().strong_border), 2))
        x, gap = circle.center().x() + 1, 4
        if self.module not in {Module.OPENING, Module.ADULTS}:
            painter.drawLine(x, -1, x, circle.top() - gap)
        if self.module not in {Module.CLOSING, Module.ADULTS}:
            painter.drawLine(x, circle.bottom() + gap, x, self.height() + 1)


class PathView(QWidget):
    """All cards below each other, and then a link to the papers of no module."""

    module_chosen = Signal(object)  # the `Module` that was chosen, by mouse or keyboard

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.cards = {module: ModuleCard(module, ui) for module in Module}
        for module, card in self.cards.items():
            card.clicked.connect(partial(self.module_chosen.emit, module))
        self.letters = quiet_button(ui.translate("Letters and cards"), "file-text")
        self.letters.setToolTip(ui.translate("For parents, pupils, the school and yourselves"))
        below = row(self.letters, 1, margins=(_LANE, GRID, 0, GRID))
        self.setLayout(column(*((card, 100) for card in self.cards.values()), below, 1, space=0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for card in self.cards.values():
            needed = card.heightForWidth(event.size().width())
            card.setMaximumHeight(max(needed, STONE + 2 * GRID) + _SPARE)

    def show_path(self, texts: Mapping[Module, ModuleText], rows: Sequence[ActivityRow]) -> None:
        """Fill the cards; a module without a text of its own stays away."""
        for module, card in self.cards.items():
            card.setVisible(module in texts)
            if module in texts:
                own = [row for row in rows if row.module is module]
                card.show_module(texts[module], own, self._ui)


def first_sentence(text: str) -> str:
    """Up to and with the first full stop that ends a sentence."""
    head, stop, _rest = text.partition(". ")
    return head + stop.strip()
