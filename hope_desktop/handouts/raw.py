"""PDF objects written as the bytes they are, where reportlab's own are slow or against PDF/A."""

import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

type Writer = Any
"""reportlab's PDFDocument, whose methods carry no types."""


class Raw(PDFObject):
    """An object whose text is known; references in it are written as numbers."""

    __RefOnly__ = 1

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    def format(self, _document: Writer) -> bytes:
        return self.content


def stream(data: bytes, entries: str = "") -> Raw:
    """A compressed stream, with the end of line before `endstream` that PDF/A wants."""
    return packed(zlib.compress(data, 6), entries)


def packed(data: bytes, entries: str = "") -> Raw:
    """A stream of data that is compressed already."""
    head = f"<</Filter/FlateDecode/Length {len(data)}{entries}>>\nstream\n".encode("latin-1")
    return Raw(b"".join((head, data, b"\r\nendstream\n")))


def plain(data: bytes, entries: str = "") -> Raw:
    """A stream that every program can read without unpacking it, as PDF/A asks of metadata."""
    head = f"<</Length {len(data)}{entries}>>\nstream\n".encode("latin-1")
    return Raw(b"".join((head, data, b"\r\nendstream\n")))


def number(document: Writer, obj: Any, name: str) -> int:
    """Registers an object under a name and gives its number."""
    document.Reference(obj, name)
    found: tuple[int, int] = document.idToObjectNumberAndVersion[name]
    return found[0]


def string(text: str) -> str:
    """A text as a PDF string: hexadecimal UTF-16 unless it is plain ASCII."""
    if text.isascii() and not set("()\\\r\n") & set(text):
        return f"({text})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
