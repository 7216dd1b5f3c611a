"""Cards are cut from a text, counted, and chosen."""

import pytest

from hope_desktop.dialect import card_texts
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.library.handout import HandoutKind
from tests.handouts.samples import POSTER, handout

TEXT = "voor\n\n***\n\nachter\n\n---\n\nalleen voor\n\n---\n\n"
CARDS = handout(HandoutKind.CARDS, TEXT)


def test_cards_have_a_front_and_perhaps_a_back():
    assert card_texts.cards(TEXT) == (("voor", "achter"), ("alleen voor", ""))


@pytest.mark.parametrize("numbers", [{1}, {2}, {1, 2}])
def test_only_some_cards_stay_as_they_are(numbers):
    every = card_texts.cards(TEXT)
    assert card_texts.cards(card_texts.only(CARDS, numbers)) == tuple(
        card for number, card in enumerate(every, 1) if number in numbers
    )


@pytest.mark.parametrize("number", [0, 3, 10_000])
def test_card_that_is_not_there_is_named(number):
    with pytest.raises(NotFound) as refused:
        card_texts.only(CARDS, {1, number})
    assert refused.value.wanted == str(number)


def test_what_is_no_cards_has_none():
    with pytest.raises(NotFound):
        card_texts.only(POSTER, {1})
