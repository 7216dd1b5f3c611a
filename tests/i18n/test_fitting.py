from dataclasses import replace

import pytest

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.terms import ActivityId, BlockId
from hope_desktop.domain.workshops.fit_result import Cut, Fit, FitChange, Why
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.domain.workshops.reserve import Spare
from hope_desktop.domain.workshops.safety import Concern, Rule
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.fitting import change_text, fit_text, obstacle_text, reason_text, when_text
from tests.each import each
from tests.making import activity

NL = translator("nl")
RECORDS = {ActivityId("1.4"): activity("1.4", min_minutes=14)}


def _change(what: Cut, why: Why, to: int = 12) -> FitChange:
    return FitChange(ActivityId("1.4"), what, 20, to, why, "Drie stellingen")


@pytest.mark.parametrize(
    ("change", "what", "why"),
    [
        (
            _change(Cut.SHORTENED, Why.STILL_SAFE, 15),
            "Titel 1.4: 15 in plaats van 20 minuten",
            "Het kan korter; 14 minuten is het minste.",
        ),
        (
            _change(Cut.VARIANT, Why.SHORT_VERSION),
            "Titel 1.4: korte versie ‘Drie stellingen’, 12 minuten",
            "De korte versie heeft eigen stappen.",
        ),
        (
            _change(Cut.DROPPED, Why.NO_ROOM, 0),
            "Titel 1.4: weglaten",
            "Het past niet meer; bewaar het voor een andere les.",
        ),
        (
            FitChange(None, Cut.SHORTENED, 10, 5, Why.PAUSE),
            "Pauze: 5 in plaats van 10 minuten",
            "Een pauze gaat als eerste.",
        ),
    ],
)
def test_a_change_and_its_reason(change, what, why):
    assert (change_text(change, RECORDS, NL), reason_text(change, RECORDS, NL)) == (what, why)


@each("why", Why)
def test_every_reason_has_words(why):
    assert reason_text(_change(Cut.SHORTENED, why), RECORDS, NL).endswith(".")


@each(
    ("fit", "words"),
    [
        (Fit((), (), 0, 4), "Het past, met 4 min over."),
        (Fit((), (_change(Cut.DROPPED, Why.EXTRA),), 0, 1), "Het past, met 1 min over."),
        (Fit((), (_change(Cut.DROPPED, Why.EXTRA),), 0, 0), "Begin op tijd"),
        (
            Fit((), (), 2, 0),
            "2 min te kort: het begin en het eind hebben hun tijd nodig. Een hele ",
        ),
        (Fit((), (), 2, 0, 26), "les duurt 26 min."),
        (Fit((), (), 2, 0, story_stays=True), "2 min te kort: een verhaal heeft zijn tijd nodig"),
        (Fit((), (), 0, 3, 64), "is 64 min nodig, 52 meer dan je hebt."),
    ],
)
def test_how_it_ends(fit, words):
    assert words in fit_text(fit, 12, NL)


NL = translator("nl")
ONE = activity("1.4")


def _spare(one: Activity, *concerns: Concern) -> Spare:
    return Spare(Block(BlockId(1), one.id, one.minutes), one, concerns)


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (ONE, "Kan vanaf 10 minuten."),
        (
            replace(ONE, intensity=2),
            ("Kan vanaf 10 minuten. Het kan mensen raken: niet vlak voor het einde."),
        ),
        (
            replace(ONE, intensity=3),
            "Kan vanaf 10 minuten. Land daarna samen.",
        ),
    ],
)
def test_it_says_when_it_suits(one, text):
    assert when_text(_spare(one), NL) == text
    assert obstacle_text(_spare(one), NL) == ""


def test_a_part_that_was_made_shorter_says_its_own_minutes():
    short = _spare(ONE)
    short = replace(short, block=replace(short.block, minutes=6))
    assert when_text(short, NL).startswith("Kan vanaf 6 minuten")


@pytest.mark.parametrize(
    ("concern", "text"),
    [
        (Concern(Rule.GROUP_SIZE, ONE.id, names=("4", "12")), "Titel 1.4 werkt met 4 tot 12 leerl"),
        (Concern(Rule.BELOW_MINIMUM, ONE.id, 10), "Titel 1.4 heeft minstens 10 minuten nodig"),
    ],
)
def test_or_what_stands_in_its_way(concern, text):
    assert when_text(_spare(ONE, concern), NL).startswith(text)


@each("rule", Rule)
def test_every_obstacle_has_a_whole_sentence(rule):
    text = when_text(_spare(ONE, Concern(rule, ONE.id, 5, ("1",))), NL)
    assert text.endswith(".")
    assert "%" not in text
