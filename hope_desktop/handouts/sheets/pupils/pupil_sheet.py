"""A sheet for pupils: a title, the text, and the help block, in the reading form of the class.

A line to write on is beside its sentence and picture. A pupil who reads with pictures then sees
which answer belongs to what, on half the paper.
"""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import replace

from hope_desktop.dialect import markdown
from hope_desktop.dialect.blocks import Spans
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.texts.directives import pictures_beside
from hope_desktop.handouts.layout.compose import Composer, Drawing
from hope_desktop.handouts.layout.flow import PageBreak, Piece, Stack, hold
from hope_desktop.handouts.layout.pieces import NO_PICTURES, SideBySide, placed
from hope_desktop.handouts.layout.styles import FOOT, MM, OF_PUPILS, SAFE
from hope_desktop.handouts.layout.typeset import broken, plain
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.sheets.pupils.chat import chat_drawings
from hope_desktop.handouts.sheets.pupils.fewer_pages import (
    WHITE,
    Closer,
    has_empty_page,
    parts_in,
    without_breaks,
)
from hope_desktop.handouts.sheets.pupils.help_block import HelpWords, help_block, says_on_card
from hope_desktop.handouts.sheets.pupils.sheet_head import sheet_head
from hope_desktop.handouts.sheets.pupils.story import story_drawings
from hope_desktop.handouts.specs import PupilSheet

type TextBlocks = tuple[markdown.TextBlock, ...]


def draw(sheet: PupilSheet, context: SheetContext) -> list[SheetPage]:
    """The pages of a worksheet, story, quiz or set of questions."""
    return pupil_pages(sheet.handout, context)


_OWN_WAYS: Mapping[HandoutKind, Callable[[Sequence[TextBlocks]], Mapping[type, Drawing]]] = {
    HandoutKind.CHAT: chat_drawings,
    HandoutKind.STORY_SHEET: story_drawings,
}
"""The kinds that draw some blocks in a way of their own."""


def pupil_pages(handout: Handout, context: SheetContext) -> list[SheetPage]:
    """The pages of a text in the reading form of the pupils.

    Where the help would take a page by itself, or leave one almost empty, it is said in less room.
    """
    page, tree = _Page(handout, context), context.canvas.tree
    parts, begun = page.parts, (tree.root.kids[:], tree.heading)
    best: tuple[bool, int] | None = None
    found: list[SheetPage] = []
    for page.words in HelpWords:
        kept = (tree.root.kids[:], tree.heading)
        tree.root.kids[:], tree.heading = begun
        if handout.kind is HandoutKind.LETTER_SHEET:
            page.parts = parts
            drawn = page.build(context.part(), 1.0)
            page.parts = _to_the_foot(parts, drawn, page.margins.room, context)
            tree.root.kids[:], tree.heading = begun
        pages = page.laid_out()
        how = (has_empty_page(pages, page.margins.room), len(pages))
        if best is None or how < best:
            best, found = how, pages
        else:
            tree.root.kids[:], tree.heading = kept
        if not best[0] or not page.may_save(pages) or says_on_card(context, handout.kind):
            break
    return found


