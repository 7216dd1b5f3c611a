"""Plan B in the bag; what stands on it is read in `test_live_papers`."""

from hope_desktop.domain.printing.copies import Wanted
from hope_desktop.domain.terms import Profile
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.handouts import specs
from tests.making import NINE
from tests.planning import new_workshop

FACTS = SessionFacts(NINE, 100, "Samira", "Joris")


def test_it_is_large_whatever_pupils_read_and_never_copied(services, class_2b):
    story = new_workshop(services, class_2b, "S4", None, FACTS, "Samira")
    for profile in Profile:
        documents = services.printing.documents(story, Wanted(form=profile))
        (made,) = (one for one in documents.every if one.is_plan_b)
        assert (made.copies, made.document.profile, made.sides) == (1, Profile.LARGE, "double")
        kinds = [type(sheet) for sheet in made.document.sheets]
        assert kinds == [specs.PupilSheet, specs.AnswerCard]


def test_without_somebody_who_tells_there_is_none(services, class_2b):
    documents = services.printing.documents(new_workshop(services, class_2b, "S4", facts=FACTS))
    assert not any(one.is_plan_b for one in documents.every)
