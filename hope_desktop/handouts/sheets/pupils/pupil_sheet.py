"""A plain page for who reads it: a title, the text and the help block, in a reading form.

Adults' sheets, a story by itself, and a trainer's own text that is no part of the lesson sheet.
"""

from collections.abc import Sequence
from dataclasses import replace

from hope_desktop.dialect import markdown
from hope_desktop.dialect.blocks import Spans
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.texts.directives import pictures_beside
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import PageBreak, Piece
from hope_desktop.handouts.layout.styles import FOOT, MM, OF_PUPILS, SAFE
from hope_desktop.handouts.layout.typeset import broken, plain
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.sheets.pupils.help_block import help_block
from hope_desktop.handouts.sheets.pupils.sheet_head import sheet_head
from hope_desktop.handouts.specs import PupilSheet

type TextBlocks = tuple[markdown.TextBlock, ...]

_ABOVE_FOOT = 2 * MM
"""Between the text and what stands below it."""
_AIRS = (0.88, 0.75, 0.6, 0.45)
"""How much of the white between pieces is left where that saves the last page."""


def draw(sheet: PupilSheet, context: SheetContext) -> list[SheetPage]:
    """Return the pages of a sheet."""
    return pupil_pages(sheet.handout, context)


def pupil_pages(handout: Handout, context: SheetContext) -> list[SheetPage]:
    """Return the pages of a text in its reading form; of a made-up story each says so."""
    small = context.reading.look.foot
    below = SAFE + small.leading + FOOT.leading + _ABOVE_FOOT
    margins, header = replace(OF_PUPILS, bottom=max(OF_PUPILS.bottom, below)), ""
    if handout.fictional:
        _ = context.translate
        header = _(
            "This story is made up. The writers of this lesson made it. The people do not exist."
        )
        lines = len(broken(plain(header), small, width_between(margins), set()))
        margins = replace(margins, top=SAFE + lines * small.leading + 4 * MM)
    parts, pictured = parts_of(handout, context), bool(pictures_beside(handout.body))

    def build(part: Element, air: float) -> Sequence[Piece]:
        composer = context.for_pupils(pictured=pictured, air=air)
        title, texts = title_and_rest(handout, parts)
        rise = margins.top - OF_PUPILS.top
        head = sheet_head(handout, title, context, composer, part, header, rise)
        return [head, *body(texts, context, composer, part, handout.kind)]

    title = clean(handout.title)
    return context.snug(
        build, title, margins, header, small, lambda _used, _room: _AIRS, context.theme
    )


def titled(
    handout: Handout,
    parts: Sequence[TextBlocks],
    context: SheetContext,
    composer: Composer,
    part: Element,
) -> list[Piece]:
    """Return title and text of a sheet for adults: without a head, and without help."""
    title, texts = title_and_rest(handout, parts)
    heading = composer.heading(title, 1, part)
    return [heading, *body(texts, context, composer, part, None)]


def title_and_rest(handout: Handout, parts: Sequence[TextBlocks]) -> tuple[Spans, list[TextBlocks]]:
    """Return the title, the first heading of the text if that is of level 1, and the rest."""
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
    """Make the text, and the help block of a kind where the text says, or at the end."""
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
        pieces.append(help_block(context, part, composer.wide, helped))
    return pieces


def parts_of(handout: Handout, context: SheetContext) -> list[TextBlocks]:
    """Return the blocks of each part of a text that begins on a page of its own, for `body`."""
    pages = markdown.pages(context.filled(handout.body), handout.title)
    return [markdown.blocks(page, handout.title) for page in pages]
