"""What was put on paper is remembered, and compared with the workshop as it is now."""

from dataclasses import replace
from datetime import timedelta

import pytest

from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.printed import Bundle
from tests.making import NINE
from tests.planning import bundle_of, new_class, new_workshop


@pytest.fixture
def bundle(services) -> Bundle:
    session, _changes = services.planning.example()
    return bundle_of(services, SessionId(session))


def test_a_print_is_compared_with_the_workshop_as_it_is(services, bundle):
    assert services.prints.compared(bundle).since is None
    services.prints.record(bundle, "printer")
    found = services.prints.compared(bundle).since
    assert (found.way, found.papers, found.added) == ("printer", (), ())


def test_activities_are_named(services, bundle):
    services.prints.record(bundle)
    session = bundle.documents.session
    block = services.planning.get(session).blocks[1].block
    assert block.activity is not None
    title = services.library.activity(block.activity).title
    services.blocks.remove(session, block.id)
    found = services.prints.compared(bundle_of(services, session)).since
    assert found.removed == (title,)


def test_what_was_taken_back_is_forgotten(services, bundle):
    services.prints.record(bundle, "printer")
    services.prints.correct(bundle.only(frozenset({"trainer"})))
    found = services.prints.compared(bundle).since
    assert "trainer" not in {paper.kind for paper in found.papers}
    services.prints.correct(bundle.only(frozenset()))
    assert services.prints.compared(bundle).since is None


FACTS = SessionFacts(NINE, 100, "Samira", "Joris", reason="De mentor gaf module 1 tot en met 3.")


@pytest.fixture
def told(services, class_2b) -> list[SessionId]:
    """Three of Samira, of which one has been, and one of Joris."""
    other = new_class(services, label="2C")
    when = ((class_2b, 0, "Samira"), (other, 1, "Samira"), (other, -20, "Samira"), (other, 2, ""))
    return [
        new_workshop(
            services,
            class_id,
            "S4",
            None,
            replace(FACTS, start=NINE + timedelta(days=days)),
            name or "Joris",
        )
        for class_id, days, name in when
    ]


def _tellers(services: Services, told: list[SessionId]) -> list[str]:
    return [services.planning.session(one).told_by for one in told]


def test_for_now_is_one_step_over_all_that_comes(services, told):
    stopped = services.telling.stop("samira")
    assert stopped.sessions == set(told[:2])
    assert _tellers(services, told) == ["", "", "Samira", "Joris"]
    services.undo.undo(stopped.change)
    assert _tellers(services, told) == ["Samira", "Samira", "Samira", "Joris"]
