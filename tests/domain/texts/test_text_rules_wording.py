"""How texts are held against the rules; the sentences of each language have tests of their own."""

import pytest

from hope_desktop.domain.texts.checks import Check
from hope_desktop.domain.texts.text_rules import sentence_at, slips


def broken(text: str, language: str = "nl", *, for_pupils: bool = True) -> set[Check]:
    found = slips(text, for_pupils=for_pupils, is_vote=True, language=language)
    return {slip.rule for slip in found}


def test_only_a_vote_is_held_against_the_rule_for_votes():
    found = slips("Bij toestemming hoort een ja.", for_pupils=True)
    assert list(found) == []


def test_the_words_that_break_a_rule_are_named_with_their_place():
    text = "Zit je ergens mee?\nBel nu: 0800-0432. Of chat."
    (slip,) = slips(text, for_pupils=True)
    assert (slip.words, text[slip.start : slip.end]) == ("0800-0432", "0800-0432")
    assert sentence_at(text, slip.start) == "Bel nu: 0800-0432."


def test_all_places_are_named_not_only_the_first():
    text = "Zij is zielig. Hij is zielig. Het is je eigen schuld."
    assert [slip.words for slip in slips(text, for_pupils=True)] == [
        "zielig",
        "zielig",
        "eigen schuld",
    ]


def test_a_sentence_may_run_over_two_lines_but_not_over_an_item():
    assert broken("Heb jij dit\nooit gedaan?") == {Check.EXPERIENCE_QUESTION}
    assert broken("- Wat had je\n- Ooit komt het goed") == set()


@pytest.mark.parametrize(
    ("text", "place", "sentence"),
    [
        ("Eén. Twee! Drie?", "Twee", "Twee!"),
        ("## Kop\n\n- punt een\n- punt twee", "twee", "punt twee"),
        ("| a | b |", "b", "a | b"),
        ("zonder punt", "punt", "zonder punt"),
        ('Zij zei: "Stop." Toen stopte hij.', "Toen", "Toen stopte hij."),
    ],
)
def test_the_sentence_around_a_place(text, place, sentence):
    assert sentence_at(text, text.index(place)) == sentence


def test_a_language_without_patterns_is_held_against_numbers_only():
    assert broken("Tel: 0800-0432. Zielig.", "ar") == {Check.PHONE_NUMBER}


@pytest.mark.parametrize("text", ["heb " * 50_000, "0 " * 50_000, "je eigen " * 20_000, "€" * 9000])
def test_a_hostile_text_is_read_to_its_end(text):
    for slip in slips(text, for_pupils=True, is_vote=True):
        assert text[slip.start : slip.end].strip() == slip.words
