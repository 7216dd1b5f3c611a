"""Our two font families and the two fallback fonts, loaded once for the process.

Pupils read Andika: its letters look like those that are taught, and its zero is plain. Trainers and
schools read Atkinson Hyperlegible, which takes less room, with the figures of Andika, which are all
equally wide, so that times stand in a column. They have no glyphs for symbols and other scripts;
DejaVu Sans draws those, word part by word part. What neither has becomes a box, and
`TaggedCanvas.replaced` tells which characters those were. A face measures words; it never draws.
"""

import re
import struct
import zlib
from codecs import charmap_encode
from collections.abc import Callable, Sequence
from copy import copy
from functools import cache, lru_cache, partial
from hashlib import blake2b
from itertools import batched, groupby, pairwise
from threading import Lock
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, TTFont, TTFontFace

from hope_desktop.dialect.cleaning import BOX, boxed
from hope_desktop.handouts.pdf.document import TaggedDocument, Written, packed
from hope_desktop.paths import resource

COMMON = (
    " ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    ".,:;!?'\"-/%&+()éèëêïíöóüáàçÉ‘’“”–—…•·€"
)
"""What every document may use of a font: most use nothing else, and share what is cut out."""
_ESCAPED = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256), *b"\\()")}
"""Codes as they stand in a string of a page, which is ASCII."""
_SPECIAL = re.compile(r"[\x00-\x1f\x7f-\xff\\()]")
"""Most lines have none of these, which a search finds sooner than a translation."""
_one_at_a_time = Lock()
"""A font file is read by moving about in it; a preview and a print may do that together."""


class FontCut(NamedTuple):
    """The letters of a font that a document uses: no document changes it."""

    program: bytes
    length: int
    meaning: bytes
    widths: str


class SharedFont(TTFont):
    """reportlab's font, subset once for all documents with the same letters."""

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path, asciiReadable=True)
        self._begun: SharedFont.State | None = None

    def shown(self, text: str, document: TaggedDocument) -> list[tuple[str, str]]:
        """Return the stretches of a text, each with the name of the font that has its letters."""
        codes, names = document.letters.get(self.fontName) or self._begin(document)
        try:
            found = [(0, charmap_encode(text, "strict", codes)[0])]
        except (UnicodeEncodeError, TypeError):  # without a code, or with one beyond the first 256
            found = self.splitString(text, document)
        for number, _ in found:
            if number not in names:  # asked of reportlab once: then it knows that it is used
                names[number] = self.getSubsetInternalName(number, document)
        return [(names[number], _escaped(said)) for number, said in found]

    def _begin(self, document: TaggedDocument) -> tuple[dict[int, int], dict[int, str]]:
        """Return what a document begins with: the codes of the common letters, given once."""
        if self._begun is None:
            self.splitString(COMMON, document)
            self._begun = self.state.pop(document)
        state = self.state[document] = copy(self._begun)
        state.subsets = [subset.copy() for subset in self._begun.subsets]
        codes = state.assignments = self._begun.assignments.copy()  # type: ignore[attr-defined]
        found = document.letters[self.fontName] = (codes, {})
        return found

    def addObjects(self, document: TaggedDocument) -> None:
        """For reportlab: the fonts of a document, at most 256 letters each."""
        fonts: dict[str, str] = document.idToObject["BasicFonts"].dict  # type: ignore[attr-defined]
        for number, subset in enumerate(self.state[document].subsets):
            name = self.getSubsetInternalName(number, document)[1:]
            fonts[name] = self._described(document, tuple(subset))
        del self.state[document]

    def _described(self, document: TaggedDocument, subset: tuple[int, ...]) -> str:
        face = self.face
        cut = cut_out(face, subset)
        digest = blake2b(repr(subset).encode(), digest_size=6).digest()
        base = f"{''.join(chr(65 + byte % 26) for byte in digest)}+{face.name.decode('latin-1')}"
        program = document.number(packed(cut.program, f"/Length1 {cut.length}"))
        flags = face.flags & ~FF_NONSYMBOLIC | FF_SYMBOLIC
        box = " ".join(f"{edge:.0f}" for edge in face.bbox)
        descriptor = (
            f"<</Type/FontDescriptor/FontName/{base}/Flags {flags}"
            f"/FontBBox[{box}]/ItalicAngle {face.italicAngle:.0f}/Ascent {face.ascent:.0f}"
            f"/Descent {face.descent:.0f}/CapHeight {face.capHeight:.0f}"
            f"/StemV {face.stemV:.0f}/FontFile2 {program}>>"
        )
        font = (
            f"<</Type/Font/Subtype/TrueType/BaseFont/{base}/FirstChar 0/LastChar {len(subset) - 1}"
            f"/Widths[{cut.widths}]/FontDescriptor {document.number(Written(descriptor))}"
            f"/ToUnicode {document.number(packed(cut.meaning))}>>"
        )
        return document.number(Written(font))


