"""One side of a card on its panel: a picture, a heading, a label at the top right, and the text.

The content of the first line is found in the text once, and laid out in as many sizes as needed.
The first lines of neighbours are equally high, so that their headings are on one line.
"""

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from functools import partial

from hope_desktop.dialect import markdown
from hope_desktop.dialect.blocks import Spans
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.library.pictures import PEOPLE
from hope_desktop.domain.terms import frozen
from hope_desktop.handouts.layout import people, pictures, shapes
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.fields import DrawnField
from hope_desktop.handouts.layout.figures import LIGHTS, draw_light
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Paint, TextPiece
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import CORNER
from hope_desktop.handouts.layout.typeset import longest_word, natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import INK, Colour, Style
from hope_desktop.handouts.pdf.structure import Element

PADDING = 5.5 * MM
"""From the edge of a panel to its text."""
_GAP, _BEFORE_LABEL = 2.5 * MM, 6 * MM
_NUMBERED = re.compile(r"(?:(?P<word>\w+) )?(?P<number>\d{1,2}[A-Z]?|[A-Z])(?:\. (?P<title>.+))?")
"""`1`, `1A`, `A`, `Stelling 1`, `1. Hand in hand`."""
_COLOURED = re.compile(r"(?P<name>.+) \((?P<light>[GOR])\)")
"""`Groen (G)`: a sign of a colour of the traffic light."""
_PICTURE_OF_SIGN, _TITLE_OF_SIGN, _WORD_ALONE = 0.42, 1.5, 1.9
"""The height of a sign's picture in that of its panel; its words, and one alone, in letters."""
_SOMEBODY = 0.72
"""How high somebody stands who is so tall as most, in the height of the room for the text."""
_BESIDE_SOMEBODY = 8.0
"""The least width of words beside somebody, in letter sizes of the card: some three words."""
_ALONE = 4.5
"""A number that is all there is, in letter sizes of the card."""
_OF_LABEL, _LEAST_LABEL = 0.8, 12.0
"""The letters of what a card is called, in those of what it says, and the least, in points."""


@frozen
class SideText:
    """The text of a side, split into its parts."""

    label: str
    """What it is called, and no more: `1A`, `Stelling 1`."""
    title: Spans
    picture: markdown.Picture | None
    blocks: tuple[markdown.TextBlock, ...]


def taken_apart(blocks: Sequence[markdown.TextBlock], head: str, *, beside: bool) -> SideText:
    """Return the label, the heading and the picture of a side, and what comes below them.

    `head` is the picture of all cards of the set; `beside` says that every picture beside a line
    is shown there, so that only a single one becomes that of the card.
    """
    label, title, rest = _heading(list(blocks))
    set_pictures = [block.picture for block in rest if isinstance(block, markdown.Pictured)]
    figures = [b for b in rest if isinstance(b, markdown.FigureBlock) and len(b.pictures) == 1]
    picture: markdown.Picture | None = None
    if figures:
        picture = markdown.Picture(figures[0].name, figures[0].description)
        rest.remove(figures[0])
    elif set_pictures and not (beside and len(set_pictures) > 1):
        picture = set_pictures[0]
        rest = [b.block if isinstance(b, markdown.Pictured) else b for b in rest]
    elif head and not set_pictures and (title or rest):
        picture = markdown.Picture(head, "")
    return SideText(label, title, picture, tuple(rest))


def _heading(
    blocks: list[markdown.TextBlock],
) -> tuple[str, Spans, list[markdown.TextBlock]]:
    first = blocks[0] if blocks else None
    if isinstance(first, markdown.Pictured) and isinstance(first.block, markdown.Heading):
        blocks = [
            first.block,
            markdown.Pictured(first.picture, markdown.Paragraph(())),
            *blocks[1:],
        ]
        first = first.block
    if not isinstance(first, markdown.Heading):
        return "", (), blocks
    heading = "".join(span.text for span in first.spans)
    match = _NUMBERED.fullmatch(heading)
    if match is None or (match["word"] and match["title"]):
        return "", first.spans, blocks[1:]
    if match["title"]:
        return match["number"], plain(match["title"]), blocks[1:]
    return heading, (), blocks[1:]


class CardFace(Piece):
    """A panel and its content, each piece with its position from the upper left corner."""

    def __init__(
        self,
        size: tuple[float, float],
        ground: Paint,
        placed: Sequence[tuple[Piece, float, float]],
    ) -> None:
        self.size, self.ground, self.placed = size, ground, placed
        self.height = size[1]

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        width, height = self.size
        with canvas.artifact():
            self.ground(canvas, x, top - height, width, height)
        for piece, right, down in self.placed:
            piece.draw(canvas, x + right, top - down)


