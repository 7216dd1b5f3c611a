"""What protects somebody stays in every version of a text."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import PartLost
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import HandoutId
from hope_desktop.domain.texts.kept_parts import lost_parts
from hope_desktop.domain.texts.typed_material import checked_handout
from hope_desktop.domain.workshops.safety import DISCLOSURE_CARD
from tests.domain.library.test_editions import HANDOUT
from tests.each import each

CARD = replace(HANDOUT, kind=HandoutKind.HELP_CARD, body="Ga naar **{{helper}}**.")
LETTER = replace(
    HANDOUT,
    activity=None,
    kind=HandoutKind.PUPIL_LETTER,
    body="Maken wij ons zorgen? Dan praten we met {{helper}}. Hulp: {{helpline:112}}.",
)
STEPS = replace(
    HANDOUT,
    id=DISCLOSURE_CARD,
    activity=None,
    kind=HandoutKind.ANSWER_CARD,
    body="1. Luister.\n2. Bel {{helpline:112}}.\n3. Draag over.\n",
)
FORM = replace(
    STEPS, id=HandoutId("school/formulier"), kind=HandoutKind.FORM, body="Schrijf geen namen op."
)


@each(
    ("original", "body", "lost"),
    [
        (CARD, "Praat met {{helper}}.", ()),
        (CARD, "Praat met juf Ans.", ("{{helper}}",)),
        (LETTER, "Zijn wij bezorgd? {{helpline:112}}, {{helper}}", ()),
        (LETTER, "Tot dan! {{helper}} {{helpline:112}}", ("worries",)),
        (LETTER, "Geen zorgen.", ("{{helper}}", "{{helpline:112}}")),
        (STEPS, "1. Bel {{helpline:112}}.\n2. Luister.\n3. Draag over.\n4. Rust.", ()),
        (STEPS, "1. Luister.\n2. Bel {{helpline:112}}.", ("steps",)),
        (FORM, "Zet er **geen namen** op.", ()),
        (FORM, "Wie was het?", ("no-names",)),
        (replace(STEPS, body="- {{each:papers}}{{what}}"), "- Mijn lijst", ("{{each:papers}}",)),
        (replace(CARD, kind=HandoutKind.CARDS, body="Wat vind je?"), "", ()),
        (replace(CARD, kind=HandoutKind.WORKSHEET), "", ()),
    ],
)
def test_what_names_help_cannot_go(original, body, lost):
    assert lost_parts(replace(original, body=body), original) == lost
    if lost:
        with pytest.raises(PartLost) as refusal:
            checked_handout(replace(original, body=body), original)
        assert refusal.value.parts == lost


def test_a_translation_says_it_in_its_own_words():
    english = replace(LETTER, language="en", body="If we are worried: {{helper}} {{helpline:112}}")
    assert lost_parts(english, LETTER) == ()
    assert lost_parts(replace(english, body="Zorgen {{helper}} {{helpline:112}}"), LETTER) == (
        "worries",
    )


def test_what_decides_who_gets_it_stays():
    changed = replace(CARD, kind=HandoutKind.WORKSHEET, language="en", audiences=frozenset({"po"}))
    assert checked_handout(changed, CARD) == CARD
    cards = replace(CARD, kind=HandoutKind.CARDS)
    assert checked_handout(replace(cards, kind=HandoutKind.WORKSHEET), cards).kind is (
        HandoutKind.WORKSHEET
    )


def test_a_made_up_story_says_so():
    story = replace(CARD, kind=HandoutKind.STORY_SHEET, fictional=True)
    with pytest.raises(PartLost):
        checked_handout(replace(story, fictional=False), story)
