"""Other people's files: their content is examined, and only what is drawn is kept.

A PDF is rebuilt out of its pages: of its catalogue only the layers are kept, and anything that can
act, points outside the file or is hidden is left out everywhere. Notes and filled fields that would
have been printed are painted into their page before. Of one that only Qt can read, pages become
pictures. A picture is decoded and encoded again, so that only its pixels remain.
"""

import contextlib
import re
from collections.abc import Callable, Iterator

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.constants import UserAccessPermissions
from pypdf.errors import FileNotDecryptedError
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.errors import Cancelled, HopeError, UnusableFile
from hope_desktop.domain.library.material import (
    MAX_FILE_BYTES,
    MAX_KEPT_BYTES,
    MAX_PAGES,
    TITLE_LENGTH,
    CleanFile,
    Dropped,
)
from hope_desktop.handouts.own_files import assembly
from hope_desktop.handouts.own_files.assembly import numbered
from hope_desktop.handouts.own_files.photos import kind_of_picture, on_a_sheet, pages_drawn

_HIDDEN, _PRINT = 2, 4
_NEVER_SEEN = frozenset({"/Link", "/Popup"})
_DRAWN_BY_READERS = frozenset(
    {
        *("/Highlight", "/Underline", "/StrikeOut", "/Squiggly"),
        *("/Ink", "/Square", "/Circle", "/FreeText"),
    }
)
"""Phones write such notes without a look of their own; whoever shows them draws one."""
_WHOLE = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

type Matrix = tuple[float, float, float, float, float, float]
type AnnotationLook = tuple[StreamObject, Matrix]


def looks_of(page: PageObject) -> list[AnnotationLook]:
    """Return the notes of a page that would be printed, and where."""
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
        kept = look.clone(writer)
        assert isinstance(kept, StreamObject)  # a stream is cloned as a stream
        pictures[NameObject(name)] = kept.indirect_reference or numbered(writer, kept)
        painted.append(f"q {' '.join(f'{part:.5f}' for part in matrix)} cm {name} Do Q")
    resources[NameObject("/XObject")] = pictures
    page[NameObject("/Resources")] = resources
    parts = page.raw_get("/Contents") if "/Contents" in page else None
    found = parts.get_object() if parts is not None else None
    before = list(found) if isinstance(found, ArrayObject) else [parts] if parts else []
    around = (_stream(writer, "q"), *before, _stream(writer, "\n".join(painted)))
    page[NameObject("/Contents")] = ArrayObject(around)


def _notes(page: PageObject) -> Iterator[DictionaryObject]:
    """Return the notes that are there: a program that takes one away may leave a null behind."""
    notes = page.get("/Annots", ArrayObject()).get_object()
    every = (note.get_object() for note in (notes if isinstance(notes, ArrayObject) else ()))
    return (note for note in every if isinstance(note, DictionaryObject))


def _looks(page: PageObject) -> Iterator[AnnotationLook]:
    for note in _notes(page):
        if note.get("/Subtype") in _NEVER_SEEN:
            continue
        flags = int(note.get("/F") or 0)
        look = _appearance(note)
        if look is None or flags & _HIDDEN or not flags & _PRINT:
            continue
        matrix = _placed(look, _numbers(note.get("/Rect")))
        if matrix is not None:
            yield look, matrix


def _lacks_looks(reader: PdfReader) -> bool:
    """Tell whether a note that is printed has to be drawn by who shows it, and no field is lost."""
    return "/AcroForm" not in reader.root_object and any(
        note.get("/Subtype") in _DRAWN_BY_READERS
        and int(note.get("/F") or 0) & (_HIDDEN | _PRINT) == _PRINT
        and _appearance(note) is None
        for page in reader.pages
        for note in _notes(page)
    )


