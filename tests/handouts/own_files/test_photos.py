"""A picture becomes a sheet: upright, no larger than print needs, nothing of its file left."""

import io

import pypdfium2
import pytest
from PIL import Image

from hope_desktop.handouts.own_files.photos import for_text, on_a_sheet, photo_of
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
        ("GIF", "P", 400, 300, A4[::-1]),
        ("BMP", "RGB", 400, 300, A4[::-1]),
        ("WEBP", "RGB", 300, 400, A4),
        ("WEBP", "RGBA", 400, 300, A4[::-1]),
    ],
)
def test_a_sheet_lies_as_its_picture_does(kind, mode, width, height, page):
    made = on_a_sheet("foto", "foto", others.picture(kind, width, height, mode))
    assert _size(made) == page
    assert len(made) < 2_000_000


def test_a_photo_stands_as_its_camera_held_it_and_keeps_no_place_or_name():
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = 6, others.SECRET  # turned a quarter; the artist
    made = on_a_sheet("foto.jpg", "foto", others.picture("JPEG", 400, 300, exif=exif))
    assert _size(made) == A4
    assert others.SECRET.encode() not in made


def test_what_is_clear_is_paper():
    file = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(file, "PNG")
    assert _middle(on_a_sheet("leeg.png", "leeg", file.getvalue())) == (255, 255, 255)


@pytest.mark.parametrize("side", [600, 3000], ids=["small", "large"])
def test_in_a_text_a_photo_is_upright_and_nothing_but_its_pixels(side):
    """Also when it is small enough to be put there as it came."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Camera of Noor"  # it was held on its side
    came = io.BytesIO()
    Image.new("RGB", (side, side // 2), "red").save(came, "JPEG", exif=exif, comment=b"of Noor")
    photo = photo_of("photo-1", came.getvalue())
    assert photo.height > photo.width
    assert b"Noor" not in photo.jpeg
    assert b"Noor" not in on_a_sheet("foto.jpg", "foto", came.getvalue())


def test_what_was_made_for_a_text_is_not_made_again():
    came = io.BytesIO()
    Image.new("RGB", (900, 400), "red").save(came, "PNG")
    made = for_text("Plein", came.getvalue())
    assert photo_of("photo-2", made).jpeg == made
