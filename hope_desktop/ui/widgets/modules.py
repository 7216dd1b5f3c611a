"""How a module is named everywhere: number, name and icon together, never colour alone."""

from typing import override

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hope_desktop.domain.modules import Module
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui import icons
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, module_colour, module_tint

_ICON = 18


class ModuleChip(QWidget):
    """A small tinted badge: icon, number and name of a module."""

    def __init__(self, module: Module, ui: Ui, *, note: str = "") -> None:
        super().__init__()
        self._module = module
        self._text = module_name(module, ui.translate) + (f" · {note}" if note else "")
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What stands on it."""
        return self._text

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
