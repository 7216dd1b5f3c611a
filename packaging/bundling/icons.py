"""Draws the icon in every size, and the Windows icon of them.

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
