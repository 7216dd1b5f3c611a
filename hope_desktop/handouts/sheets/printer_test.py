"""A sheet that shows how a printer turns paper, and how far the backs of cards are off.

The front has a ruler in the middle, the back a cross. Against the light, the cross is at a number
of the ruler, whichever way the paper was turned. The arrow shows how it was turned: one of two
sentences on the back is behind it.
"""

from hope_desktop.dialect.markdown import ListBlock, ListItem, Paragraph
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.fields import DrawnField
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.styles import MM, PAGE_HEIGHT, PAGE_WIDTH
from hope_desktop.handouts.layout.typeset import plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import ANDIKA, face
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.specs import PrinterTest

REACH = 10
"""Millimetres that the ruler goes to each side."""
_WIDTH = 130 * MM
_LEFT = (PAGE_WIDTH - _WIDTH) / 2
_TOP = PAGE_HEIGHT - 20 * MM
_RULER = (2 * REACH + 10) * MM
_CROSS = 44 * MM


def draw(_sheet: PrinterTest, context: SheetContext) -> list[SheetPage]:
    """The front and its back."""
    part = context.part()
    composer = context.composer(width=_WIDTH)
    front = _front(context, composer, part)
    back = _back(context, composer, part)
    return [SheetPage(tuple(placed), numbered=False) for placed in (front, back)]


type _Placed = tuple[Piece, float, float]


def _front(context: SheetContext, composer: Composer, part: Element) -> list[_Placed]:
    _ = context.translate
    arrow = DrawnField(part.add("Figure", _("An arrow at the top of the page")), _ARROW, _arrow)
    heading = composer.heading(_("Test sheet for the backs of cards"), 1, part)
    steps = (
        _("Print this sheet on both sides."),
        _("Turn it over. One of the two sentences lies behind the arrow: choose what it says."),
        _("Hold the sheet against the light, with the arrow towards you."),
        _("At which number of the ruler is the cross on the back: to the side, and up or down?"),
        _("Fill in both numbers in the program, below: Cards."),
    )
    items = tuple(ListItem((Paragraph(plain(step)),)) for step in steps)
    text = Stack([heading, composer.piece(ListBlock(items, 1), part)])
    said = _("A ruler of %(n)d mm to each side, with 0 in the middle") % {"n": REACH}
    ruler = DrawnField(part.add("Figure", said), (_RULER, _RULER), _ruler)
    return [
        (arrow, (PAGE_WIDTH - _ARROW[0]) / 2, _TOP),
        (text, _LEFT, _TOP - 30 * MM),
        (ruler, (PAGE_WIDTH - _RULER) / 2, (PAGE_HEIGHT + _RULER) / 2),
    ]


def _back(context: SheetContext, composer: Composer, part: Element) -> list[_Placed]:
    _ = context.translate
    words = (
        _("Is this behind the arrow? Then choose: two sides, long edge."),
        _("Is this behind the arrow? Then choose: two sides, short edge."),
    )
    style = composer.look.heading(2)
    first, second = (composer.text(said, style, part) for said in words)
    cross = DrawnField(part.add("Figure", _("A cross in the middle")), (_CROSS, _CROSS), _cross)
    return [
        (first, _LEFT, _TOP),
        (cross, (PAGE_WIDTH - _CROSS) / 2, (PAGE_HEIGHT + _CROSS) / 2),
        (second, _LEFT, PAGE_HEIGHT - _TOP + second.height),
    ]


_ARROW = (20 * MM, 24 * MM)


def _arrow(canvas: TaggedCanvas, x: float, y: float) -> None:
    middle, top, side = x + _ARROW[0] / 2, y + _ARROW[1], 8 * MM
    strokes = [
        (middle, y, middle, top),
        (middle, top, middle - side, top - side),
        (middle, top, middle + side, top - side),
    ]
    canvas.pen(3)
    canvas.lines(strokes)


def _cross(canvas: TaggedCanvas, x: float, y: float) -> None:
    middle, centre = x + _CROSS / 2, y + _CROSS / 2
    strokes = [(x, centre, x + _CROSS, centre), (middle, y, middle, y + _CROSS)]
    canvas.pen(0.8)
    canvas.lines(strokes)


def _ruler(canvas: TaggedCanvas, x: float, y: float) -> None:
    middle, centre = x + _RULER / 2, y + _RULER / 2
    strokes = []
    numbers = face(family=ANDIKA)
    for at in range(-REACH, REACH + 1):
        long = 3.5 * MM if at % 5 == 0 else 2 * MM
        strokes.append((middle + at * MM, centre, middle + at * MM, centre + long))
        strokes.append((middle, centre + at * MM, middle + long, centre + at * MM))
        if at % 5 == 0 and at:
            said = str(abs(at))
            wide = numbers.width(said) * 9
            canvas.letters(numbers, 9, middle + at * MM - wide / 2, centre - 3.5 * MM, said)
            canvas.letters(numbers, 9, middle - MM - wide, centre + at * MM - 3, said)
    end = REACH * MM
    strokes += [(middle - end, centre, middle + end, centre)]
    strokes += [(middle, centre - end, middle, centre + end)]
    canvas.pen(0.5)
    canvas.lines(strokes)
