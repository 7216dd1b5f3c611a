"""Sheets of paper behind the words: one for each card, or for each page."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPalette, QPen, QTextBlock
from PySide6.QtWidgets import QTextEdit

from hope_desktop.ui.editing.rich.chips import TOKEN
from hope_desktop.ui.editing.rich.document import DIVIDERS, kind_of_block
from hope_desktop.ui.editing.rich.taken import fragments
from hope_desktop.ui.theme import tones

MARGIN = 32
"""Pixels from the edge of the document to its words."""
_EDGE = 12


def paint_sheets(edit: QTextEdit, area: QRectF) -> None:
    """Paint what is in sight of them, before the words are painted."""
    painter = QPainter(edit.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(area, QGuiApplication.palette().color(QPalette.ColorRole.Window))
    layout, scroll = edit.document().documentLayout(), edit.verticalScrollBar().value()
    width = edit.viewport().width()
    bottom = float(edit.viewport().height() + 20)
    block = edit.cursorForPosition(QPoint(0, 0)).block()
    top = -20.0 if block.position() else float(_EDGE - scroll)
    framed: list[QRectF] = []
    while block.isValid():
        box = layout.blockBoundingRect(block).translated(0, -scroll)
        if box.top() > bottom:
            break
        if kind_of_block(block) in DIVIDERS and block.length() > 1:
            _sheet(painter, top, box.top() - 6, width)
            top = box.bottom() + 6
        elif _is_framed(block):
            framed.append(QRectF(MARGIN, box.top() - 8, width - 2 * MARGIN, box.height() + 16))
        block = block.next()
    end = edit.document().size().height() - scroll - _EDGE
    _sheet(painter, top, bottom if block.isValid() else max(end, top + 2 * MARGIN), width)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tones().strong_border), 1.5))
    for box in framed:
        painter.drawRoundedRect(box, 6, 6)
    painter.end()


def leave_room(edit: QTextEdit) -> None:
    """Never a line half out of sight where keys brought the cursor."""
    line, bar = edit.cursorRect(), edit.verticalScrollBar()
    below = line.bottom() + MARGIN - edit.viewport().height()
    bar.setValue(bar.value() + max(0, below) + min(0, line.top() - MARGIN))


def _is_framed(block: QTextBlock) -> bool:
    first = next(fragments(block), None)
    token = str(first.charFormat().property(TOKEN) or "") if first else ""
    return token.startswith(("{{banner", "{{help}}"))


def _sheet(painter: QPainter, top: float, bottom: float, width: int) -> None:
    painter.setPen(QPen(QColor(tones().border), 1))
    painter.setBrush(QColor(tones().card))
    painter.drawRoundedRect(QRectF(_EDGE, top, width - 2 * _EDGE, bottom - top), 8, 8)
