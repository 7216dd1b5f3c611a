"""What comes out of the printer, for who looks before installing: docs/voorbeeld.

    python -m tools.example

The papers of the example that a first start offers, and a picture of them. A
test says when they are no longer what the program prints.
"""

import tempfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import pypdfium2
from PIL import Image

from hope_desktop.services.opening import open_services
from tests.planning import bundle_of
from tests.tools.begun import begun

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "voorbeeld"
NOW = datetime.fromisoformat("2026-11-24T12:00")
_SHOWN = (
    ("trainer", 1), ("class", 0), ("pupils-lesson", 1),
    ("cards", 0), ("letter-both", 1), ("class", 1),
)  # fmt: skip
"""Whose paper lies on the picture, and which of its pages."""
_WIDE, _GAP, _GROUND = 400, 20, "#E9E5DC"


def papers() -> Iterator[tuple[str, str, bytes]]:
    """The kind, the file name and the bytes of each."""
    with tempfile.TemporaryDirectory() as folder:
        services, _findings = open_services(begun(Path(folder)), lambda: NOW)
        session, _changes = services.planning.example()
        for file in bundle_of(services, session, spoken_names=True).files:
            yield file.printed.kind, file.spoken_name, file.rendered.pdf
        services.close()


def words_of(pdf: bytes) -> list[str]:
    """What stands on each page."""
    with pypdfium2.PdfDocument(pdf) as read:
        return [page.get_textpage().get_text_range() for page in read]


def sheet(pdf: bytes, page: int) -> Image.Image:
    """A page as it lies on a table."""
    with pypdfium2.PdfDocument(pdf) as read:
        drawn = read[page].render(scale=2 * _WIDE / read[page].get_width()).to_pil()
    return drawn.convert("RGB").resize((_WIDE, round(_WIDE * drawn.height / drawn.width)))


def laid_out(sheets: Sequence[Image.Image], across: int) -> Image.Image:
    """Sheets in rows, as they lie on a table."""
    rows = [sheets[at : at + across] for at in range(0, len(sheets), across)]
    high = [max(one.height for one in row) for row in rows]
    size = (across * (_WIDE + _GAP) + _GAP, sum(high) + _GAP * (len(rows) + 1))
    table, top = Image.new("RGB", size, _GROUND), _GAP
    for row, tall in zip(rows, high, strict=True):
        for n, one in enumerate(row):
            table.paste(one, (_GAP + n * (_WIDE + _GAP), top))
        top += tall + _GAP
    return table.quantize(128)


def lesson(pdf: bytes) -> list[Image.Image]:
    """Return the cover and *For me* as a pupil sees them, above each other, and the inside."""
    outside, inside = (sheet(pdf, n) for n in (0, 1))
    half = outside.height // 2
    outside.paste(outside.crop((0, 0, _WIDE, half)).rotate(180), (0, 0))
    return [outside, inside]


def main() -> None:
    """Write the papers and the picture."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.*"):
        old.unlink()
    made = {}
    for kind, name, pdf in papers():
        made[kind] = pdf
        (FOLDER / name).write_bytes(pdf)
    laid_out([sheet(made[kind], page) for kind, page in _SHOWN], 3).save(FOLDER / "papieren.png")
    laid_out(lesson(made["pupils-lesson"]), 2).save(FOLDER / "lesblad.png")


if __name__ == "__main__":
    main()
