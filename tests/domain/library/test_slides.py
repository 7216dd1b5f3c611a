"""Which texts may go on the screen of a classroom."""

import pytest

from hope_desktop.domain.library.handout import HandoutKind, Part, part_of
from hope_desktop.domain.library.slides import SHOWN_KINDS, THEN_REST, SlideSource, versions_named
from hope_desktop.domain.terms import ActivityId
from tests.making import handout

CARDS = handout("1.4/kaarten", HandoutKind.STATEMENT_CARDS)
EASY = handout("1.4/kaarten.basis", HandoutKind.STATEMENT_CARDS)
POSTER = handout("O1/poster", HandoutKind.AGREEMENTS_POSTER)
ANSWERS = handout("1.4/antwoorden", HandoutKind.ANSWER_CARD)
EVERY = (CARDS, EASY, POSTER, ANSWERS)
HERE = ActivityId("1.4")


def test_only_what_pupils_have_is_shown_and_never_what_they_write_for_themselves():
    assert {part_of(kind) for kind in SHOWN_KINDS} == {Part.PUPILS}
    assert THEN_REST <= SHOWN_KINDS


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("kaarten", [CARDS, EASY]),
        ("O1/poster", [POSTER]),
        ("poster", []),
        ("antwoorden", [ANSWERS]),
    ],
)
def test_a_text_is_named_within_its_activity_or_by_its_id(name, found):
    assert versions_named(name, HERE, EVERY) == found


def test_what_must_not_be_shown_is_not_found():
    assert SlideSource("antwoorden").among(EVERY, HERE) == []
    assert SlideSource("kaarten").among(EVERY, HERE) == [CARDS, EASY]


def test_choices_are_cards():
    assert SlideSource("x", choices="kaarten").choices_among(EVERY, HERE) == CARDS
    assert SlideSource("x", choices="antwoorden").choices_among(EVERY, HERE) is None
    assert SlideSource("x").choices_among(EVERY, HERE) is None
