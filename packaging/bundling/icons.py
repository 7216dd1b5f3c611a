"""Draws the icon in every size, the Windows icon of them, and the side of the installer.

Run by hand after changing a drawing; the pictures are kept, so that two builds are the same
whatever Qt rasterises with. Up to 32 pixels a drawing of its own is used: four stones with
shadows become a smudge there. Look at every size after running it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

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
    pictures = [Image.open(ICONS / f"app-{size}.png") for size in IN_ICO]
    every = [picture.size for picture in pictures]
    pictures[-1].save(ICONS / "app.ico", sizes=every, append_images=pictures)
    for size in STORE_SIZES:
        draw(ICONS / "app.svg", size, PACKAGING / "windows" / "store" / f"logo-{size}.png")
    draw_side(PACKAGING / "windows" / "side.bmp")
    return 0


def draw(source: Path, size: int, target: Path) -> None:
    """One picture of a drawing."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    _paint(image, source, QRectF(0, 0, size, size))
    if not image.save(str(target)):
        raise OSError(f"{target} cannot be written")


def draw_side(target: Path) -> None:
    """The path of the icon, on its green, from the bottom up."""
    width, height = SIDE
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(GREEN)
    wide = width * 1.4
    _paint(image, ICONS / "app.svg", QRectF(-width * 0.24, height - wide * 1.02, wide, wide))
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    Image.frombytes("RGB", SIDE, bytes(plain.constBits())).quantize(32).save(target)


def _paint(image: QImage, source: Path, place: QRectF) -> None:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(source)).render(painter, place)
    painter.end()


if __name__ == "__main__":
    sys.exit(main())
