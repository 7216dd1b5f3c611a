"""Puts a picture on an A4 or in a text: decoded, upright, and no larger than print needs."""

import contextlib
import io
from functools import lru_cache

from PIL import Image, ImageOps, UnidentifiedImageError
from PIL import PdfImagePlugin as _PdfImagePlugin  # noqa: F401 - else Pillow cannot write it
from PIL.JpegImagePlugin import JpegImageFile
from pypdf import PdfWriter

from hope_desktop.domain.errors import UnusableFile
from hope_desktop.domain.library.material import MAX_PIXELS
from hope_desktop.domain.printing.paper import Photo
from hope_desktop.handouts.layout.styles import MM, PAGE_HEIGHT, PAGE_WIDTH
from hope_desktop.handouts.own_files import assembly

_JPEG = b"\xff\xd8\xff"
PICTURES = (b"\x89PNG\r\n\x1a\n", _JPEG)
"""How the files begin that this module reads."""

_DPI = 200
_MARGIN = round(12 * MM / 72 * _DPI)
_ROOM = (round(PAGE_WIDTH / 72 * _DPI) - 2 * _MARGIN, round(PAGE_HEIGHT / 72 * _DPI) - 2 * _MARGIN)
"""Dots of a sheet that a picture may fill."""
_IN_TEXT = (round(170 * MM / 72 * _DPI), round(110 * MM / 72 * _DPI))
"""Dots of a picture in a text."""
_OF_PHOTO, _OF_DRAWING = 88, 96
"""How well each is kept: lines and letters show more of what is lost."""

Image.MAX_IMAGE_PIXELS = None  # sizes are looked at here, before anything is decoded


def for_text(name: str, data: bytes) -> bytes:
    """A picture as it stands in a text: a JPEG in RGB, as large as the width of a text needs.

    Nothing but its pixels is left, such as where it was taken.
    """
    made, kept = _decoded(name, data).convert("RGB"), io.BytesIO()
    made.thumbnail(_IN_TEXT, Image.Resampling.LANCZOS)
    made.save(kept, "JPEG", quality=_OF_PHOTO if data.startswith(_JPEG) else _OF_DRAWING)
    return kept.getvalue()


@lru_cache(16)
def photo_of(name: str, data: bytes) -> Photo:
    """A picture under the name that texts use, made anew unless `for_text` made it."""
    with contextlib.suppress(OSError), Image.open(io.BytesIO(data), formats=("JPEG",)) as found:
        parts = found.applist if isinstance(found, JpegImageFile) else []
        is_bare = {part for part, _said in parts} == {"APP0"}
        if is_bare and found.mode == "RGB" and max(found.size) <= max(_IN_TEXT):
            return Photo(name, data, *found.size)
    return photo_of(name, for_text(name, data))


def on_a_sheet(name: str, title: str, data: bytes) -> bytes:
    """The PDF of one page with the picture, as large as fits; it lies as the picture does."""
    is_photo, sheet = data.startswith(_JPEG), io.BytesIO()
    picture = _decoded(name, data)
    room = _ROOM if picture.height >= picture.width else _ROOM[::-1]
    page = ImageOps.pad(picture, room, Image.Resampling.LANCZOS, "white")
    quality = _OF_PHOTO if is_photo else _OF_DRAWING
    ImageOps.expand(page, _MARGIN, "white").save(sheet, "PDF", resolution=_DPI, quality=quality)
    writer = PdfWriter()
    writer.add_page(assembly.opened(sheet.getvalue()).pages[0])
    return assembly.written(writer, title)


def _decoded(name: str, data: bytes) -> Image.Image:
    """Grey or colour, on white paper, as its camera held it; nothing but its pixels."""
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as found:
            pixels = found.width * found.height
            if pixels > MAX_PIXELS:
                most = MAX_PIXELS // 1_000_000
                raise UnusableFile(name, "pixels", -(-pixels // 1_000_000), most)
            if data.startswith(_JPEG):
                found.draft("RGB" if found.mode != "L" else "L", (max(_ROOM), max(_ROOM)))
            made = ImageOps.exif_transpose(found)
    except (OSError, SyntaxError, ValueError, MemoryError, UnidentifiedImageError) as error:
        raise UnusableFile(name, "damaged") from error
    if made.mode in {"RGBA", "LA", "PA"} or "transparency" in made.info:
        clear = made.convert("RGBA")
        made = Image.new("RGB", clear.size, "white")
        made.paste(clear, mask=clear.getchannel("A"))
    elif made.mode not in {"L", "RGB"}:
        made = made.convert("L" if made.mode in {"1", "I;16"} else "RGB")
    made.info.clear()  # Pillow writes a comment along
    return made
