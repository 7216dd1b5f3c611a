"""Plan B in the bag; what stands on it is read in `test_live_papers`."""

from hope_desktop.domain.printing.copies import Wanted
from hope_desktop.domain.terms import Profile
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.handouts import specs
from hope_desktop.services.printing.plan_b import plan_b, plan_b_slides
from tests.making import NINE
from tests.planning import new_workshop

FACTS = SessionFacts(NINE, 100, "Samira", "Joris")


def test_it_is_large_whatever_pupils_read_and_never_copied(services, class_2b):
    story = new_workshop(services, class_2b, "S4", None, FACTS, "Samira")
    for profile in Profile:
        (made,) = plan_b(services.printing.documents(story, Wanted(form=profile)))
        assert (made.copies, made.document.profile, made.sides) == (1, Profile.LARGE, "double")
        kinds = [type(sheet) for sheet in made.document.sheets]
        assert kinds == [specs.PupilSheet, specs.AnswerCard]


def test_without_somebody_who_tells_there_is_none(services, class_2b):
    story = new_workshop(services, class_2b, "S4", facts=FACTS)
    documents = services.printing.documents(story)
    assert [*plan_b(documents), *plan_b_slides(documents)] == []
