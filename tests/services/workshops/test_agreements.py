"""What a school is asked: each time anew, but where it is quiet once a year."""

from datetime import timedelta

import pytest

from hope_desktop.domain.terms import Level, SessionId
from hope_desktop.domain.workshops.plan import (
    REMEMBERED,
    CheckItem,
    ChecklistLine,
    CheckState,
    SessionFacts,
)
from hope_desktop.services.opening import Services
from tests.making import NINE, moment
from tests.planning import new_class, new_workshop

YEAR = [("De Brug", Level.VMBO_GT, 3), ("De Linde", Level.PO, 2), ("De Veer", Level.MBO, 3)]


def asked(services: Services, session: SessionId) -> list[CheckItem]:
    """What is still to be asked: the same in the list, on the first page and at the workshop."""
    view = services.planning.get(session)
    lines = view.session.facts.asked_about(view.school_class.facts.level)
    items = [one.item for one in lines if one.state is CheckState.TODO]
    assert services.planning.progress()[session].to_ask == len(items)
    today = services.overview.today()
    if today.next_session.id == session:
        assert [*today.departure.to_arrange] == items
    return items


def arrange(services: Services, session: SessionId) -> int:
    """Answer each line that is asked, one press a line; gives how many."""
    items = asked(services, session)
    for item in items:
        services.packing.arrange(session, item, done=True)
    assert asked(services, session) == []
    return len(items)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize(("second", "alone"), [("", False), ("Sami", False), ("Sami", True)])
def test_the_list_and_the_first_page_ask_what_can_be_answered(services, level, second, alone):
    facts = SessionFacts(NINE, 50, "Noor", second, alone=alone)
    session = new_workshop(services, new_class(services, level=level, band=None), facts=facts)
    items = asked(services, session)
    assert (CheckItem.PARENTS_TOLD in items) is (level not in {Level.MBO, Level.ADULTS})
    is_one = alone or not second
    assert (CheckItem.TWO_ADULTS in items) is (is_one and level is not Level.ADULTS)
    arrange(services, session)


def test_a_year_of_three_schools_takes_a_hundred_ticks_and_none_comes_by_itself(services):
    """Eight classes of three lessons, a colleague five times in six, and a municipality."""
    groups = [
        new_class(services, school=school, label=str(n), level=level, band=None)
        for school, level, classes in YEAR
        for n in range(classes)
    ]
    table = new_class(services, school="Gemeente", level=Level.ADULTS, band=None)
    ticks = 0
    for week, group in enumerate([*groups * 3, table]):
        second = "Sami" if week % 6 else ""
        facts = SessionFacts(NINE + timedelta(weeks=week), 50, "Noor", second)
        session = new_workshop(services, group, facts=facts)
        made = services.planning.session(session).facts
        assert {made.answer(one).state for one in {*CheckItem} - {REMEMBERED}} == {CheckState.TODO}
        ticks += arrange(services, session)
    assert ticks == 97


def test_where_it_is_quiet_is_asked_once_a_school_year_of_a_school(services, class_2b, clock):
    other, elsewhere = new_class(services, label="2C"), new_class(services, school="De Linde")
    given, ahead, later, away = (
        new_workshop(services, group) for group in (class_2b, class_2b, other, elsewhere)
    )
    services.planning.mark_done(given)
    said = ChecklistLine(REMEMBERED, CheckState.AGREED_OTHERWISE, "de gang bij mevrouw Wit")
    facts = services.planning.session(ahead).facts.answered(said)
    changes = services.planning.change_facts(ahead, facts)
    made, copied = new_workshop(services, other), services.planning.duplicate(later)[0]

    def spots(*sessions: SessionId) -> set[ChecklistLine]:
        return {services.planning.session(one).facts.answer(REMEMBERED) for one in sessions}

    assert spots(ahead, later, made, copied) == {said}
    services.undo.undo(changes.change)
    clock.now = moment("2027-09-01T09:00")
    next_year = new_workshop(services, new_class(services))
    assert spots(given, later, away, next_year) == {ChecklistLine(REMEMBERED)}
