"""A line to write on stands beside its sentence and the picture of that.

Who reads with pictures then sees which is the answer to what, on half the paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hope_desktop.handouts.dialect import markdown
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.picture_column import placed
from hope_desktop.handouts.layout.pieces import SideBySide
from hope_desktop.handouts.pdf.structure import Element

_SENTENCE = 0.56
"""The part of the width that the sentence has."""
_SIDE = 0.8
"""Of the side of other pictures."""


@dataclass(frozen=True, slots=True)
class Answered(markdown.Pictured):
    """A sentence with a picture and the lines for its answer."""

    lines: markdown.WriteLines


def with_answers(blocks: Sequence[markdown.TextBlock]) -> tuple[markdown.TextBlock, ...]:
    """Blocks in which lines without words of their own go along with what is asked."""
    made: list[markdown.TextBlock] = []
    for block in blocks:
        match (made[-1] if made else None), block:
            case markdown.Pictured(picture, markdown.Paragraph() as text), markdown.WriteLines(
                purpose=""
            ):
                made[-1] = Answered(picture, text, block)
            case _:
                made.append(block)
    return tuple(made)


def answered(composer: Composer, block: Answered, parent: Element) -> Piece:
    """The picture, and beside it the sentence above its lines."""
    picture = composer.picture(block.picture, parent, _SIDE)
    width = composer.width - composer.beside.taken
    left = width * _SENTENCE
    text = composer.narrower(left - composer.padding).piece(block.block, parent)
    field = composer.narrower(width - left).piece(block.lines, parent)
    after = min(text.after, composer.look.between)
    field.before = field.after = text.before = text.after = 0.0
    return placed(
        picture, SideBySide([text, field], [left, width - left], after=after), composer.beside.left
    )
