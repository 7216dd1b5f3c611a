"""The blocks of a text as values: the parser makes them, paper and screen show them.

Texts without a single sign that means something in Markdown, read without its parser.

Most cards and many paragraphs are like that, and the parser would be an eighth of the time that a
page of cards takes. Whatever may mean more than letters is left to the parser.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import NamedTuple

from hope_desktop.domain.terms import frozen
from hope_desktop.domain.texts.directives import FIGURES, is_photo


class Span(NamedTuple):
    """A run of text in one style. `link` is an address, or empty."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


type Spans = tuple[Span, ...]


@frozen
class Heading:
    """A heading of level 1 to 3."""

    level: int
    spans: Spans


@frozen
class Paragraph:
    """A paragraph."""

    spans: Spans


@frozen
class FillIn(Paragraph):
    """Words with boxes to tick or lines to write on beside them."""

    @property
    def cells(self) -> tuple[Spans, ...]:
        """Return the words before, then what each `{{box}}` begins, or `{{line}}` at the end."""
        found: list[list[Span]] = [[]]
        for span in self.spans:
            first, *rest = _BETWEEN.split(span.text)
            found[-1].append(span._replace(text=first))
            found += ([span._replace(text=text)] for text in rest)
        return tuple(map(tuple, found))


@frozen
class Picture:
    """A picture for the block after it, shown to pupils who read with pictures."""

    name: str
    description: str


@frozen
class Pictured:
    """A block with its picture."""

    picture: Picture
    block: "TextBlock"


@frozen
class ListItem:
    """One item of a list; `checked` is None when it has no check box."""

    blocks: "tuple[TextBlock, ...]"
    checked: bool | None = None
    picture: Picture | None = None


@frozen
class ListBlock:
    """A list; `first` is the first number, or None for bullets."""

    items: tuple[ListItem, ...]
    first: int | None = None


@frozen
class TableBlock:
    """A table: its head and its rows, all of the same length."""

    head: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]


@frozen
class WriteLines:
    """Lines to write on, and what for."""

    count: int
    purpose: str


@frozen
class FigureBlock:
    """A drawing of ours, or pictures in a row, and the description."""

    name: str
    """Of a drawing or a trainer's picture, or names of pictures with a space between them."""
    description: str

    @property
    def pictures(self) -> tuple[str, ...]:
        """Return the pictures of ours, or none."""
        is_other = self.name in FIGURES or is_photo(self.name)
        return () if is_other else tuple(self.name.split())

    @property
    def words(self) -> tuple[str, ...]:
        """Return a word for below each of several pictures, when the description lists them."""
        words = tuple(word.strip() for word in self.description.split(","))
        return words if len(words) == len(self.pictures) > 1 else ()


@frozen
class Banner:
    """A framed sentence."""

    spans: Spans


@frozen
class SheetMark:
    """What a text asks of a lesson sheet: a scene, words to choose, a strip."""

    name: str
    parts: tuple[str, ...] = ()


@frozen
class HelpHere:
    """The place of the help block."""


type TextBlock = (
    Heading
    | Paragraph
    | ListBlock
    | TableBlock
    | WriteLines
    | FigureBlock
    | Banner
    | HelpHere
    | SheetMark
    | Pictured
)


def parts_below_headings(blocks: Iterable[TextBlock]) -> list[list[TextBlock]]:
    """Return what stands below each heading, with it; before the first heading is a part too."""
    parts: list[list[TextBlock]] = []
    for block in blocks:
        if isinstance(block, Heading) or not parts:
            parts.append([])
        parts[-1].append(block)
    return parts


BLANK = "_" * 20
"""A line to write on, within a sentence."""
BOX = "{{box}}"
"""A box to tick before the words after it."""
TICKED = "{{ticked}}"
"""The same when it is ticked: no text has it, a row of a list may."""


def box_before(spans: Spans) -> str:
    """Return the box that some words begin with, or nothing."""
    first = spans[0].text if spans else ""
    return next((box for box in (BOX, TICKED) if first.startswith(box)), "")


def text_of(spans: Spans) -> str:
    """Return the letters of spans."""
    return "".join(span.text for span in spans)


def spans_in(value: object) -> Iterator[Span]:
    """Return every run of text in a block, or in a part of one."""
    if isinstance(value, Span):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from spans_in(getattr(value, one.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from spans_in(part)


_BETWEEN = re.compile(r"(?<!\s)\s*(?=\{\{box\}\}|(?:\{\{line\}\})+\s*$)")


_LINE = re.compile(
    r"(?P<heading>#{1,6} )?(?P<text>[^\W\d_](?:[\w.,:;?!%/=+€()'\"‘’“”…–-]| (?! |$))*) ?"
)
"""A letter first, so that no list, quote or rule begins here; single spaces."""


def plain_blocks(text: str) -> tuple[TextBlock, ...] | None:
    """Return the blocks of a text of headings and paragraphs; None when it may be more."""
    if "_" in text:
        return None
    blocks: list[TextBlock] = []
    lines: list[str] = []
    for line in [*text.split("\n"), ""]:
        match = _LINE.fullmatch(line) if line else None
        if line and match is None:
            return None
        if match and not match["heading"]:
            lines.append(match["text"])
            continue
        if lines:
            blocks.append(Paragraph((Span(" ".join(lines)),)))
            lines = []
        if match:
            level = min(len(match["heading"]) - 1, 3)
            blocks.append(Heading(level, (Span(match["text"]),)))
    return tuple(blocks)
