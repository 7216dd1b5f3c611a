"""A number stands in the middle of a disc that is large enough for it."""

import pytest

from hope_desktop.handouts.layout.list_marks import list_mark
from hope_desktop.handouts.layout.pieces import NumberMark
from hope_desktop.handouts.layout.styles import STANDARD
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.sheet_context import SheetContext
from tests.handouts.samples import document


@pytest.mark.parametrize("number", ["1", "12", "120", "9999"])
def test_the_disc_is_wider_than_its_number(number: str) -> None:
    canvas = TaggedCanvas("Proef", "nl")
    composer = SheetContext(canvas, document()).composer()
    mark = list_mark(number, canvas.tree.root.add("Lbl"), composer)
    assert isinstance(mark, NumberMark)
    assert 2 * mark.radius > natural_width(plain(number, bold=True), STANDARD.body)
    assert mark.height == STANDARD.body.leading
