"""The numbers of the reading form: sizes, leading and margins, in points unless named `mm`."""

from dataclasses import dataclass, replace

from hope_desktop.handouts.typeset import ACCENT, GREY, Style

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 595.276, 841.89
SAFE = 12 * MM
"""No text closer to the edge of the paper: printers reported 11.7 mm."""

MARGIN = 20 * MM
TEXT_WIDTH = 130 * MM
"""About 72 letters at 12 points."""

WRITING_LINE = 10 * MM
WRITING_LINE_LARGE = 12 * MM


@dataclass(frozen=True, slots=True)
class Look:
    """The styles of one sheet."""

    body: Style
    headings: tuple[Style, Style, Style]
    cell: Style
    small: Style

    def heading(self, level: int) -> Style:
        """The style of a heading of level 1 to 3; deeper ones look like 3."""
        return self.headings[min(level, 3) - 1]


STANDARD = Look(
    body=Style(12, 17, after=7),
    headings=(
        Style(21, 26, bold=True, colour=ACCENT, after=10),
        Style(15, 20, bold=True, colour=ACCENT, before=16, after=5),
        Style(12.5, 17, bold=True, before=12, after=4),
    ),
    cell=Style(11, 14.5, after=3),
    small=Style(9.5, 13, colour=GREY, after=3),
)

TRAINER = replace(STANDARD, body=Style(12, 16, after=6), cell=Style(11, 14, after=3))
"""Paper of the trainer: the same letters, a little closer."""


def scaled(look: Look, factor: float) -> Look:
    """The same look in another size: posters and cards."""

    def of(style: Style) -> Style:
        return replace(
            style,
            size=style.size * factor,
            leading=style.leading * factor,
            before=style.before * factor,
            after=style.after * factor,
        )

    first, second, third = (of(style) for style in look.headings)
    return Look(of(look.body), (first, second, third), of(look.cell), of(look.small))
