"""Check boxes and writing lines are form fields with a name."""

import io

import pikepdf
import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout.fields import WritingLines, list_mark
from hope_desktop.handouts.layout.styles import STANDARD
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.render import render
from hope_desktop.handouts.sheet_context import SheetContext
from tests.handouts.proof import report
from tests.handouts.samples import document, handout


def forms(body: str) -> list[tuple[str, str]]:
    """Placement and description of each field of a paper without a help block."""
    rendered = render(document(specs.AnswerCard(handout(HandoutKind.ANSWER_CARD, body))))
    report(rendered)
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        found = [
            o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Form"
        ]
        return [(str(o.A[0].Placement), str(o.Alt)) for o in found]


def test_field_is_named_after_what_it_is_for():
    assert forms("{{lines:2|Dit zou ik zeggen}}") == [("/Block", "Dit zou ik zeggen")]


def test_box_without_words_has_a_name_too():
    assert forms("- [ ] Klaar") == [("/Block", "To fill in")]


@pytest.mark.parametrize(
    ("count", "room", "heights"),
    [
        (6, 100, None),
        (10, 100, [84, 196]),
        (10, 260, [224, 56]),
        (10, 50, None),
    ],
)
def test_many_lines_divide_over_pages_and_a_few_do_not(count, room, heights):
    lines = WritingLines(Element("Form"), count, 300, 28)
    assert lines.height == count * 28
    parts = lines.split(room)
    assert (parts and [part.height for part in parts]) == heights


def test_field_that_goes_on_over_a_page_stays_one_field():
    rendered = render(
        document(specs.AnswerCard(handout(HandoutKind.ANSWER_CARD, "{{lines:50|Schrijf}}")))
    )
    assert rendered.pages > 1
    assert report(rendered).tags().count("Form") == 1


@pytest.mark.parametrize("number", ["1", "12", "120", "9999"])
def test_the_disc_is_wider_than_its_number(number):
    canvas = TaggedCanvas("Proef", "nl")
    composer = SheetContext(canvas, document()).composer()
    mark = list_mark(number, canvas.tree.root.add("Lbl"), composer)
    assert 2 * mark.radius > natural_width(plain(number, bold=True), STANDARD.body)
    assert mark.height == STANDARD.body.leading
