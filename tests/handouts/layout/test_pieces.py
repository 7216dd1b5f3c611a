"""Pieces know their height and where they may be divided."""

import pypdfium2
import pytest

from hope_desktop.dialect.blocks import Span
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import (
    NO_PICTURES,
    Frame,
    Hanging,
    PictureColumn,
    SideBySide,
    TextPiece,
    Whole,
    WithPicture,
    column_of,
    outline,
    placed,
)
from hope_desktop.handouts.layout.typeset import broken, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style, face
from hope_desktop.handouts.pdf.structure import Element

STYLE = Style(12, 17)


def text(count: int) -> TextPiece:
    found = broken(plain("\n".join(["regel"] * count)), STYLE, 300, set())
    return TextPiece(found, STYLE, 300, Element("P"))


def test_text_leaves_no_single_line_behind():
    assert text(3).split(3 * 17 - 1) is None
    parts = text(5).split(4 * 17)
    assert parts is not None
    assert [part.height for part in parts] == [3 * 17, 2 * 17]


def test_parts_of_a_text_share_their_element():
    whole = text(6)
    parts = whole.split(60)
    assert parts is not None
    assert all(isinstance(part, TextPiece) and part.element is whole.element for part in parts)


def test_label_stands_only_beside_the_first_part():
    parts = Hanging(text(1), text(6), 20).split(60)
    assert parts is not None
    first, second = parts
    assert first.label is not None
    assert second.label is None


def test_frame_adds_room_around_and_divides():
    frame = Frame(text(6), 300, outline, 10)
    assert frame.height == 6 * 17 + 20
    parts = frame.split(80)
    assert parts is not None
    assert [part.height for part in parts] == [3 * 17 + 20, 3 * 17 + 20]


def test_whole_moves_rather_than_divide():
    assert Whole(text(6)).split(60) is None
    assert Whole(text(60)).split(600) is not None


def test_columns_are_as_high_as_the_highest():
    assert SideBySide([text(1), Stack([text(2), text(1)])], [50, 50]).height == 3 * 17


def test_normal_word_after_a_bold_one_stands_where_it_was_measured():
    canvas = TaggedCanvas("t", "nl")
    spans = (Span("Wil je", bold=True), Span(" hier"))
    lines = broken(spans, STYLE, 300, set())
    TextPiece(lines, STYLE, 300, canvas.tree.root.add("P")).draw(canvas, 50, 700)
    canvas.end_page()
    with pypdfium2.PdfDocument(canvas.finish()) as pdf:
        page = pdf[0].get_textpage()
        left = page.get_charbox(page.get_text_bounded().index("hier"), loose=True)[0]
    gap = face().space
    assert left == pytest.approx(
        50
        + 12
        * (
            face(bold=True).width("Wil") + face(bold=True).space + face(bold=True).width("je") + gap
        ),
        abs=0.05,
    )


class Box(Piece):
    def __init__(self, height: float) -> None:
        self.height = height


def words(lines: int) -> TextPiece:
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
    beside, left, column, taken
):
    assert (beside.left, beside.column, beside.taken) == pytest.approx((left, column, taken))


@pytest.mark.parametrize(("lines", "height"), [(1, 50), (5, 60)])
def test_picture_and_text_are_as_high_as_the_higher(lines, height):
    assert placed(Box(50), words(lines), 70).height == height


def test_text_without_a_picture_stands_where_the_others_do():
    body = words(1)
    assert placed(None, body, 0) is body
    hanging = placed(None, body, 70)
    assert hanging.indent == 70


def test_a_long_text_goes_on_beside_the_free_column():
    whole = WithPicture(Box(50), words(20), 70)
    parts = whole.split(120)
    assert parts is not None
    assert [type(part) for part in parts] == [WithPicture, Hanging]
    assert [part.height for part in parts] == [120, 120]
    assert whole.split(40) is None
    assert WithPicture(Box(50), words(3), 70).split(49) is None
