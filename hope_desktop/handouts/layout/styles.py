"""The numbers of the reading form: sizes, leading and margins, in points unless named `mm`."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from hope_desktop.domain.terms import Profile, frozen
from hope_desktop.handouts.pdf.fonts import ACCENT, ANDIKA, GREY, Colour, Style

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 595.276, 841.89
SAFE = 12 * MM
"""No text closer to the edge of the paper: printers reported 11.7 mm."""

MARGIN = 20 * MM
TEXT_WIDTH = 130 * MM
"""About 72 letters at 12 points."""

WRITING_LINE = 10 * MM
WRITING_LINE_LARGE = 12 * MM


FOOT = Style(9, 11, colour=GREY)
"""What stands below a page: title, version and number."""


@frozen
class SheetStyles:
    """The styles of one sheet."""

    body: Style
    headings: tuple[Style, Style, Style]
    cell: Style
    small: Style
    foot: Style = FOOT
    between: float = 4.0
    """The least space between the items of a list."""

    def heading(self, level: int) -> Style:
        """Return the style of a heading of level 1 to 3; deeper ones look like 3."""
        return self.headings[min(level, 3) - 1]


STANDARD = SheetStyles(
    body=Style(12, 17, after=7),
    headings=(
        Style(21, 26, bold=True, colour=ACCENT, after=10),
        Style(15, 20, bold=True, colour=ACCENT, before=16, after=5),
        Style(12.5, 17, bold=True, before=12, after=4),
    ),
    cell=Style(11, 14.5, after=3),
    small=Style(9.5, 13, colour=GREY, after=3),
)

TRAINER = replace(STANDARD, body=Style(12, 16, after=6), cell=Style(11, 14, after=3), between=3.5)
"""Paper of the trainer: the same letters, a little closer."""

_PLAIN = SheetStyles(
    body=Style(12.5, 18, after=7),
    headings=(
        Style(24, 29, bold=True),
        Style(15.5, 21, bold=True, before=14, after=5),
        Style(13, 18, bold=True, before=10, after=3),
    ),
    cell=Style(12, 16.5, after=3),
    small=Style(11, 15, colour=GREY, after=3),
    foot=Style(9, 11.5, colour=GREY),
    between=5,
)
"""What pupils get unless they need another form: a little larger than paper of adults."""
_EASY = SheetStyles(
    body=Style(14, 21, after=11),
    headings=(
        Style(28, 34, bold=True),
        Style(20, 27, bold=True, before=20, after=8),
        Style(17, 24, bold=True, before=16, after=6),
    ),
    cell=Style(14, 19.5, after=3),
    small=Style(12, 16.5, after=3),
    foot=Style(10, 13, colour=GREY),
    between=11,
)
"""Headings a fifth larger than in proportion, and air between the tasks."""
_LARGE = SheetStyles(
    body=Style(18, 27, after=12),
    headings=(
        Style(28, 36, bold=True),
        Style(23, 31, bold=True, before=22, after=8),
        Style(19.5, 28, bold=True, before=16, after=6),
    ),
    cell=Style(18, 24.5, after=3),
    small=Style(18, 24.5, after=3),
    foot=Style(14, 17, colour=GREY),
    between=10,
)
_PICTO = SheetStyles(
    body=Style(16, 26, after=14),
    headings=(
        Style(26, 33, bold=True),
        Style(20, 30, bold=True, before=22, after=9),
        Style(16.5, 26, bold=True, before=16, after=7),
    ),
    cell=Style(16, 23, after=3),
    small=Style(13, 19, after=3),
    foot=Style(11, 15, colour=GREY),
    between=14,
)


@frozen
class FormMeasures:
    """A reading form in numbers, as pupils get it."""

    look: SheetStyles
    writing: float = WRITING_LINE
    """The least distance between writing lines."""
    pictures: float = 0.0
    """The width of the column of pictures beside the text; 0 is none."""


def _changed(look: SheetStyles, change: Callable[[Style], Style]) -> SheetStyles:
    first, second, third = (change(style) for style in look.headings)
    return replace(
        look,
        body=change(look.body),
        headings=(first, second, third),
        cell=change(look.cell),
        small=change(look.small),
        foot=change(look.foot),
    )


def _for_pupils(look: SheetStyles) -> SheetStyles:
    return _changed(look, lambda style: style._replace(family=ANDIKA))


READINGS = {
    Profile.STANDARD: FormMeasures(_for_pupils(_PLAIN)),
    Profile.EASY: FormMeasures(_for_pupils(_EASY), WRITING_LINE_LARGE),
    Profile.LARGE: FormMeasures(_for_pupils(_LARGE), 14 * MM),
    Profile.PICTO: FormMeasures(_for_pupils(_PICTO), 14 * MM, 46 * MM),
}
"""The paper of pupils. That of trainers and schools is always standard."""


CARD = _for_pupils(
    SheetStyles(
        body=Style(12.5, 16.2, after=4),
        headings=(
            Style(24, 29, bold=True, after=6),
            Style(14, 17.5, bold=True, before=5, after=2),
            Style(13, 16.5, bold=True, before=4, after=1),
        ),
        cell=Style(12, 15.5, after=2),
        small=Style(11, 14, colour=GREY, after=2),
        between=2,
    )
)
"""Cards and posters in every reading form, in another size each."""


@cache
def coloured(look: SheetStyles, strong: Colour, ink: Colour) -> SheetStyles:
    """Return the same with its headings in one colour and its text in another."""
    first, second, third = (style._replace(colour=strong) for style in look.headings)
    return replace(
        look,
        body=look.body._replace(colour=ink),
        headings=(first, second, third),
        cell=look.cell._replace(colour=ink),
    )


@cache
def card_look(size: float, strong: Colour, ink: Colour) -> SheetStyles:
    """Cards and posters in letters of a size in points, in the colours of a theme."""
    return coloured(scaled(CARD, size / CARD.body.size), strong, ink)


@cache
def closer(look: SheetStyles, factor: float) -> SheetStyles:
    """Return the same letters with less white between them, for a page that is almost full."""

    def of(style: Style) -> Style:
        return style._replace(before=style.before * factor, after=style.after * factor)

    return replace(_changed(look, of), foot=look.foot, between=look.between * factor)


@cache
def resized(style: Style, factor: float) -> Style:
    """Return the same style in another size."""
    return style._replace(
        size=style.size * factor,
        leading=style.leading * factor,
        before=style.before * factor,
        after=style.after * factor,
    )


@cache
def scaled(look: SheetStyles, factor: float) -> SheetStyles:
    """Return the same look in another size: posters and cards."""
    changed = _changed(look, lambda style: resized(style, factor))
    return replace(changed, foot=look.foot, between=look.between * factor)


@frozen
class Margins:
    """Points around the text of a page. The footer stands below `bottom`."""

    left: float = MARGIN
    right: float = MARGIN
    top: float = 18 * MM
    bottom: float = 24 * MM

    @property
    def room(self) -> float:
        """Return the height between them."""
        return PAGE_HEIGHT - self.top - self.bottom


OF_PUPILS = Margins(25 * MM, 25 * MM, SAFE, 22 * MM)
"""Texts, boxes and figures of pupils have one width: some eighty letters of the standard form."""
