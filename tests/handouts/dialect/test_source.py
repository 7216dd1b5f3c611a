"""Pieces keep their letters; what is written anew says the same to the parser."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.handouts.dialect import source
from hope_desktop.handouts.dialect.blocks import Span
from hope_desktop.handouts.dialect.markdown import blocks, printed
from hope_desktop.handouts.dialect.source import (
    SourcePiece,
    letters,
    meaning,
    read,
    written,
)
from tests.handouts.samples import HELP_CARD, POSTER, QUIET, STATEMENTS, handout

MIXED = (
    "#  Kop\n\nEen *zin*\ndie doorgaat\n\n* een\n* twee\n\n{{picture:ear|Oor}}\n1) luister\n"
    "{{lines:2|x}}\n\n| a|b |\n|:--|--|\n|c| d\\| |\n---\nlaatste"
)


def test_what_is_not_changed_keeps_its_letters() -> None:
    found, tail = read(MIXED)
    assert "".join(written(found, tail)) == MIXED
    assert [piece.kind for piece in found] == [
        "h1", "p", "bullet", "bullet", "number", "object", "table", "card", "p",
    ]  # fmt: skip
    assert found[4].beside == "{{picture:ear|Oor}}"


@pytest.mark.parametrize("at", range(9))
def test_one_piece_that_goes_leaves_the_others_what_they_mean(at: int) -> None:
    found, tail = read(MIXED)
    left = found[:at] + found[at + 1 :]
    again, _tail = read("".join(written(left, tail)))
    assert [(one.kind, one.spans, one.rows) for one in again] == [
        (one.kind, one.spans, one.rows) for one in left
    ]


WORDS = st.text("ab *_#`[]()\\<>&.-+1!|~:\u00e9", min_size=1, max_size=12)


@given(WORDS, WORDS, st.sampled_from(["p", "h2", "bullet", "box"]))
@settings(deadline=None)
def test_words_that_are_typed_are_printed_as_they_are(one: str, two: str, kind: str) -> None:
    said = " ".join(f"x{one} {two}".split())
    piece = SourcePiece(kind, (Span(said),))
    made = meaning(letters(piece))
    assert made.kind == kind
    assert "".join(span.text for span in made.spans) == said


def test_bold_next_to_letters_loses_no_word() -> None:
    piece = SourcePiece("p", (Span("Luca:", bold=True), Span("Oké")))
    assert "".join(span.text for span in meaning(letters(piece)).spans) == "Luca:Oké"


def test_a_changed_row_leaves_the_others() -> None:
    table = read(MIXED)[0][6]
    changed = replace(table, rows=(table.rows[0], table.rows[1], ((Span("e"),), (Span("f|g"),))))
    made = letters(changed)
    assert made.startswith("| a|b |\n|:--|--|\n|c| d\\| |\n")
    assert len(blocks(made)) == 1
    assert meaning(made).rows[2] == ((Span("e"),), (Span("f|g"),))


TEXT = "voor\n\n***\n\nachter\n\n---\n\nalleen voor\n\n---\n\n"
CARDS = handout(HandoutKind.CARDS, TEXT)


def test_cards_have_a_front_and_perhaps_a_back() -> None:
    assert source.cards(TEXT) == (("voor", "achter"), ("alleen voor", ""))


def test_some_kinds_have_backs() -> None:
    found = [source.has_backs(one) for one in (CARDS, QUIET, HELP_CARD, STATEMENTS, POSTER)]
    assert found == [True, True, True, False, False]


@pytest.mark.parametrize("numbers", [{1}, {2}, {1, 2}])
def test_only_some_cards_stay_as_they_are(numbers: set[int]) -> None:
    every = source.cards(TEXT)
    assert source.cards(source.only(CARDS, numbers)) == tuple(
        card for number, card in enumerate(every, 1) if number in numbers
    )


@pytest.mark.parametrize("number", [0, 3, 10_000])
def test_card_that_is_not_there_is_named(number: int) -> None:
    with pytest.raises(NotFound) as refused:
        source.only(CARDS, {1, number})
    assert refused.value.wanted == str(number)


def test_what_is_no_cards_has_none() -> None:
    with pytest.raises(NotFound):
        source.only(POSTER, {1})


@pytest.mark.parametrize(
    ("odd", "said"), [("> a\n>\n> b", "a b"), ("```\ncode\n```", "code"), ("> een", "een")]
)
def test_what_is_left_alone_is_said_without_its_signs(odd: str, said: str) -> None:
    assert printed(odd) == said
    assert "".join(written(*read(odd))) == odd
