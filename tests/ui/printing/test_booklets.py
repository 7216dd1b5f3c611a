"""Whether every pupil gets a booklet is chosen above the papers, for one workshop."""

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.levels import Level, Profile
from hope_desktop.domain.workshops.plan import SessionFacts
from tests.ui.printing.conftest import shown


def test_a_booklet_for_every_pupil_is_chosen_for_this_workshop_alone(desk, services, qtbot):
    facts = ClassFacts("De Brug", "2K", Level.VMBO_GT, year=2, pupils=27, helper="Marloes")
    class_id, _changes = services.classes.add(facts)
    activities = tuple(map(ActivityId, ("O1", "1.4", "C3")))
    session, other = (
        services.planning.from_activities(class_id, activities, SessionFacts())[0] for _n in "ab"
    )
    page = shown(desk, session, qtbot)
    tick, kinds = page.body.booklets, lambda: {one.kind for one in page.list.papers.lines}
    assert tick.isVisible()
    assert not tick.isChecked()
    tick.click()
    qtbot.waitUntil(lambda: "pupils-booklet" in kinds())
    assert services.planning.session(session).facts.booklets
    assert not services.planning.session(other).facts.booklets
    desk.window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: kinds() and "pupils-booklet" not in kinds())
    assert not tick.isChecked()
    page.drawing.show_profile(Profile.PICTO)
    qtbot.waitUntil(lambda: not tick.isVisible())
