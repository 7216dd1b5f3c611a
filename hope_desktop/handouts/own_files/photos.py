"""Puts a picture on an A4 or in a text: decoded, upright, and no larger than print needs.

Qt reads it, without an application; nothing else below the window knows Qt.
"""

from collections.abc import Callable
from functools import lru_cache

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject, StreamObject
from PySide6.QtCore import QBuffer, QIODevice, QLoggingCategory, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from hope_desktop.domain.errors import Cancelled, UnusableFile
from hope_desktop.domain.library.material import MAX_PAGES, MAX_PIXELS, PICTURES
from hope_desktop.domain.printing.paper import Photo
from hope_desktop.handouts.layout.styles import MM, PAGE_HEIGHT, PAGE_WIDTH
from hope_desktop.handouts.own_files import assembly

_JPEG, _JPEG_END, _JPEG_PIXELS = PICTURES["jpeg"], b"\xff\xd9", b"\xff\xda"
_BARE = {b"\xff\xe0", b"\xff\xdb", b"\xff\xc0", b"\xff\xc4"}
"""The parts before the pixels of a JPEG that `for_text` made."""

_DPI = 200
_WHY = {
    QPdfDocument.Error.IncorrectPassword: "locked",
    QPdfDocument.Error.UnsupportedSecurityScheme: "locked",
}
_LONGEST = 4700
"""Dots of the longer side of a page that is drawn: an A3 whole, and a plan of a house coarser."""
_MARGIN = 12 * MM
_IN_TEXT = QSize(round(170 * MM / 72 * _DPI), round(110 * MM / 72 * _DPI))
"""Dots of a picture in a text."""
_OF_PHOTO, _OF_DRAWING = 88, 96
"""How well each is kept: lines and letters show more of what is lost."""

QLoggingCategory.setFilterRules("qt.gui.imageio*=false")  # of a broken file we say it ourselves
QImageReader.setAllocationLimit(0)  # sizes are looked at here, before anything is decoded


def kind_of_picture(data: bytes) -> bytes:
    """Return Qt's name of its kind, by its first bytes; nothing for another file."""
    found = next((kind for kind, begin in PICTURES.items() if data.startswith(begin)), "")
    return b"" if found == "webp" and data[8:12] != b"WEBP" else found.encode()


def for_text(name: str, data: bytes) -> bytes:
    """Return a picture as it stands in a text: a JPEG in RGB, as large as a text needs it.

    Nothing but its pixels is left, such as where it was taken.
    """
    return _written(_decoded(name, data, _IN_TEXT), data)


@lru_cache(16)
def photo_of(name: str, data: bytes) -> Photo:
    """Return a picture under the name that texts use, made anew unless `for_text` made it."""
    size = _bare_size(data)
    if size and max(size) <= max(_IN_TEXT.toTuple()):
        return Photo(name, data, *size)
    return photo_of(name, for_text(name, data))


def on_a_sheet(name: str, title: str, data: bytes) -> bytes:
    """Return the PDF of one page with the picture, as large as fits.

    It lies as the picture does.
    """
    room = QSize(*(round((side - 2 * _MARGIN) / 72 * _DPI) for side in (PAGE_WIDTH, PAGE_HEIGHT)))
    picture, writer = _decoded(name, data, room, may_turn=True), PdfWriter()
    size = sorted((PAGE_WIDTH, PAGE_HEIGHT), reverse=picture.width() > picture.height())
    _add_sheet(writer, picture, _written(picture, data), QSizeF(*size), _MARGIN)
    return assembly.bytes_of(writer, title)


def pages_drawn(
    name: str, title: str, data: bytes, most: int, go_on: Callable[[], bool]
) -> tuple[bytes, int]:
    """Draw a PDF that only Qt opens, its pages as pictures: what is not seen is not left."""
    document, read, writer = QPdfDocument(), QBuffer(), PdfWriter()
    read.setData(data)
    read.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(read)
    count, error = document.pageCount(), document.error()
    if error is not QPdfDocument.Error.None_:
        raise UnusableFile(name, _WHY.get(error, "damaged"))
    if not count:
        raise UnusableFile(name, "empty")
    if not most and count > MAX_PAGES:
        raise UnusableFile(name, "pages", count, MAX_PAGES)
    seen, largest = QPdfDocumentRenderOptions(), QSize(_LONGEST, _LONGEST)
    seen.setRenderFlags(QPdfDocumentRenderOptions.RenderFlag.Annotations)
    for page in range(min(most or count, count)):
        if not go_on():
            raise Cancelled
        size = document.pagePointSize(page)
        dots = (size / 72 * _DPI).toSize()
        if max(dots.toTuple()) > _LONGEST:
            dots.scale(largest, Qt.AspectRatioMode.KeepAspectRatio)
        drawn = document.render(page, dots, seen)
        if drawn.isNull():
            raise UnusableFile(name, "damaged")
        picture = _on_paper(drawn, dots)
        _add_sheet(writer, picture, _written(picture, b""), size, 0)
    return assembly.bytes_of(writer, title), count


