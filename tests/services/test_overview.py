from datetime import timedelta

from hope_desktop.domain.overview import Wish
from hope_desktop.domain.workshops.plan import SessionFacts
from tests.making import NINE, moment
from tests.planning import new_class, new_workshop
from tests.services.workshops.test_planning import S1


def test_lists_begin_with_what_is_to_come(services, class_2b):
    days = {
        "gisteren": "2026-11-23T09:00",
        "later": "2026-12-08T09:00",
        "vanmorgen": "2026-11-24T08:00",
        "eerder": "2026-11-01T09:00",
    }
    made = {
        name: new_workshop(services, class_2b, S1, start=moment(day), slot_minutes=50)
        for name, day in days.items()
    }
    made["ooit"], _ = services.planning.from_template(class_2b, S1)
    order = [row.id for row in services.planning.all()]
    assert order == [made[n] for n in ("vanmorgen", "later", "ooit", "gisteren", "eerder")]
    today = services.overview.today()
    assert today.next_session.id == made["later"]
    assert today.following is None
    assert [one.session.id for one in today.unfinished] == [made["vanmorgen"], made["gisteren"]]
    for one in made.values():
        services.planning.mark_done(one)
    assert [one.id for one in services.overview.today().given] == [made["vanmorgen"]]


def test_the_example_makes_way_for_what_is_the_trainers_own(services):
    example, _ = services.planning.example()
    today = services.overview.today()
    assert (today.next_session.id, today.next_session.is_example) == (example, True)
    class_id = new_class(services)
    today = services.overview.today()
    assert (today.next_session, today.following) == (None, None)
    later = SessionFacts(start=NINE + timedelta(days=60), slot_minutes=50)
    own = new_workshop(services, class_id, S1, facts=later)
    today = services.overview.today()
    assert (today.next_session.id, today.next_session.is_example) == (own, False)
    assert not today.first_start
    assert example in {row.id for row in services.planning.all()}, "it is still to be found"


def test_what_she_wanted_afterwards_is_there_that_day_and_not_the_next(services, class_2b, clock):
    begins = moment("2026-11-24T09:00")
    facts = SessionFacts(begins, 100, "Noor", "Joris", reason="ja")
    made = new_workshop(services, class_2b, "S4", None, facts, "Noor")
    assert services.overview.today().wishes == ()
    services.telling.wish(made, " Joris  bellen ")
    clock.now = begins + timedelta(minutes=30)
    assert services.overview.today().wishes == ()
    clock.now = begins + timedelta(minutes=100)
    assert services.overview.today().wishes == (Wish(made, "Noor", "Joris bellen"),)
    clock.now = begins + timedelta(days=1)
    assert services.overview.today().wishes == ()
    clock.now = begins + timedelta(minutes=100)
    services.telling.wish(made, "")
    assert services.overview.today().wishes == ()
