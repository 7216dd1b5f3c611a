"""Pictures beside the text, for who reads with pictures.

On a page all text stands beside one column of pictures; on a card only the text that has one.
"""

from typing import NamedTuple

from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.pieces import Hanging
from hope_desktop.handouts.pdf.canvas import TaggedCanvas

_PLACE, _CLOSE = 1.45, 1.2
"""The place of a picture beside text, in its sides; on a card it is closer."""


class PictureColumn(NamedTuple):
    """Where a text has its pictures."""

    side: float = 0.0
    """Of a picture, in points; 0 leaves them out."""
    is_column: bool = False

    @property
    def left(self) -> float:
        """Where text begins that has a picture."""
        return self.side * (_PLACE if self.is_column else _CLOSE)

    @property
    def column(self) -> float:
        """Where all text begins, because a column is kept free; else 0."""
        return self.left if self.is_column else 0.0

    @property
    def taken(self) -> float:
        """What a picture takes of the width of a text: nothing where a column is kept free."""
        return 0.0 if self.is_column else self.left


NO_PICTURES = PictureColumn()


def column_of(width: float) -> PictureColumn:
    """A column of pictures so wide."""
    return PictureColumn(width / _PLACE, is_column=True) if width else NO_PICTURES


def placed(picture: Piece | None, body: Piece, left: float) -> Piece:
    """A text to the right of its picture, or of the room for one."""
    if picture is not None:
        return WithPicture(picture, body, left)
    return Hanging(None, body, left) if left else body


class WithPicture(Piece):
    """A picture and its text, each in the middle of the other's height."""

    def __init__(self, picture: Piece, body: Piece, left: float) -> None:
        self.picture, self.body, self.left = picture, body, left
        self.height = max(picture.height, body.height)
        self.before, self.after, self.keep = body.before, body.after, body.keep

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        if self.picture.height > room or self.body.height <= self.picture.height:
            return None
        parts = self.body.split(room)
        if parts is None:
            return None
        return WithPicture(self.picture, parts[0], self.left), Hanging(None, parts[1], self.left)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        self.picture.draw(canvas, x, top - (self.height - self.picture.height) / 2)
        self.body.draw(canvas, x + self.left, top - (self.height - self.body.height) / 2)