def _escaped(said: bytes) -> str:
    text = said.decode("latin-1")
    return text.translate(_ESCAPED) if _SPECIAL.search(text) else text


@lru_cache(maxsize=24)
def cut_out(face: TTFontFace, subset: tuple[int, ...]) -> FontCut:
    """Return the letters of a face as a font file of their own."""
    with _one_at_a_time:
        program = unhinted(face.makeSubset(subset))
    width: Callable[[int], float] = face.getCharWidth
    widths = " ".join(f"{width(point):.0f}" for point in subset)
    return FontCut(zlib.compress(program, 9), len(program), zlib.compress(_meaning(subset)), widths)


def _meaning(subset: tuple[int, ...]) -> bytes:
    """Return the ToUnicode map: no U+0000, 100 ranges a block, UTF-16 beyond the basic plane.

    In a range only the last byte of a letter goes up.
    """
    ranges = []
    runs = groupby(enumerate(subset), lambda pair: pair[1] and (pair[1] - pair[0], pair[1] >> 8))
    for is_letter, run in runs:
        (code, point), *rest = run
        last = code + len(rest)
        letter = chr(point).encode("utf-16-be").hex()
        ranges += [f"<{code:02x}> <{last:02x}> <{letter}>"] if is_letter else []
    blocks = []
    for block in batched(ranges, 100):
        blocks += [f"{len(block)} beginbfrange", *block, "endbfrange"]
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


