"""The head of a plain page and of a letter: the title and a picture."""

from hope_desktop.dialect.blocks import Spans
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.printing.paper import Photo
from hope_desktop.domain.texts.directives import head_picture
from hope_desktop.handouts.layout import pictures
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.styles import MM, PAGE_HEIGHT, PAGE_WIDTH
from hope_desktop.handouts.layout.theme import PaperTheme
from hope_desktop.handouts.layout.typeset import longest_word, natural_width
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext

_FALLBACK = "talking"
"""What stands at the head of a text that shows no picture."""
_DISC = 12.5 * MM
"""Half the width of the white disc of the picture."""
_BETWEEN = 4 * MM
"""Between the texts and the disc."""
BESIDE = 2 * _DISC + _BETWEEN
"""What the disc takes of the width of the texts."""
_BELOW = 4.5 * MM
"""Between the title and the end of the colour."""
_SMALLER = 0.78
"""A title of more than two lines is set so much smaller."""


class SheetHead(Piece):
    """A coloured field up to the edges of the paper, with its content."""

    def __init__(
        self, texts: Stack, picture: str | Photo, theme: PaperTheme, width: float, rise: float
    ) -> None:
        self.texts, self.theme, self.width = texts, theme, width
        self.picture = (
            pictures.in_box(picture, 2 * _DISC)
            if isinstance(picture, Photo)
            else pictures.on_disc(picture, 2 * _DISC)
        )
        self.rise = rise
        """It begins so much higher than the texts of next pages do."""
        self.height = max(texts.height, 2 * _DISC - 2 * MM) + _BELOW - rise
        self.after = 7 * MM

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        bottom = top - self.height
        with canvas.artifact():
            canvas.shape(_ground(PAGE_HEIGHT - bottom), (0, bottom), fill=self.theme.tint)
            middle = (top + self.rise + bottom) / 2 + MM
            self.picture(canvas, x + self.width - 2 * _DISC, middle - _DISC)
        self.texts.draw(canvas, x, top + self.rise)


def sheet_head(
    handout: Handout,
    title: Spans,
    context: SheetContext,
    composer: Composer,
    parent: Element,
    below: str,
    rise: float,
) -> Piece:
    """Make the head of a sheet; its title is the first heading, and may have words below it."""
    theme, width = context.theme, composer.wide
    picture = head_picture(handout.body) or _FALLBACK
    context.canvas.credits |= pictures.credits_of([picture])
    room = width - BESIDE
    style = composer.look.headings[0]
    if natural_width(title, style) > 1.9 * room or longest_word(title, style) > room:
        style = style._replace(size=style.size * _SMALLER, leading=style.leading * _SMALLER)
    tag = context.canvas.tree.heading_tag(1)
    inner = composer.narrower(room)
    pieces: list[Piece] = [inner.text(title, style._replace(after=0), parent, tag)]
    if below:
        pieces.append(inner.text(below, composer.look.small, parent))
    texts = Stack(pieces)
    return SheetHead(texts, picture, theme, width, rise)


def _ground(height: float) -> str:
    """From edge to edge, its lower edge like water."""
    wave = 2.2 * MM
    return (
        f"0 {height:.2f} m {PAGE_WIDTH:.2f} {height:.2f} l {PAGE_WIDTH:.2f} {wave:.2f} l "
        f"{PAGE_WIDTH * 0.7:.2f} {-wave:.2f} {PAGE_WIDTH * 0.3:.2f} {2 * wave:.2f} 0 0 c h"
    )