def face_of_card(
    text: SideText,
    card: Element,
    composer: Composer,
    panel: tuple[float, float],
    disc: float,
    kind: HandoutKind,
) -> CardFace | None:
    """Return a side in the letters of a composer, its picture so wide; None if too long.

    Without a disc the picture of a whole set is left out; a side's own picture never is, nor is
    the lifebuoy, by which a help card is known.
    """
    is_own = text.picture is not None and bool(text.picture.description)
    if kind is HandoutKind.CASE_CARDS and text.picture and text.picture.name in PEOPLE:
        return _case_with_somebody(replace(text, picture=None), text.picture, card, composer, panel)
    if not disc and (is_own or kind is HandoutKind.HELP_CARD):
        return None
    width, height = panel[0] - 2 * PADDING, panel[1] - 2 * PADDING
    if not text.blocks and text.label and not text.title and text.picture is None:
        style = composer.look.heading(1)
        size = composer.look.body.size * _ALONE
        style = style._replace(size=size, leading=size, align=0.5)
        inner = composer.narrower(panel[0])
        piece = inner.text(text.label, style, card, composer.canvas.tree.heading_tag(2))
        return CardFace(panel, composer.theme.panel, [(piece, 0.0, (panel[1] - size) / 2)])
    if not text.blocks and text.title and not text.label:
        return sign(text, card, composer, panel)
    disc = disc if text.picture else 0.0
    band, high = _band(text, card, composer, width, disc, is_tall=height > width)
    if kind is HandoutKind.STATEMENT_CARDS:
        composer = _with_body(composer, composer.look.body._replace(bold=True))
    pieces = Stack(composer.pieces(text.blocks, card))
    down = high + _GAP if high and text.blocks else high
    if down + pieces.height > height + 0.01:
        return None
    if not (text.title or disc):
        down = max(down, (height - pieces.height) / 2)
    placed = [(piece, x + PADDING, y + PADDING) for piece, x, y in (*band, (pieces, 0.0, down))]
    return CardFace(panel, composer.theme.panel, placed)


def _case_with_somebody(
    text: SideText,
    who: markdown.Picture,
    card: Element,
    composer: Composer,
    panel: tuple[float, float],
) -> CardFace | None:
    """Draw a case, with who can do something about it at its right, from crown to sole.

    A head beside the heading would be taken for the one to whom it happens.
    """
    width, height = panel[0] - 2 * PADDING, panel[1] - 2 * PADDING
    (wide, tall), painter = people.whole_person(
        who.name, _SOMEBODY * height, turned=True, still=True
    )
    if width - wide - _GAP < _BESIDE_SOMEBODY * composer.look.body.size:
        return None
    band, high = _band(text, card, composer, width, 0.0, is_tall=False)
    texts = Stack(composer.narrower(width - wide - _GAP).pieces(text.blocks, card))
    down = high + _GAP
    if down + texts.height > height + 0.01 or high + tall > height:
        return None
    composer.canvas.credits.add(people.CREDIT)
    somebody = DrawnField(card.add("Figure", who.description), (wide, tall), painter)
    placed = [*band, (texts, 0.0, down), (somebody, width - wide, height - tall)]
    return CardFace(
        panel, composer.theme.panel, [(piece, x + PADDING, y + PADDING) for piece, x, y in placed]
    )


def _word_of_sign(
    title: Spans, times: float, ink: Colour, card: Element, composer: Composer
) -> Piece:
    body = composer.look.body
    size = body.size * times
    style = Style(size, size * 1.3, bold=True, align=0.5, colour=ink, family=body.family)
    tag = composer.canvas.tree.heading_tag(2)
    return composer.text(title, style._replace(after=6), card, tag)


def sign(
    text: SideText, card: Element, composer: Composer, panel: tuple[float, float]
) -> CardFace | None:
    """Return a side to hold up: a large picture, or a colour, shape and letter, above a word."""
    width, height = panel[0] - 2 * PADDING, panel[1] - 2 * PADDING
    is_listed = any(isinstance(block, markdown.Pictured) for block in text.blocks)
    align, ground = 0.0 if is_listed else 0.5, composer.theme.panel
    body = composer.look.body._replace(align=align)
    composer = _with_body(composer, body)
    side = min(width, height * _PICTURE_OF_SIGN)
    picture: Piece | None = None
    title, ink = text.title, composer.theme.strong
    colour = _COLOURED.fullmatch("".join(span.text for span in text.title))
    if colour is not None:
        title, ink = plain(colour["name"]), INK
        picture = _Light(colour["light"], side)
        ground = partial(_coloured, colour=LIGHTS[colour["light"]])
    elif text.picture is not None:
        picture = _picture(text.picture, card, composer, side)
    times = _TITLE_OF_SIGN if picture or text.blocks else _WORD_ALONE
    words = _word_of_sign(title, times, ink, card, composer.narrower(width))
    below = Stack([words, *composer.pieces(text.blocks, card)])
    taken = (side + _GAP if picture is not None else 0.0) + below.height
    if taken > height + 0.01:
        return None
    down = (panel[1] - taken) / 2
    placed: list[tuple[Piece, float, float]] = [(below, PADDING, panel[1] - down - below.height)]
    if picture is not None:
        placed.append((picture, (panel[0] - side) / 2, down))
    return CardFace(panel, ground, placed)


