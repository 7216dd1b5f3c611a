"""The words on a shown page: their positions, and the words at a position."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPdfWidgets import QPdfView

_ENOUGH = 6
"""Words that tell a place from others."""
_NEAR = 3.0
"""Points between a click and its letter."""

_ABOVE, _LOWEST = 0.3, 0.85
"""Parts of the view: what stays in sight above words, and how low they may stand."""


def place_of(document: QPdfDocument, words: str) -> tuple[int, QPointF] | None:
    """The page and the place, in points, where words begin; line ends do not matter."""
    wanted = [re.escape(word) for word in words.split()[:_ENOUGH]]
    if not wanted:
        return None
    pattern = re.compile(r"\s+".join(wanted))
    for page in range(document.pageCount()):
        found = pattern.search(document.getAllText(page).text())
        if found:
            bounds = document.getSelectionAtIndex(page, found.start(), 1).boundingRectangle()
            return page, bounds.topLeft()
    return None


def line_at(view: QPdfView, document: QPdfDocument, at: QPointF) -> str:
    """The line of words at a place of the view; empty where there is none."""
    found = _page_at(view, document, at)
    if found is None:
        return ""
    page, point = found
    near = QPointF(_NEAR, 0)
    index = document.getSelection(page, point - near, point + near).startIndex()
    text = document.getAllText(page).text()
    if not 0 <= index < len(text):
        return ""
    begin, end = text.rfind("\n", 0, index) + 1, text.find("\n", index)
    return text[begin : end if end >= 0 else len(text)].strip()


def bring_into_sight(view: QPdfView, document: QPdfDocument, page: int, y: float) -> None:
    """Scroll to a place of a page, in points; QPdfView itself goes to whole pages only."""
    bar, high = view.verticalScrollBar(), view.viewport().height()
    for number, area, times in _laid(view, document):
        wanted = area.top() + y * times
        if number == page and not bar.value() <= wanted < bar.value() + high * _LOWEST:
            bar.setValue(round(wanted - high * _ABOVE))


def _page_at(view: QPdfView, document: QPdfDocument, at: QPointF) -> tuple[int, QPointF] | None:
    """The page at a place of the view and the place on it in points."""
    x = at.x() + view.horizontalScrollBar().value()
    y = at.y() + view.verticalScrollBar().value()
    for page, area, times in _laid(view, document):
        if area.top() <= y < area.bottom():
            return page, QPointF((x - area.left()) / times, (y - area.top()) / times)
    return None


def _laid(view: QPdfView, document: QPdfDocument) -> Iterator[tuple[int, QRectF, float]]:
    """Each page, its place in the view, and how large a point is, by the rules of QPdfView."""
    margins, room = view.documentMargins(), view.viewport().width()
    fits = view.zoomMode() is not type(view).ZoomMode.Custom
    top = float(margins.top())
    for page in range(document.pageCount()):
        points = document.pagePointSize(page)
        times = view.logicalDpiX() / 72 * view.zoomFactor()
        if fits:
            times = (room - margins.left() - margins.right()) / points.width()
        size = points * times
        left = max(float(margins.left()), (room - size.width()) / 2)
        yield page, QRectF(QPointF(left, top), size), times
        top += size.height() + view.pageSpacing()