def _appearance(note: DictionaryObject) -> StreamObject | None:
    looks = note.get("/AP", DictionaryObject()).get_object()
    normal: PdfObject | None = looks.get("/N") if isinstance(looks, DictionaryObject) else None
    normal = normal.get_object() if normal is not None else None
    if isinstance(normal, DictionaryObject) and not isinstance(normal, StreamObject):
        state = normal.get(note.get("/AS", "/Off"))
        normal = state.get_object() if state is not None else None
    return normal if isinstance(normal, StreamObject) else None


def _placed(look: StreamObject, rect: list[float]) -> Matrix | None:
    """Return the matrix that fits the transformed box of a look into the rectangle of its note."""
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
    """Return a dictionary of our own, since others may share the one that is there."""
    kept = found.get_object() if found is not None else None
    return DictionaryObject(kept) if isinstance(kept, DictionaryObject) else DictionaryObject()


def _stream(writer: PdfWriter, code: str) -> IndirectObject:
    made = DecodedStreamObject()
    made.set_data(code.encode("ascii"))
    return numbered(writer, made)


_PDF = b"%PDF-"
_MAY = re.compile(rb"/P\s*(-\d+|\d{10})")
"""What the maker of a locked file lets others do: it stands there in the open, below zero."""
_MOST_READ = 300
"""So many pages are searched at most; a book of more has its words in these."""
_PDF_WITHIN = 1024
"""Readers of PDF allow so many bytes before its first line."""
_PAGE_KEYS = frozenset(
    {"/Type", "/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/Group", "/UserUnit"}
)
_INHERITED = ("/MediaBox", "/CropBox", "/Rotate", "/Resources")
_ACTING = frozenset(
    {
        *("/A", "/AA", "/AF", "/JS", "/JavaScript", "/OpenAction", "/Launch", "/URI", "/EF"),
        # Streams kept in another file, pictures elsewhere, and what only editors read.
        *("/F", "/FFilter", "/FDecodeParms", "/Ref", "/OPI", "/Alternates", "/Metadata"),
        *("/PieceInfo", "/LastModified", "/StructParent", "/StructParents", "/RichMedia"),
    }
)


_OF_NAMES = (
    *("/XObject", "/Font", "/ExtGState", "/CharProcs", "/ColorSpace", "/Pattern", "/Shading"),
    *("/Properties", "/Colorants"),
)
"""In these somebody else chose the keys: a picture may be called `/F`, and the letter A is `/A`."""
_FIELDS = (b"/AcroForm", b"/ObjStm")
"""One of these stands in a PDF with fields, also where its lock hides what is in its parts."""


def cleaned(name: str, data: bytes, go_on: Callable[[], bool] = lambda: True) -> CleanFile:
    """Return what may be kept of a file, whatever its name says that it is.

    Raises:
        UnusableFile: with why; `name` is what the trainer calls the file.
    """
    title = clean(name.rpartition(".")[0].strip() or name)[:TITLE_LENGTH]
    if not data:
        raise UnusableFile(name, "empty")
    _at_most(name, data, MAX_FILE_BYTES)
    if kind_of_picture(data):
        clean_file = CleanFile(title, on_a_sheet(name, title, data), 1)
    elif _PDF in data[:_PDF_WITHIN]:
        clean_file = _rebuilt(name, title, data, go_on)
    else:
        raise UnusableFile(name, "type")
    _at_most(name, clean_file.pdf, MAX_KEPT_BYTES)
    return clean_file


def first_page(name: str, data: bytes) -> bytes:
    """Of a PDF that we do not print, because of its pages, the first one."""
    _at_most(name, data, MAX_FILE_BYTES)
    return _rebuilt(name, name, data, lambda: True, most=1).pdf


def words_in(data: bytes, most: int) -> str:
    """Return the words on the pages of a PDF, at most so many letters.

    None of what cannot be read.
    """
    pages: list[str] = []
    with contextlib.suppress(Exception):  # anything may come out of a broken file
        for page in assembly.pdf_reader(data).pages[:_MOST_READ]:
            pages.append(page.extract_text())
            if sum(map(len, pages)) > most:
                break
    return "\n".join(pages)[:most]


