"""Puts a picture on an A4: decoded, turned upright, and no larger than print needs."""

import io
import zlib

from PIL import Image, ImageOps, UnidentifiedImageError
from pypdf import PdfWriter
from pypdf.generic import (
    DecodedStreamObject,
    DictionaryObject,
    EncodedStreamObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from hope_desktop.domain.errors import UnusableFile
from hope_desktop.domain.library.material import MAX_PIXELS
from hope_desktop.handouts.layout.styles import MM, PAGE_HEIGHT, PAGE_WIDTH
from hope_desktop.handouts.own_files import assembly

_JPEG = b"\xff\xd8\xff"
PICTURES = (b"\x89PNG\r\n\x1a\n", _JPEG)
"""How the files begin that this module reads."""

_MARGIN = 12 * MM
_DPI = 200
_QUALITY = 88

Image.MAX_IMAGE_PIXELS = None  # sizes are looked at here, before anything is decoded


def on_a_sheet(name: str, title: str, data: bytes) -> bytes:
    """The PDF of one page with the picture, as large as fits.

    Raises:
        UnusableFile: it is too large or damaged.
    """
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as found:
            pixels = found.width * found.height
            if pixels > MAX_PIXELS:
                most = MAX_PIXELS // 1_000_000
                raise UnusableFile(name, "pixels", -(-pixels // 1_000_000), most)
            picture = _upright(found, photo=data.startswith(_JPEG))
    except (OSError, SyntaxError, ValueError, MemoryError, UnidentifiedImageError) as error:
        raise UnusableFile(name, "damaged") from error
    return _sheet(title, picture, photo=data.startswith(_JPEG))


def _upright(found: Image.Image, *, photo: bool) -> Image.Image:
    """Grey or colour, on white paper, as its camera held it."""
    wide, high = _room(found.width, found.height)
    most = (round(wide / 72 * _DPI), round(high / 72 * _DPI))
    if photo:
        found.draft("RGB" if found.mode != "L" else "L", (max(most), max(most)))
    made = ImageOps.exif_transpose(found)
    if made.mode in {"RGBA", "LA", "PA"} or "transparency" in made.info:
        clear = made.convert("RGBA")
        made = Image.new("RGB", clear.size, "white")
        made.paste(clear, mask=clear.getchannel("A"))
    elif made.mode not in {"L", "RGB"}:
        made = made.convert("L" if made.mode in {"1", "I;16"} else "RGB")
    wide, high = _room(made.width, made.height)
    made.thumbnail((round(wide / 72 * _DPI), round(high / 72 * _DPI)), Image.Resampling.LANCZOS)
    return made


def _room(width: int, height: int) -> tuple[float, float]:
    """The points a picture may fill, on a sheet that lies as the picture does."""
    page = (PAGE_WIDTH, PAGE_HEIGHT) if height >= width else (PAGE_HEIGHT, PAGE_WIDTH)
    return page[0] - 2 * _MARGIN, page[1] - 2 * _MARGIN


def _sheet(title: str, picture: Image.Image, *, photo: bool) -> bytes:
    wide, high = _room(picture.width, picture.height)
    scale = min(wide / picture.width, high / picture.height)
    across, up = picture.width * scale, picture.height * scale
    page_wide, page_high = wide + 2 * _MARGIN, high + 2 * _MARGIN
    x, y = (page_wide - across) / 2, (page_high - up) / 2
    writer = PdfWriter()
    page = writer.add_blank_page(page_wide, page_high)
    drawing = DecodedStreamObject()
    drawing.set_data(f"q {across:.2f} 0 0 {up:.2f} {x:.2f} {y:.2f} cm /Picture Do Q".encode())
    shown = assembly.numbered(writer, _encoded(picture, photo=photo))
    pictures = DictionaryObject({NameObject("/Picture"): shown})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): pictures})
    page[NameObject("/Contents")] = assembly.numbered(writer, drawing)
    return assembly.written(writer, title)


def _encoded(picture: Image.Image, *, photo: bool) -> StreamObject:
    """A photo as JPEG, a drawing without loss."""
    if photo:
        packed = io.BytesIO()
        picture.save(packed, "JPEG", quality=_QUALITY, optimize=True)
        data, way = packed.getvalue(), "/DCTDecode"
    else:
        data, way = zlib.compress(picture.tobytes(), 9), "/FlateDecode"
    space = "/DeviceGray" if picture.mode == "L" else "/DeviceRGB"
    made = EncodedStreamObject()
    made.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): NumberObject(picture.width),
            NameObject("/Height"): NumberObject(picture.height),
            NameObject("/ColorSpace"): NameObject(space),
            NameObject("/BitsPerComponent"): NumberObject(8),
            NameObject("/Filter"): NameObject(way),
        }
    )
    made._data = data  # noqa: SLF001 - the library has no other door for bytes that are packed
    return made
