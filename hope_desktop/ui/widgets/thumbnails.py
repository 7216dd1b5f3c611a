"""Small pictures of sheets and files, drawn in the worker once they are seen.

Of a sheet the page that is printed; of a file that, the picture it carries, or its first words.

Kept in memory by what stands in the sheet, so a text that changed is drawn again. Nothing is
written to disk, which would keep what was erased.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QBuffer, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QImage, QImageReader, QPainter, QPen, QPixmap

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.library.material import MAX_PIXELS, PICTURES as FORMATS, FileKind, Material
from hope_desktop.domain.terms import Changes
from hope_desktop.services.recent import Recent
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import tones
from hope_desktop.ui.widgets.worker import Report, Worker, drawn

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

    from hope_desktop.services.library.material_files import MaterialFiles
    from hope_desktop.services.printing.printing import Document, Printing

type Source = Callable[[Report], bytes | str]
"""Makes the PDF or picture of something in the worker, or gives the words it begins with."""
type SourceOf = Callable[[Any], Source]
type Seen = QImage | str
"""A picture, or where there is none the first words; neither where nothing can be seen."""

A4 = QSize(210, 297)
MOST_PIXELS = 12_000_000
"""All sheets of the library in the width of a card, at a scale of 2; 24 MB."""
_BLANK = 250
"""From this lightness, of 255, paper is blank."""
_ROWS = (4, 3)
"""How many rows of cards there are on a page."""
_LETTERS = 24
"""So many stand on a line of a page that shows the first words of a file."""
KIND_ICONS = {
    FileKind.PDF: "file-text",
    FileKind.PICTURE: "image",
    FileKind.TEXT: "pencil",
    FileKind.SLIDES: "presentation",
    FileKind.SHEET: "table",
    FileKind.FILM: "film",
    FileKind.SOUND: "music",
    FileKind.PROGRAM: "settings",
    FileKind.OTHER: "paperclip",
}
_SHARP = 200
"""Narrower is drawn twice as large and then shrunk: letters stay grey lines instead of dots."""


def _pixels_of(drawn: Seen) -> int:
    return len(drawn) if isinstance(drawn, str) else drawn.width() * drawn.height()


PICTURES = Recent[tuple[Hashable, int], Seen](_pixels_of, MOST_PIXELS)
"""Over all windows: one sheet is drawn once for the module, the planner and the search."""


class Thumbnails(QObject):
    """Gives pictures of sheets, and says when one that was asked for is there."""

    drawn = Signal()  # a picture came: paint again

    def __init__(self, look_of: SourceOf, parent: QObject) -> None:
        """`look_of` reads what a sheet needs, and gives what makes its picture in the worker."""
        super().__init__(parent)
        self._look_of = look_of
        self._worker = Worker(self)
        self.is_drawing = False

    def paint(self, painter: QPainter, area: QRect, sheet: Hashable, ratio: float = 0) -> None:
        """Paint the first page of a sheet with a hairline around; an empty card until it is drawn.

        Paper is white in the dark as well. `ratio` is needed of a painter that is turned.
        """
        ratio = ratio or icons.ratio_of(painter)
        drawn = self._picture(sheet, round(area.width() * ratio))
        if isinstance(drawn, QImage) and drawn.width() > drawn.height():
            # Cards: lower than a page.
            high = area.width() * drawn.height() // drawn.width()
            room = min(area.height(), area.width() * 11 // 10)
            area = area.adjusted(0, (room - high) // 2, 0, 0)
            area.setHeight(high)
        _paint(painter, area, drawn, sheet, ratio)

    def paint_whole(self, painter: QPainter, box: QRect, sheet: Hashable, ratio: float) -> None:
        """Draw all of it in the middle of a box, in its own shape."""
        drawn = self._picture(sheet, round(box.width() * ratio))
        shape = drawn.size() if isinstance(drawn, QImage) and not drawn.isNull() else A4
        size = shape.scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRect(box.topLeft(), size)
        area.moveCenter(box.center())
        _paint(painter, area, drawn, sheet, ratio)

    def pixmap(self, sheet: Hashable, size: QSize, ratio: float) -> QPixmap:
        """Return the same as a picture by itself."""
        drawn = QPixmap(size * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(0, 0, size.width() - 1, size.height() - 1), sheet)
        painter.end()
        return drawn

    def _picture(self, sheet: Hashable, width: int) -> Seen | None:
        """Return what was drawn; else draw it, unless another is: who is told asks again.

        So nothing is drawn that went out of sight meanwhile.
        """
        key = (sheet.sha256 if isinstance(sheet, Material) else sheet, width)
        found = PICTURES.find(key)
        if found is None and not self.is_drawing:
            self.is_drawing = True
            QTimer.singleShot(0, self, partial(self._draw, sheet, key))  # once this is painted
        return found

    def _draw(self, sheet: Hashable, key: tuple[Hashable, int]) -> None:
        nothing = partial(self._keep, key, "")
        try:
            task = partial(_draw, self._look_of(sheet), key[1])
        except HopeError:  # it went a moment ago
            nothing()
            return
        self._worker.do(task, partial(self._keep, key), nothing)

    def _keep(self, key: tuple[Hashable, int], drawn: Seen, *_why: object) -> None:
        PICTURES.keep(key, drawn)
        self.is_drawing = False
        self.drawn.emit()


def forget(files: Callable[[], frozenset[str]], changes: Changes) -> None:
    """Let go of what was drawn of texts that changed and files that went: it stays nowhere.

    `files` gives those that are in sight, by their hashes.
    """
    if changes.everything or changes.activities or changes.helplines:
        PICTURES.clear()
    elif changes.material:
        hashes = files()  # a file that was moved looks as it did
        PICTURES.clear(lambda key: isinstance(key[0], str) and key[0] not in hashes)


class PictureServices(Protocol):
    """What a picture is made by; the second is loaded when a sheet is drawn."""

    @property
    def files(self) -> MaterialFiles: ...
    @property
    def printing(self) -> Printing: ...


def made_thumbnails(services: PictureServices, ui: Ui, parent: QObject) -> Thumbnails:
    """Of the sheets as they would be printed now; what changed is let go."""
    files = services.files

    def look_of(sheet: Any) -> Source:
        if not isinstance(sheet, Material):
            return drawn_later(services.printing.draft_document(sheet))
        words = files.first_words(sheet)
        return lambda _report: files.look(sheet) or words

    ui.bus.changed.connect(partial(forget, files.shown_hashes))
    return Thumbnails(look_of, parent)


def drawn_later(document: Document) -> Callable[[Report], bytes]:
    """Makes the paper of a document when it is called."""

    def pdf(report: Report) -> bytes:
        return drawn(replace(document, upright=True), report).pdf

    return pdf


def _paint(
    painter: QPainter, area: QRect, drawn: Seen | None, sheet: Hashable, ratio: float
) -> None:
    """Draw a picture in its place, the first words on paper, or of what has neither its icon."""
    if isinstance(drawn, QImage) and not drawn.isNull():
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        part = drawn.rect()
        part.setHeight(min(part.height(), area.height() * part.width() // area.width()))
        painter.drawImage(area, drawn, part)
    elif drawn == "" and isinstance(sheet, Material):
        pixels = min(40, area.width())
        muted = QColor(tones().muted)
        icon = icons.pixmap(KIND_ICONS[sheet.kind], muted, pixels, ratio)
        painter.drawPixmap(area.center() - QRect(0, 0, pixels, pixels).center(), icon)
        return
    else:
        painter.fillRect(area, Qt.GlobalColor.white if drawn else QColor(tones().card))
        if isinstance(drawn, str):
            _paint_words(painter, area, drawn)
    painter.setPen(QPen(QColor(tones().strong_border), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)


def _paint_words(painter: QPainter, area: QRect, text: str) -> None:
    """As dark on white as on paper, the first line as a heading."""
    edge = max(2, area.width() // 12)
    font = QFont(painter.font())
    font.setPixelSize(max(3, 2 * (area.width() - 2 * edge) // _LETTERS))
    painter.setPen(Qt.GlobalColor.black)
    painter.save()
    room = area.adjusted(edge, edge, -edge, -edge)
    painter.setClipRect(room)
    wrapped = int(Qt.TextFlag.TextWrapAnywhere | Qt.TextFlag.TextWordWrap)
    head, _end, rest = text.strip().partition("\n")
    font.setBold(True)
    painter.setFont(font)
    top = painter.boundingRect(room, wrapped, head[:80])
    painter.drawText(room, wrapped, head[:80])
    font.setBold(False)
    painter.setFont(font)
    room.setTop(top.bottom() + edge // 2)
    painter.drawText(room, wrapped, rest or head[80:])
    painter.restore()


def _draw(look: Source, width: int, report: Report) -> Seen:
    """In the worker's thread, where what it makes of Qt also goes again."""
    found = look(report)
    if isinstance(found, str):
        return found
    report(1, 1)  # Qt holds all of Python while it draws: what comes in the window goes first
    drawn = _page_of(found, width) if b"%PDF-" in found[:1024] else _picture_of(found, width)
    return "" if drawn.isNull() else drawn