def _coloured(
    canvas: TaggedCanvas, x: float, y: float, width: float, height: float, colour: Colour
) -> None:
    canvas.shape(shapes.rounded(width, height, CORNER), (x, y), fill=colour)


class _Light(Piece):
    """The shape of a colour with its letter, which the word below it says too."""

    def __init__(self, letter: str, side: float) -> None:
        self.letter, self.height = letter, side

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        radius = self.height * 0.42
        with canvas.artifact():
            middle = self.height / 2
            draw_light(canvas, self.letter, x + middle, top - middle, radius)


def _with_body(composer: Composer, style: Style) -> Composer:
    made = copy(composer)
    made.look = replace(composer.look, body=style)
    return made


def _title_and_label(
    text: SideText, card: Element, composer: Composer, room: float, *, is_below: bool
) -> tuple[TextPiece | None, TextPiece | None]:
    """Draw the heading, in the room that its label leaves beside it, and the label."""
    if not (text.title or text.label):
        return None, None
    size, strong = composer.look.body.size, composer.look.heading(2)
    element = card.add(composer.canvas.tree.heading_tag(2))
    title: TextPiece | None = None
    label: TextPiece | None = None
    if text.label:
        small = max(size * _OF_LABEL, min(size, _LEAST_LABEL))
        style = strong._replace(size=small, leading=small * 1.3, before=0, after=0, bold=False)
        taken = natural_width(plain(text.label), style) + 1
        label = composer.narrower(taken).within(text.label, style, element)
        room -= 0.0 if is_below else taken + _BEFORE_LABEL
    if text.title:
        style = strong._replace(size=size * 1.1, leading=size * 1.32, before=0, after=0)
        title = composer.narrower(room).within(text.title, style, element)
        if label is not None:
            label.more = True  # it is drawn first, and its words are not glued to those behind it
    return title, label


def _band(
    text: SideText,
    card: Element,
    composer: Composer,
    width: float,
    disc: float,
    *,
    is_tall: bool,
) -> tuple[list[tuple[Piece, float, float]], float]:
    """Draw the first line: picture, heading and label; tell how high it is.

    On a tall card the heading stands below the picture, where beside it is room for few letters.
    """
    placed: list[tuple[Piece, float, float]] = []
    size = composer.look.body.size
    strong = composer.look.heading(2)
    word = longest_word(text.title, strong) * 1.1 * size / strong.size
    is_below = is_tall and disc > 0 and (bool(text.label) or word > width - disc - _GAP)
    left = disc + _GAP if disc and not is_below else 0.0
    room = width if is_below else width - left
    title, label = _title_and_label(text, card, composer, room, is_below=is_below)
    beside = (label,) if is_below else (title, label)
    high = max(disc, *(piece.height for piece in beside if piece), 0.0)
    if label is not None:
        placed.append((label, width - label.width, 0.0))
    if title is not None and is_below:
        placed.append((title, 0.0, high + _GAP))
        high += _GAP + title.height
    elif title is not None:
        placed.append((title, left, max(0.0, (high - title.height) / 2)))
    if text.picture is not None and disc:
        placed.append((_picture(text.picture, card, composer, disc), 0.0, 0.0))
    return placed, high


class _Decoration(Piece):
    """A picture that is only decoration."""

    def __init__(self, name: str, side: float) -> None:
        self.name, self.height = name, side

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact():
            pictures.on_disc(self.name, self.height)(canvas, x, top - self.height)


def _picture(picture: markdown.Picture, card: Element, composer: Composer, side: float) -> Piece:
    composer.canvas.credits |= pictures.credits_of([picture.name])
    if not picture.description:
        return _Decoration(picture.name, side)
    element = card.add("Figure", picture.description)
    return DrawnField(element, (side, side), pictures.on_disc(picture.name, side))
