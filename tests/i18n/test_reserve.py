from dataclasses import replace

import pytest

from hope_desktop.domain.ids import BlockId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.modules import Module
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.domain.workshops.reserve import Spare
from hope_desktop.domain.workshops.safety import Concern, Rule
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.reserve import obstacle_text, when_text
from tests.making import activity

NL = translator("nl")
ONE = activity("1.4")


def _spare(one: Activity, *concerns: Concern) -> Spare:
    return Spare(Block(BlockId(1), one.id, one.minutes), one, concerns)


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (ONE, "Kan vanaf 10 minuten, vóór de afsluiting."),
        (activity("C2", Module.CLOSING), "Kan vanaf 10 minuten, bij de afsluiting."),
        (
            replace(ONE, intensity=2),
            (
                "Kan vanaf 10 minuten, vóór de afsluiting. "
                "Het kan mensen raken: niet vlak voor het einde."
            ),
        ),
        (
            replace(ONE, intensity=3),
            "Kan vanaf 10 minuten, vóór de afsluiting. Land daarna samen (C1).",
        ),
    ],
)
def test_it_says_when_it_suits(one: Activity, text: str) -> None:
    assert when_text(_spare(one), NL) == text
    assert obstacle_text(_spare(one), NL) == ""


def test_a_part_that_was_made_shorter_says_its_own_minutes() -> None:
    short = _spare(ONE)
    short = replace(short, block=replace(short.block, minutes=6))
    assert when_text(short, NL).startswith("Kan vanaf 6 minuten")


@pytest.mark.parametrize(
    ("concern", "text"),
    [
        (Concern(Rule.MODULE_SKIPPED, names=("1", "2")), "Nog niet: eerst komt module 1, 2."),
        (
            Concern(Rule.GROUP_SIZE, ONE.id, names=("4", "12")),
            "Niet hier: het werkt met 4 tot 12 leerlingen.",
        ),
        (
            Concern(Rule.BELOW_MINIMUM, ONE.id, 10),
            "Niet zo kort: het heeft minstens 10 minuten nodig.",
        ),
    ],
)
def test_or_what_stands_in_its_way(concern: Concern, text: str) -> None:
    assert when_text(_spare(ONE, concern), NL) == text


@pytest.mark.parametrize("rule", Rule)
def test_every_obstacle_has_a_whole_sentence(rule: Rule) -> None:
    text = when_text(_spare(ONE, Concern(rule, ONE.id, 5, ("1",))), NL)
    assert text.endswith(".")
    assert "%" not in text
