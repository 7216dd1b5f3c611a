"""What letters say of who tells, and who writes them."""

import pytest

from hope_desktop.domain.printing.sender import NO_SENDER, Sender, Signs
from hope_desktop.domain.terms import Adults, Module
from hope_desktop.domain.workshops.teller import NOTHING_MORE, LetterWord, Told
from hope_desktop.i18n.catalogue import translator, words_for
from hope_desktop.i18n.letters import givers, subject, teller_signs, told_text

NL, EN = translator("nl"), translator("en")
OWN = frozenset({LetterWord.OWN_WORDS})
USUAL = "Daarbij vertelt iemand iets uit het eigen leven."
USUAL_EN = "Somebody will also talk about something from their own life."


@pytest.mark.parametrize(
    ("told", "dutch", "english"),
    [
        (NOTHING_MORE, USUAL, USUAL_EN),
        (
            Told(frozenset({LetterWord.EXPLOITED})),
            f"{USUAL} Die persoon is als kind seksueel uitgebuit.",
            f"{USUAL_EN} As a child this person was sexually exploited.",
        ),
        (
            Told(frozenset({LetterWord.TRAFFICKED})),
            f"{USUAL} Die persoon is als kind slachtoffer geworden van mensenhandel.",
            f"{USUAL_EN} As a child this person was a victim of human trafficking.",
        ),
        (Told(OWN, "Ik vertel over mezelf.", "About me."), "Ik vertel over mezelf.", "About me."),
        (Told(OWN, "Ik vertel over mezelf."), "Ik vertel over mezelf.", USUAL_EN),
        (Told(OWN | {LetterWord.ABUSED}), "____", USUAL_EN),
    ],
)
def test_letters_say_whole_sentences_and_nothing_behind_them(told, dutch, english):
    assert told_text(told, "____", NL) == dutch
    assert told_text(told, "____", EN, translated=True) == english


BRUG = "Stichting De Brug"


@pytest.mark.parametrize(
    ("trainers", "sender", "said"),
    [
        ((), NO_SENDER, "de trainers van deze les"),
        ((), Sender(BRUG), "de trainers van Stichting De Brug"),
        (("Samira", "Joris"), NO_SENDER, "Samira en Joris"),
        (("Samira", "Joris"), Sender(BRUG), "Samira en Joris van Stichting De Brug"),
        (("Samira",), Sender(BRUG, signs=Signs.NAMES), "Samira"),
        (("Samira",), Sender(BRUG, signs=Signs.ORGANISATION), "de trainers van Stichting De Brug"),
        (("Samira",), Sender(signs=Signs.ORGANISATION), "de trainers van deze les"),
    ],
)
def test_who_writes(trainers, sender, said):
    assert givers(trainers, sender, NL) == said


def test_adults_come_to_no_lesson():
    assert (
        givers((), NO_SENDER, words_for(NL, adults=Adults.AT_SCHOOL))
        == "de trainers van deze bijeenkomst"
    )


def test_who_tells_signs_for_herself_only_and_is_an_expert_only_when_she_says_so():
    assert teller_signs("Samira", NO_SENDER, NL, expert=False) == (
        "Samira, namens de trainers van deze les"
    )
    assert teller_signs("Samira", Sender(BRUG), NL, expert=True) == (
        "Samira (ervaringsdeskundige), namens de trainers van Stichting De Brug"
    )


def test_the_subject_is_said_in_a_few_plain_words():
    assert subject((Module.BOUNDARIES, Module.LOVE), NL, live=False) == "grenzen en liefde"
    assert subject((Module.STORIES,), NL, live=True) == "seksuele uitbuiting"
    assert subject((Module.ADULTS,), NL, live=False) == ""
