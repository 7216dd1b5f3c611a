"""What is planned before a workshop counts for it, and what comes after it never does."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, strategies as st

from hope_desktop.domain.terms import ClassId, Module, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.safety import Concern, Rule
from hope_desktop.services.opening import Services, open_services
from tests.making import NINE, NOW
from tests.planning import new_class, workshop_of
from tests.tiers import examples
from tests.tools.begun import begun

PARTS = {"1": "1.4", "2": "2.1", "3": "3.3", "4": "4.6", "leaning": "4.4", "short": "O1k"}
LABELS = count()


class Wanted(NamedTuple):
    """A workshop as it is planned: when, and with which of `PARTS`."""

    start: datetime | None
    parts: tuple[str, ...]

    def comes_before(self, other: "Wanted") -> bool:
        """A day that is not known yet is after all others."""
        return bool(self.start and (other.start is None or self.start < other.start))


def plan(services: Services, class_id: ClassId, wanted: Wanted) -> SessionId:
    short = "short" in wanted.parts
    tasks = [PARTS[one] for one in wanted.parts if one != "short"]
    activities = ["O1k" if short else "O1", *tasks, "C3"]
    facts = SessionFacts(wanted.start, 240, "Trainer een", "Trainer twee")
    return workshop_of(services, class_id, activities, facts)


def skipped(services: Services, session: SessionId) -> tuple[str, ...]:
    """The modules that the class will not have had by then."""
    found = services.planning.get(session).concerns
    return next((one.names for one in found if one.rule is Rule.MODULE_SKIPPED), ())


def on(day: int, *parts: str, hour: int = 9) -> Wanted:
    start = NINE + timedelta(days=day)
    return Wanted(start.replace(hour=hour), parts)


@pytest.mark.parametrize(
    ("first", "second", "lacking"),
    [
        (on(0, "1"), on(7, "2"), ()),
        (on(0, "1", hour=9), on(0, "2", hour=11), ()),
        (on(7, "1"), on(0, "2"), ("1",)),
        (on(0, "1", hour=9), on(0, "2", hour=9), ("1",)),
        (on(0, "1"), on(7, "4"), ("2", "3")),
        (on(0, "1"), Wanted(None, ("2",)), ()),
        (Wanted(None, ("1",)), on(0, "2"), ("1",)),
        (Wanted(None, ("1",)), Wanted(None, ("2",)), ()),
    ],
    ids=str,
)
def test_a_module_planned_before_is_one_that_the_class_will_have_had(
    services,
    class_2b,
    first,
    second,
    lacking,
):
    plan(services, class_2b, first)
    assert skipped(services, plan(services, class_2b, second)) == lacking


def test_moved_removed_and_brought_back_it_counts_at_once(services, class_2b):
    first = plan(services, class_2b, on(0, "1"))
    second = plan(services, class_2b, on(7, "2"))
    facts = services.planning.session(first).facts
    services.planning.change_facts(first, replace(facts, start=NINE + timedelta(days=8)))
    assert skipped(services, second) == ("1",)
    services.planning.change_facts(first, facts)
    removed = services.planning.remove(first)
    assert skipped(services, second) == ("1",)
    services.undo.undo(removed.change)
    assert skipped(services, second) == ()


def test_what_changes_for_the_others_of_a_class_is_told(services, class_2b):
    first = plan(services, class_2b, on(0, "1"))
    facts = services.planning.session(first).facts
    moved = services.planning.change_facts(first, replace(facts, start=None))
    assert moved.classes == {class_2b}
    assert services.planning.remove(first).classes == {class_2b}


def test_a_module_taken_off_the_path_does_not_count_as_planned(services, class_2b):
    first = plan(services, class_2b, on(0, "1"))
    second = plan(services, class_2b, on(7, "2"))
    services.planning.mark_done(first)
    assert skipped(services, second) == ()
    services.classes.unmark_module(class_2b, Module.BOUNDARIES)
    assert skipped(services, second) == ("1",)


def test_what_is_planned_before_may_be_cut_from_a_lesson(services, class_2b):
    plan(services, class_2b, on(0, "1"))
    second = plan(services, class_2b, on(7, "1", "2"))
    assert services.planning.get(second).known.modules == {Module.BOUNDARIES}


moments = st.one_of(
    st.none(),
    st.builds(
        lambda day, hour: NINE.replace(hour=hour) + timedelta(days=day),
        st.integers(0, 3),
        st.sampled_from((9, 11)),
    ),
)
workshops = st.builds(
    Wanted, moments, st.lists(st.sampled_from(tuple(PARTS)), max_size=3, unique=True).map(tuple)
)


@pytest.fixture(scope="module")
def opened(tmp_path_factory) -> Iterator[Services]:
    made, _findings = open_services(begun(tmp_path_factory.mktemp("path") / "data"), lambda: NOW)
    with closing(made):
        yield made


def lacking(services: Services, made: Sequence[SessionId]) -> list[tuple[Concern, ...]]:
    return [services.planning.get(one).concerns for one in made]


def rows_of(concerns: tuple[Concern, ...]) -> set[tuple[Rule, str]]:
    return {(one.rule, name) for one in concerns for name in (one.names or (one.activity or "",))}


@pytest.mark.nightly
@examples(60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(planned=st.lists(workshops, min_size=1, max_size=4), new=workshops)
def test_another_workshop_changes_nothing_before_it_and_makes_nothing_after_it_unsafe(
    opened, planned, new
):
    """Whatever stands in the agenda, given or not; that somebody tells often is about her."""
    class_id = new_class(opened, label=str(next(LABELS)))
    made = [plan(opened, class_id, one) for one in planned]
    before = lacking(opened, made)
    added = plan(opened, class_id, new)
    for wanted, was, now in zip(planned, before, lacking(opened, made), strict=True):
        if new.comes_before(wanted):
            assert rows_of(now) <= rows_of(was)
        else:
            assert now == was
    opened.planning.remove(added)
    assert lacking(opened, made) == before