class _Page:
    """A text that is laid out, perhaps more than once, until it is as few pages as it can be."""

    def __init__(self, handout: Handout, context: SheetContext) -> None:
        self.handout, self.context, self.words = handout, context, HelpWords.ALL
        self.pictured = bool(pictures_beside(handout.body))
        self.header, self.small = "", context.reading.look.foot
        below = SAFE + self.small.leading + FOOT.leading + _ABOVE_FOOT
        self.margins = replace(OF_PUPILS, bottom=max(OF_PUPILS.bottom, below))
        if handout.fictional:
            self.header = _made_up(context)
            width = width_between(self.margins)
            lines = len(broken(plain(self.header), self.small, width, set()))
            top = SAFE + lines * self.small.leading + 4 * MM
            self.margins = replace(self.margins, top=top)
        self.parts = parts_of(handout, context)
        special = _OWN_WAYS[handout.kind](self.parts) if handout.kind in _OWN_WAYS else {}
        if self.pictured and context.reading.pictures:
            self.parts = [with_answers(blocks) for blocks in self.parts]
            special = {**special, Answered: answered_picture}
        self.special, self.closer = special, Closer(self.margins.room)

    def build(self, part: Element, air: float) -> Sequence[Piece]:
        """The pieces with so much white between them."""
        handout, context = self.handout, self.context
        composer = context.for_pupils(pictured=self.pictured, air=air)
        composer.special = self.special
        composer.figure_size *= self.closer.size
        title, texts = title_and_rest(handout, self.parts)
        rise = self.margins.top - OF_PUPILS.top
        head = sheet_head(handout, title, context, composer, part, self.header, rise)
        below = body(texts, context, composer, part, handout.kind, self.words)
        pieces = [head, *below]
        pictured = composer.beside.side > 0
        pieces = without_breaks(pieces, self.margins.room, handout.title, pictured=pictured)
        self.closer.look_at(pieces)
        return pieces

    def laid_out(self) -> list[SheetPage]:
        """The pages."""
        closer, context = self.closer, self.context
        closer.size = 1.0
        return context.snug(
            self.build,
            clean(self.handout.title),
            self.margins,
            self.header,
            self.small,
            closer,
            context.theme,
            closer.is_met,
        )

    def may_save(self, pages: Sequence[SheetPage]) -> bool:
        """Whether these could be a page fewer if what is last, the help, took no room."""
        last = pages[-1].placed[-1][0].height
        used = sum(page.filling for page in pages) - last
        room = self.margins.room * (len(pages) - 1)
        return used <= room or any(self.closer(used, room))


