"""The minutes of each module as one strip: number, name and minutes, never colour alone."""

from typing import override

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import PlanView
from hope_desktop.i18n.labels import label, module_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, module_colour, module_tint, tones

_BAR = 4


class ModuleStrip(QWidget):
    """As wide as the lesson, or as the plan when that is longer."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._parts: list[tuple[Module | None, int]] = []
        self._whole = 1
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_plan(self, view: PlanView) -> None:
        """Count the minutes of each module; pauses and what is free have no module."""
        minutes: dict[Module, int] = {}
        pauses = 0
        for timed in view.blocks:
            if timed.block.activity is None:
                pauses += timed.block.minutes
                continue
            module = view.activities[timed.block.activity].module
            minutes[module] = minutes.get(module, 0) + timed.block.minutes
        self._parts = [(module, minutes[module]) for module in Module if module in minutes]
        if pauses:
            self._parts.append((None, pauses))
        self._whole = max(view.session.minutes, view.session.facts.slot_minutes, 1)
        words = ", ".join(self._words(*part)[0] for part in self._parts)
        self.setAccessibleName(
            self._ui.translate("Minutes for each module: %(list)s") % {"list": words}
        )
        self.setToolTip(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().lineSpacing() + 2 * GRID)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tones().border), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        left = 0.0
        for module, minutes in self._parts:
            wide = self.width() * minutes / self._whole
            area = QRect(
                round(left), 0, max(1, round(left + wide) - round(left) - 2), self.height()
            )
            self._paint_part(painter, area, module, minutes)
            left += wide

    def _paint_part(
        self, painter: QPainter, area: QRect, module: Module | None, minutes: int
    ) -> None:
        ink = module_colour(module) if module else QColor(tones().muted)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(module_tint(module) if module else QColor(tones().hover))
        painter.drawRoundedRect(area, 6, 6)
        painter.setBrush(ink)
        painter.drawRoundedRect(area.adjusted(0, area.height() - _BAR, 0, 0), 2, 2)
        metrics = self.fontMetrics()
        room = area.width() - GRID
        shown = next(
            (w for w in self._words(module, minutes) if metrics.horizontalAdvance(w) <= room), ""
        )
        painter.setPen(ink)
        painter.drawText(area.adjusted(0, 0, 0, -_BAR), Qt.AlignmentFlag.AlignCenter, shown)

    def _words(self, module: Module | None, minutes: int) -> tuple[str, ...]:
        """From whole to short, so that the longest that fits can be shown."""
        if module is None:
            name, number = self._ui.translate("Pause"), ""
        else:
            name, number = module_name(module, self._ui.translate), str(module.number or "")
        length = self._ui.translate("%(minutes)d min") % {"minutes": minutes}
        bare = label(module, self._ui.translate) if module else name
        short = (f"{number} · {length}", f"{number} · {minutes}′", number) if number else ()
        tiny = () if number else (bare, f"{minutes}′")
        return (f"{name} · {length}", f"{name} · {minutes}′", *short, *tiny)
