from dataclasses import replace

from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.workshops.next_time import Earlier, NextTime, lines_for, stays_in_plan
from hope_desktop.domain.workshops.plan import SessionFacts
from tests.making import activity, moment, plan

LINE = NextTime(ActivityId("1.4"), "Rustiger.")


def test_only_what_was_written_before_it_is_shown_and_nothing_once_it_was_given():
    session = plan(activity("1.4")).session
    session = replace(session, id=SessionId(9), facts=SessionFacts(moment("2026-05-01T09:00")))
    early = Earlier(SessionId(1), moment("2026-03-01T09:00"), LINE)
    late = Earlier(SessionId(2), moment("2026-06-01T09:00"), LINE)
    own = Earlier(session.id, None, LINE)
    assert lines_for(session, (late, own, early)) == {LINE.activity: early}
    assert lines_for(replace(session, done=True), (early,)) == {}
    other = early._replace(line=replace(LINE, activity=ActivityId("1.5")))
    assert lines_for(session, (other,)) == {}


def test_where_she_herself_is_in_it_it_stays_in_the_plan():
    assert [stays_in_plan(activity(one)) for one in ("4.1", "4.2", "4.3", "4.4")] == [
        True, True, True, False,
    ]  # fmt: skip
    assert stays_in_plan(activity("1.4", only_me=True))
    assert stays_in_plan(activity("copy", needs_live_consent=True))
