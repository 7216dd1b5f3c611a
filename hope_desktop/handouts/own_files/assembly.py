"""Takes PDF files apart and joins them with pypdf: what reading and joining share.

A file written here names the program that made it, but no author and no dates.
"""

import io
import logging
from collections.abc import Sequence

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

_STRUCTURE = ("/StructParents", "/Tabs", "/Annots")
CREATOR = "Hope Desktop"

# It warns about files of others in their own words; those do not belong in our log.
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)


def pdf_reader(data: bytes) -> PdfReader:
    """Return a PDF in memory, read as forgivingly as can be."""
    return PdfReader(io.BytesIO(data), strict=False)


def bytes_of(writer: PdfWriter, title: str) -> bytes:
    """Return the file of a writer, the same bytes for the same pages."""
    writer.pdf_header = "%PDF-1.7"
    writer.metadata = {"/Title": title, "/Creator": CREATOR, "/Producer": CREATOR}
    writer.root_object[NameObject("/Lang")] = TextStringObject("nl")
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(value=True)})
    writer.root_object[NameObject("/ViewerPreferences")] = shown
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def joined_files(first: bytes, second: bytes, title: str) -> tuple[bytes, int]:
    """Return one file after another with the pages of both. The whole has no structure."""
    writer, readers = PdfWriter(), (pdf_reader(first), pdf_reader(second))
    for page in (page for reader in readers for page in reader.pages):
        writer.add_page(page, excluded_keys=_STRUCTURE)
    for reader in readers:
        keep_layers(writer, reader)
    return bytes_of(writer, title), len(writer.pages)


def one_after_another(parts: Sequence[bytes], title: str) -> tuple[bytes, int]:
    """Return files in one, each from the front of a sheet on, with its pages.

    It has no structure.
    """
    writer = PdfWriter()
    for reader in map(pdf_reader, parts):
        if len(writer.pages) % 2:
            writer.add_blank_page()
        for page in reader.pages:
            writer.add_page(page, excluded_keys=_STRUCTURE)
        keep_layers(writer, reader)
    writer.compress_identical_objects()
    return bytes_of(writer, title), len(writer.pages)


def keep_layers(writer: PdfWriter, reader: PdfReader) -> None:
    """Keep off what was off in a file whose pages were added, beside the layers of others.

    Without this what its maker had hidden, such as answers, would be printed. It is the reader of
    those pages: for another one pypdf makes the same layers again, which no page names.
    """
    layers = reader.root_object.get("/OCProperties", NullObject()).get_object()
    if not isinstance(layers, DictionaryObject):
        return
    kept = layers.clone(writer)
    assert isinstance(kept, DictionaryObject)  # a dictionary is cloned as one
    every, how = _items(kept, "/OCGs"), _inner(kept, "/D")
    off, on = _items(how, "/OFF"), [id(layer.get_object()) for layer in _items(how, "/ON")]
    if how.get("/BaseState") == "/OFF":
        off += [layer for layer in every if id(layer.get_object()) not in on]
    before = _inner(writer.root_object, "/OCProperties")
    whole = [*_items(before, "/OCGs"), *every]
    for number, layer in enumerate(layer.get_object() for layer in whole):
        if isinstance(layer, DictionaryObject):  # two of one name would be taken for one
            layer[NameObject("/Name")] = TextStringObject(f"{number}")
    state = DictionaryObject()
    for key, more in (("/OFF", off), ("/AS", _items(how, "/AS"))):
        state[NameObject(key)] = ArrayObject([*_items(_inner(before, "/D"), key), *more])
    both = DictionaryObject({NameObject("/OCGs"): ArrayObject(whole), NameObject("/D"): state})
    writer.root_object[NameObject("/OCProperties")] = both


def _inner(found: DictionaryObject, key: str) -> DictionaryObject:
    kept = found.get(key, NullObject()).get_object()
    return kept if isinstance(kept, DictionaryObject) else DictionaryObject()


def _items(found: DictionaryObject, key: str) -> list[PdfObject]:
    kept = found.get(key, NullObject()).get_object()
    return list(kept) if isinstance(kept, ArrayObject) else []


def numbered(writer: PdfWriter, stream: StreamObject) -> IndirectObject:
    """Make a stream an object of the file, the only place where a stream may stand."""
    return writer._add_object(stream)  # noqa: SLF001 - the way that the library's manual shows
