"""The head of what pupils get: the path with its four stones, the title and a picture."""

from functools import cache

from hope_desktop.dialect.blocks import Spans
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.modules import NUMBERED, Module
from hope_desktop.domain.printing.paper import Photo
from hope_desktop.domain.texts.directives import head_picture
from hope_desktop.handouts.layout import pictures, shapes
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.fields import DrawnField
from hope_desktop.handouts.layout.figures import Painter, Size, centred
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.styles import MM, PAGE_HEIGHT, PAGE_WIDTH
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme, theme_of
from hope_desktop.handouts.layout.typeset import broken, longest_word, natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import INK, Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.i18n.catalogue import marked as _

STONES = (_("Boundaries"), _("Love"), _("Uncomfortable"), _("Stories"))
_FALLBACK = {
    Module.OPENING: "wave",
    Module.BOUNDARIES: "stop-hand",
    Module.LOVE: "heart",
    Module.UNCOMFORTABLE: "warning",
    Module.STORIES: "book",
    Module.CLOSING: "lifebuoy",
    Module.ADULTS: "talking",
}
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
    below: str = "",
    rise: float = 0.0,
) -> Piece:
    """The head of a sheet; its title is the first heading, and may have words below it."""
    theme, width = context.theme, composer.wide
    picture = head_picture(handout.body) or _FALLBACK[theme.module or Module.OPENING]
    context.canvas.credits |= pictures.credits_of([picture])
    adults = context.occasion.adults  # who are on no path
    pieces: list[Piece] = [] if adults else [stones(context, composer, parent)]
    room = width - BESIDE
    style = composer.look.headings[0]
    if natural_width(title, style) > 1.9 * room or longest_word(title, style) > room:
        style = style._replace(size=style.size * _SMALLER, leading=style.leading * _SMALLER)
    tag = context.canvas.tree.heading_tag(1)
    lines, narrow = len(broken(title, style, room, set())), room
    least = max(longest_word(title, style), 0.4 * room)
    while narrow * 0.95 > least and len(broken(title, style, narrow * 0.95, set())) == lines:
        narrow *= 0.95  # no word stands alone on the last of them
    pieces.append(composer.narrower(narrow).text(title, style._replace(after=0), parent, tag))
    if below:
        pieces.append(composer.narrower(room).text(below, composer.look.small, parent))
    texts = Stack(pieces)
    return SheetHead(texts, picture, theme, width, rise)


def stones(context: SheetContext, composer: Composer, parent: Element) -> DrawnField:
    """The path: where this sheet belongs has a dark stone."""
    translate, here = context.translate, context.theme.module
    if here in NUMBERED:
        named = {"n": NUMBERED.index(here) + 1, "name": translate(STONES[NUMBERED.index(here)])}
        said = translate("Step %(n)d of 4: %(name)s") % named
    else:
        said = translate("The path: four steps")
    style = composer.look.foot._replace(bold=True, colour=INK)
    words = tuple(f"{n} {translate(word)}" for n, word in enumerate(STONES, 1))
    size, painter = _path(words, here, style, composer.wide - BESIDE)
    return DrawnField(parent.add("Figure", said), size, painter, space=2.6 * MM)


@cache
def _path(
    words: tuple[str, ...], here: Module | None, style: Style, room: float
) -> tuple[Size, Painter]:
    style = style._replace(size=style.size * 1.06)
    taken = [natural_width(plain(word), style) + 1.8 * style.size for word in words]
    times = min(1.0, room / sum(taken))
    style = style._replace(size=style.size * times)
    widths, high = [width * times for width in taken], 1.9 * style.size

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        left = x
        for n, (word, module, width) in enumerate(zip(words, NUMBERED, widths, strict=True)):
            theme = theme_of(module)
            ground, ink = (theme.strong, WHITE) if module is here else (WHITE, INK)
            middle = (left + width / 2, y + high / 2)
            outline = shapes.stone(width - 0.45 * style.size, high * 1.1, n)
            canvas.shape(outline, middle, fill=ground)
            at = middle[1] - style.size * 0.34
            centred(canvas, word, style._replace(colour=ink), middle[0], at)
            left += width

    return (sum(widths), high), paint


def _ground(height: float) -> str:
    """From edge to edge, its lower edge like water."""
    wave = 2.2 * MM
    return (
        f"0 {height:.2f} m {PAGE_WIDTH:.2f} {height:.2f} l {PAGE_WIDTH:.2f} {wave:.2f} l "
        f"{PAGE_WIDTH * 0.7:.2f} {-wave:.2f} {PAGE_WIDTH * 0.3:.2f} {2 * wave:.2f} 0 0 c h"
    )
