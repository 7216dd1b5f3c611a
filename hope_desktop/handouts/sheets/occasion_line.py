"""Which workshop a paper belongs to: one or two lines under its title."""

from hope_desktop.handouts.dates import full_date
from hope_desktop.handouts.dialect.blocks import Span
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.handouts.text import clean
from hope_desktop.i18n.labels import clock

_LINE = Style(12, 16, after=8)


def occasion_line(context: SheetContext, composer: Composer, part: Element) -> list[Piece]:
    """Class, school, date and room, as far as they are known."""
    occasion = context.occasion
    said = [clean(occasion.class_label), clean(occasion.school)]
    if occasion.start:
        said.append(f"{full_date(occasion.start, context.translate)}, {clock(occasion.start)}")
    said.append(clean(occasion.room))
    text = " · ".join(part for part in said if part)
    return [composer.text((Span(text, bold=True),), _LINE, part)] if text else []
