"""A sheet for pupils: a title, the text, and the help block."""

from hope_desktop.domain.handout import Handout
from hope_desktop.handouts import markdown
from hope_desktop.handouts.desk import Desk, Margins, Page, width_between
from hope_desktop.handouts.flow import Piece
from hope_desktop.handouts.sheets.help_block import help_block
from hope_desktop.handouts.specs import PupilSheet
from hope_desktop.handouts.text import clean


def draw(sheet: PupilSheet, desk: Desk) -> list[Page]:
    """The pages of a worksheet, story, quiz or set of questions."""
    handout = sheet.handout
    pieces = body(handout, desk, with_help=True)
    return desk.pages(pieces, handout.title)


def body(handout: Handout, desk: Desk, *, with_help: bool) -> list[Piece]:
    """The title and the text; the help block stands where the text says, or at the end."""
    composer = desk.composer(wide=width_between(Margins()))
    part = desk.part()
    found = list(markdown.blocks(desk.filled(handout.body), handout.title))
    pieces: list[Piece] = []
    title = found[0] if found else None
    if isinstance(title, markdown.Heading) and title.level == 1:
        pieces.append(composer.heading(title.spans, 1, part))
        found = found[1:]
    else:
        pieces.append(composer.heading(clean(handout.title), 1, part))
    for block in found:
        if isinstance(block, markdown.HelpHere):
            if with_help:
                pieces.append(help_block(desk, part, composer.wide))
                with_help = False
            continue
        pieces.append(composer.piece(block, part))
    if with_help:
        pieces.append(help_block(desk, part, composer.wide))
    return pieces
