"""What a workshop lacks before it may be put on paper."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import PapersWait
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import CheckItem, CheckState, SessionFacts
from tests.making import NINE
from tests.planning import new_workshop


@pytest.mark.nightly
def test_an_occasion_names_the_adults_and_counts_the_pupils(services, class_2b):
    facts = SessionFacts(start=NINE, slot_minutes=50, trainer1="Noor", room="12")
    session = new_workshop(services, class_2b, facts=facts)
    found = services.printing.documents(session).occasion
    assert (found.trainers, found.room, found.pupils) == (("Noor",), "12", 27)
    assert found.helper.startswith("J. Wit")


FACTS = SessionFacts(NINE, 100, "Samira", "Joris", reason="De mentor gaf module 1 tot en met 3.")


@pytest.fixture
def story(services, class_2b) -> SessionId:
    return new_workshop(services, class_2b, "S4", None, FACTS, "Samira")


def test_a_story_with_all_that_protects_pupils_is_printed(services, story):
    assert services.printing.prepare(story).counted


def test_what_the_workshop_itself_lacks(services, story):
    opening, mood, *others = services.planning.session(story).blocks
    services.blocks.remove(story, mood.id)
    services.blocks.remove(story, others[-1].id)
    services.planning.change_facts(story, replace(FACTS, trainer2=""))
    with pytest.raises(PapersWait) as refusal:
        services.printing.prepare(story)
    assert set(refusal.value.rules) == {"story-opening", "story-closing", "second-adult-missing"}
    assert opening.activity == "O1"
    services.telling.read_instead(story)
    assert services.printing.prepare(story), "a made-up story waits for none of it"


def test_a_mentor_who_stays_is_a_second_adult(services, story):
    checklist = tuple(
        replace(one, state=CheckState.DONE) if one.item is CheckItem.TWO_ADULTS else one
        for one in FACTS.checklist
    )
    services.planning.change_facts(story, replace(FACTS, trainer2="", checklist=checklist))
    assert services.printing.prepare(story)


def test_all_that_lacks_is_said_at_once(services, story):
    services.planning.change_facts(story, replace(FACTS, trainer2="", reason=" "))
    with pytest.raises(PapersWait) as refusal:
        services.printing.prepare(story)
    assert refusal.value.rules == {"second-adult-missing": (), "module-skipped": ("1", "2", "3")}
