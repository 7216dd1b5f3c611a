"""The marks before list items: a dot, a number on a disc, or a box to tick."""

import re
from dataclasses import replace

from hope_desktop.handouts.dialect.blocks import ListBlock, ListItem, Paragraph, Spans
from hope_desktop.handouts.layout.fields import box_side, check_box
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.pieces import Hanging, NumberMark, TextPiece
from hope_desktop.handouts.layout.tables import Setter
from hope_desktop.handouts.layout.theme import PaperTheme
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element

_LETTERED = re.compile(r"([A-F])\.?\s*")
_NUMBERED = re.compile(r"(\d{1,2})\.\s+(.+)", re.DOTALL)


def lettered(block: ListBlock) -> ListBlock | None:
    """A list of things to choose from, without the bold letters its items begin with."""
    items = []
    for item in block.items:
        match item:
            case ListItem(blocks=(Paragraph(spans=(lead, *rest)), *others), checked=None) if (
                lead.bold and _LETTERED.fullmatch(lead.text)
            ):
                rest = [rest[0]._replace(text=rest[0].text.lstrip()), *rest[1:]] if rest else []
                items.append(replace(item, blocks=(Paragraph(tuple(rest)), *others)))
            case _:
                return None
    return replace(block, items=tuple(items)) if block.first is None else None


def numbered_heading(piece: TextPiece, spans: Spans, setter: Setter) -> Piece:
    """A heading whose number stands on a disc before it, or the piece it has already."""
    found = _NUMBERED.fullmatch(spans[0].text) if spans else None
    if found is None:
        return piece
    style, element = piece.style, piece.element
    number = replace(style, colour=setter.theme.tint, align=0.5)
    radius = style.leading * 0.56
    mark = setter.narrower(2 * radius).within(found[1], number, element)
    mark.more = True
    indent = 2 * radius + style.size * 0.5
    rest = (spans[0]._replace(text=found[2]), *spans[1:])
    title = setter.narrower(piece.width - indent).within(rest, style, element)
    title.keep = True
    return Hanging(NumberMark(mark, radius, setter.theme.mark), title, indent)


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
