"""A PDF while it is written: objects as the bytes they are, and where each of them begins.

An object goes into the file as soon as it is known, so that a thick pack takes no more room than
its bytes. Objects point to each other by number: a number can be taken before its object is known.
"""

import hashlib
import zlib

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class PdfFile:
    """One file. Every number that was taken must be put, once."""

    def __init__(self) -> None:
        self._data = bytearray(_HEAD)
        self._places = [0]
        """Where the object of each number begins; 0 while it is not put."""

    def take(self) -> int:
        """A number for an object that is put later."""
        self._places.append(0)
        return len(self._places) - 1

    def put(self, number: int, content: bytes) -> None:
        """Writes an object."""
        self._places[number] = len(self._data)
        self._data += b"%d 0 obj\n%b\nendobj\n" % (number, content)

    def add(self, content: bytes) -> int:
        """Writes an object and gives its number."""
        number = self.take()
        self.put(number, content)
        return number

    def close(self, catalog: int, information: int) -> bytes:
        """The whole file. It names itself by its content, so that the same pages are the same."""
        name = hashlib.blake2b(self._data, digest_size=16).hexdigest()
        count, start = len(self._places), len(self._data)
        entries = b"".join(b"%010d 00000 n \n" % place for place in self._places[1:])
        self._data += b"xref\n0 %d\n0000000000 65535 f \n%b" % (count, entries)
        self._data += (
            f"trailer\n<</Size {count}/Root {catalog} 0 R/Info {information} 0 R"
            f"/ID[<{name}><{name}>]>>\nstartxref\n{start}\n%%EOF\n".encode("ascii")
        )
        return bytes(self._data)


def stream(data: bytes, entries: str = "") -> bytes:
    """A compressed stream."""
    return packed(zlib.compress(data, 6), entries)


def packed(data: bytes, entries: str = "") -> bytes:
    """A stream of data that is compressed already."""
    return plain(data, f"/Filter/FlateDecode{entries}")


def plain(data: bytes, entries: str = "") -> bytes:
    """A stream that every program can read without unpacking it, as PDF/A asks of metadata."""
    # The end of line before `endstream` is what PDF/A wants.
    return b"<</Length %d%b>>\nstream\n%b\r\nendstream" % (len(data), entries.encode(), data)


def string(text: str) -> str:
    """A text as a PDF string: hexadecimal UTF-16 unless it is plain ASCII."""
    if text.isascii() and not set("()\\\r\n") & set(text):
        return f"({text})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
