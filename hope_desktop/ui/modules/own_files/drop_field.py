"""Where files are let go; a click chooses them."""

from typing import override

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from hope_desktop.ui import icons
from hope_desktop.ui.modules.shapes import ROUND
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, bold_font, tones
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.widgets.layouts import cut_to_lines

_ICON = 30
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip)


class DropField(QAbstractButton):
    """A dashed field; the whole window takes files, but here one sees that it does."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.setText(ui.translate("Drop your files here"))
        self._about = ui.translate("Word, photos, sound, a whole folder")
        self._choose = ui.translate("or choose them")
        self.setAccessibleName(f"{self.text()}, {self._choose}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def files_at(self, _at: QPoint) -> tuple[Destination, QRect]:
        """Files that are let go here have no place yet, unless their folder says one."""
        return Destination("modules"), self.rect()

    @override
    def sizeHint(self) -> QSize:
        wide = QFontMetrics(bold_font(self.font())).horizontalAdvance(self.text()) + 4 * GRID
        return QSize(wide, _ICON + 5 * self.fontMetrics().lineSpacing() + 2 * GRID)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(16 * GRID, self.sizeHint().height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(tones().accent)
        wide = 3 if self.hasFocus() else 2
        painter.setPen(QPen(accent, wide, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(tones().hover if self.underMouse() else tones().accent_tint))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), ROUND, ROUND)
        bold, link = bold_font(self.font()), bold_font(self.font())
        link.setUnderline(True)
        lines = (
            (bold, self.palette().windowText().color(), self.text()),
            (self.font(), QColor(tones().muted), self._about),
            (link, accent, self._choose),
        )
        room, high = self.width() - 4 * GRID, self.fontMetrics().lineSpacing()
        folds = [cut_to_lines(words, QFontMetrics(font), room, 2) for font, _ink, words in lines]
        count = sum(text.count("\n") + 1 for text in folds)
        top = (self.height() - _ICON - count * high - 2 * GRID) // 2
        icon = icons.pixmap("folder-open", accent, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(self.rect().center().x() - _ICON // 2, top, icon)
        top += _ICON + GRID // 2
        for (font, ink, _words), text in zip(lines, folds, strict=True):
            painter.setFont(font)
            painter.setPen(ink)
            area = QRect(2 * GRID, top, room, high * (text.count("\n") + 1))
            painter.drawText(area, _CENTRE, text)
            top = area.bottom() + 1 + GRID // 2
