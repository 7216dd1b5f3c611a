from dataclasses import replace

import pytest

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.overview import Ready
from hope_desktop.domain.printing.packing import Pile
from hope_desktop.domain.terms import SessionId
from tests.making import CLASS_2B
from tests.planning import put_on_paper


def test_it_counts_what_is_left_and_what_is_short(services, workshop, class_2b):
    items = [line.item for line in services.packing.of(workshop).lines]
    ours = [item for item in items if item.pile is not Pile.SCHOOL]
    assert services.readiness.of(workshop) == Ready(len(ours), len(ours))
    for item in items:
        services.packing.tick(workshop, item, done=True)
    assert services.readiness.of(workshop) == Ready(0, len(ours))
    assert services.readiness.of(workshop).is_packed
    put_on_paper(services, workshop)
    services.classes.change(class_2b, replace(CLASS_2B, pupils=28))
    ready = services.readiness.of(workshop)
    assert ready.is_short
    assert not ready.is_packed, "there is one pupil more than there are cards"


def test_old_paper_is_counted_without_a_workshop_too(services, workshop):
    assert services.readiness.of(None) == Ready(0, 0)
    with pytest.raises(NotFound):
        services.readiness.of(SessionId(99))
