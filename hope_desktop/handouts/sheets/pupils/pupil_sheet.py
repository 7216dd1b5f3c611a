"""A sheet for pupils: a title, the text, and the help block, in the reading form of the class."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.texts.dialect import pictures_beside
from hope_desktop.handouts.dialect import markdown
from hope_desktop.handouts.dialect.blocks import Spans
from hope_desktop.handouts.layout.compose import Composer, Drawing
from hope_desktop.handouts.layout.flow import PageBreak, Piece
from hope_desktop.handouts.layout.styles import MM, OF_PUPILS, SAFE
from hope_desktop.handouts.layout.tasks import hold
from hope_desktop.handouts.layout.typeset import broken, plain
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.sheets.pupils.answered import Answered, answered, with_answers
from hope_desktop.handouts.sheets.pupils.chat import chat_drawings
from hope_desktop.handouts.sheets.pupils.closer import Closer
from hope_desktop.handouts.sheets.pupils.help_block import help_block
from hope_desktop.handouts.sheets.pupils.sheet_head import sheet_head
from hope_desktop.handouts.sheets.pupils.story import story_drawings
from hope_desktop.handouts.specs import PupilSheet
from hope_desktop.handouts.text import clean

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
    """The pages of a text in the reading form of the pupils."""
    pictured = bool(pictures_beside(handout.body))
    margins, header, small = OF_PUPILS, "", context.reading.look.foot
    if handout.fictional:
        header = _made_up(context)
        lines = len(broken(plain(header), small, width_between(margins), set()))
        margins = replace(margins, top=SAFE + lines * small.leading + 4 * MM)

    parts = parts_of(handout, context)
    special = _OWN_WAYS[handout.kind](parts) if handout.kind in _OWN_WAYS else {}
    if pictured and context.reading.pictures:
        parts, special = [with_answers(blocks) for blocks in parts], {**special, Answered: answered}
    closer = Closer(margins.room)

    def build(part: Element, air: float) -> Sequence[Piece]:
        composer = context.for_pupils(pictured=pictured, air=air)
        composer.special = special
        composer.figure_size *= closer.size
        title, texts = title_and_rest(handout, parts)
        rise = margins.top - OF_PUPILS.top
        head = sheet_head(handout, title, context, composer, part, header, rise)
        below = body(texts, context, composer, part, handout.kind)
        closer.look_at([head, *below])
        return [head, *below]

    foot, theme = clean(handout.title), context.theme
    return context.snug(build, foot, margins, header, small, closer, theme)


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
) -> list[Piece]:
    """The text, and the help block of a kind where the text says, or at the end."""
    pieces: list[Piece] = []
    for number, blocks in enumerate(parts):
        if number:
            pieces.append(PageBreak())
        upto = next((n for n, b in enumerate(blocks) if isinstance(b, markdown.HelpHere)), None)
        pieces += composer.pieces(blocks[:upto], part)
        if upto is not None and helped:
            pieces.append(help_block(context, part, composer.wide, helped))
            helped = None
        if upto is not None:
            pieces += composer.pieces(blocks[upto:], part)
    if helped:
        hold(pieces[len(pieces) - _company(parts[-1] if parts else ()) :])
        pieces.append(help_block(context, part, composer.wide, helped))
    return pieces


def _company(blocks: Sequence[markdown.TextBlock]) -> int:
    """How many pieces stay with the help block: a page with nothing else looks like one too many.

    Not what pupils work from: a task stays where its drawing or its lines are.
    """
    match blocks[-1:]:
        case [markdown.Paragraph() | markdown.Banner() | markdown.Pictured()]:
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
