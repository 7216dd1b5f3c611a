"""Which workshop a paper belongs to: one or two lines under its title."""

from hope_desktop.handouts.compose import Composer
from hope_desktop.handouts.desk import Desk
from hope_desktop.handouts.flow import Piece
from hope_desktop.handouts.structure import Element
from hope_desktop.handouts.text import clean
from hope_desktop.handouts.typeset import Span, Style
from hope_desktop.labels import clock

_LINE = Style(12, 16, after=8)


def occasion_line(desk: Desk, composer: Composer, part: Element) -> list[Piece]:
    """Class, school, date and room, as far as they are known."""
    occasion = desk.occasion
    said = [clean(occasion.class_label), clean(occasion.school)]
    if occasion.start:
        said.append(f"{desk.full_date(occasion.start)}, {clock(occasion.start)}")
    said.append(clean(occasion.room))
    text = " · ".join(part for part in said if part)
    return [composer.text((Span(text, bold=True),), _LINE, part)] if text else []
