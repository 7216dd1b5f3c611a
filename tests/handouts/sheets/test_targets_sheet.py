from dataclasses import replace

from hope_desktop.domain.library.curriculum import Target, Touched
from hope_desktop.handouts import specs
from tests.handouts.proof import proven
from tests.handouts.samples import TARGETS


def test_each_target_is_said_in_our_words_with_its_name_and_where() -> None:
    text = " ".join(proven(TARGETS).text.split())
    assert "Zorg goed. VO Kerndoel 34 (ob vo) Mijn cirkel, Vragen is normaal" in text
    assert "Relaties Doelzin 32D (ob vo, vso) Vragen is normaal" in text, "without words the topic"
    assert text.index("2006") < text.index("renewed")


def test_a_set_that_is_not_touched_is_not_named() -> None:
    text = proven(replace(TARGETS, touched=TARGETS.touched[1:])).text
    assert "The set that is law now" not in text


def test_targets_of_others_are_said_to_be_an_example() -> None:
    assert "no attainment targets by law" in proven(replace(TARGETS, borrowed=True)).text
    assert "no attainment targets by law" not in proven(TARGETS).text


def test_mbo_is_told_what_its_requirements_are_and_what_was_not_checked() -> None:
    target = Target(
        "m", "MBO-VITAAL", "Vitaal burgerschap", "Vitaal", "mbo", "mbo", "", "Zorg goed."
    )
    text = " ".join(
        proven(specs.TargetsSheet((Touched(target, ("Waar kan ik heen?",)),))).text.split()
    )
    assert "Zorg goed. Vitaal burgerschap (mbo) Waar kan ik heen?" in text
    assert "not checked here: ask the school" in text
    assert "2006" not in text
