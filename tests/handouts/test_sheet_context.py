"""Merge fields, dates and pages."""

from dataclasses import replace

import pytest

from hope_desktop.dialect.blocks import Paragraph, Span
from hope_desktop.dialect.cleaning import literal
from hope_desktop.dialect.markdown import blocks
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.texts import directives
from hope_desktop.domain.workshops.teller import LetterWord, Told
from hope_desktop.handouts import specs
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.render import render
from hope_desktop.handouts.sheet_context import BLANK, SheetContext
from tests.handouts.samples import NOTHING_KNOWN, OCCASION, SPACED, document, handout


def context(**more: object) -> SheetContext:
    made = document(**more)
    return SheetContext(TaggedCanvas("t", "en"), made)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("klas {{class}}", "klas 2B"),
        ("{{date}} om {{time}}", "Thursday 26 November 2026 om 9:00"),
        ("{{trainers}}", "Sanne de Boer and Karim El Amrani"),
        ("bel {{helpline:112}}", "bel 112 or 112.nl"),
        ("{{unknown}}", "{{unknown}}"),
    ],
)
def test_fields_are_filled_from_the_occasion(text, wanted):
    assert context().filled(text) == wanted


FIELDS = ["school", "class", "date", "time", "room", "helper", "about"]


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("before", ["", "- ", "Op "])
def test_unknown_field_is_a_line_to_write_on(name, before):
    text = context(occasion=NOTHING_KNOWN).filled(before + "{{" + name + "}}")
    letter = document(specs.SchoolLetter(handout(HandoutKind.PARENT_LETTER, text)))
    assert BLANK in render(letter).text


def test_a_letter_leaves_out_a_room_that_nobody_knows():
    assert context(occasion=NOTHING_KNOWN).filled("Kom in {{room}}, graag.") == "Kom, graag."


@pytest.mark.parametrize("name", sorted(directives.FIELDS - {"box"}))
def test_no_field_stays_a_sign_on_paper(name):
    assert "{{" not in context().filled("Op {{" + name + "}} hier.")


HERS = replace(
    OCCASION, live=True, told=Told(frozenset({LetterWord.OWN_WORDS}), "", "Over *toen*.")
)


@pytest.mark.parametrize(
    ("occasion", "said"),
    [
        (OCCASION, "Over bedachte mensen. Tot dan."),
        (HERS, r"Over \*toen\*. Tot dan."),
    ],
)
def test_words_for_a_plan_in_which_somebody_tells_stand_there_only(occasion, said):
    text = "{{made-up}}Over bedachte mensen.{{live}}{{told}}{{both}} Tot dan."
    assert context(occasion=occasion).filled(text) == said


def test_what_the_class_had_is_said_only_when_it_had_it():
    assert context().filled("Dag. {{had}}").strip() == "Dag."
    assert "before" in context(occasion=replace(OCCASION, had=True)).filled("{{had}}")


def test_number_in_a_sentence_cannot_be_divided():
    assert "020-261\u00a052\u00a075" in context().filled("{{helpline:" + SPACED.id + "}}")


def test_number_of_the_go_to_person_cannot_be_divided():
    occasion = replace(OCCASION, helper="Ans, kamer 12, 06 12 34 56 78")
    wanted = "Ans, kamer 12, 06\u00a012\u00a034\u00a056\u00a078"
    assert context(occasion=occasion).filled("{{helper}}") == wanted
    assert context(occasion=occasion).occasion.helper == wanted


def test_number_that_may_not_be_printed_is_not_printed():
    quiet = replace(SPACED, printable=False)
    occasion = replace(OCCASION, all_lines=(quiet,))
    assert context(occasion=occasion).filled("{{helpline:" + quiet.id + "}}") == quiet.name


def test_typed_words_lose_their_power_as_markdown():
    assert literal("*a* [b](c)\n# d") == r"\*a\* \[b\](c) \# d"


@pytest.mark.parametrize(
    "typed",
    [
        *("# a", "- a", "+ a", "* a", "> a", "1. a", "12) a", "---", "***", "- [ ] a"),
        *("*a*", "_a_", "**a**", "~~a~~", "`a`", "| a | b |", r"a\b", r"\*", "a &amp; b"),
        *("[a](b)", "![a](b)", "<b>a</b>", "<http://a.nl>", "{{help}}", "{{lines:3}}"),
    ],
)
def test_what_was_typed_is_printed_as_it_was_typed(typed):
    assert blocks(literal(typed)) == (Paragraph((Span(typed),)),)
    filled = context(occasion=replace(OCCASION, helper=typed)).filled("{{helper}}")
    assert blocks(filled) == (Paragraph((Span(typed),)),)
