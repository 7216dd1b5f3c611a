"""Papers for the school: letters from the trainers themselves, and sheets for teachers."""

from hope_desktop.domain.handout import HandoutKind
from hope_desktop.handouts import markdown
from hope_desktop.handouts.compose import Composer
from hope_desktop.handouts.desk import Desk, Margins, Page, width_between
from hope_desktop.handouts.flow import Piece, Stack
from hope_desktop.handouts.sheets.pupil_sheet import body
from hope_desktop.handouts.specs import SchoolLetter
from hope_desktop.handouts.structure import Element
from hope_desktop.handouts.styles import MM
from hope_desktop.handouts.text import clean
from hope_desktop.handouts.typeset import Span, Style

_LETTERS = frozenset({HandoutKind.PARENT_LETTER, HandoutKind.PUPIL_LETTER})
_MARGINS = Margins(left=25 * MM, right=25 * MM, top=22 * MM)
_SENDER = Style(11, 15)


def draw(sheet: SchoolLetter, desk: Desk) -> list[Page]:
    """The pages; the occasion fills the merge fields."""
    handout = sheet.handout
    if handout.kind not in _LETTERS:
        return desk.pages(body(handout, desk, with_help=False), clean(handout.title))
    width = width_between(_MARGINS)
    composer = desk.composer(width=min(width, 145 * MM), wide=width)
    part = desk.part()
    pieces: list[Piece] = [
        _sender(desk, composer, part),
        composer.heading(clean(handout.title), 1, part),
    ]
    text = markdown.blocks(desk.filled(handout.body), handout.title)
    pieces += composer.pieces(text, part)
    return desk.pages(pieces, clean(handout.title), _MARGINS)


def _sender(desk: Desk, composer: Composer, part: Element) -> Piece:
    """Who writes: the trainers themselves, for a school and a class."""
    _ = desk.translate
    names = desk.joined([clean(name) for name in desk.occasion.trainers]) or "_" * 30
    rows = [
        composer.text((Span(names, bold=True),), _SENDER, part),
        composer.text(_("trainers of the workshop"), _SENDER, part),
    ]
    to = [clean(desk.occasion.school), clean(desk.occasion.class_label)]
    if any(to):
        said = ", ".join(text for text in to if text)
        rows.append(composer.text(said, Style(11, 15, before=12), part))
    return Stack(rows, after=26)