def _add_sheet(
    writer: PdfWriter, picture: QImage, jpeg: bytes, paper: QSizeF, margin: float
) -> None:
    wide, high = paper.toTuple()
    shown = QSizeF(picture.size()).scaled(
        wide - 2 * margin, high - 2 * margin, Qt.AspectRatioMode.KeepAspectRatio
    )
    place = (*shown.toTuple(), (wide - shown.width()) / 2, (high - shown.height()) / 2)
    code, page = StreamObject(), writer.add_blank_page(wide, high)
    code.set_data(b"q %.2f 0 0 %.2f %.2f %.2f cm /Picture Do Q" % place)
    stream = StreamObject()
    stream.set_data(jpeg)
    for key, name in {"Type": "XObject", "Subtype": "Image", "Filter": "DCTDecode"}.items():
        stream[NameObject(f"/{key}")] = NameObject(f"/{name}")
    stream[NameObject("/ColorSpace")] = NameObject("/DeviceRGB")
    numbers = {"Width": picture.width(), "Height": picture.height(), "BitsPerComponent": 8}
    stream.update({NameObject(f"/{key}"): NumberObject(number) for key, number in numbers.items()})
    drawn = assembly.numbered(writer, stream)
    pictures = DictionaryObject({NameObject("/Picture"): drawn})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): pictures})
    page[NameObject("/Contents")] = assembly.numbered(writer, code)


def _decoded(name: str, data: bytes, room: QSize, *, may_turn: bool = False) -> QImage:
    """In colour on white paper, as its camera held it; no larger than there is room for."""
    pixels, image = _read(data, room)
    if pixels > MAX_PIXELS:
        raise UnusableFile(name, "pixels", -(-pixels // 1_000_000), MAX_PIXELS // 1_000_000)
    if image.isNull() or _is_half(data):
        raise UnusableFile(name, "damaged")
    if may_turn and image.width() > image.height():
        room = room.transposed()
    return _on_paper(image, room)


def _is_half(data: bytes) -> bool:
    """Tell half a file, which Qt reads without a word."""
    if data.startswith(PICTURES["bmp"]):
        return len(data) < int.from_bytes(data[2:6], "little")
    if data.startswith(_JPEG):
        return _JPEG_END not in data[data.rfind(_JPEG_PIXELS) :]
    return data.startswith(b"GIF8") and not data.rstrip(b"\0").endswith(b";")


def _read(data: bytes, room: QSize) -> tuple[int, QImage]:
    """Return how many dots it has, and the picture unless they are too many or it is damaged.

    A buffer of Qt belongs to its thread, so nothing is raised that would take it out of there.
    """
    source, kind = QBuffer(), kind_of_picture(data)
    source.setData(data)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source, kind)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    pixels = size.width() * size.height()
    while kind == b"jpeg" and max(size.toTuple()) > 2 * max(room.toTuple()):
        size /= 2  # a JPEG is read smaller in a fraction of the time
    reader.setScaledSize(size)
    return pixels, QImage() if pixels > MAX_PIXELS else reader.read()


def _on_paper(picture: QImage, room: QSize) -> QImage:
    """Return the pixels alone: Qt writes along what else a file said."""
    if picture.width() > room.width() or picture.height() > room.height():
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    paper = QImage(picture.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    for resolved in (paper.setDotsPerMeterX, paper.setDotsPerMeterY):
        resolved(round(_DPI / 0.0254))
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
    return paper


def _written(picture: QImage, data: bytes) -> bytes:
    """Return the picture as a JPEG, as well as what it was asks."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(kept, "JPEG", _OF_PHOTO if data.startswith(_JPEG) else _OF_DRAWING)  # type: ignore[call-overload]
    return bytes(kept.data().data())


def _bare_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a JPEG in three colours with nothing but its pixels in it."""
    at, size = 2, None
    while data.startswith(_JPEG) and data[at : at + 2] in _BARE:
        if data[at + 1] == 0xC0 and data[at + 9 : at + 10] == b"\3":
            high, wide = (int.from_bytes(data[at + n : at + n + 2]) for n in (5, 7))
            size = wide, high
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return size if data[at : at + 2] == _JPEG_PIXELS else None
