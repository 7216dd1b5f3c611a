"""What was put on paper is remembered, and compared with the workshop as it is now."""

import pytest

from hope_desktop.domain.ids import SessionId
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import render
from hope_desktop.services.printing.printed import Bundle


@pytest.fixture
def bundle(services: Services) -> Bundle:
    session, _changes = services.planning.example()
    return render(services.printing.prepare(SessionId(session)))


def test_a_print_is_compared_with_the_workshop_as_it_is(services: Services, bundle: Bundle) -> None:
    assert services.prints.since(bundle) is None
    services.prints.record(bundle, "printer")
    found = services.prints.since(bundle)
    assert found is not None
    assert (found.way, found.papers, found.added) == ("printer", (), ())


def test_activities_are_named(services: Services, bundle: Bundle) -> None:
    services.prints.record(bundle)
    session = bundle.prepared.session
    block = services.planning.get(session).blocks[1].block
    assert block.activity is not None
    title = services.library.activity(block.activity).title
    services.blocks.remove(session, block.id)
    found = services.prints.since(render(services.printing.prepare(session)))
    assert found is not None
    assert found.removed == (title,)


def test_what_was_taken_back_is_forgotten(services: Services, bundle: Bundle) -> None:
    services.prints.record(bundle, "printer")
    services.prints.correct(bundle.only(frozenset({"trainer"})))
    found = services.prints.since(bundle)
    assert found is not None
    assert "trainer" not in {paper.kind for paper in found.papers}
    services.prints.correct(bundle.only(frozenset()))
    assert services.prints.since(bundle) is None
