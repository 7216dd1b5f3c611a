from dataclasses import replace
from datetime import date

import pytest

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.terms import ActivityId, SessionId
from hope_desktop.domain.workshops.lines import (
    Line,
    LineState,
    Of,
    Said,
    checked_month,
    lines_for,
    month_of,
    months_after,
    stays_in_plan,
)
from hope_desktop.domain.workshops.plan import SessionFacts
from tests.making import activity, moment, plan

DAY = date(2026, 11, 24)
HERE = ActivityId("1.4")


def _said(session: int, start: str = "", text: str = HERE) -> Said:
    return Said(Line(Of(text, SessionId(session)), "Rustiger."), moment(start) if start else None)


def test_only_what_was_written_before_it_is_shown_and_nothing_once_it_was_given():
    session = plan(activity("1.4")).session
    session = replace(session, id=SessionId(9), facts=SessionFacts(moment("2026-05-01T09:00")))
    early, late = _said(1, "2026-03-01T09:00"), _said(2, "2026-06-01T09:00")
    assert lines_for(session, (late, _said(9), early)) == {HERE: early}
    assert lines_for(replace(session, done=True), (early,)) == {}
    done = early._replace(line=replace(early.line, state=LineState.DONE))
    of_the_text = early._replace(line=Line(Of(HERE), "Rustiger."))
    for other in (_said(1, text="1.5"), done, of_the_text):
        assert lines_for(session, (other,)) == {}


def test_where_she_herself_is_in_it_it_stays_in_the_plan():
    assert [stays_in_plan(activity(one)) for one in ("4.2", "4.3", "4.4")] == [
        True, True, False,
    ]  # fmt: skip
    assert stays_in_plan(activity("1.4", only_me=True))
    assert stays_in_plan(activity("copy", needs_live_consent=True))


def test_months_go_over_the_end_of_a_year():
    assert month_of(DAY) == "2026-11"
    assert [months_after(DAY, n) for n in (0, 1, 2, 14)] == [
        "2026-11", "2026-12", "2027-01", "2028-01",
    ]  # fmt: skip


@pytest.mark.parametrize("month", ["2027-13", "2027-00", "1999-01", "maart", "2027-3"])
def test_what_is_no_month(month):
    with pytest.raises(WrongValue):
        checked_month(month)


@pytest.mark.parametrize(
    ("due", "state", "asked"),
    [
        ("2026-10", LineState.OPEN, True),
        ("2026-11", LineState.OPEN, True),
        ("2026-12", LineState.OPEN, False),
        ("", LineState.OPEN, False),
        ("2026-10", LineState.DONE, False),
        ("2026-10", LineState.STAYS, False),
    ],
)
def test_it_is_asked_in_its_month_and_after_until_there_is_an_answer(due, state, asked):
    assert Line(Of(), "Iets.", due=due, state=state).is_due(DAY) is asked
