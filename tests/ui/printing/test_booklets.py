"""Whether every pupil gets a booklet is chosen above the papers, for one workshop."""

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.ids import TemplateId
from hope_desktop.domain.levels import Level, Profile
from hope_desktop.domain.workshops.plan import SessionFacts
from tests.planning import new_class
from tests.ui.printing.conftest import shown


@pytest.fixture
def workshops(services):
    """Two of the same class in secondary school."""
    facts = ClassFacts("De Brug", "2K", Level.VMBO_GT, year=2, pupils=27, helper="Marloes")
    class_id = new_class(services, facts)
    make = services.planning.from_template
    return [make(class_id, TemplateId("S1"), facts=SessionFacts())[0] for _n in "ab"]


@pytest.mark.nightly
def test_loose_cards_are_chosen_for_this_workshop_alone(desk, services, workshops, qtbot):
    session, other = workshops
    page = shown(desk, session, qtbot)
    choice, kinds = page.body.booklets, lambda: {one.kind for one in page.list.papers.lines}
    assert choice.isVisible()
    assert choice.tick.isChecked()
    assert "pupils-booklet" in kinds()
    choice.tick.click()
    qtbot.waitUntil(lambda: kinds() and "pupils-booklet" not in kinds())
    assert not services.planning.session(session).facts.booklets
    assert services.planning.session(other).facts.booklets
    desk.window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: "pupils-booklet" in kinds())
    assert choice.tick.isChecked()
    page.drawing.show_profile(Profile.PICTO)
    qtbot.waitUntil(lambda: not choice.isVisible())


def test_what_booklets_take_is_said_also_before_they_are_chosen(desk, workshops, qtbot):
    page = shown(desk, workshops[0], qtbot)
    choice = page.body.booklets
    assert choice.takes.text() == "15 vellen, knip en vouw"
    choice.tick.click()
    qtbot.waitUntil(lambda: not choice.tick.isChecked() and choice.isVisible())
    assert choice.takes.text() == "15 vellen, knip en vouw"
    page.drawing.show_profile(Profile.LARGE)
    qtbot.waitUntil(lambda: choice.takes.text() == "30 vellen, vouw")
