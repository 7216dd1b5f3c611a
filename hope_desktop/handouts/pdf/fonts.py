"""Our two font families and the two fallback fonts, loaded once for the process.

Pupils read Andika: its letters look like those that are taught, and its zero is plain. Trainers and
schools read Atkinson Hyperlegible, which takes less room, with the figures of Andika, which are all
equally wide, so that times stand in a column. They have no glyphs for symbols and other scripts;
DejaVu Sans draws those, word part by word part. What neither has becomes a box, and
`TaggedCanvas.replaced` tells which characters those were. A face measures words; it never draws.
"""

from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import registerFont

from hope_desktop.dialect.cleaning import BOX, boxed
from hope_desktop.handouts.pdf.embedding import SharedFont
from hope_desktop.paths import resource

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
        """The word's width and runs. Words are remembered, since texts repeat them."""
        found = self._measured.get(word)
        if found is None:
            if len(self._measured) > _WORDS_KEPT:
                self._measured.clear()
                self.alone.clear()
            found = self._measured[word] = self._divide(word)
            if len(found.runs) == 1 and found.runs[0].face is self and not found.lost:
                self.alone[word] = found.width
        return found

    def width(self, text: str) -> float:
        """The width at size 1 of a text without line ends."""
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
    """The face for a cut; one object for the process. Andika stays upright."""
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
