"""What stands before the items of a list: a dot, a number on a disc, a box to tick."""

from dataclasses import replace

from hope_desktop.handouts.layout.fields import box_side, check_box
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.pieces import NumberMark
from hope_desktop.handouts.layout.tabulate import Setter
from hope_desktop.handouts.layout.theme import PaperTheme
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element


def tick_box(
    line: Element, body: Style, theme: PaperTheme, name: str, *, checked: bool
) -> tuple[Piece, float]:
    """A box to tick, and where the text beside it begins."""
    box = check_box(line.add("Lbl"), body, name, theme.strong, checked=checked)
    return box, box_side(body) + body.size * 0.8


def list_mark(mark: str, label: Element, setter: Setter) -> Piece:
    """A dot in colour, or a number on a disc, level with a first line of text."""
    body, theme = setter.look.body, setter.theme
    if mark == "•":
        style = replace(body, colour=theme.strong)
        return setter.narrower(body.size).within(mark, style, label)
    style = replace(body, bold=True, colour=theme.tint)
    around = natural_width(plain(mark), style) / 2 + body.size * 0.25
    radius = max(min(body.leading / 2, body.size * 0.78), around)
    text = setter.narrower(2 * radius).within(mark, replace(style, align=0.5), label)
    return NumberMark(text, radius, theme.mark)
