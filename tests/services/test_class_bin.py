"""A class in the bin is one whole with its workshops and its path."""

from datetime import date

import pytest

from hope_desktop.domain.bin import ThrownKind
from hope_desktop.domain.errors import ChangedSince, StillPlanned
from hope_desktop.domain.terms import Module
from hope_desktop.domain.workshops.afterwards import Aftercare
from tests.bringing import own_activity
from tests.planning import new_class, put_on_paper
from tests.services.conftest import rows_about, work_in_months


def test_a_class_goes_and_comes_as_one_whole(services, class_2b, workshop):
    services.planning.mark_done(workshop)
    other, _ = services.planning.duplicate(workshop)
    alone, _ = services.planning.duplicate(workshop)
    services.planning.remove(alone)
    path = services.classes.get(class_2b).path
    services.classes.remove(class_2b)
    whole, single = services.bin.all()
    assert (whole.kind, whole.title, whole.of, whole.sessions) == (
        ThrownKind.CLASS,
        "2B",
        "De Brug",
        2,
    )
    assert (single.kind, single.title, single.class_too) == (ThrownKind.SESSION, "2B", True)
    changes = services.bin.put_back(whole)
    assert (changes.classes, changes.sessions) == ({class_2b}, {workshop, other})
    assert services.classes.get(class_2b).path == path
    assert {row.id for row in services.planning.all()} == {workshop, other}
    (left,) = services.bin.all()
    assert (left.key, left.class_too) == (str(alone), False)


def test_a_workshop_brings_its_class_along(services, class_2b, workshop):
    along, _ = services.planning.duplicate(workshop)
    services.planning.remove(workshop)
    services.classes.remove(class_2b)
    _whole, single = services.bin.all()
    changes = services.bin.put_back(single)
    assert services.bin.all() == ()
    assert {row.id for row in services.planning.all()} == {workshop, along}
    services.undo.undo(changes.change)
    assert [one.kind for one in services.bin.all()] == [ThrownKind.CLASS], (
        "gone together, as they came"
    )
    assert services.planning.all() == ()
    assert services.classes.all() == ()


@pytest.mark.nightly
def test_a_workshop_that_is_erased_leaves_no_row_and_the_class_keeps_its_path(
    services, class_2b, workshop
):
    services.classes.mark_module(class_2b, Module.LOVE, date(2026, 11, 2))
    services.planning.mark_done(workshop)
    services.aftercares.tick(workshop, Aftercare.CALLED_HELPER, done=True)
    services.packing.tick(workshop, services.packing.of(workshop).lines[0].item, done=True)
    put_on_paper(services, workshop)
    had = services.classes.get(class_2b).modules_done
    change = services.planning.remove(workshop).change
    services.bin.erase(services.bin.all()[0])
    assert rows_about(services, "sessions", "afterwards", "packing", "prints") == 0
    assert services.classes.get(class_2b).modules_done == had
    with pytest.raises(ChangedSince):
        services.undo.undo(change)


def test_a_class_that_is_erased_takes_everything_of_it(services, class_2b, workshop):
    services.planning.mark_done(workshop)
    services.classes.mark_module(class_2b, Module.LOVE)
    services.classes.unmark_module(class_2b, Module.LOVE)
    services.planning.remove(services.planning.duplicate(workshop)[0])
    services.classes.remove(class_2b)
    services.bin.erase(services.bin.all()[0])
    assert services.bin.all() == ()
    tables = ("classes", "sessions", "module_done", "afterwards", "prints")
    assert rows_about(services, *tables) == 0


def test_the_path_of_the_same_class_is_not_erased_with_an_older_entry(services):
    old = new_class(services)
    services.classes.mark_module(old, Module.BOUNDARIES)
    services.classes.remove(old)
    again = new_class(services)
    services.bin.erase(services.bin.all()[0])
    assert services.classes.get(again).modules_done == {Module.BOUNDARIES}


def test_old_paths_are_forgotten_in_the_bin_too(services, class_2b):
    services.classes.mark_module(class_2b, Module.BOUNDARIES, date(2024, 11, 23))
    services.classes.mark_module(class_2b, Module.LOVE, date(2024, 11, 22))
    services.classes.unmark_module(class_2b, Module.LOVE)
    services.classes.remove(class_2b)
    work_in_months(services, 24)
    services.classes.forget_old_paths()
    assert rows_about(services, "module_done") == 0
    services.bin.put_back(services.bin.all()[0])
    assert services.classes.get(class_2b).path == ()


def test_a_workshop_in_the_bin_keeps_the_activity_it_comes_back_with(services, workshop):
    own = own_activity(services, "Van mij", Module.BOUNDARIES)
    services.blocks.add_activity(workshop, own)
    services.planning.remove(workshop)
    services.material.remove(own)
    with pytest.raises(StillPlanned):
        services.material.erase(own)
    (session,) = (one for one in services.bin.all() if one.kind is ThrownKind.SESSION)
    services.bin.put_back(session)
    assert "Van mij" in {one.title for one in services.planning.get(workshop).in_order}


def test_undo_brings_no_workshop_back_that_cannot_be_opened(services, class_2b, workshop):
    own = own_activity(services, "Van mij", Module.BOUNDARIES)
    services.blocks.add_activity(workshop, own)
    (block,) = (b for b in services.planning.session(workshop).blocks if b.activity == own)
    taken_out = services.blocks.remove(workshop, block.id).change
    services.material.remove(own)
    services.material.erase(own)
    with pytest.raises(ChangedSince):
        services.undo.undo(taken_out)
    removed = services.planning.remove(workshop).change
    services.classes.remove(class_2b)
    with pytest.raises(ChangedSince):
        services.undo.undo(removed)
    assert services.planning.all() == (), "its class lies in the bin"
