"""Faces to choose from: a story in chapters with a stop after each, and the slip at the end.

A paragraph that ends in bold words with slashes between them, `Omcirkel: **fijn / twijfel / niet
fijn**`, is a stop: its words become faces to circle. On a slip that is a table with three columns
to tick: each question is a white field with a face for each column.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from hope_desktop.dialect import markdown
from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.handouts.layout import pictures, shapes
from hope_desktop.handouts.layout.compose import Composer, Drawing
from hope_desktop.handouts.layout.fields import DrawnField, lettered
from hope_desktop.handouts.layout.figures import Painter, Size, centred
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, SideBySide, Whole
from hope_desktop.handouts.layout.theme import WHITE
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element

_FACES = ("happy", "unsure", "sad")
_DISC = 3.0
"""The width of a face's disc, in letter sizes."""
_STOP = "Stop."
_ON_PANEL = (":", _STOP)
"""How the bold words end that begin a paragraph on a panel."""
_LEAST = 0.4
"""Of the width: what the words of a stop need beside its faces."""


def story_drawings(parts: Sequence[Sequence[markdown.TextBlock]]) -> Mapping[type, Drawing]:
    """How the blocks of a story are drawn: what there is to choose stands with its moment.

    A stop stands with the line that it is about.
    """
    said = [b.block if isinstance(b, markdown.Pictured) else b for part in parts for b in part]
    held = [block for block, after in pairwise(said) if _is_choice(after) or _is_stop(after)]

    def paragraph(composer: Composer, block: markdown.Paragraph, parent: Element) -> Piece:
        piece = _paragraph(composer, block, parent)
        piece.keep = piece.keep or block in held
        return piece

    return {markdown.Paragraph: paragraph}


def _is_choice(block: markdown.TextBlock) -> bool:
    """Whether it is a list of `**A.** What somebody may say`, or one of these by itself."""
    if isinstance(block, markdown.ListBlock):
        return lettered(block) is not None
    return lettered(markdown.ListBlock((markdown.ListItem((block,)),))) is not None


def _is_stop(block: markdown.TextBlock) -> bool:
    return isinstance(block, markdown.Paragraph) and block.spans[:1] == (Span(_STOP, bold=True),)


def _paragraph(composer: Composer, block: markdown.Paragraph, parent: Element) -> Piece:
    words = _meter_of(block.spans)
    if words:
        return _stop(composer, block.spans[:-1], words, parent)
    if len(block.spans) > 1 and block.spans[0].bold and block.spans[0].text.endswith(_ON_PANEL):
        return _panel(composer, block, parent)
    return composer.paragraph(block, parent)


def _meter_of(spans: Spans) -> tuple[str, ...]:
    last = spans[-1] if spans else None
    words = tuple(word.strip() for word in last.text.split("/")) if last and last.bold else ()
    return words if len(words) == len(_FACES) else ()


def _panel(composer: Composer, block: markdown.Paragraph, parent: Element) -> Piece:
    """What happens, in a few words: nobody is taken by surprise. And a stop without a face."""
    inner = composer.narrower(composer.width - 2 * composer.padding)
    style = inner.look.body._replace(before=0, after=0)
    text = inner.text(block.spans, style, parent)
    return Whole(Frame(Stack([text]), composer.width, composer.theme.panel, composer.padding))


def _stop(composer: Composer, lead: Spans, words: Sequence[str], parent: Element) -> Piece:
    width, padding = composer.width, composer.padding * 0.8
    style = composer.look.body._replace(before=0, after=0)
    inside = width - 2 * padding
    size, painter = _faces(words, style)
    if size[0] > inside:
        size, painter = _faces(words, style._replace(size=style.size * inside / size[0]))
    is_beside = inside - size[0] >= inside * _LEAST
    left = inside - size[0] - padding if is_beside else inside
    text = composer.narrower(left).text(lead, style, parent)
    element = parent.add("Figure", " / ".join(words))
    composer.canvas.credits.add(pictures.CREDIT)
    high = max(size[1], text.height)
    shift = (0.0, (high - size[1]) / 2) if is_beside else ((inside - size[0]) / 2, 0.0)
    faces = DrawnField(element, size, painter, shift=shift)
    if is_beside:
        body: Piece = SideBySide([_Middle(text, high), faces], [inside - size[0], size[0]])
    else:
        body = Stack([text, faces])
    frame = Frame(body, width, composer.theme.panel, padding)
    frame.before = frame.after = composer.look.body.after + 1
    return Whole(frame)


class _Middle(Piece):
    """A piece in the middle of a height."""

    def __init__(self, piece: Piece, height: float) -> None:
        self.piece, self.height = piece, height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        self.piece.draw(canvas, x, top - (self.height - self.piece.height) / 2)


def _faces(words: Sequence[str], style: Style) -> tuple[Size, Painter]:
    """White discs with a face, room to circle each, and its word below."""
    disc = style.size * _DISC
    small = style._replace(bold=False)
    step = max(disc * 1.5, *(natural_width(plain(word), small) + style.size for word in words))
    high = disc + style.size * 1.5

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        for n, (word, face) in enumerate(zip(words, _FACES, strict=True)):
            middle, centre = x + (n + 0.5) * step, y + high - disc / 2
            canvas.shape(shapes.circle(disc / 2), (middle, centre), fill=WHITE)
            side = disc * 0.82
            pictures.single(face, side)(canvas, middle - side / 2, centre - side / 2)
            centred(canvas, word, small, middle, y + style.size * 0.35)

    return (step * len(words), high), paint
