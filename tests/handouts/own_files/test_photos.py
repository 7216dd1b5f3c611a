"""A picture becomes a sheet: upright, no larger than print needs, nothing of its file left."""

import io

import pypdfium2
import pytest
from PIL import Image

from hope_desktop.handouts.own_files.photos import on_a_sheet
from tests import files_of_others as others

A4 = (595, 842)


def _size(pdf: bytes) -> tuple[int, int]:
    with pypdfium2.PdfDocument(pdf) as found:
        width, height = found[0].get_size()
    return round(width), round(height)


def _middle(pdf: bytes) -> tuple[int, ...]:
    with pypdfium2.PdfDocument(pdf) as found:
        drawn = found[0].render(scale=0.2).to_pil().convert("RGB")
    return drawn.getpixel((drawn.width // 2, drawn.height // 2))


@pytest.mark.parametrize(
    ("kind", "mode", "width", "height", "page"),
    [
        ("PNG", "RGB", 300, 400, A4),
        ("PNG", "RGBA", 400, 300, A4[::-1]),
        ("PNG", "L", 10, 10, A4),
        ("PNG", "P", 10, 3000, A4),
        ("PNG", "1", 64, 64, A4),
        ("PNG", "LA", 64, 64, A4),
        ("PNG", "I;16", 64, 64, A4),
        ("JPEG", "RGB", 4000, 3000, A4[::-1]),
        ("JPEG", "L", 300, 400, A4),
        ("JPEG", "CMYK", 300, 400, A4),
    ],
)
def test_a_sheet_lies_as_its_picture_does(
    kind: str, mode: str, width: int, height: int, page: tuple[int, int]
) -> None:
    made = on_a_sheet("foto", "foto", others.picture(kind, width, height, mode))
    assert _size(made) == page
    assert len(made) < 2_000_000


def test_a_photo_stands_as_its_camera_held_it_and_keeps_no_place_or_name() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = 6, others.SECRET  # turned a quarter; the artist
    made = on_a_sheet("foto.jpg", "foto", others.picture("JPEG", 400, 300, exif=exif))
    assert _size(made) == A4
    assert others.SECRET.encode() not in made


def test_what_is_clear_is_paper() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(file, "PNG")
    assert _middle(on_a_sheet("leeg.png", "leeg", file.getvalue())) == (255, 255, 255)
