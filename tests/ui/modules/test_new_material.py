"""New material begins with one command, and opens to be written."""

import pytest

from hope_desktop.domain.terms import ActivityId, HandoutId, Module
from hope_desktop.ui.modules.places import ModulesPlace
from hope_desktop.ui.widgets.destination import to_activity, to_module

HERE, CARDS = ActivityId("1.4"), HandoutId("1.4/stellingenkaarten")


@pytest.mark.nightly
def test_a_new_activity_opens_in_its_module(page, services):
    page.show_destination(to_module(Module.LOVE))
    page.commands.new_activity.trigger()
    place = page.place
    assert place.activity is not None
    assert (place.module, place.editing) == (Module.LOVE, True)
    assert page.stack.currentWidget() is page.activity_editor
    assert services.library.activity(place.activity).title == "Nieuwe activiteit"
    assert page.commands.remove.isEnabled()
    page.commands.remove.trigger()
    assert page.place == ModulesPlace(Module.LOVE)
    assert [one.title for one in services.bin.all()] == ["Nieuwe activiteit"]


@pytest.mark.nightly
def test_a_new_handout_stands_beside_its_activity(page, services, desk):
    page.show_destination(to_activity(HERE))
    page.commands.new_handout.trigger()
    assert page.place.handout == "1.4/nieuw-werkblad"
    assert page.stack.currentWidget() is page.handout_editor
    page.commands.remove.trigger()
    assert page.place == ModulesPlace(Module.BOUNDARIES, HERE)
    desk.window.commands["undo"].trigger()
    assert "Nieuw werkblad" in [one.title for one in services.library.activity(HERE).handouts]


def test_a_copy_can_be_made_of_what_is_shown(page, services):
    page.show_destination(to_activity(HERE))
    assert not page.commands.remove.isEnabled()
    page.commands.copy.trigger()
    made = page.place.activity
    assert made is not None
    assert services.library.activity(made).title == "Mag dat? Het meningenveld (kopie)"
    page.walk(ModulesPlace(Module.BOUNDARIES, HERE, CARDS))
    page.commands.copy.trigger()
    assert page.place.handout == "1.4/stellingenkaarten-kopie"


def test_what_the_library_brought_stays(page):
    page.walk(ModulesPlace(Module.BOUNDARIES, HERE, CARDS))
    assert not page.commands.remove.isEnabled()
    page.making.remove()
    assert page.place.handout == CARDS
