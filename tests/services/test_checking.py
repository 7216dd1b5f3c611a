"""The content check, as a writer of material calls it."""

import pytest

from hope_desktop.domain.library.activity import Step, Variant
from hope_desktop.domain.texts.text_rules import text_findings
from hope_desktop.exchange.check import vocabulary
from hope_desktop.services.checking import check, judge, judge_activity
from tests.making import activity, handout


def test_a_folder_without_a_library_is_told_what_is_missing(tmp_path):
    assert {finding.facts["why"] for finding in check(tmp_path)} == {"missing"}


def test_an_activity_is_judged_with_the_worst_first_and_nothing_twice():
    steps = tuple(Step(5, "Zij is zielig.") for _number in range(3))
    one = activity("x", steps=steps, goal="", variants=(Variant("Kort", 14, (Step(14, "a"),)),))
    found = judge_activity(one)
    assert [(finding.field, finding.rule.value) for finding in found] == [
        ("steps", "minutes"),
        ("goal", "missing"),
        ("steps[0].what", "banned-word"),
        ("min_minutes", "no-way-so-short"),
    ]


def test_a_text_is_judged_as_it_stands():
    long = "Ik wil graag dat jij nu meteen stopt, want ik vind dit echt niet meer zo fijn."
    text = handout("1.4/blad", reading="A2", body=f"Robin is zielig.\n\n{long}\n")
    assert [finding.rule for finding in judge(text)] == ["banned-word", "reading-longest"]


def test_only_what_can_be_mended_at_its_place_is_told():
    """What is about a habit of writing or a whole text, who keeps the library reads."""
    body = (
        "De verantwoordelijkheden worden door vertegenwoordigers geformuleerd. "
        "Daarmee worden onduidelijkheden door begeleiders voorkomen, tenzij niemand niets zegt."
    )
    text = handout("1.4/blad", reading="A2", body=body)
    every = {one.rule for one in text_findings(text, (), vocabulary())}
    assert {"reading-words", "reading-clause"} <= every
    assert {one.rule for one in judge(text)} <= {"reading-longest"}


def test_a_text_that_is_far_too_long_is_told_how_long_it_is():
    found = judge(handout("1.4/blad", body="Robin praat met Kim. " * 20_000))
    assert [finding.facts["length"] for finding in found if finding.rule == "long-text"] == [
        420_000
    ]


def test_a_reason_ends_the_advice_about_reading():
    long = "Ik wil graag dat jij nu meteen stopt, want ik vind dit echt niet meer zo fijn."
    assert judge(handout("1.4/blad", body=long))
    assert judge(handout("1.4/blad", body=long, reading_note="een citaat")) == ()


@pytest.mark.parametrize("body", ["", "12", "{{", "<b>", "x" * 30_000, "\x00", "| " * 5000])
def test_anything_may_be_typed(body):
    judged = judge(handout("1.4/blad", body=body))
    assert all(0 <= one.start <= one.end <= len(body) for one in judged)
