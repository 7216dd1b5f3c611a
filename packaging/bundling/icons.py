"""Draws the icon in every size, the Windows icon of them, and the side of the installer.

Run by hand after changing a drawing; the pictures are kept, so that two builds are the same
whatever Qt rasterises with. Up to 32 pixels a drawing of its own is used: four stones with
shadows become a smudge there. Look at every size after running it.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from bundling.project import ICON_SIZES, PACKAGING, ROOT

ICONS = ROOT / "resources" / "icons"
SMALL = 32
SIDE = (328, 628)
"""Pixels of the installer's picture: twice its size, so that it is sharp at 200 percent."""
GREEN = "#1B6453"
STORE_SIZES = (44, 50, 150)
IN_ICO = (16, 24, 32, 48, 64, 128, 256)


def main() -> int:
    """Draw all sizes."""
    for size in ICON_SIZES:
        source = ICONS / ("app-small.svg" if size <= SMALL else "app.svg")
        draw(source, size, ICONS / f"app-{size}.png")
    (ICONS / "app.ico").write_bytes(ico([ICONS / f"app-{size}.png" for size in IN_ICO]))
    for size in STORE_SIZES:
        draw(ICONS / "app.svg", size, PACKAGING / "windows" / "store" / f"logo-{size}.png")
    draw_side(PACKAGING / "windows" / "side.bmp")
    return 0


def draw(source: Path, size: int, target: Path) -> None:
    """One picture of a drawing."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(source)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    if not image.save(str(target)):
        raise OSError(f"{target} cannot be written")


def draw_side(target: Path) -> None:
    """The path of the icon, on its green, from the bottom up."""
    from PIL import Image
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    width, height = SIDE
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(GREEN)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    wide = width * 1.4
    place = QRectF(-width * 0.24, height - wide * 1.02, wide, wide)
    QSvgRenderer(str(ICONS / "app.svg")).render(painter, place)
    painter.end()
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    Image.frombytes("RGB", SIDE, bytes(plain.constBits())).quantize(32).save(target)


def ico(pictures: list[Path]) -> bytes:
    """A Windows icon: a directory of sizes, then the PNG files as they are (Windows Vista on)."""
    offset = 6 + 16 * len(pictures)
    entries, body = b"", b""
    for picture in pictures:
        data = picture.read_bytes()
        size = int(picture.stem.rpartition("-")[2])
        byte = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", byte, byte, 0, 0, 1, 32, len(data), offset)
        body += data
        offset += len(data)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + body


if __name__ == "__main__":
    sys.exit(main())
