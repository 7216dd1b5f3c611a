"""A chat as on a phone: bubbles left and right, and bars where pupils choose.

A paragraph that begins with a name in bold, `**Luca:** Hoi`, is what that person writes. The person
who writes first is on the left. A sentence on a panel that begins with a word and a number is a
moment of choice.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from itertools import pairwise

from hope_desktop.dialect import markdown
from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.domain.library.pictures import PEOPLE
from hope_desktop.handouts.layout import people, shapes
from hope_desktop.handouts.layout.compose import Composer, Drawing
from hope_desktop.handouts.layout.figures import Painter
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, Hanging, TextPiece, Whole
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import CORNER, LISTENING, PaperTheme
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheets.pupils.choices import choice_bar, moment_of

_WIDEST = 0.7
"""Of the width of the text: a bubble leaves room at the other side."""
_PADDING = 6.0
_HEAD = 12 * MM
"""How wide the head of a writer is: no bubble is lower."""
_TAIL = 3 * MM
_ASIDE = 11 * MM
"""What is told between the bubbles stands so much to the right."""


def chat_drawings(parts: Sequence[Sequence[markdown.TextBlock]]) -> Mapping[type, Drawing]:
    """How the blocks of a chat are drawn: a moment of choice stands with what leads to it."""
    writers = list(dict.fromkeys(_writer(b) for blocks in parts for b in blocks if _writer(b)))
    between = {id(block) for blocks in parts for block in _between(blocks)}
    held = {
        id(block.block if isinstance(block, markdown.Pictured) else block)
        for blocks in parts
        for block, after in pairwise(blocks)
        if _is_moment(after)
    }

    def paragraph(composer: Composer, block: markdown.Paragraph, parent: Element) -> Piece:
        piece = _paragraph(composer, block, parent, writers=writers, between=between)
        piece.keep = piece.keep or id(block) in held
        return piece

    return {
        markdown.Paragraph: paragraph,
        markdown.Banner: _banner,
        markdown.Heading: _later,
        markdown.WriteLines: partial(_answer, writers=writers),
    }


def _between(blocks: Sequence[markdown.TextBlock]) -> Sequence[markdown.TextBlock]:
    """What stands from the first bubble of a page to its last one, or to a moment of choice."""
    places = [n for n, block in enumerate(blocks) if _writer(block) or _is_moment(block)]
    return blocks[places[0] : places[-1]] if places else ()


def _is_moment(block: markdown.TextBlock) -> bool:
    return isinstance(block, markdown.Banner) and moment_of(block.spans) is not None


def _writer(block: markdown.TextBlock) -> str:
    """Who writes this, or nobody."""
    if isinstance(block, markdown.Pictured):
        return _writer(block.block)
    if not isinstance(block, markdown.Paragraph) or not block.spans:
        return ""
    lead = block.spans[0]
    name = re.fullmatch(r"([^.:!?]{1,30}):\s*", lead.text)
    return name[1] if lead.bold and name else ""


def _paragraph(
    composer: Composer,
    block: markdown.Paragraph,
    parent: Element,
    writers: Sequence[str],
    between: Collection[int],
) -> Piece:
    name = _writer(block)
    if name:
        return _bubble(composer, name, block.spans[1:], parent, is_left=name == writers[0])
    if moment_of(block.spans):
        return choice_bar(composer, block.spans, parent)
    if id(block) not in between:
        return composer.paragraph(block, parent)
    style = composer.look.body._replace(colour=composer.look.small.colour)
    text = composer.narrower(composer.width - 2 * _ASIDE).text(block.spans, style, parent)
    return Hanging(None, text, _ASIDE)


def _bubble(composer: Composer, name: str, said: Spans, parent: Element, *, is_left: bool) -> Piece:
    look, theme = composer.look, composer.theme
    style = look.body._replace(before=0, after=0)
    label = style._replace(size=style.size * 0.9, leading=style.leading * 0.8, bold=True)
    said = (said[0]._replace(text=said[0].text.lstrip()), *said[1:]) if said else (Span(""),)
    most = composer.width * (_WIDEST if composer.width > 90 * MM else 0.92) - 2 * _PADDING
    wanted = max(natural_width(said, style), natural_width(plain(f"{name}:"), label)) + 1
    inside = min(most, wanted)
    inner = composer.narrower(inside)
    rows = [
        inner.text(f"{name}:", label._replace(colour=theme.strong), parent),
        inner.text(said, style, parent),
    ]
    width = inside + 2 * _PADDING
    ground = LISTENING if is_left else theme.tint
    frame = Frame(Stack(rows), width, partial(_speech, ground=ground, is_left=is_left), _PADDING)
    frame.before = frame.after = look.body.after
    bubble: Piece = Whole(frame)
    if name.lower() in PEOPLE and not composer.beside.is_column:
        composer.canvas.credits.add(people.CREDIT)
        bubble = _WithHead(bubble, people.head(name.lower(), _HEAD, ground), width, is_left=is_left)
        width += _HEAD + _PADDING
    return bubble if is_left else Hanging(None, bubble, composer.width - width)


class _WithHead(Piece):
    """A bubble and the head of who writes it, at that side; the name in the bubble says who."""

    def __init__(self, bubble: Piece, paint: Painter, width: float, *, is_left: bool) -> None:
        self.bubble, self.paint = bubble, paint
        self.height, self.before, self.after = bubble.height, bubble.before, bubble.after
        self.head, self.left = (0.0, _HEAD + _PADDING) if is_left else (width + _PADDING, 0.0)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact():
            self.paint(canvas, x + self.head, top - _HEAD)
        self.bubble.draw(canvas, x + self.left, top)


def _speech(
    canvas: TaggedCanvas,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    ground: tuple[float, float, float],
    is_left: bool,
) -> None:
    """A bubble with its tail below, at the side of whoever writes."""
    canvas.shape(shapes.rounded(width, height, CORNER), (x, y), fill=ground)
    at, to = (x + CORNER, -_TAIL * 1.4) if is_left else (x + width - CORNER, _TAIL * 1.4)
    tail = shapes.polygon((0, CORNER * 0.9), (0, 0), (to, -_TAIL * 0.7))
    canvas.shape(tail, (at, y), fill=ground)


def _banner(composer: Composer, block: markdown.Banner, parent: Element) -> Piece:
    if moment_of(block.spans):
        return choice_bar(composer, block.spans, parent)
    return composer.banner(block, parent)


def _later(composer: Composer, block: markdown.Heading, parent: Element) -> Piece:
    """Time that passes, in the middle between two lines."""
    if composer.beside.is_column:
        return composer.title_or_heading(block, parent)
    tag = composer.canvas.tree.heading_tag(max(block.level, 2))
    style = composer.look.heading(3)._replace(align=0.5, colour=composer.theme.strong)
    return _Later(composer.text(block.spans, style, parent, tag), composer.theme)


class _Later(Piece):
    def __init__(self, text: TextPiece, theme: PaperTheme) -> None:
        self.text, self.theme = text, theme
        self.height, self.before, self.after = text.height, 6.0, 5.0
        self.keep = True

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        width = self.text.width
        wide = max(line.width for line in self.text.lines) / 2 + 12
        y, middle = top - self.height / 2, x + width / 2
        with canvas.artifact():
            canvas.pen(1.2, self.theme.edge)
            canvas.lines([(x, y, middle - wide, y), (middle + wide, y, x + width, y)])
        self.text.draw(canvas, x, top)


def _answer(
    composer: Composer, block: markdown.WriteLines, parent: Element, writers: Sequence[str]
) -> Piece:
    """Lines to write on at the side of whoever is to say it."""
    named = [name for name in writers if re.search(rf"\b{re.escape(name)}\b", block.purpose)]
    if not named or composer.beside.is_column:
        return composer.writing_lines(block.count, block.purpose, parent)
    width = composer.width * 0.86
    inner = composer.narrower(width)
    box = inner.writing_lines(block.count, block.purpose, parent)
    is_left = named[0] == writers[0]
    return box if is_left else Hanging(None, box, composer.width - width)
