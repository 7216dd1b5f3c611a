"""Shows a PDF in memory: the page as it will be printed, and its text to be read aloud.

A screen reader cannot read a picture of a page, so the text has its own tab.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, override

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QObject,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QMouseEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QTabWidget, QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.buttons import icon_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import column, for_reading, holder, label, row

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
    """Return the page and the place, in points, where words begin; line ends do not matter."""
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
    """Return the line of words at a place of the view; empty where there is none."""
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
    """Return the page at a place of the view and the place on it in points."""
    x = at.x() + view.horizontalScrollBar().value()
    y = at.y() + view.verticalScrollBar().value()
    for page, area, times in _laid(view, document):
        if area.top() <= y < area.bottom():
            return page, QPointF((x - area.left()) / times, (y - area.top()) / times)
    return None


def _laid(view: QPdfView, document: QPdfDocument) -> Iterator[tuple[int, QRectF, float]]:
    """Return each page, its place in the view, and how large a point is, by QPdfView's rules."""
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


ZOOM_STEP = 1.25
SMALLEST, LARGEST = 0.25, 4.0


class PdfPreview(QWidget):
    """Tabs Page and Text over one document, with zoom and page buttons."""

    def __init__(self, ui: Ui, *, whole: bool = False) -> None:
        """`whole` shows one page at a time, all of it, with its few buttons below."""
        super().__init__()
        self._whole = whole
        self._ui = ui
        self.shown = b""
        """The bytes of the document in sight."""
        self.find_line: Callable[[str], object] | None = None
        """Gets the words of the line of a page that is clicked."""
        self._document: QPdfDocument | None = None
        self._buffer = QBuffer(self)
        self.view: QPdfView | None = None
        translate = self._ui.translate
        self.nothing = EmptyState("file-text", "", "")
        self.text = QPlainTextEdit()
        for_reading(self.text)
        self._place, bar = column(), self._build_bar()
        parts = ((self._place, 1), bar) if self._whole else (bar, self._place)
        page = column(*parts, space=GRID // 2, margins=(0, GRID // 2, 0, 0))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(translate("Preview"))
        self.tabs.addTab(holder(page), translate("Page"))
        self.tabs.addTab(holder(column(self.text, margins=0)), translate("Text"))
        self.tabs.tabBar().setAccessibleName(translate("Page or text"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.tabs)
        self.setLayout(column(self._stack))
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.larger.clicked.connect(self._turn_larger)
        self.show_nothing("")

    # What it shows

    def show_document(self, title: str, pdf: bytes, text: str) -> None:
        """Show a document; the same page and zoom stay when its bytes changed a little."""
        self._stack.setCurrentWidget(self.tabs)
        if pdf == self.shown:
            return
        view, document = self._drawing()
        desk = view.palette()
        desk.setColor(QPalette.ColorRole.Dark, QColor(tones().hover))
        view.setPalette(desk)
        same = view.accessibleName() == title
        page = view.pageNavigator().currentPage() if same else 0
        scrolled = view.verticalScrollBar().value() if same else 0
        self.shown = pdf
        document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(self._buffer)
        view.setAccessibleName(title)
        self.text.setPlainText(text)
        self.text.setAccessibleName(title)
        self._go_to(min(page, document.pageCount() - 1))
        if scrolled:
            view.verticalScrollBar().setValue(scrolled)

    def show_nothing(self, why: str) -> None:
        """Say why there is no page to see."""
        self.shown = b""
        self.nothing.say(why, "")
        self._stack.setCurrentWidget(self.nothing)

    # Building

    def _build_bar(self) -> QWidget:
        translate = self._ui.translate
        self.before = icon_button(translate("Previous page"), "chevron-left")
        self.after = icon_button(translate("Next page"), "chevron-right")
        if not self._whole:  # who scrolls needs none; shown without a parent is a window
            self.before.hide()
            self.after.hide()
        self.larger = icon_button(translate("Zoom in"), "zoom-in")
        self.larger.setCheckable(True)
        self.place = label("")
        self.place.setWordWrap(False)
        bar = row(self.before, self.place, self.after, 1, self.larger)
        if self._whole:
            bar.insertStretch(0, 1)
        return holder(bar)

    def _drawing(self) -> tuple[QPdfView, QPdfDocument]:
        """Return the view, made when there is first something to see.

        QtPdf costs time at a start.
        """
        if self.view is None or self._document is None:
            from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
            from PySide6.QtPdfWidgets import QPdfView

            self._document = QPdfDocument(self)
            self.view = QPdfView(self)
            # In a thread of its own a page of the document before would come after it, and stay.
            for drawer in self.view.findChildren(QPdfPageRenderer):
                drawer.setRenderMode(drawer.RenderMode.SingleThreaded)
            modes = QPdfView.PageMode
            self.view.setPageMode(modes.SinglePage if self._whole else modes.MultiPage)
            self.fit()
            self.view.setPageSpacing(GRID)
            self.view.setDocument(self._document)
            self.view.viewport().installEventFilter(self)
            self.view.pageNavigator().currentPageChanged.connect(self._show_place)
            self._place.addWidget(self.view)
        return self.view, self._document

    # Pages

    def _step(self, pages: int) -> None:
        if self.view is not None:
            self._go_to(self.view.pageNavigator().currentPage() + pages)

    def _go_to(self, page: int) -> None:
        if self.view is None or self._document is None:
            return
        page = max(0, min(page, self._document.pageCount() - 1))
        self.view.pageNavigator().jump(page, QPointF(), 0)
        self._show_place(page)

    def _show_place(self, page: int) -> None:
        total = self._document.pageCount() if self._document is not None else 0
        words = self._ui.translate("Page %(n)d of %(total)d")
        self.place.setText(words % {"n": page + 1, "total": total})
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page + 1 < total)

    def show_words(self, words: str) -> None:
        """Bring the place where words stand into sight."""
        found = place_of(self._document, words) if self._document is not None else None
        if found is not None and self._document is not None and self.view is not None:
            bring_into_sight(self.view, self._document, found[0], found[1].y())

    # Size

    def zoom_in(self) -> None:
        """Larger."""
        self._zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Smaller."""
        self._zoom(1 / ZOOM_STEP)

    def fit(self) -> None:
        """As wide as the room, or all of the page."""
        if self.view is not None:
            modes = type(self.view).ZoomMode
            if self._whole:  # Qt shows a bar beside a page that fits
                self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.view.setZoomMode(modes.FitInView if self._whole else modes.FitToWidth)

    def _turn_larger(self, larger: bool) -> None:
        """Pressed once more it fits again; Ctrl and the wheel go on from here."""
        (self.zoom_in if larger else self.fit)()

    def _zoom(self, by: float) -> None:
        view, document = self.view, self._document
        if view is None or document is None or not document.pageCount():
            return
        if view.zoomMode() is not type(view).ZoomMode.Custom:
            page = document.pagePointSize(0) * (view.logicalDpiX() / 72)
            room = view.viewport().size() - QSize(2, 2) * view.documentMargins().left()
            fits = [room.width() / page.width()] if page.width() else [1.0]
            if self._whole and page.height():
                fits.append(room.height() / page.height())
            view.setZoomFactor(min(fits))
            view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            view.setZoomMode(type(view).ZoomMode.Custom)
        view.setZoomFactor(max(SMALLEST, min(view.zoomFactor() * by, LARGEST)))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and the wheel zoom the page; a click tells where it was."""
        if (
            isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            return True
        is_click = event.type() == QEvent.Type.MouseButtonRelease
        shown = self.view is not None and self._document is not None
        if is_click and shown and self.find_line and isinstance(event, QMouseEvent):
            self.find_line(line_at(*self._drawing(), event.position()))
        return super().eventFilter(watched, event)
