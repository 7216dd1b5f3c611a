"""Takes PDF files apart and joins them with pypdf: what reading and joining share.

A file written here names the program that made it, but no author and no dates.
"""

import io
import logging
from collections.abc import Sequence

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

_STRUCTURE = ("/StructParents", "/Tabs", "/Annots")
CREATOR = "Hope Desktop"

# It warns about files of others in their own words; those do not belong in our log.
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)


def pdf_reader(data: bytes) -> PdfReader:
    """A PDF in memory, read as forgivingly as can be."""
    return PdfReader(io.BytesIO(data), strict=False)


def bytes_of(writer: PdfWriter, title: str) -> bytes:
    """The file of a writer, the same bytes for the same pages."""
    writer.pdf_header = "%PDF-1.7"
    writer.metadata = {"/Title": title, "/Creator": CREATOR, "/Producer": CREATOR}
    writer.root_object[NameObject("/Lang")] = TextStringObject("nl")
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(value=True)})
    writer.root_object[NameObject("/ViewerPreferences")] = shown
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def joined_files(
    first: bytes, second: bytes, title: str, *, on_backs: bool = False
) -> tuple[bytes, int]:
    """One file on the fronts of sheets, and another on the back of the first; with its pages.

    So the second costs no paper, and what is to be cut out of the first has nothing behind it but
    on that sheet. `on_backs` is for less paper: all pages in a row. The whole has no structure.
    """
    writer, every = PdfWriter(), list(pdf_reader(first).pages)
    between = len(every) if on_backs else 1
    for page in (*every[:between], *pdf_reader(second).pages):
        writer.add_page(page, excluded_keys=_STRUCTURE)
    for page in every[between:]:
        if len(writer.pages) % 2:
            writer.add_blank_page()
        writer.add_page(page, excluded_keys=_STRUCTURE)
    for reader in (pdf_reader(first), pdf_reader(second)):
        layers = reader.root_object.get("/OCProperties")
        if layers is not None:
            kept = layers.get_object().clone(writer)
            writer.root_object[NameObject("/OCProperties")] = kept
    return bytes_of(writer, title), len(writer.pages)


def one_after_another(parts: Sequence[bytes], title: str) -> tuple[bytes, int]:
    """Files in one, each from the front of a sheet on, with its pages. It has no structure."""
    writer = PdfWriter()
    for part in parts:
        if len(writer.pages) % 2:
            writer.add_blank_page()
        for page in pdf_reader(part).pages:
            writer.add_page(page, excluded_keys=_STRUCTURE)
    writer.compress_identical_objects()
    return bytes_of(writer, title), len(writer.pages)


def numbered(writer: PdfWriter, stream: StreamObject) -> IndirectObject:
    """A stream as an object of the file, which is the only place where a stream may stand."""
    return writer._add_object(stream)  # noqa: SLF001 - the way that the library's manual shows
