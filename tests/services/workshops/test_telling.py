"""Who tells goes with the plan, and never to another class by itself."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import NoStory, NotATrainer, TextTooLong
from hope_desktop.domain.terms import ActivityId, Level, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.safety import Rule
from hope_desktop.domain.workshops.teller import (
    MAX_OWN_SENTENCE,
    NOTHING_MORE,
    LetterWord,
    Teller,
    Told,
)
from hope_desktop.services.opening import Services
from tests.making import CLASS_2B, NINE
from tests.planning import came, new_class, new_workshop, workshop_of

S4 = TemplateId("S4")
TOLD = ["O1", "O2", "4.2", "4.3", "C1", "C3", "C4"]
READ = ["O1", "O2", "4.6", "4.4", "C1", "C3", "C4"]
FACTS = SessionFacts(start=NINE, slot_minutes=100, trainer1="Samira", trainer2="Joris")


@pytest.fixture
def session(services, class_2b) -> SessionId:
    return new_workshop(services, class_2b, S4, facts=FACTS)


def _ids(services: Services, session: SessionId) -> list[str | None]:
    return [block.activity for block in services.planning.session(session).blocks]


def _rules(services: Services, session: SessionId) -> set[Rule]:
    return {one.rule for one in services.planning.get(session).concerns}


def test_a_story_is_told_read_instead_and_told_again_each_in_one_step(services, session):
    assert _ids(services, session) == READ
    assert Rule.PLAN_B in _rules(services, session), "never silently another story"
    minutes = services.planning.session(session).minutes
    told = services.telling.tell(session, "samira")
    assert _ids(services, session) == TOLD
    assert services.planning.session(session).told_by == "Samira"
    services.telling.read_instead(session)
    assert (_ids(services, session), _rules(services, session)) == (READ, {Rule.MODULE_SKIPPED})
    services.telling.tell(session, "Samira")
    assert services.planning.session(session).minutes == minutes
    assert told.sessions == {session}


def test_undo_and_redo_take_who_tells_along(services, session):
    told = services.telling.tell(session, "Samira").change
    undone = services.undo.undo(told)
    assert (_ids(services, session), undone.sessions) == (READ, {session})
    assert services.planning.session(session).teller is None
    services.undo.undo(undone.change)
    assert services.planning.session(session).teller == Teller("Samira")


def test_a_workshop_is_made_with_who_tells(services, class_2b):
    made = new_workshop(services, class_2b, S4, None, FACTS, "Joris")
    assert (_ids(services, made), _rules(services, made)) == (TOLD, {Rule.MODULE_SKIPPED})
    chosen = ("O1", "4.2", "C1", "C3")
    made = workshop_of(services, class_2b, chosen, FACTS, teller="Joris")
    assert services.planning.session(made).told_by == "Joris"
    with pytest.raises(NotATrainer):
        new_workshop(services, class_2b, S4, None, FACTS, "Fatima")
    with pytest.raises(NoStory):
        new_workshop(services, class_2b, facts=FACTS, teller="Joris")
    assert len(services.planning.all()) == 2, "what is refused is not made"


def test_who_said_yes_said_it_for_this_class(services, class_2b):
    """A copy, a parallel class, another class and a template ask again."""
    made = new_workshop(services, class_2b, S4, None, FACTS, "Samira")
    other = new_class(services, label="2C")
    copy, _ = services.planning.duplicate(made)
    (parallel,) = services.series.copy_to(made, (other,)).sessions
    template = came(services, made, "Verhaal op vrijdag")
    begun = new_workshop(services, other, template, facts=replace(FACTS, start=None))
    for session in (copy, parallel, begun):
        assert (_ids(services, session), Rule.PLAN_B in _rules(services, session)) == (READ, True)
        assert services.planning.session(session).teller is None
        assert services.planning.session(session).minutes == services.planning.session(made).minutes
    assert services.planning.session(made).told_by == "Samira"


def test_another_one_is_asked_for_her_own_yes(services, session):
    services.telling.tell(session, "Samira")
    services.telling.tell(session, "Joris", said_yes=False)
    assert Rule.STORY_YES in _rules(services, session), "Samira's yes is not his"
    services.telling.agree(session, said_yes=True)
    services.telling.read_instead(session)
    services.telling.tell(session, "Joris", said_yes=False)
    assert Rule.STORY_YES not in _rules(services, session), "stopped and going on again"


def test_a_class_that_changes_after_planning_is_looked_at_again(services, class_2b):
    made = new_workshop(services, class_2b, S4, None, FACTS, "Samira")
    for facts, rule in (
        (replace(CLASS_2B, pupils=29), Rule.STORY_GROUP),
        (replace(CLASS_2B, year=1), Rule.STORY_YEAR),
        (replace(CLASS_2B, level=Level.PRO), Rule.STORY_LEVEL),
        (replace(CLASS_2B, helper=""), Rule.HELPER_MISSING),
    ):
        services.classes.change(class_2b, facts)
        assert rule in _rules(services, made)
        assert _ids(services, made) == TOLD, "the program never takes the story out"
    services.planning.change_facts(made, replace(FACTS, trainer1="Fatima"))
    assert Rule.STORY_TELLER in _rules(services, made)


def test_stories_of_one_person_in_a_week_are_counted_over_all_classes(services, class_2b):
    made = [
        new_workshop(services, class_2b, S4, None, FACTS, name)
        for name in ("Samira", "Joris", "Samira", "Samira")
    ]
    often = [Rule.STORY_OFTEN in _rules(services, one) for one in made]
    assert often == [True, False, True, True]
    services.telling.read_instead(made[0])
    assert not any(Rule.STORY_OFTEN in _rules(services, one) for one in made)


def test_what_is_added_to_a_told_story_is_what_goes_with_it(services, class_2b):
    chosen = ("O1", "4.2", "C1", "C3")
    for teller, questions in (("Samira", "4.3"), ("", "4.4")):
        made = workshop_of(services, class_2b, chosen, FACTS, teller)
        services.blocks.add_activity(made, ActivityId("4.3"))
        assert _ids(services, made)[2] == questions


ABUSED = Told(frozenset({LetterWord.ABUSED}), "  Ik vertel\niets. ")


def test_what_letters_say_is_kept_with_who_tells(services, session):
    with pytest.raises(NotATrainer):
        services.telling.in_letters(session, ABUSED)
    services.telling.tell(session, "Samira")
    services.telling.in_letters(session, ABUSED, named=True, expert=True)
    kept, own = services.planning.session(session).teller, frozenset({"Samira"})
    assert kept == Teller("Samira", ABUSED.words, own, own, line="Ik vertel iets.")
    assert not services.telling.in_letters(session, ABUSED, named=True, expert=True)
    services.telling.in_letters(session, NOTHING_MORE, expert=True)
    assert services.planning.session(session).teller == Teller("Samira")


def test_a_sentence_that_no_letter_has_room_for_is_refused(services, session):
    services.telling.tell(session, "Samira")
    with pytest.raises(TextTooLong):
        services.telling.in_letters(session, Told(line="a" * (MAX_OWN_SENTENCE + 1)))


def test_her_sentence_is_erased_with_who_told(services, session):
    services.telling.tell(session, "Samira")
    services.telling.in_letters(session, Told(frozenset({LetterWord.OWN_WORDS}), "Het was in mei."))
    services.telling.in_letters(session, NOTHING_MORE)
    services.telling.forget("Samira")
    dump = " ".join(map(str, services._database.connection.iterdump()))
    assert "in mei" not in dump
