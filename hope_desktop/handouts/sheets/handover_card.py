"""A card to report a concern to the school: no name, no story. Two on a page, to cut apart."""

from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.fields import BOX, check_box, writing_lines
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, Hanging, SideBySide, strong
from hope_desktop.handouts.layout.styles import MM, PAGE_HEIGHT, PAGE_WIDTH, WRITING_LINE
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.specs import HandoverCard

_SIDE = 20 * MM
_HALF = PAGE_HEIGHT / 2
_WIDTH = PAGE_WIDTH - 2 * _SIDE
_ROW = Style(12, 16)
_LABEL = 46 * MM
_APART = 9.0


def draw(_sheet: HandoverCard, context: SheetContext) -> list[SheetPage]:
    """One page with the same card twice."""
    placed = []
    for half in range(2):
        stack = Stack(_card(context, context.part("Sect")))
        placed.append((stack, _SIDE, PAGE_HEIGHT - half * _HALF - 15 * MM))
    return [SheetPage(tuple(placed), marks=_cut, numbered=False)]


def _card(context: SheetContext, part: Element) -> list[Piece]:
    _ = context.translate
    composer = context.composer(width=_WIDTH)
    look = composer.look
    title = composer.heading(_("Handover card"), 1, part)
    title.style = look.headings[0]._replace(after=6)
    inner = composer.narrower(_WIDTH - 24)
    reminder = _("Write no names of pupils and no stories on this card.")
    lead = inner.text(reminder, Style(13, 17, bold=True), part)
    return [
        title,
        Frame(Stack([lead]), _WIDTH, strong, 8),
        _line(_("Date and time"), composer, part),
        _kinds(context, composer, part),
        _line(_("Handed over to"), composer, part),
        _line(_("Agreement: who does what, and when"), composer, part, 2),
        _line(_("Handed over by"), composer, part),
    ]


def _line(name: str, composer: Composer, part: Element, count: int = 1) -> Piece:
    label = composer.narrower(_LABEL - 6).text(name, _ROW, part)
    width = _WIDTH - _LABEL
    field = writing_lines(part, name, count, width, WRITING_LINE)
    drop = max(0.0, WRITING_LINE - label.height + 2) if count == 1 else 10.0
    return Stack([Hanging(label, field, _LABEL, drop)], before=_APART)


def _kinds(context: SheetContext, composer: Composer, part: Element) -> Piece:
    _ = context.translate
    label = composer.narrower(_LABEL - 6).text(_("What we noticed"), _ROW, part)
    width = (_WIDTH - _LABEL) / 3
    boxes = []
    for words in (_("told something"), _("wrote something"), _("something else")):
        field = check_box(part, _ROW, words)
        text = composer.narrower(width - BOX - 8).text(words, _ROW, part)
        boxes.append(Hanging(field, text, BOX + 6))
    return Stack(
        [Hanging(label, SideBySide(boxes, [width] * 3), _LABEL)], before=10 + _APART / 2, after=2
    )


def _cut(canvas: TaggedCanvas) -> None:
    with canvas.artifact():
        canvas.setDash(4, 4)
        canvas.pen(0.7, 0.4)
        canvas.line(0, _HALF, PAGE_WIDTH, _HALF)
