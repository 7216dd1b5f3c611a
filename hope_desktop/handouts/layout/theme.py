"""The look of paper in one place: the colours of a module and what is drawn with them.

A kind of sheet says what something is: a panel, a field to write in, a bar. Its look is defined
here. Each also works in grey: a number, a letter, a shape or a word always says the same.
"""

from dataclasses import replace
from functools import cache

from hope_desktop.domain.terms import AROUND, COLOURS, Module, frozen
from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import ACCENT, INK, Colour

CORNER = 4 * MM
"""The radius of a box's corners."""
WHITE: Colour = (1.0, 1.0, 1.0)


@frozen
class PaperTheme:
    """The colours of a sheet. `strong` can be read on `tint`, and white on `strong`."""

    module: Module | None
    """None for paper of trainers and schools."""
    strong: Colour
    tint: Colour
    edge: Colour
    """Around what is white on white."""
    ink: Colour = INK
    spot: Colour | None = None
    """Behind a picture, when that is not the tint."""

    def panel(self, canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        """Draw what is to be read on."""
        canvas.shape(shapes.rounded(width, height, CORNER), (x, y), fill=self.tint)

    def field(self, canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        """Draw what is to be written in."""
        shape = shapes.rounded(width, height, CORNER)
        canvas.shape(shape, (x, y), fill=WHITE, stroke=self.edge, width=1.2)

    def bar(self, canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        """Draw what nobody may miss; its letters are white."""
        canvas.shape(shapes.rounded(width, height, CORNER), (x, y), fill=self.strong)

    def mark(self, canvas: TaggedCanvas, x: float, y: float, radius: float) -> None:
        """Behind a white number, around a middle."""
        canvas.shape(shapes.circle(radius), (x, y), fill=self.strong)


@cache
def theme_of(module: Module | None) -> PaperTheme:
    """Return the theme of a module; what belongs to none is as warm as opening and closing."""
    if module is None or module in AROUND:
        return replace(_WARM, module=module or Module.OPENING)
    strong, tint = (_colour(code) for code in COLOURS[module])
    red, green, blue = ((part + 1) / 2 for part in strong)
    return PaperTheme(module, strong, tint, (red, green, blue))


@cache
def on_panel(theme: PaperTheme) -> PaperTheme:
    """Return the same for what stands on a panel: its pictures are on white."""
    return replace(theme, spot=WHITE)


ADULT = PaperTheme(None, ACCENT, (0.94, 0.95, 0.95), (0.55, 0.62, 0.65))
"""Paper of trainers and schools: one look, whatever it is about."""
LETTER = PaperTheme(None, ACCENT, (0.99, 0.93, 0.86), (0.80, 0.66, 0.52))
"""What the school and parents get from the trainers: as warm as what they say."""
_WARM = replace(LETTER, strong=(0.60, 0.23, 0.07))
"""What a class gets in every lesson."""
HELP = PaperTheme(None, ACCENT, (0.88, 0.94, 0.95), (0.53, 0.65, 0.68))
"""Where to go with a worry: the same on every paper, so that it is recognised."""
HELP_DARK = PaperTheme(None, WHITE, ACCENT, WHITE, WHITE, WHITE)
"""The front of a help card, and the poster that belongs to it: white on dark."""


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
