"""A picture stands beside its text, each in the middle of the other's height."""

import pytest

from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.picture_column import (
    NO_PICTURES,
    PictureColumn,
    WithPicture,
    column_of,
    placed,
)
from hope_desktop.handouts.layout.pieces import Hanging, TextPiece
from hope_desktop.handouts.layout.typeset import broken, plain
from hope_desktop.handouts.pdf.fonts import Style


class Box(Piece):
    def __init__(self, height: float) -> None:
        self.height = height


def text(lines: int) -> TextPiece:
    style = Style(10, 12)
    return TextPiece(
        broken(plain("\n".join(["woord"] * lines)), style, 100, set()), style, 100, None
    )


@pytest.mark.parametrize(
    ("beside", "left", "column", "taken"),
    [
        (NO_PICTURES, 0, 0, 0),
        (column_of(0), 0, 0, 0),
        (column_of(145), 145, 145, 0),
        (PictureColumn(100), 120, 0, 120),
    ],
)
def test_a_page_keeps_a_column_free_and_a_card_only_what_a_picture_takes(
    beside: PictureColumn, left: float, column: float, taken: float
) -> None:
    assert (beside.left, beside.column, beside.taken) == pytest.approx((left, column, taken))


@pytest.mark.parametrize(("lines", "height"), [(1, 50), (5, 60)])
def test_picture_and_text_are_as_high_as_the_higher(lines: int, height: float) -> None:
    assert placed(Box(50), text(lines), 70).height == height


def test_text_without_a_picture_stands_where_the_others_do() -> None:
    body = text(1)
    assert placed(None, body, 0) is body
    hanging = placed(None, body, 70)
    assert isinstance(hanging, Hanging)
    assert hanging.indent == 70


def test_a_long_text_goes_on_beside_the_free_column() -> None:
    whole = WithPicture(Box(50), text(20), 70)
    parts = whole.split(120)
    assert parts is not None
    assert [type(part) for part in parts] == [WithPicture, Hanging]
    assert [part.height for part in parts] == [120, 120]
    assert whole.split(40) is None
    assert WithPicture(Box(50), text(3), 70).split(49) is None
