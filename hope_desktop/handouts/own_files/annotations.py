"""Paints the notes and filled fields of a page into the page itself.

Only what would have been printed is painted. After that the notes can be removed, with their
actions.
"""

from collections.abc import Iterator

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from hope_desktop.handouts.own_files.assembly import numbered

_HIDDEN, _PRINT = 2, 4
_NEVER_SEEN = frozenset({"/Link", "/Popup"})
_WHOLE = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

type Matrix = tuple[float, float, float, float, float, float]
type AnnotationLook = tuple[StreamObject, Matrix]


def looks_of(page: PageObject) -> list[AnnotationLook]:
    """The notes of a page that would be printed, and where."""
    return list(_looks(page))


def paint(writer: PdfWriter, page: PageObject, looks: list[AnnotationLook]) -> None:
    """Paint looks from another file into a page of this one."""
    if not looks:
        return
    resources = _copied(page.get("/Resources"))
    pictures = _copied(resources.get("/XObject"))
    painted = ["Q"]
    for number, (look, matrix) in enumerate(looks):
        name = f"/HopeNote{number}"
        pictures[NameObject(name)] = _taken_over(writer, look)
        painted.append(f"q {' '.join(f'{part:.5f}' for part in matrix)} cm {name} Do Q")
    resources[NameObject("/XObject")] = pictures
    page[NameObject("/Resources")] = resources
    parts = page.raw_get("/Contents") if "/Contents" in page else None
    found = parts.get_object() if parts is not None else None
    before = list(found) if isinstance(found, ArrayObject) else [parts] if parts else []
    around = (_stream(writer, "q"), *before, _stream(writer, "\n".join(painted)))
    page[NameObject("/Contents")] = ArrayObject(around)


def _taken_over(writer: PdfWriter, look: StreamObject) -> IndirectObject:
    kept = look.clone(writer)
    assert isinstance(kept, StreamObject)  # a stream is cloned as a stream
    return kept.indirect_reference or numbered(writer, kept)


def _looks(page: PageObject) -> Iterator[AnnotationLook]:
    notes = page.get("/Annots", ArrayObject()).get_object()
    if not isinstance(notes, ArrayObject):
        return
    for note in notes:
        found = note.get_object()
        if not isinstance(found, DictionaryObject) or found.get("/Subtype") in _NEVER_SEEN:
            continue
        flags = int(found.get("/F", 0))
        look = _appearance(found)
        if look is None or flags & _HIDDEN or not flags & _PRINT:
            continue
        matrix = _placed(look, _numbers(found.get("/Rect")))
        if matrix is not None:
            yield look, matrix


def _appearance(note: DictionaryObject) -> StreamObject | None:
    looks = note.get("/AP", DictionaryObject()).get_object()
    normal: PdfObject | None = looks.get("/N") if isinstance(looks, DictionaryObject) else None
    normal = normal.get_object() if normal is not None else None
    if isinstance(normal, DictionaryObject) and not isinstance(normal, StreamObject):
        state = normal.get(note.get("/AS", "/Off"))
        normal = state.get_object() if state is not None else None
    return normal if isinstance(normal, StreamObject) else None


def _placed(look: StreamObject, rect: list[float]) -> Matrix | None:
    """The matrix that fits the transformed box of a look into the rectangle of its note."""
    box = _numbers(look.get("/BBox"))
    if len(box) != 4 or len(rect) != 4:
        return None
    a, b, c, d, e, f = _numbers(look.get("/Matrix")) or _WHOLE
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in box[::2] for y in box[1::2]]
    left, low = (min(corner[i] for corner in corners) for i in (0, 1))
    wide, high = (max(corner[i] for corner in corners) - (left, low)[i] for i in (0, 1))
    if not wide or not high:
        return None
    across = (max(rect[::2]) - min(rect[::2])) / wide
    up = (max(rect[1::2]) - min(rect[1::2])) / high
    return across, 0.0, 0.0, up, min(rect[::2]) - left * across, min(rect[1::2]) - low * up


def _numbers(found: PdfObject | None) -> list[float]:
    kept = found.get_object() if found is not None else None
    return [float(part.get_object()) for part in kept] if isinstance(kept, ArrayObject) else []


def _copied(found: PdfObject | None) -> DictionaryObject:
    """A dictionary of our own, since others may share the one that is there."""
    kept = found.get_object() if found is not None else None
    return DictionaryObject(kept) if isinstance(kept, DictionaryObject) else DictionaryObject()


def _stream(writer: PdfWriter, code: str) -> IndirectObject:
    made = DecodedStreamObject()
    made.set_data(code.encode("ascii"))
    return numbered(writer, made)
