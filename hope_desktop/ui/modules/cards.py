"""The modules as cards with two of their sheets, and the smaller places beside them."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QDragEnterEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from hope_desktop.domain.library.handout import CARD_KINDS, Handout, Part, part_of
from hope_desktop.domain.terms import MaterialId, Module
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui import icons
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.modules.shapes import ROUND
from hope_desktop.ui.modules.words import spoken_module
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, bold_font, module_colour, module_tint, tones
from hope_desktop.ui.widgets.destination import Destination, to_module
from hope_desktop.ui.widgets.layouts import cut_to_lines
from hope_desktop.ui.widgets.rows import paint_line
from hope_desktop.ui.widgets.thumbnails import A4, Thumbnails

_SHEET = 120
"""Pixels that each of the two sheets on a card is wide."""
_EDGE = 2 * GRID
_LINES = 3
"""Of words below the name: two of the sentence, and the counts."""
_NAME, _LEAST = 1.08, 0.85
"""The size of a name; a long one is smaller."""
_ICON = 20
_AS_FOLDED = int(Qt.TextFlag.TextDontClip)


FILES = "application/x-hope-files"
"""Of this window: ids of own files that are dragged."""


class _Painted(QAbstractButton):
    """A card that can be pressed: its edge says that it has the focus or is pointed at."""

    files_put = Signal(object)  # the ids of own files that were let go on it

    def __init__(self, name: str, module: Module | None) -> None:
        super().__init__()
        self._home = module
        self.setText(name)
        self.setAcceptDrops(module is not None)
        self.about = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(FILES))

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        said = bytes(event.mimeData().data(FILES).data()).decode()
        event.acceptProposedAction()
        self.files_put.emit([MaterialId(int(one)) for one in said.split(",") if one])

    def files_at(self, _at: QPoint) -> tuple[Destination, QRect] | None:
        """Files that are let go here belong to its module."""
        return (to_module(self._home), self.rect()) if self._home else None

    def ground(self, painter: QPainter) -> QRect:
        """Paint it, and give where the rest goes."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(1, 1, -1, -1)
        lit = self.rect().contains(self.mapFromGlobal(QCursor.pos())) and self.underMouse()
        colour = tones().accent if self.hasFocus() or lit else tones().border
        painter.setPen(QPen(QColor(colour), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(tones().card))
        painter.drawRoundedRect(area, ROUND, ROUND)
        return area

    def named(self, room: int | None = None) -> QFont:
        """Return the letters of its name; a long one is smaller where it has so few pixels."""
        font = bold_font(self.font())
        full = font.pointSizeF() * _NAME
        for part in range(100, round(_LEAST * 100), -2):
            font.setPointSizeF(full * part / 100)
            if room is None or QFontMetrics(font).horizontalAdvance(self.text()) < room:
                break
        return font


class ModuleCard(_Painted):
    """One of the four modules: two whole sheets on its tint, its sentence, and how much it has."""

    def __init__(self, module: Module, thumbnails: Thumbnails, ui: Ui) -> None:
        super().__init__(module_name(module, ui.translate), module)
        self.module, self._ui = module, ui
        self.thumbnails = thumbnails
        self.sheets: tuple[Handout, ...] = ()
        self.aim = ""
        thumbnails.drawn.connect(self.update)

    def show_module(self, aim: str, about: str, sheets: Sequence[Handout]) -> None:
        """Say what it is about and how much there is."""
        self.aim, self.about, self.sheets = aim, about, tuple(sheets)
        spoken = (spoken_module(self.module, self._ui), aim.rstrip("."), about.replace(" · ", ", "))
        self.setAccessibleName(", ".join(filter(None, spoken)))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.named()).lineSpacing() + _LINES * self.fontMetrics().lineSpacing()
        return QSize(2 * _SHEET + 4 * GRID, self._paper().height() + words + 5 * GRID)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_SHEET + 4 * GRID, self.sizeHint().height())

    def _paper(self) -> QRect:
        """Return the tinted part, as high as a sheet with some room around."""
        return QRect(1, 1, self.width() - 2, _SHEET * A4.height() // A4.width() + 2 * _EDGE)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        area, paper = self.ground(painter), self._paper()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(module_tint(self.module))
        painter.setClipRect(paper.adjusted(1, 1, -1, 0))
        painter.drawRoundedRect(paper.adjusted(1, 1, -1, ROUND), ROUND, ROUND)
        painter.setClipping(False)
        # Whole sheets beside each other, none turned and none over another.
        count = max(1, len(self.sheets))
        wide = min(_SHEET, (paper.width() - (count + 1) * GRID - 4) // count)
        size = QSize(wide, wide * A4.height() // A4.width())
        left = paper.center().x() - (count * wide + (count - 1) * (GRID + 2)) // 2
        top = paper.center().y() - size.height() // 2
        for at, sheet in enumerate(self.sheets):
            place = QRect(QPoint(left + at * (wide + GRID + 2), top), size)
            self.thumbnails.paint(painter, place, sheet)
        self._paint_words(painter, area.adjusted(_EDGE, paper.bottom() + GRID + 4, -_EDGE, -GRID))

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        colour, metrics = module_colour(self.module), self.fontMetrics()
        ink, high = self.palette().windowText().color(), QFontMetrics(self.named()).lineSpacing()
        mark = icons.pixmap(MODULE_LOOKS[self.module].icon, colour, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(area.left(), area.top() + (high - _ICON) // 2, mark)
        name = QRect(area.left() + _ICON + GRID, area.top(), area.width() - _ICON - GRID, high)
        paint_line(painter, name, self.text(), self.named(name.width()), ink)
        painter.setFont(self.font())
        line = metrics.lineSpacing()
        aim = QRect(area.left(), name.bottom() + 4, area.width(), 2 * line)
        painter.drawText(aim, _AS_FOLDED, cut_to_lines(self.aim, metrics, area.width(), 2))
        about = QRect(area.left(), area.bottom() - line, area.width(), line)
        paint_line(painter, about, self.about, self.font(), QColor(tones().muted))


class PlaceCard(_Painted):
    """A place with less in it: an icon, its name, and how much there is."""

    def __init__(self, name: str, icon: str, module: Module | None = None) -> None:
        super().__init__(name, module)
        self.icon_name = icon

    def show_count(self, count: int, spoken: str) -> None:
        """Say how much there is."""
        self.about = str(count)
        self.setAccessibleName(f"{self.text()}, {spoken}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self.named()).horizontalAdvance(self.text()) + 12 * GRID
        return QSize(wide, max(42, self.fontMetrics().lineSpacing() + 3 * GRID))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.ground(painter).adjusted(_EDGE, 0, -_EDGE, 0)
        ratio, top = self.devicePixelRatioF(), area.center().y() - _ICON // 2
        colour = module_colour(self._home) if self._home else QColor(tones().muted)
        painter.drawPixmap(area.left(), top, icons.pixmap(self.icon_name, colour, _ICON, ratio))
        muted = QColor(tones().muted)
        arrow = icons.pixmap("chevron-right", muted, _ICON, ratio)
        painter.drawPixmap(area.right() - _ICON, top, arrow)
        text_area = area.adjusted(_ICON + GRID, 0, -_ICON - GRID, 0)
        painter.setPen(muted)
        painter.setFont(self.font())
        painter.drawText(
            text_area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self.about
        )
        text_area.setRight(
            text_area.right() - self.fontMetrics().horizontalAdvance(self.about) - GRID
        )
        ink = self.palette().windowText().color()
        paint_line(painter, text_area, self.text(), bold_font(self.font()), ink)


def shown_pair(sheets: Sequence[Handout]) -> tuple[Handout, ...]:
    """Two sheets that differ in kind: what pupils write on, and what is cut out."""
    pupils = [one for one in sheets if part_of(one.kind) is Part.PUPILS]
    to_cut = [one for one in pupils if one.kind in CARD_KINDS]
    to_write = [one for one in pupils if one.kind not in CARD_KINDS]
    found = dict.fromkeys((*to_write[:1], *to_cut[:1], *to_write[1:2], *to_cut[1:2]))
    return tuple(found)[:2]