def _to_the_foot(
    parts: Sequence[TextBlocks], pieces: Sequence[Piece], room: float, context: SheetContext
) -> list[TextBlocks]:
    """The text, now in `pieces`, with as many lines to write on as its page has room for."""
    last = parts_in(pieces)[-1]
    line = max(context.writing, context.reading.writing)

    def more_in(page: Sequence[Piece]) -> int:
        return int((room - Stack(page).height - WHITE / 2) // line)

    more = more_in(last)
    given = sum(b.count for b in parts[-1] if isinstance(b, markdown.WriteLines))
    if given + more < _FEWEST:  # they go to the back, with what is held to them and the help
        more = more_in(last[-3:])
    changed = tuple(
        replace(block, count=max(_FEWEST, block.count + more))
        if isinstance(block, markdown.WriteLines)
        else block
        for block in parts[-1]
    )
    return [*parts[:-1], changed]


def titled(
    handout: Handout,
    parts: Sequence[TextBlocks],
    context: SheetContext,
    composer: Composer,
    part: Element,
) -> list[Piece]:
    """The title and the text of a sheet for adults: without a head, and without help."""
    title, texts = title_and_rest(handout, parts)
    heading = composer.heading(title, 1, part)
    return [heading, *body(texts, context, composer, part, None)]


def title_and_rest(handout: Handout, parts: Sequence[TextBlocks]) -> tuple[Spans, list[TextBlocks]]:
    """The title: the first heading of the text, if that is one of level 1; and the rest."""
    first, *rest = parts or [()]
    match first:
        case (markdown.Heading(level=1, spans=spans), *others):
            return spans, [tuple(others), *rest]
        case _:
            return plain(clean(handout.title)), list(parts)


def body(
    parts: Sequence[TextBlocks],
    context: SheetContext,
    composer: Composer,
    part: Element,
    helped: HandoutKind | None,
    words: HelpWords = HelpWords.ALL,
) -> list[Piece]:
    """The text, and the help block of a kind where the text says, or at the end."""
    pieces: list[Piece] = []
    for number, blocks in enumerate(parts):
        if number:
            pieces.append(PageBreak())
        upto = next((n for n, b in enumerate(blocks) if isinstance(b, markdown.HelpHere)), None)
        setter = _with_room(composer, blocks)
        pieces += setter.pieces(blocks[:upto], part)
        if upto is not None and helped:
            pieces.append(help_block(context, part, composer.wide, helped, words))
            helped = None
        if upto is not None:
            pieces += setter.pieces(blocks[upto:], part)
    if helped:
        company = _company(parts[-1] if parts else (), helped)
        hold(pieces[len(pieces) - company :])
        pieces.append(help_block(context, part, composer.wide, helped, words))
    return pieces


def _with_room(composer: Composer, blocks: TextBlocks) -> Composer:
    """Drawings are smaller where lines have pictures; without those there is no column for them."""
    if not composer.beside.side:
        return composer
    made = copy(composer)
    items = (item for b in blocks if isinstance(b, markdown.ListBlock) for item in b.items)
    if any(isinstance(b, markdown.Pictured) for b in blocks) or any(i.picture for i in items):
        made.figure_size *= _BESIDE
    else:
        made.beside, made.width = NO_PICTURES, composer.wide
    return made


def _company(blocks: Sequence[markdown.TextBlock], kind: HandoutKind) -> int:
    """How many pieces stay with the help block: a page with nothing else looks like one too many.

    Not what pupils work from: a task stays where its drawing or its lines are.
    """
    match blocks[-1:]:
        case [markdown.WriteLines(purpose=asked)] if asked and kind != HandoutKind.LETTER_SHEET:
            return 1
        case [markdown.Paragraph() | markdown.Banner() | markdown.Pictured()]:
            return 1
        case [markdown.TableBlock() | markdown.FigureBlock()]:  # held when they are small
            return 1
        case [markdown.ListBlock(first=None, items=items)]:
            return len(items)
        case _:
            return 0


def parts_of(handout: Handout, context: SheetContext) -> list[TextBlocks]:
    """The blocks of each part of a text that begins on a page of its own, for `body`."""
    pages = markdown.pages(context.filled(handout.body), handout.title)
    parts = [markdown.blocks(page, handout.title) for page in pages]
    return [*map(_with_long_line, parts[:-1]), *parts[-1:]]


def _with_long_line(blocks: TextBlocks) -> TextBlocks:
    """A scale that ends a page is as long as the page: cards are laid beside it."""
    match blocks:
        case (*others, markdown.Scale(words=words)):
            return (*others, markdown.Scale(words, tall=True))
        case _:
            return blocks


def _made_up(context: SheetContext) -> str:
    """The banner of a fictional story, on every page of it."""
    _ = context.translate
    return _("This story is made up. The writers of this lesson made it. The people do not exist.")


_SENTENCE = 0.56
"""The part of the width that the sentence has."""
_SIDE = 0.8
"""Of the side of other pictures."""


@frozen
class Answered(markdown.Pictured):
    """A sentence with a picture and the lines for its answer."""

    lines: markdown.WriteLines


def with_answers(blocks: Sequence[markdown.TextBlock]) -> tuple[markdown.TextBlock, ...]:
    """Blocks in which lines without words of their own go along with what is asked."""
    made: list[markdown.TextBlock] = []
    for block in blocks:
        match (made[-1] if made else None), block:
            case markdown.Pictured(picture, markdown.Paragraph() as text), markdown.WriteLines(
                purpose=""
            ):
                made[-1] = Answered(picture, text, block)
            case _:
                made.append(block)
    return tuple(made)


def answered_picture(composer: Composer, block: Answered, parent: Element) -> Piece:
    """The picture, and beside it the sentence above its lines."""
    picture = composer.picture(block.picture, parent, _SIDE)
    width = composer.width - composer.beside.taken
    left = width * _SENTENCE
    text = composer.narrower(left - composer.padding).piece(block.block, parent)
    field = composer.narrower(width - left).piece(block.lines, parent)
    after = min(text.after, composer.look.between)
    field.before = field.after = text.before = text.after = 0.0
    return placed(
        picture, SideBySide([text, field], [left, width - left], after=after), composer.beside.left
    )


_BESIDE = 0.72
"""Of the size of drawings."""
_FEWEST = 4
"""Lines of a letter."""
_ABOVE_FOOT = 2 * MM
"""Between the text and what stands below it."""
