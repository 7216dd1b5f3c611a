from hope_desktop.domain.terms import ActivityId, Audience, Level, Module
from hope_desktop.domain.views import ActivityRow, PlanView
from hope_desktop.domain.workshops.plan import schedule
from tests.making import CLOSING, OPENING, activity, plan

ONE = activity("1.4")


def test_a_row_names_the_levels_it_suits():
    row = ActivityRow(
        ActivityId("1.4"),
        "Mag dat?",
        Module.BOUNDARIES,
        20,
        14,
        frozenset({Audience.PO, Audience.VSO}),
        1,
        10,
        30,
    )
    assert row.levels == (Level.PO, Level.VSO_DB, Level.VSO_AM, Level.VSO_VV)


def test_a_view_gives_each_activity_once_in_the_order_of_the_blocks():
    made = plan(OPENING, 5, ONE, ONE, CLOSING)
    view = PlanView(made.session, made.school_class, schedule(made.session), made.activities, ())
    assert [activity.id for activity in view.in_order] == ["O1", "1.4", "C3"]
