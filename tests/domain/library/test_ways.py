import itertools
from dataclasses import replace

import pytest

from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.ways import Way, WorkingForm, is_safe, most_copies, shared_by
from tests.making import activity

ALONE, PAIRS, CLASS = WorkingForm.ALONE, WorkingForm.PAIRS, WorkingForm.CLASS
WAYS = tuple(Way(form, f"Zo: {form}.") for form in WorkingForm)


@pytest.mark.parametrize(
    ("intensity", "risk", "offered"),
    [
        (1, 0, [ALONE, PAIRS, CLASS]),
        (2, 1, [ALONE, PAIRS, CLASS]),
        (2, 2, [ALONE, CLASS]),
        (3, 1, [ALONE, CLASS]),
        (2, 3, [ALONE]),
    ],
)
def test_what_is_too_heavy_for_a_form_is_not_offered(intensity, risk, offered):
    one = activity("1.4", intensity=intensity, disclosure_risk=risk, ways=WAYS)
    assert [way.form for way in one.ways_offered] == offered
    assert [form for form in WorkingForm if one.way(form)] == offered
    assert one.way(None) is None


def test_a_heavier_theme_never_offers_more():
    for form, intensity, risk in itertools.product(WorkingForm, (1, 2), (0, 1, 2)):
        if not is_safe(form, intensity, risk):
            assert not is_safe(form, intensity + 1, risk)
            assert not is_safe(form, intensity, risk + 1)


@pytest.mark.parametrize(
    ("size", "form", "shared"),
    [
        (GroupSize.FOUR, ALONE, GroupSize.ONE),
        (GroupSize.THREE, PAIRS, GroupSize.TWO),
        (GroupSize.TWO, CLASS, GroupSize.CLASS),
        (GroupSize.ONE, PAIRS, GroupSize.ONE),
        (GroupSize.ONE, CLASS, GroupSize.ONE),
        (GroupSize.CLASS, ALONE, GroupSize.CLASS),
        (GroupSize.THREE, None, GroupSize.THREE),
    ],
)
def test_what_is_for_a_group_follows_the_form_and_the_rest_stays(size, form, shared):
    assert shared_by(size, form) is shared


def test_done_twice_it_is_printed_for_the_way_that_needs_most():
    assert most_copies(GroupSize.FOUR, frozenset({None, PAIRS, CLASS})) is GroupSize.TWO
    assert most_copies(GroupSize.FOUR, frozenset()) is GroupSize.FOUR


def test_a_version_that_became_heavier_offers_no_pairs_any_more():
    light = activity("1.4", ways=WAYS)
    assert light.way(PAIRS) is not None
    assert replace(light, disclosure_risk=2).way(PAIRS) is None
