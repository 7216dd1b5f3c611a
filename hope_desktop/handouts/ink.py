"""How one document shows its letters: codes for characters, and the font files that go with them.

A face in a document is one or more fonts of at most 256 codes. Codes that would need escaping in a
PDF string are never given out, so that a text is encoded by one translation. Every document starts
with the same common letters: most end with exactly those, and their cut-out font file is made once.
"""

import zlib
from functools import cache, lru_cache
from hashlib import blake2b
from threading import Lock
from typing import NamedTuple

from hope_desktop.handouts.fonts import Face
from hope_desktop.handouts.pdf_file import PdfFile, packed, stream
from hope_desktop.handouts.unhinted import unhinted

_COMMON = (
    " ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    ".,:;!?'\"-/%&+()éèëêïíöóüáàçÉ‘’“”–—…•·€"
)
_UNUSABLE = frozenset(map(ord, "\0\n\r()\\"))
_SYMBOLIC = 4


class Codes(dict[int, int]):
    """Code points to codes of one face. Codes from 256 on lie in the face's next fonts."""

    def __init__(self) -> None:
        super().__init__()
        self.slots: list[int] = []
        """The code point of each code; 0 is nothing."""
        self._free = 1

    @classmethod
    def common(cls) -> "Codes":
        """Codes that have the letters every document starts with."""
        known, slots = _start()
        codes = cls()
        codes.update(known)
        codes.slots = list(slots)
        return codes

    def start(self) -> None:
        """Gives the common letters their codes, where ASCII can be itself."""
        for character in _COMMON:
            if ord(character) not in _UNUSABLE and ord(character) < 127:
                self._put(ord(character), ord(character))
        for character in _COMMON:
            self[ord(character)]
        self[0xA0] = ord(" ")

    def __missing__(self, point: int) -> int:
        while self._taken(self._free):
            self._free += 1
        self._put(point, self._free)
        return self[point]

    def _taken(self, code: int) -> bool:
        if code & 0xFF in _UNUSABLE:
            return True
        return code < len(self.slots) and self.slots[code] != 0

    def _put(self, point: int, code: int) -> None:
        self.slots.extend([0] * (code + 1 - len(self.slots)))
        self.slots[code] = point
        self[point] = code


@cache
def _start() -> tuple[dict[int, int], tuple[int, ...]]:
    codes = Codes()
    codes.start()
    return dict(codes), tuple(codes.slots)


class Ink:
    """The faces that a document uses, by name, and how texts are written with them."""

    def __init__(self) -> None:
        self._faces: dict[Face, tuple[str, Codes]] = {}
        self.replaced: set[str] = set()

    def pieces(self, face: Face, text: str) -> list[tuple[str, str]]:
        """The text as (font name, codes) parts; one part unless a face ran out of 256 codes."""
        entry = self._faces.get(face)
        if entry is None:
            entry = self._faces[face] = (f"F{len(self._faces)}x", Codes.common())
        name, codes = entry
        shown = text.translate(codes)
        try:
            shown.encode("latin-1")
        except UnicodeEncodeError:
            return _by_font(name, shown)
        return [(f"{name}0", shown)]

    def write(self, file: PdfFile) -> bytes:
        """Adds the fonts to the file; gives the dictionary that pages find them by."""
        entries = []
        for face, (name, codes) in self._faces.items():
            slots = tuple(codes.slots)
            for index in range(0, len(slots), 256):
                font = _font(file, face, slots[index : index + 256])
                entries.append(f"/{name}{index // 256} {font} 0 R")
        return f"<<{''.join(entries)}>>".encode()


def _by_font(name: str, shown: str) -> list[tuple[str, str]]:
    parts: list[tuple[str, str]] = []
    for code in map(ord, shown):
        font = f"{name}{code >> 8}"
        if parts and parts[-1][0] == font:
            parts[-1] = (font, parts[-1][1] + chr(code & 0xFF))
        else:
            parts.append((font, chr(code & 0xFF)))
    return parts


class _File(NamedTuple):
    """What a font of a document holds and no document changes."""

    program: bytes
    length: int
    meaning: bytes
    widths: str


_one_at_a_time = Lock()
"""A font file is read by moving about in it; a preview and a print may do that together."""


@lru_cache(maxsize=24)
def _file(face: Face, slots: tuple[int, ...]) -> _File:
    with _one_at_a_time:
        program = unhinted(face.font.makeSubset([point or 32 for point in slots]))
    widths = " ".join(f"{1000 * face.widths[chr(point or 32)]:.10g}" for point in slots)
    return _File(zlib.compress(program, 9), len(program), stream(_meaning(slots)), widths)


def _font(out: PdfFile, face: Face, slots: tuple[int, ...]) -> int:
    file = _file(face, slots)
    font = face.font
    base = f"{_tag(slots)}+{font.name.decode('latin-1')}"
    program = out.add(packed(file.program, f"/Length1 {file.length}"))
    box = " ".join(f"{edge:.10g}" for edge in font.bbox)
    descriptor = out.add(
        f"<</Type/FontDescriptor/FontName/{base}/Flags {font.flags & ~32 | _SYMBOLIC}"
        f"/FontBBox[{box}]/ItalicAngle {font.italicAngle:.10g}/Ascent {font.ascent:.10g}"
        f"/Descent {font.descent:.10g}/CapHeight {font.capHeight:.10g}/StemV {font.stemV:.10g}"
        f"/FontFile2 {program} 0 R>>".encode("latin-1")
    )
    return out.add(
        f"<</Type/Font/Subtype/TrueType/BaseFont/{base}/FirstChar 0/LastChar {len(slots) - 1}"
        f"/Widths[{file.widths}]/FontDescriptor {descriptor} 0 R"
        f"/ToUnicode {out.add(file.meaning)} 0 R>>".encode("latin-1")
    )


def _tag(slots: tuple[int, ...]) -> str:
    """Six letters that differ for other subsets, as PDF wants before a subset's font name."""
    digest = blake2b(repr(slots).encode(), digest_size=6).digest()
    return "".join(chr(65 + byte % 26) for byte in digest)


def _meaning(slots: tuple[int, ...]) -> bytes:
    """The ToUnicode map: never U+0000, at most 100 lines a block, UTF-16 beyond the basic plane."""
    pairs = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(slots)
        if point
    ]
    blocks = []
    for at in range(0, len(pairs), 100):
        block = pairs[at : at + 100]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Hope) /Ordering (Hope) /Supplement 0 >> def",
            "/CMapName /Hope def /CMapType 2 def",
            "1 begincodespacerange <00> <FF> endcodespacerange",
            *blocks,
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    ).encode("ascii")
