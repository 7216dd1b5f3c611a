"""Texts for adults: no last page with a few lines."""

from dataclasses import replace

import pypdfium2
import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, report, shown, text_boxes
from tests.handouts.samples import ANSWERS, FORM, handout


def sheet(paragraphs: int) -> specs.AnswerCard:
    return specs.AnswerCard(handout(HandoutKind.ANSWER_CARD, "Robin wacht.\n\n" * paragraphs))


@pytest.mark.parametrize("paragraphs", [5, 31, 33, 60, 200])
def test_every_paragraph_is_printed_once(paragraphs):
    assert proven(sheet(paragraphs)).text.count("Robin wacht.") == paragraphs


@pytest.mark.nightly
def test_few_lines_over_are_drawn_in():
    full = next(count for count in range(20, 60) if proven(sheet(count)).pages == 2)
    assert full > 31


def test_answers_are_for_the_trainer_and_have_no_help_block():
    letters = shown(proven(specs.AnswerCard(ANSWERS), for_trainer=True))
    assert "For the trainer" in letters
    assert "Vraag door." in letters
    assert "0800" not in letters


def test_running_text_is_as_wide_as_what_is_written_in():
    body = "Een lange zin over grenzen. " * 30 + "\n\n{{lines:1}}"
    rendered = proven(specs.AnswerCard(handout(HandoutKind.ANSWER_CARD, body)))
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        field = max(item.get_bounds()[2] for item in pdf[0].get_objects())
    lines = [right for _left, bottom, right, _top in text_boxes(rendered, 0) if bottom > 80]
    assert field - max(lines) < 15


def test_a_short_form_stands_twice_on_a_page_and_a_long_one_once():
    short = proven(specs.SchoolLetter(FORM))
    long = proven(specs.SchoolLetter(replace(FORM, body=FORM.body + "\n\nNog {{line}}" * 12)))
    for rendered, times in ((short, 2), (long, 1)):
        assert rendered.pages == 1
        assert shown(rendered).count("Schrijf geen namen op.") == times


def test_what_is_filled_in_is_a_field_with_its_name():
    rendered = proven(specs.SchoolLetter(FORM))
    assert report(rendered).tags().count("Form") == 5
    assert "{{" not in rendered.text
