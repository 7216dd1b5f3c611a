"""What school and trainers arrange, each with three states to tick; what is settled is ticked."""

from collections.abc import Sequence

from hope_desktop.domain.workshops.plan import ChecklistLine, CheckState
from hope_desktop.handouts.dialect.blocks import Span
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.fields import BOX, check_box
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Hanging, RuledLine, SideBySide, Whole
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.occasion_line import occasion_line
from hope_desktop.handouts.specs import SchoolChecklist
from hope_desktop.handouts.text import clean
from hope_desktop.i18n.labels import label

_ITEM = Style(12.5, 17, bold=True, after=2)
_STATE = Style(11.5, 15)
_WIDTH = 168 * MM
_WIDTHS = (28 * MM, 30 * MM, 110 * MM)


def draw(sheet: SchoolChecklist, context: SheetContext) -> list[SheetPage]:
    """The page, with what is arranged for this class."""
    _ = context.translate
    composer = context.composer(width=_WIDTH)
    part = context.part()
    pieces: list[Piece] = [composer.heading(_("Checklist with the school"), 1, part)]
    pieces += occasion_line(context, composer, part)
    pieces += _people(context, composer, part)
    for check in sheet.checks:
        pieces.append(RuledLine(_WIDTH, space=8))
        pieces.append(_check(check, context, composer, part))
    pieces.append(RuledLine(_WIDTH, space=8))
    if sheet.things:
        pieces += _things(sheet.things, context, composer, part)
        pieces.append(RuledLine(_WIDTH, space=8))
    pieces.append(composer.writing_lines(3, _("What else we agreed (no names of pupils)"), part))
    return context.pages(pieces, _("Checklist with the school"))


def _things(
    things: Sequence[str], context: SheetContext, composer: Composer, part: Element
) -> list[Piece]:
    """What lies ready when the trainers come, each with a box."""
    section = part.add("Sect")
    pieces: list[Piece] = [composer.text(context.translate("The school lays out"), _ITEM, section)]
    for thing in things:
        words = clean(thing)
        field = check_box(section, _STATE, words)
        text = composer.narrower(_WIDTH - BOX - 6).text(words, _STATE, section)
        pieces.append(Hanging(field, text, BOX + 6))
    return [Whole(Stack(pieces))]


def _people(context: SheetContext, composer: Composer, part: Element) -> list[Piece]:
    _ = context.translate
    pieces: list[Piece] = []
    for name, value in (
        (_("Go-to person at school:"), context.occasion.helper),
        (_("Reserve:"), context.occasion.reserve),
    ):
        spans = (Span(f"{name} "), Span(clean(value) or "_" * 36, bold=bool(value.strip())))
        pieces.append(composer.text(spans, Style(12, 18), part))
    return pieces


def _check(check: ChecklistLine, context: SheetContext, composer: Composer, part: Element) -> Piece:
    _ = context.translate
    section = part.add("Sect")
    title = composer.text(label(check.item, _), _ITEM, section)
    note = clean(check.note) or "_" * 30
    states = (
        (CheckState.DONE, _("done")),
        (CheckState.TODO, _("still to do")),
        (CheckState.AGREED_OTHERWISE, _("agreed otherwise with %(who)s") % {"who": note}),
    )
    boxes = []
    for (state, words), width in zip(states, _WIDTHS, strict=True):
        ticked = check.state is state and state is not CheckState.TODO
        field = check_box(section, _STATE, words, checked=ticked)
        text = composer.narrower(width - BOX - 10).text(words, _STATE, section)
        boxes.append(Hanging(field, text, BOX + 6))
    return Whole(Stack([title, SideBySide(boxes, _WIDTHS)]))
