"""What somebody filled in a form: the names and values of its fields, nothing else of a file."""

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    PdfObject,
    TextStringObject,
)

from hope_desktop.domain.errors import UnusableFile
from hope_desktop.handouts.own_files.assembly import pdf_reader

MOST_BYTES = 20_000_000
MOST_PAGES = 400
MOST_FIELDS = 20_000
_MOST_LETTERS = 2_000
"""Of one value; a form of ours takes no more."""
_CROSS = "x"


def fields_in(name: str, data: bytes) -> dict[str, str]:
    """By the names of all fields what stands in them; a box with a cross says `x`.

    What is no PDF, or more than a form can be, is refused; `name` is what the file is called.
    """
    if len(data) > MOST_BYTES:
        raise UnusableFile(name, "large", -(-len(data) // 1_000_000), MOST_BYTES // 1_000_000)
    if b"%PDF-" not in data[:1024]:
        raise UnusableFile(name, "type")
    found: dict[str, str] = {}
    try:
        pages = pdf_reader(data).pages
        if len(pages) > MOST_PAGES:
            raise UnusableFile(name, "pages", len(pages), MOST_PAGES)
        for page in pages:
            for note in _list(page.get("/Annots")):
                one = note.get_object()
                if isinstance(one, DictionaryObject) and one.get("/Subtype") == "/Widget":
                    _add(found, one)
                if len(found) > MOST_FIELDS:
                    raise UnusableFile(name, "many", len(found), MOST_FIELDS)
    except UnusableFile:
        raise
    # Anything may come out of a broken file: the library's own errors are only some of them.
    except Exception as error:
        raise UnusableFile(name, "damaged") from error
    return found


def _add(found: dict[str, str], widget: DictionaryObject) -> None:
    """Some programs part a field from where it is shown: its name is then above it."""
    field = _above(widget) if "/T" not in widget else widget
    name = _text(field.get("/T"))
    if not name:
        return
    kind = widget.get("/FT") or _above(widget).get("/FT")
    value = field.get("/V", widget.get("/V"))
    if kind == "/Btn":
        state = widget.get("/AS", value)
        is_on = isinstance(state, NameObject) and state != "/Off"
        found[name] = _CROSS if is_on else found.get(name, "")
    elif kind == "/Tx":
        found[name] = _text(value)[:_MOST_LETTERS]


def _above(widget: DictionaryObject) -> DictionaryObject:
    parent = widget.get("/Parent")
    found = parent.get_object() if parent is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _list(found: PdfObject | None) -> ArrayObject:
    kept = found.get_object() if found is not None else None
    return kept if isinstance(kept, ArrayObject) else ArrayObject()


def _text(found: PdfObject | None) -> str:
    kept = found.get_object() if found is not None else None
    if isinstance(kept, ByteStringObject):
        kept = TextStringObject(bytes(kept).decode("latin-1"))
    said = str(kept) if isinstance(kept, TextStringObject) else ""
    return said.replace("\r\n", "\n").replace("\r", "\n").strip()
