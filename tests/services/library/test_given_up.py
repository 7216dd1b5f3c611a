"""A version that made way for the original lies in the bin, and counts again."""

from dataclasses import replace

import pytest

from hope_desktop.domain.bin import ThrownKind
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.terms import ActivityId, HandoutId
from hope_desktop.services.opening import Services
from tests.bringing import rewrite
from tests.services.conftest import rows_about

GAME = ActivityId("1.4")


def _write(services: Services, title: str) -> HandoutId:
    name = services.library.activity(GAME).handouts[0].id
    rewrite(services, name, title=title)
    return name


def test_a_version_comes_back_as_it_was(services):
    name = _write(services, "Mijn kaarten")
    services.material.back_to_original(name)
    (thrown,) = services.bin.all()
    assert (thrown.kind, thrown.title) == (ThrownKind.VERSION, "Mijn kaarten")
    assert thrown.of == services.library.activity(GAME).title
    assert services.library.handout(name).title != "Mijn kaarten"
    assert services.bin.put_back(thrown).activities == {GAME}
    assert services.material.handout(name).is_mine
    assert services.library.handout(name).title == "Mijn kaarten"
    assert services.bin.all() == ()


def test_of_an_activity_too_and_one_undo_gives_it_up_again(services):
    activity = services.material.activity(GAME).text
    services.material.keep_activity(replace(activity, title="Ons spel"))
    services.material.back_to_original(GAME)
    (thrown,) = services.bin.all()
    assert thrown.of == ""
    change = services.bin.put_back(thrown).change
    assert services.library.activity(GAME).title == "Ons spel"
    services.undo.undo(change)
    assert services.library.activity(GAME).title == activity.title


def test_undo_takes_it_out_and_redo_puts_it_there_again(services):
    name = _write(services, "Mijn kaarten")
    change = services.material.back_to_original(name).change
    back = services.undo.undo(change).change
    assert services.bin.all() == ()
    services.undo.undo(back)
    assert [one.title for one in services.bin.all()] == ["Mijn kaarten"]


def test_a_later_version_is_never_overwritten(services):
    name = _write(services, "Eerste")
    services.material.back_to_original(name)
    (thrown,) = services.bin.all()
    _write(services, "Tweede")
    assert services.bin.all() == ()
    with pytest.raises(NotFound):
        services.bin.put_back(thrown)
    assert services.library.handout(name).title == "Tweede"


def test_erased_it_leaves_nothing(services):
    services.material.back_to_original(_write(services, "Mijn kaarten"))
    services.bin.erase(services.bin.all()[0])
    assert services.bin.all() == ()
    assert rows_about(services, "my_texts") == 0