_NEEDED = frozenset({b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"})
_COMPOSITE_FLAGS = 0x0100
"""Set when instructions follow the parts of a composite glyph."""
_MORE, _WORDS, _SCALE, _TWO_SCALES, _MATRIX = 0x20, 0x01, 0x08, 0x40, 0x80


def unhinted(font: bytes) -> bytes:
    """Return the font without hints and names."""
    tables = _tables(font)
    long_offsets = struct.unpack(">h", tables[b"head"][50:52])[0] == 1
    offsets = _offsets(tables[b"loca"], long_offsets)
    glyphs, places = bytearray(), [0]
    for start, end in pairwise(offsets):
        glyph = _without(tables[b"glyf"][start:end])
        glyphs += glyph + bytes(-len(glyph) % 4)
        places.append(len(glyphs))
    tables[b"glyf"] = bytes(glyphs)
    scale, code = (1, "L") if long_offsets else (2, "H")
    tables[b"loca"] = struct.pack(f">{len(places)}{code}", *(place // scale for place in places))
    return _font(font[:4], {tag: data for tag, data in tables.items() if tag in _NEEDED})


def _tables(font: bytes) -> dict[bytes, bytes]:
    count = struct.unpack(">H", font[4:6])[0]
    found = {}
    for at in range(12, 12 + 16 * count, 16):
        tag, _sum, start, length = struct.unpack(">4sLLL", font[at : at + 16])
        found[tag] = font[start : start + length]
    return found


def _offsets(loca: bytes, long_offsets: bool) -> list[int]:
    if long_offsets:
        return list(struct.unpack(f">{len(loca) // 4}L", loca))
    return [2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca)]


def _without(glyph: bytes) -> bytes:
    """One glyph without its instructions."""
    if len(glyph) < 10:
        return b""
    contours = struct.unpack(">h", glyph[:2])[0]
    if contours < 0:
        return _composite(glyph)
    at = 10 + 2 * contours
    length = struct.unpack(">H", glyph[at : at + 2])[0]
    return glyph[:at] + b"\0\0" + glyph[at + 2 + length :]


def _composite(glyph: bytes) -> bytes:
    """Return a glyph made of other glyphs."""
    rebuilt = bytearray(glyph[:10])
    at, more = 10, True
    while more:
        flags = struct.unpack(">H", glyph[at : at + 2])[0]
        size = 8 if flags & _WORDS else 6
        size += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
        rebuilt += struct.pack(">H", flags & ~_COMPOSITE_FLAGS) + glyph[at + 2 : at + size]
        at, more = at + size, bool(flags & _MORE)
    return bytes(rebuilt)


def _font(kind: bytes, tables: dict[bytes, bytes]) -> bytes:
    """Tables as a font file, with their places and sums."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = bytearray(
        kind + struct.pack(">HHHH", count, power * 16, power.bit_length() - 1, (count - power) * 16)
    )
    body = bytearray()
    for tag in sorted(tables):
        data = tables[tag]
        if tag == b"head":
            data = data[:8] + b"\0\0\0\0" + data[12:]
        start = 12 + 16 * count + len(body)
        head += struct.pack(">4sLLL", tag, _sum(data), start, len(data))
        body += data + bytes(-len(data) % 4)
    font = head + body
    place = next(
        struct.unpack(">L", head[at + 8 : at + 12])[0]
        for at in range(12, len(head), 16)
        if head[at : at + 4] == b"head"
    )
    font[place + 8 : place + 12] = struct.pack(">L", (0xB1B0AFBA - _sum(bytes(font))) & 0xFFFFFFFF)
    return bytes(font)


def _sum(data: bytes) -> int:
    data += bytes(-len(data) % 4)
    whole: int = sum(struct.unpack(f">{len(data) // 4}L", data))
    return whole & 0xFFFFFFFF


ATKINSON, ANDIKA = "AtkinsonHyperlegible", "Andika"
_FIGURES = "0123456789"
_WORDS_KEPT = 20_000
"""Measured words per face; a library has some thousands of different ones."""


class Run(NamedTuple):
    """A piece of a word that one face draws. The width is for size 1."""

    face: "Face"
    text: str
    width: float


class Measured(NamedTuple):
    """A word with its width at size 1, the runs that draw it, and the characters no font has."""

    width: float
    runs: tuple[Run, ...]
    lost: str = ""


class Face:
    """One font file: widths, coverage, and how a word is split over this face and the others."""

    def __init__(
        self, file: str, helpers: "Sequence[Callable[[], Face]]" = (), without: str = ""
    ) -> None:
        self.name = file.removesuffix(".ttf")
        font = self.font = SharedFont(self.name, str(resource(f"fonts/{file}")))
        registerFont(font)
        self._helpers = helpers
        known: dict[int, int] = font.face.charToGlyph
        widths: dict[int, float] = font.face.charWidths
        self.widths = {chr(c): widths[c] / 1000 for c in known if c in widths and c > 31}
        for character in without:
            del self.widths[character]
        self.widths["\u00a0"] = self.widths[" "]
        self.space = self.widths[" "]
        self._measured: dict[str, Measured] = {}
        self.alone: dict[str, float] = {}
        """Of measured words that this face draws without help: their widths at size 1."""

    def measure(self, word: str) -> Measured:
        """Return the word's width and runs. Words are remembered, since texts repeat them."""
        measured = self._measured.get(word)
        if measured is None:
            if len(self._measured) > _WORDS_KEPT:
                self._measured.clear()
                self.alone.clear()
            measured = self._measured[word] = self._divide(word)
            if len(measured.runs) == 1 and measured.runs[0].face is self and not measured.lost:
                self.alone[word] = measured.width
        return measured

    def width(self, text: str) -> float:
        """Return the width at size 1 of a text without line ends."""
        return self.measure(text).width

    def _divide(self, word: str) -> Measured:
        widths = self.widths
        try:
            width = sum([widths[c] for c in word])
        except KeyError:
            return self._share(boxed(word))
        return Measured(width, (Run(self, word, width),))

    def _share(self, word: str) -> Measured:
        lost = "".join(c for c in word if self._for(c) is None)
        runs = []
        for face, letters in groupby(word, self._for):
            piece = "".join(letters) if face is not None else BOX
            drawer = face or self._for(BOX) or self
            runs.append(Run(drawer, piece, sum(drawer.widths[c] for c in piece)))
        return Measured(sum(run.width for run in runs), tuple(runs), lost)

    def _for(self, character: str) -> "Face | None":
        if character in self.widths:
            return self
        others = (helper() for helper in self._helpers)
        return next((other for other in others if character in other.widths), None)


def face(*, bold: bool = False, italic: bool = False, family: str = ATKINSON) -> Face:
    """Return the face for a cut; one object for the process. Andika stays upright."""
    return _face(bold, italic and family == ATKINSON, family)


@cache
def _face(bold: bool, italic: bool, family: str) -> Face:
    """Its helper is a large file, read when a text first needs it."""
    cut = {
        (False, False): "Regular",
        (True, False): "Bold",
        (False, True): "Italic",
        (True, True): "BoldItalic",
    }[bold, italic]
    symbols = partial(_helper, bold=bold)
    if family == ANDIKA:
        return Face(f"{family}-{cut}.ttf", [symbols])
    figures = partial(_face, bold, False, ANDIKA)  # noqa: FBT003 - as the cut is asked for
    return Face(f"{family}-{cut}.ttf", [figures, symbols], without=_FIGURES)


@cache
def _helper(*, bold: bool) -> Face:
    return Face("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


type Colour = tuple[float, float, float]


INK: Colour = (0.0, 0.0, 0.0)


GREY: Colour = (0.33, 0.33, 0.33)


ACCENT: Colour = (0.06, 0.29, 0.36)


class Style(NamedTuple):
    """How a text looks. Sizes in points; `before` and `after` are the least space around it."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = INK
    before: float = 0.0
    after: float = 0.0
    align: float = 0.0
    """0 is left, 0.5 centred, 1 right."""
    family: str = ATKINSON
