"""The frame of a slide: a wide page in the colour of its module, its name and the path."""

from collections.abc import Sequence
from functools import partial

from hope_desktop.domain.terms import NUMBERED, Module
from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.figures import centred
from hope_desktop.handouts.layout.flow import Placed
from hope_desktop.handouts.layout.pieces import PictureColumn
from hope_desktop.handouts.layout.styles import SheetStyles
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme, theme_of
from hope_desktop.handouts.layout.typeset import shortened
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import ANDIKA, GREY, INK, Style, face
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage

WIDTH, HEIGHT = 960.0, 540.0
"""Sixteen to nine."""
LEAST = 28.0
"""Points: six centimetres high on a screen of two metres. No letter of a text is smaller."""
SIDE, _BAND, _BELOW, _FOOT = 48.0, 68.0, 26.0, 34.0
ROOM = HEIGHT - _BAND - _BELOW - _FOOT
WIDE = WIDTH - 2 * SIDE
NAME = Style(30, 36, bold=True, family=ANDIKA)
_STONE = 46.0
_SMALL = 15.0
"""Of the number of the page and the makers of pictures, which nobody has to read from afar."""


class SlideFrame:
    """The frame of a slide: name, stones and number. With a level, the name is a heading, once."""

    def __init__(
        self, name: str, theme: PaperTheme, context: SheetContext, part: Element, level: int = 0
    ) -> None:
        self.name, self.theme, self.context, self.part = name, theme, context, part
        self._heading = part.add(context.canvas.tree.heading_tag(level)) if level else None

    def page(self, placed: Sequence[Placed]) -> SheetPage:
        """Make a slide with pieces below its name."""
        heading, self._heading = self._heading, None
        style = NAME._replace(colour=self.theme.strong)
        composer = slide_composer(self.context, style.size, self.theme)
        composer.width = WIDTH - 3 * SIDE - 4 * _STONE
        name = composer.within(shortened(self.name, "", style, composer.width), style, heading)
        top = HEIGHT - _BAND - _BELOW
        credits = ", ".join(sorted(self.context.canvas.credits))
        stones = () if self.context.occasion.adults else NUMBERED
        return SheetPage(
            (
                (name, SIDE, HEIGHT - (_BAND - style.leading) / 2),
                *((piece, SIDE, top - down) for piece, down in placed),
            ),
            marks=partial(_around, theme=self.theme, credits=credits, stones=stones),
            size=(WIDTH, HEIGHT),
        )


def rest_page(module: Module) -> SheetPage:
    """Draw an empty slide in the colour of a module."""
    return SheetPage((), marks=partial(_rest, theme=theme_of(module)), size=(WIDTH, HEIGHT))


def slide_composer(context: SheetContext, size: float, theme: PaperTheme) -> Composer:
    """Make a composer for a slide in letters of a size in points."""
    composer = context.for_card(size, WIDE, theme)
    body = Style(size, size * 1.32, after=size * 0.4, family=ANDIKA)
    head = body._replace(size=size * 1.1, leading=size * 1.4, bold=True, colour=theme.strong)
    composer.look = SheetStyles(body, (head, head, head), body, body, between=size * 0.3)
    composer.figure_size = size / 34
    composer.beside = PictureColumn(size * 2 if composer.beside.side else 0.0)
    composer.theme = theme
    return composer


def draw_stone(
    canvas: TaggedCanvas, number: int, here: Module, middle: tuple[float, float], width: float
) -> None:
    """Draw a stone of the path with its number; the one of the module is dark."""
    theme, is_here = theme_of(NUMBERED[number - 1]), NUMBERED[number - 1] is here
    ground, ink = (theme.strong, WHITE) if is_here else (WHITE, INK)
    outline = shapes.stone(width, width * 0.8, number)
    canvas.shape(outline, middle, fill=ground, stroke=theme.strong, width=width / 23)
    style = Style(width * 0.5, width * 0.5, bold=True, colour=ink, family=ANDIKA)
    centred(canvas, str(number), style, middle[0], middle[1] - style.size * 0.36)


def _around(
    canvas: TaggedCanvas, theme: PaperTheme, credits: str, stones: Sequence[Module]
) -> None:
    here = theme.module or Module.CLOSING
    with canvas.artifact():
        canvas.shape(shapes.rounded(WIDTH, _BAND, 0), (0, HEIGHT - _BAND), fill=theme.tint)
        for number in range(1, len(stones) + 1):
            x = WIDTH - SIDE - (4.5 - number) * (_STONE + 6)
            draw_stone(canvas, number, here, (x, HEIGHT - _BAND / 2), _STONE)
        plain, page = face(family=ANDIKA), str(len(canvas.tree.pages) + 1)
        canvas.letters(plain, _SMALL, SIDE, 14, credits, GREY)
        right = WIDTH - SIDE - plain.width(page) * _SMALL
        canvas.letters(plain, _SMALL, right, 14, page, GREY)


def _rest(canvas: TaggedCanvas, theme: PaperTheme) -> None:
    with canvas.artifact():
        canvas.shape(shapes.rounded(WIDTH, HEIGHT, 0), (0, 0), fill=theme.tint)
