"""A sheet for pupils: a title, the text, and the help block."""

from collections.abc import Iterator

from hope_desktop.domain.handout import Handout
from hope_desktop.handouts import markdown
from hope_desktop.handouts.compose import Composer
from hope_desktop.handouts.desk import Desk, Margins, Page, width_between
from hope_desktop.handouts.flow import PageBreak, Piece
from hope_desktop.handouts.sheets.help_block import help_block
from hope_desktop.handouts.specs import PupilSheet
from hope_desktop.handouts.structure import Element
from hope_desktop.handouts.styles import MM
from hope_desktop.handouts.text import clean
from hope_desktop.handouts.typeset import plain

_WITH_HEADER = Margins(top=24 * MM)


def draw(sheet: PupilSheet, desk: Desk) -> list[Page]:
    """The pages of a worksheet, story, quiz or set of questions."""
    handout = sheet.handout
    composer = desk.composer(wide=width_between(Margins()))
    part = desk.part()
    pieces = body(handout, desk, composer, part, with_help=True)
    margins, header = (_WITH_HEADER, _made_up(desk)) if handout.fictional else (None, "")
    return desk.pages(pieces, clean(handout.title), margins, header)


def body(
    handout: Handout, desk: Desk, composer: Composer, part: Element, *, with_help: bool
) -> list[Piece]:
    """The title and the text; the help block stands where the text says, or at the end."""
    found = list(_blocks(handout, desk))
    title = found[0] if found else None
    if isinstance(title, markdown.Heading) and title.level == 1:
        pieces: list[Piece] = [composer.heading(title.spans, 1, part)]
        found = found[1:]
    else:
        pieces = [composer.heading(clean(handout.title), 1, part)]
    if handout.fictional:
        pieces.append(composer.piece(markdown.Banner(plain(_made_up(desk))), part))
    for block in [*found, *([markdown.HelpHere()] if with_help else [])]:
        if block is None:
            pieces.append(PageBreak())
        elif not isinstance(block, markdown.HelpHere):
            pieces.append(composer.piece(block, part))
        elif with_help:
            pieces.append(help_block(desk, part, composer.wide))
            with_help = False
    return pieces


def _blocks(handout: Handout, desk: Desk) -> Iterator[markdown.Block | None]:
    """The blocks of a text; None is the end of a page."""
    for number, page in enumerate(markdown.pages(desk.filled(handout.body), handout.title)):
        if number:
            yield None
        yield from markdown.blocks(page, handout.title)


def _made_up(desk: Desk) -> str:
    """The banner of a fictional story, on every page of it."""
    _ = desk.translate
    return _("This story is made up. The writers of this lesson made it. The people do not exist.")
