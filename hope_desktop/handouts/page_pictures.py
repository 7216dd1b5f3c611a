"""Pages of a PDF as pictures, for a printer that reads no PDF: upright, in strips, white left out.

Qt reads them. What it made is dropped in the thread that asked, such as that of a worker.
"""

from collections.abc import Generator, Iterable, Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtPdf import QPdfDocument

from hope_desktop.domain.errors import PrinterProblem
from hope_desktop.domain.printing.print_jobs import PagePicture, Strip

ROWS = 256
"""Of a strip: a printer gets little at a time."""


def pictures(pdf: bytes, pages: Iterable[int], *, colour: bool, dpi: int) -> Generator[PagePicture]:
    """Draw each page, counted from 1, when it is asked for. Page 0 is an empty side.

    A page that is too large for the memory there is becomes a `PrinterProblem`.
    """
    document = QPdfDocument()
    read = QBuffer(document)
    read.setData(QByteArray(pdf))
    read.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(read)
    for page in pages:
        if not page:
            yield PagePicture(0, 0)
            continue
        points = document.pagePointSize(page - 1)
        size = QSize(round(points.width() / 72 * dpi), round(points.height() / 72 * dpi))
        # Whole: what Qt draws of a part of a page is some rows off.
        shot = document.render(page - 1, size)
        if shot.isNull():
            raise PrinterProblem("drawing")
        if shot.width() > shot.height():
            shot = shot.transformed(QTransform().rotate(90))
        yield PagePicture(shot.width(), shot.height(), _strips(shot, colour=colour))


def _strips(shot: QImage, *, colour: bool) -> Iterator[Strip]:
    form = QImage.Format.Format_BGR888 if colour else QImage.Format.Format_Grayscale8
    wide = -(-shot.width() // 4) * 4
    for top in range(0, shot.height(), ROWS):
        rows = min(ROWS, shot.height() - top)
        paper = QImage(wide, rows, QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)  # where nothing is drawn the picture is transparent
        painter = QPainter(paper)
        painter.drawImage(0, -top, shot)
        painter.end()
        flat = paper.convertToFormat(form)
        data = bytes(flat.constBits())  # these do not keep their picture alive
        if data.strip(b"\xff"):
            yield Strip(top, wide, rows, data)
