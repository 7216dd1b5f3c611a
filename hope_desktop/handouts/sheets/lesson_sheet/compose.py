"""Composes lesson sheets out of the parts of a plan: what stands in which zone, and how high.

Nothing is drawn here. The first part with a scene gives cover and title; what is about somebody
alone stands in *For me*, which lies face down, and the work with the class inside.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from hope_desktop.dialect.blocks import Heading, Paragraph, Span, Spans, WriteLines
from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.modules import NUMBERED, Module
from hope_desktop.handouts.sheets.lesson_sheet.blocks import Zone, ZoneBlock, zones
from hope_desktop.handouts.sheets.lesson_sheet.frame import HALF, HEIGHT, STRIPS
from hope_desktop.handouts.sheets.lesson_sheet.pen import LEFT, RIGHT, Pen, SheetLetters, high
from hope_desktop.handouts.sheets.lesson_sheet.row import CLOSE, GAP, SheetRow, heights, paragraph
from hope_desktop.handouts.sheets.lesson_sheet.rows import row_of
from hope_desktop.handouts.sheets.lesson_sheet.story import columns
from hope_desktop.i18n.catalogue import Translator, marked as _

WIDTH = RIGHT - LEFT
_AISLE = 10.0
_EDGE = 9.0
"""From the last line to the edge of the paper."""
_MINE = 20.5
"""Where the blocks of *For me* begin."""
_OWN_LINES = 6
"""What there is to write on for an activity that has no text for this sheet."""


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
        """Whether it has a cover of its own."""
        return bool(self.cover.marks("scene"))


@frozen
class LaidRows:
    """Rows with the height of each, from a place down."""

    rows: tuple[SheetRow, ...]
    heights: tuple[float, ...]
    top: float
    floor: float
    gap: float


@frozen
class Composed:
    """A sheet before it is drawn."""

    title: str
    module: Module | None
    below: Spans
    scene: tuple[str, ...]
    now: tuple[str, ...]
    """What to lay a thumb on."""
    first: Spans
    """Below the title inside."""
    inside: LaidRows
    behind: LaidRows
    """What is needed only when the strips are torn off."""
    own_title: str
    own_line: Spans
    mine: LaidRows
    strips: tuple[str, ...]
    left_out: tuple[str, ...]


class _Full(Exception):
    """A zone holds no more."""


def given(title: str, module: Module | None, texts: Sequence[tuple[Handout, str]]) -> GivenPart:
    """Read what the texts of an activity give; each comes with its words as they are printed."""
    found = GivenPart(title, module)
    for text, words in texts:
        if text.kind is HandoutKind.STORY_SHEET:
            found = replace(_with_story(found, words), title=text.title)
            continue
        cover, inside, mine = zones(words)
        inside = Zone((*found.inside.head, *inside.head), (*found.inside.blocks, *inside.blocks))
        found = replace(found, cover=cover, inside=inside, mine=mine)
        if found.is_heart:
            found = replace(found, title=text.title)
    if not texts and module in NUMBERED:
        lines = ZoneBlock((Span(title),), (WriteLines(_OWN_LINES, ""),))
        scene = zones("{{scene:tree}}")[0]
        return replace(found, cover=scene, inside=Zone((), (lines,)))
    return found


def _with_story(found: GivenPart, words: str) -> GivenPart:
    """Add the chapters of a story; its numbers say which headings are chapters."""
    story = zones(words)[0]
    chapters = tuple(
        replace(block, is_half=True, on_panel=False)
        for block in story.blocks
        if block.title and block.title[0].text[:1].isdigit()
    )
    head = tuple(block for block in story.head if isinstance(block, Paragraph))
    inside = Zone((*head, *found.inside.head), (*chapters, *found.inside.blocks))
    return replace(found, inside=inside, is_story=True)


def composed(
    parts: Sequence[GivenPart],
    letters: SheetLetters,
    translate: Translator,
    *,
    strict: bool = False,
) -> list[Composed]:
    """Compose a sheet for the parts of a plan; two where one cannot hold both hearts.

    Raises:
        UnprintableText: `strict` is given, and a text does not fit.
    """
    hearts = [number for number, part in enumerate(parts) if part.is_heart]
    try:
        return [_sheet(parts, letters, translate, forgiving=False)]
    except _Full as full:
        if len(hearts) > 1:
            first, second = parts[: hearts[1]], parts[hearts[1] :]
            return [
                one
                for some in (first, second)
                for one in composed(some, letters, translate, strict=strict)
            ]
        if strict:
            title = parts[hearts[0]].title if hearts else parts[0].title
            raise UnprintableText(f"{title}: {full}") from None
        return [_sheet(parts, letters, translate, forgiving=True)]


def _sheet(
    parts: Sequence[GivenPart], letters: SheetLetters, translate: Translator, *, forgiving: bool
) -> Composed:
    heart = next((part for part in parts if part.is_heart), None) or next(
        (part for part in parts if part.module in NUMBERED), parts[0]
    )
    kinds = [
        kind
        for part in parts
        for zone in (part.inside, part.mine)
        for (kind,) in zone.marks("strip")
    ]
    strips = tuple(sorted(dict.fromkeys(kinds), key=lambda kind: -STRIPS[kind]))
    torn = sum(STRIPS[kind] for kind in strips)
    left_out: list[str] = []
    fit = _Fit(letters, translate, left_out, forgiving=forgiving)
    own_title, own_line = _own_head(heart, translate)
    floor = HALF - torn - (1.5 if strips else _EDGE - 1)
    mine_blocks = [block for part in parts for block in part.mine.blocks]
    mine = fit.laid(mine_blocks, _MINE, floor - 12.4, fit.paired)
    first = paragraph(heart.inside.head)
    size = letters.story if heart.is_story else 12.0
    title_high = high((Span(heart.title, bold=True),), 20, WIDTH, 1.2)
    top = 9.0 + title_high + high(first, size, WIDTH, 1.3) + 3
    low = HEIGHT - torn - 3 if strips else HEIGHT - _EDGE
    later = [part for part in parts if part.mine.marks("strip") == [("question",)]]
    blocks = [
        block
        for part in sorted(parts, key=lambda part: part.module is Module.OPENING)
        for block in part.inside.blocks
        if part not in later
    ]
    inside = fit.laid(blocks, top, low, fit.told)
    behind = fit.laid(
        [block for part in later for block in part.inside.blocks], low + 6, HEIGHT - _EDGE, fit.told
    )
    now = next((mark for part in parts for mark in part.cover.marks("top")), ())
    scene = next(iter(heart.cover.marks("scene")), ("tree",))
    return Composed(
        heart.title, heart.module, paragraph(heart.cover.head), scene, now, first, inside, behind,
        own_title, own_line, mine, strips, tuple(left_out),
    )  # fmt: skip


def _own_head(heart: GivenPart, translate: Translator) -> tuple[str, Spans]:
    """Return the head of *For me*; an activity may have its own."""
    head = heart.mine.head
    own = next((part for part in head if isinstance(part, Heading)), None)
    said = paragraph(head)
    title = "".join(span.text for span in own.spans) if own else translate(_("For me"))
    usual = translate(_("Yours. Nobody collects it. Write down no secrets."))
    return title, said or (Span(usual),)


class _Fit:
    """Fits blocks into a room; what goes is named in `left_out`."""

    def __init__(
        self, letters: SheetLetters, translate: Translator, left_out: list[str], *, forgiving: bool
    ) -> None:
        self.letters, self.translate, self.left_out = letters, translate, left_out
        self.forgiving = forgiving

    def laid(
        self,
        blocks: Sequence[ZoneBlock],
        top: float,
        floor: float,
        rows_of: Callable[[Sequence[ZoneBlock], float], list[SheetRow]],
    ) -> LaidRows:
        """Return the rows in a room, at their best height or less, with the white between."""
        kept, room = list(blocks), floor - top
        while True:
            rows = rows_of(kept, room)
            if not rows:
                return LaidRows((), (), top, floor, GAP)
            if sum(row.least for row in rows) + CLOSE * (len(rows) - 1) <= room + 0.1:
                break
            extra = [block for block in kept if block.is_maybe]
            if not extra and not (self.forgiving and kept):
                over = sum(row.least for row in rows) + CLOSE * (len(rows) - 1) - room
                raise _Full(f"{over:.0f} mm: {[(r.name, round(r.least)) for r in rows]}")
            gone = (extra or kept)[-1]
            kept.remove(gone)
            self.left_out.append("".join(span.text for span in gone.title))
        free = room - sum(row.least for row in rows)
        gap = min(GAP, free / max(1, len(rows) - 1))
        found = heights(rows, room, gap)
        spare = max(0.0, room - gap * (len(rows) - 1) - sum(found))
        gap += min(6.0, spare / len(rows))
        return LaidRows(tuple(rows), tuple(found), top, floor, gap)

    def told(self, blocks: Sequence[ZoneBlock], _room: float) -> list[SheetRow]:
        """Return the rows of the inside; the chapters of a story are one."""
        rows: list[SheetRow] = []
        chapters: list[ZoneBlock] = []
        for block in blocks:
            if block.is_half:
                chapters.append(block)
                continue
            if chapters:
                rows.append(columns(chapters, self.letters, WIDTH))
                chapters = []
            rows.append(row_of(block, self.letters, WIDTH, self.translate))
        return [*rows, columns(chapters, self.letters, WIDTH)] if chapters else rows

    def paired(self, blocks: Sequence[ZoneBlock], room: float) -> list[SheetRow]:
        """Return wide blocks, then halves in two columns; the last is wide where that fits."""
        halves = [block for block in blocks if block.is_half]
        wide = [block for block in blocks if not block.is_half]
        rows: list[SheetRow] = []
        for alone in (1, 0) if len(halves) % 2 else (0,):
            beside, last = halves[: len(halves) - alone], halves[len(halves) - alone :]
            rows = [row_of(block, self.letters, WIDTH, self.translate) for block in wide]
            if beside:
                rows.append(self._pair(beside))
            rows += [row_of(block, self.letters, WIDTH, self.translate) for block in last]
            if sum(row.least for row in rows) + CLOSE * (len(rows) - 1) <= room:
                break
        return rows

    def _pair(self, blocks: Sequence[ZoneBlock]) -> SheetRow:
        across = (WIDTH - _AISLE) / 2
        stacks: tuple[list[SheetRow], list[SheetRow]] = ([], [])
        for block in blocks:
            row = row_of(block, self.letters, across, self.translate)
            lower = min(stacks, key=lambda stack: sum(one.least + GAP for one in stack))
            lower.append(row)

        def tall(of: Callable[[SheetRow], float]) -> float:
            return max(sum(map(of, stack)) + GAP * (len(stack) - 1) for stack in stacks if stack)

        def draw(pen: Pen, x: float, y: float, height: float) -> None:
            for number, stack in enumerate(stacks):
                top = y
                for row, each in zip(stack, heights(stack, height, GAP), strict=True):
                    row.draw(pen, x + number * (across + _AISLE), top, each)
                    top += each + GAP

        return SheetRow(tall(lambda row: row.least), tall(lambda row: row.best), draw)
