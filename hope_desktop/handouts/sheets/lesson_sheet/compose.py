"""Composes lesson sheets out of the parts of a plan: what stands in which zone, and how high.

Nothing is drawn here. The first part with a scene gives cover and title; what is about somebody
alone stands in *For me*, which lies face down, and the work with the class inside.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby, pairwise

from hope_desktop.dialect.blocks import Paragraph, Span, text_of
from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.terms import NUMBERED, Module, frozen
from hope_desktop.handouts.layout.theme import theme_of
from hope_desktop.handouts.sheets.lesson_sheet.blocks import Zone, ZoneBlock, zones
from hope_desktop.handouts.sheets.lesson_sheet.pen import WIDTH, SheetLetters
from hope_desktop.handouts.sheets.lesson_sheet.row import (
    Room,
    SheetRow,
    abreast,
    columns,
    heading,
    line,
    paragraph,
    stack,
)
from hope_desktop.handouts.sheets.lesson_sheet.rows import block_row
from hope_desktop.i18n.catalogue import Translator

HEIGHT, HALF = 297.0, 148.5
STRIPS = {"question": 41.0, "faces": 30.0}
"""The height of each strip that is torn off."""
_GAP, _CLOSE = 4.5, 2.5
"""Between blocks, and where a zone is full."""
_AISLE = 10.0
_EDGE = 9.0
"""From the last line to the edge of the paper."""
_HEAVIER = {Module.UNCOMFORTABLE, Module.STORIES}
"""What is not told before a sheet is opened: never inside one with another cover."""
_LARGER = (1.12, 1.25)
"""Of the letters of a form, where a zone would be left half empty."""
_BLANK = "{{scene:tree}}\n\n***\n\n## %s\n\n{{lines:6}}"
"""For an activity that has no text for this sheet."""


@frozen
class GivenPart:
    """What a part of a plan gives to the sheet."""

    title: str
    module: Module | None
    cover: Zone = Zone()
    inside: Zone = Zone()
    mine: Zone = Zone()
    is_story: bool = False

    @property
    def is_heart(self) -> bool:
        """Tell whether it has a cover of its own."""
        return bool(self.cover.marks("scene"))


@frozen
class PlacedRow:
    """What stands in a zone, from where text begins and a place down."""

    row: SheetRow
    top: float
    height: float


@frozen
class Composed:
    """A sheet before it is drawn."""

    heart: GivenPart
    """The part that gives title and colours."""
    cover: Zone
    now: tuple[str, ...]
    """What to lay a thumb on."""
    inside: tuple[PlacedRow, ...]
    """Its title, the work, and behind the strips what is needed when they are torn off."""
    mine: PlacedRow
    strips: tuple[str, ...]
    left_out: tuple[str, ...]


def given(title: str, module: Module | None, texts: Sequence[tuple[Handout, str]]) -> GivenPart:
    """Read what the texts of an activity give; each comes with its words as they are printed."""
    if not texts and module in NUMBERED:
        return GivenPart(title, module, *zones(_BLANK % literal(title)))
    part = GivenPart(title, module)
    for text, words in texts:
        cover, inside, mine = zones(words)
        if text.kind is HandoutKind.STORY_SHEET:  # its numbers say which headings are chapters
            chapters = tuple(
                replace(block, is_half=True, on_panel=False)
                for block in cover.blocks
                if block.title and block.title[0].text[:1].isdigit()
            )
            head = tuple(block for block in cover.head if isinstance(block, Paragraph))
            both = Zone((*head, *part.inside.head), (*chapters, *part.inside.blocks))
            part = replace(part, title=text.title, inside=both, is_story=True)
            continue
        both = Zone((*part.inside.head, *inside.head), (*part.inside.blocks, *inside.blocks))
        name = text.title if cover.marks("scene") else part.title
        part = replace(part, title=name, cover=cover, inside=both, mine=mine)
    return part


def composed(
    parts: Sequence[GivenPart],
    letters: SheetLetters,
    translate: Translator,
    *,
    strict: bool = False,
) -> list[Composed]:
    """Compose a sheet for the parts of a plan, and another for each next one with a cover.

    Raises:
        UnprintableText: `strict` is given, and a text does not fit.
    """
    _first, *others = [number for number, part in enumerate(parts) if part.is_heart] or [0]
    ends = pairwise([0, *others, len(parts)])
    return [_sheet(parts[at:end], letters, translate, strict=strict) for at, end in ends]


def _sheet(
    parts: Sequence[GivenPart], letters: SheetLetters, translate: Translator, *, strict: bool
) -> Composed:
    numbered = [part for part in parts if part.module in NUMBERED] or parts[:1]
    heart = max(numbered, key=lambda part: (part.module in _HEAVIER, part.is_heart))
    cover = next((part.cover for part in parts if part.is_heart), heart.cover)
    both = [zone for part in parts for zone in (part.inside, part.mine)]
    asked = {kind for zone in both for (kind,) in zone.marks("strip")}
    strips = tuple(kind for kind in STRIPS if kind in asked)
    torn = sum(STRIPS[kind] for kind in strips)
    left_out: list[str] = []
    room = Room(letters, theme_of(heart.module), translate, WIDTH)
    fitted = partial(_fitted, room, left_out, heart.title if strict else "")
    mine_low = HALF - torn - (1.5 if strips else _EDGE - 1)
    mine = fitted([b for part in parts for b in part.mine.blocks], 19.5, mine_low - 13.4, _paired)
    size = letters.story if heart.is_story else 12.0
    first = line(room, paragraph(heart.inside.head), size=size)
    head = stack([heading(room, (Span(heart.title),), 20, "H2"), first])
    low = HEIGHT - torn - 3 if strips else HEIGHT - _EDGE
    later = [part for part in parts if part.mine.marks("strip") == [("question",)]]
    told = [b for part in parts if part not in later for b in _inside_of(part, heart)]
    blocks = sorted(told, key=lambda block: block.is_maybe and not block.on_panel)
    behind = [block for part in later for block in part.inside.blocks]
    inside = (
        PlacedRow(head, 9.0, head.least),
        fitted(blocks, 12.0 + head.least, low, _told),
        fitted(behind, low + 6, HEIGHT - _EDGE, _told),
    )
    now = next((mark for part in parts for mark in part.cover.marks("top")), ())
    return Composed(heart, cover, now, inside, mine, strips, tuple(left_out))


def _inside_of(part: GivenPart, heart: GivenPart) -> Sequence[ZoneBlock]:
    """Return the blocks of a part; of other parts than the heart with what stands above them."""
    if part is heart or not part.inside.blocks:
        return part.inside.blocks
    first, *others = part.inside.blocks
    return (replace(first, body=(*part.inside.head, *first.body)), *others)


def _fitted(
    room: Room,
    left_out: list[str],
    must_fit: str,
    blocks: Sequence[ZoneBlock],
    top: float,
    low: float,
    rows_of: Callable[[Sequence[ZoneBlock], Room, float], Sequence[SheetRow]],
) -> PlacedRow:
    """Return blocks in a zone; what goes is named in `left_out`.

    Of the sheet that `must_fit` only blocks that may go.
    """
    kept, free = list(blocks), max(0.0, low - top)
    while (row := stack(rows_of(kept, room, free), _GAP, _CLOSE, 12.0)).least > free + 0.1:
        gone = next((block for block in kept if block.is_maybe), kept[-1])
        if must_fit and not gone.is_maybe:
            raise UnprintableText(f"{must_fit}: {row.least - free:.0f} mm")
        kept.remove(gone)
        left_out.append(text_of(gone.title))
    for times in _LARGER:
        larger = replace(room, letters=room.letters.larger(times))
        grown = stack(rows_of(kept, larger, free), _GAP, _CLOSE, 12.0)
        row = grown if grown.best <= free else row
    return PlacedRow(row, top, free)


def _told(blocks: Sequence[ZoneBlock], room: Room, _high: float) -> list[SheetRow]:
    """Return the rows of the inside; the chapters of a story are one."""
    rows: list[SheetRow] = []
    for is_story, some in groupby(blocks, key=lambda block: block.is_half):
        together = list(some)
        rows += [columns(together, room)] if is_story else [block_row(b, room) for b in together]
    return rows


def _paired(blocks: Sequence[ZoneBlock], room: Room, high: float) -> list[SheetRow]:
    """Return wide blocks, then halves in two columns; the last is wide where that fits."""
    halves = [block for block in blocks if block.is_half]
    wide = [block_row(block, room) for block in blocks if not block.is_half]
    narrow = replace(room, width=(room.width - _AISLE) / 2)
    rows, step = wide, narrow.width + _AISLE
    for beside in (len(halves) - len(halves) % 2, len(halves)):
        stacks: tuple[list[SheetRow], list[SheetRow]] = ([], [])
        for block in halves[:beside]:
            lower = min(stacks, key=lambda rows: sum(row.least + _GAP for row in rows))
            lower.append(block_row(block, narrow))
        both = [(n * step, stack(rows, _GAP, _CLOSE)) for n, rows in enumerate(stacks)]
        rows = [*wide, *([abreast(both)] if beside else [])]
        rows += [block_row(block, room) for block in halves[beside:]]
        if stack(rows, _GAP, _CLOSE).least <= high:
            break
    return rows