def _opened(data: bytes) -> QBuffer:
    """To read from. Make the reader first, so that Python lets go of it first: some look back."""
    made = QBuffer()
    made.setData(data)
    made.open(QBuffer.OpenModeFlag.ReadOnly)
    return made


def _picture_of(data: bytes, width: int) -> QImage:
    """Return a picture of others: no larger than there is room for, and upright.

    None of a huge one.
    """
    reader = QImageReader()
    buffer = _opened(data)
    if bytes(QImageReader.imageFormat(buffer).data()).decode() not in FORMATS:
        return QImage()
    reader.setDevice(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MAX_PIXELS:
        return QImage()
    smaller = size.scaled(2 * width, 2 * width, Qt.AspectRatioMode.KeepAspectRatio)
    if smaller.width() < size.width() and not smaller.isEmpty():
        reader.setScaledSize(smaller)
    found = reader.read()
    if found.isNull():
        return found
    smooth = Qt.TransformationMode.SmoothTransformation
    small = found.scaledToWidth(min(width, found.width()), smooth)
    whole = small.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return _white(whole).convertToFormat(QImage.Format.Format_RGB16)


def _page_of(pdf: bytes, width: int) -> QImage:
    from PySide6.QtPdf import QPdfDocument

    _pdf_library()
    pages = QPdfDocument()
    buffer = _opened(pdf)
    pages.load(buffer)
    shape = pages.pagePointSize(0).toSize()
    if shape.isEmpty():
        return QImage()
    size = QSize(width, round(width * shape.height() / shape.width()))
    size *= 2 if width < _SHARP else 1
    page = _white(pages.render(0, size))
    if (used := _used(page)) != page.rect():
        page = _white(pages.render(0, size * (page.width() // used.width())))
        page = page.copy(_used(page))
    pages.close()
    smooth = Qt.TransformationMode.SmoothTransformation
    return page.scaledToWidth(width, smooth).convertToFormat(QImage.Format.Format_RGB16)


@cache
def _pdf_library() -> QPdfDocument:
    """Return an empty document that stays: with the last one QtPdf lets go of its library.

    Each time it is begun again it takes a bit more memory, and after some 4,000 pictures it aborts.
    """
    from PySide6.QtPdf import QPdfDocument

    return QPdfDocument()


def _white(page: QImage) -> QImage:
    painter = QPainter(page)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
    painter.fillRect(page.rect(), Qt.GlobalColor.white)
    painter.end()
    return page


def _used(page: QImage) -> QRect:
    """Return the page, or of one with a row of cards the row, and with one card the card."""
    wide, high = page.width(), page.height()
    edge = high // 40
    for row in (QRect(0, 0, wide, high // rows) for rows in _ROWS):
        if _is_blank(page.copy(0, row.height() + edge, wide, high - row.height() - 2 * edge)):
            break
    else:
        return page.rect()
    beside = page.copy(wide // 2 + edge, edge, wide // 2 - 2 * edge, row.height() - 2 * edge)
    return QRect(0, 0, wide // 2, row.height()) if _is_blank(beside) else row


def _is_blank(part: QImage) -> bool:
    """Shrunk first: a stroke stays grey in a small picture."""
    small = part.scaled(24, 24, mode=Qt.TransformationMode.SmoothTransformation)
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)  # it owns what is read below
    return min(bytes(grey.constBits())) > _BLANK