def _at_most(name: str, data: bytes, most: int) -> None:
    if len(data) > most:
        raise UnusableFile(name, "heavy", -(-len(data) // 1_000_000), most // 1_000_000)


def _rebuilt(
    name: str, title: str, data: bytes, go_on: Callable[[], bool], most: int = 0
) -> CleanFile:
    """Return all of its pages, or at most so many."""
    try:
        reader = _unlocked(name, data)
        count = len(reader.pages)
        if not count:
            raise ValueError(name)  # Qt may see pages in it
        if not most and count > MAX_PAGES:
            raise UnusableFile(name, "pages", count, MAX_PAGES)
        if _lacks_looks(reader):
            raise ValueError(name)  # Qt makes them; of fields it has none
        dropped = frozenset(() if most else _acting(reader))
        writer = PdfWriter()
        for page in reader.pages[: most or count]:
            if not go_on():
                raise Cancelled
            looks = looks_of(page)
            _bare(page)
            paint(writer, writer.add_page(page), looks)
        assembly.keep_layers(writer, reader)
        _defuse(writer)
        return CleanFile(title, assembly.bytes_of(writer, title), count, dropped)
    except HopeError:
        raise
    # Of a lock with AES pypdf has no part, and anything may come out of a file that it cannot mend.
    except Exception as error:
        if any(not int(may) & UserAccessPermissions.PRINT for may in _MAY.findall(data)):
            raise UnusableFile(name, "no-print") from error
        fields = {Dropped.FIELDS} if any(key in data for key in _FIELDS) else ()
        made = pages_drawn(name, title, data, most, go_on)
        return CleanFile(title, *made, frozenset(fields))


def _unlocked(name: str, data: bytes) -> PdfReader:
    """Return a PDF that opens without a password, and that its maker lets us print."""
    try:
        reader = assembly.pdf_reader(data)
        may = reader.user_access_permissions if reader.pages else None
    except (FileNotDecryptedError, NotImplementedError) as error:  # or a lock of another kind
        raise UnusableFile(name, "locked") from error
    if may is not None and UserAccessPermissions.PRINT not in may:
        raise UnusableFile(name, "no-print")
    return reader


def _bare(page: PageObject) -> None:
    """Leave of a page what paints it by itself."""
    for key in _INHERITED:
        found = page.get_inherited(key)
        if found is not None:
            page[NameObject(key)] = found
    for key in [key for key in page if key not in _PAGE_KEYS and key != "/Parent"]:
        del page[key]


def _defuse(writer: PdfWriter) -> None:
    every = [*_every(writer.root_object)]
    chosen = {id(one.raw_get(key).get_object()) for one in every for key in _OF_NAMES if key in one}
    for found in every:
        if id(found) not in chosen or isinstance(found, StreamObject):
            for key in _ACTING & found.keys():
                del found[key]


def _acting(reader: PdfReader) -> Iterator[Dropped]:
    """Return what a trainer is told was taken out."""
    root = reader.root_object
    names = _copied(root.get("/Names"))
    if "/OpenAction" in root or "/AA" in root or "/JavaScript" in names:
        yield Dropped.SCRIPTS
    if "/EmbeddedFiles" in names or "/AF" in root:
        yield Dropped.ATTACHMENTS
    if "/AcroForm" in root:
        yield Dropped.FIELDS
    for page in reader.pages:
        for note in _notes(page):
            if note.get("/Subtype") == "/Link":
                yield Dropped.LINKS
            elif note.get("/Subtype") == "/FileAttachment":
                yield Dropped.ATTACHMENTS


def _every(first: DictionaryObject) -> Iterator[DictionaryObject]:
    """Return each dictionary that can be reached, streams included, once."""
    waiting: list[PdfObject] = [first]
    seen: set[int] = set()
    while waiting:
        value = waiting.pop().get_object()
        if value is None or id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, DictionaryObject):
            yield value
            waiting += list(value.values())
        elif isinstance(value, ArrayObject):
            waiting += list(value)
