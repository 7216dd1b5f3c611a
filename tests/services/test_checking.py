"""The content check, as a writer of material calls it."""

from pathlib import Path

import pytest

from hope_desktop.domain.library.activity import Step, Variant
from hope_desktop.services.checking import check, judge, judge_activity
from tests.making import activity, handout


def test_a_folder_without_a_library_is_told_what_is_missing(tmp_path: Path) -> None:
    assert {finding.facts["why"] for finding in check(tmp_path)} == {"missing"}


def test_an_activity_is_judged_with_the_worst_first_and_nothing_twice() -> None:
    steps = tuple(Step(5, "Zij is zielig.") for _number in range(3))
    one = activity("x", steps=steps, goal="", variants=(Variant("Kort", 14, (Step(14, "a"),)),))
    found = judge_activity(one)
    assert [(finding.field, finding.rule.value) for finding in found] == [
        ("steps", "minutes"),
        ("goal", "missing"),
        ("steps[0].what", "banned-word"),
        ("min_minutes", "no-way-so-short"),
    ]


def test_a_text_is_judged_as_it_stands() -> None:
    text = handout(
        "1.4/blad",
        reading="A2",
        body="De mentor luistert. Robin is zielig.\n\nIk wil graag dat jij nu meteen stopt, want "
        "ik vind dit echt niet meer zo fijn.\n",
    )
    found = judge(text)
    assert [finding.rule for finding in found.findings] == ["banned-word", "reading-longest"]
    assert [word.word for word in found.explained] == ["mentor"]
    assert found.figures is not None
    assert found.figures.longest_sentence == 17


def test_a_text_that_is_far_too_long_is_told_how_long_it_is() -> None:
    found = judge(handout("1.4/blad", body="Robin praat met Kim. " * 20_000)).findings
    assert [finding.facts["length"] for finding in found if finding.rule == "long-text"] == [
        420_000
    ]


def test_a_text_in_another_language_has_no_dutch_figures() -> None:
    long = "This is a sentence that goes on and on and on until nobody knows what it is about."
    found = judge(handout("1.4/blad.en", language="en", reading="A2", body=long))
    assert found.figures is None
    assert {finding.rule for finding in found.findings} == {"reading-longest", "reading-average"}


def test_a_reason_ends_the_advice_about_reading() -> None:
    long = "Ik wil graag dat jij nu meteen stopt, want ik vind dit echt niet meer zo fijn."
    assert judge(handout("1.4/blad", body=long)).findings
    assert judge(handout("1.4/blad", body=long, reading_note="een citaat")).findings == ()


@pytest.mark.parametrize("body", ["", "12", "{{", "<b>", "x" * 30_000, "\x00", "| " * 5000])
def test_anything_may_be_typed(body: str) -> None:
    judged = judge(handout("1.4/blad", body=body))
    assert all(0 <= one.start <= one.end <= len(body) for one in judged.findings)
