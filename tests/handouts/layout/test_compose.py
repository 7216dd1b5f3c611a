"""Blocks become elements of the right kind, in their order."""

from dataclasses import replace

import pypdfium2
import pytest

from hope_desktop.dialect.blocks import Span
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout.compose import labelled
from hope_desktop.handouts.render import render
from tests.handouts.proof import proven, report
from tests.handouts.samples import OCCASION, WORKSHEET_TEXT, document, handout
from tests.reading_pdf import pages_of

SHEET = specs.AnswerCard(handout(HandoutKind.ANSWER_CARD, WORKSHEET_TEXT))


def test_blocks_have_their_own_elements():
    tags = report(proven(SHEET)).tags()
    assert tags[:4] == ["Document", "Part", "H1", "P"]
    assert {"L", "LI", "Lbl", "LBody", "Table", "TH", "TD", "Figure", "Form"} <= set(tags)


def test_large_lines_stand_further_apart():
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, "{{lines:30|x}}\n\n{{lines:30|y}}"))
    usual = proven(sheet, occasion=OCCASION)
    large = proven(sheet, occasion=replace(OCCASION, large_lines=True))
    assert large.pages >= usual.pages
    assert large.pdf != usual.pdf


def test_label_is_bold_before_its_value():
    assert labelled("Doel:", "praten") == (Span("Doel: ", bold=True), Span("praten"))


@pytest.mark.parametrize("words", ["ja|nee|weet niet", "told something|wrote something|other"])
def test_a_box_stands_clear_of_the_words_before_it_and_nearer_to_its_own(words):
    first, *others = words.split("|")
    text = f"Wat {{{{box}}}} {first}" + "".join(f" {{{{box}}}} {word}" for word in others)
    drawn = render(document(specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))))
    with pypdfium2.PdfDocument(drawn.pdf) as pdf:
        page = pdf[0].get_textpage()
        said = page.get_text_range()
        ends = [page.get_charbox(said.index(word) + len(word) - 1)[2] for word in (first, *others)]
        begins = [page.get_charbox(said.index(word))[0] for word in others]
    assert all(begin - end > 27 for begin, end in zip(begins, ends, strict=False))


TASKS = ("Wat doet zij nu?", "1. Lees.\n2. Wat doet zij nu?")
ANSWERS = (
    "{{lines:3|Schrijf op}}",
    "- [ ] Praat.\n- [ ] Schrijf op",
    "{{box}} Praat {{box}} Schrijf op",
)


@pytest.mark.nightly
@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("answer", ANSWERS)
def test_a_task_stays_on_the_page_where_its_answer_is_written(task, answer):
    begins = set()
    for lines in range(6, 32):
        text = "Een zin.\n\n" * lines + f"{task}\n\n{answer}\n\n" + "En dan.\n\n" * 20
        sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))
        pages = pages_of(render(document(sheet)).pdf)
        (asked,) = (page for page, said in enumerate(pages) if "Wat doet zij nu?" in said)
        (answered,) = (page for page, said in enumerate(pages) if "Schrijf op" in said)
        assert asked == answered, lines
        begins.add(asked)
    assert begins == {0, 1}, "the end of a page was passed"
