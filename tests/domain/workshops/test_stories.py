"""One plan turns into the other, as long as it was; who says yes says it for one class."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import NoStory, NotATrainer, TextTooLong
from hope_desktop.domain.library.activity import Variant
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.terms import Module
from hope_desktop.domain.workshops.plan import Session
from hope_desktop.domain.workshops.stories import (
    for_others,
    may_be_told,
    most_in_a_week,
    read_instead,
    told_by,
)
from hope_desktop.domain.workshops.teller import LetterWord, Teller
from tests.making import CLOSING, OPENING, STORY, activity, moment, plan

QUESTIONS = activity("4.3", Module.STORIES, minutes=20, min_minutes=15, max_minutes=25)
READ = activity("4.6", Module.STORIES, minutes=40, min_minutes=30, max_minutes=50)
HELPED = activity("4.4", Module.STORIES, minutes=25, min_minutes=15, max_minutes=30)
RECORDS = {one.id: one for one in (STORY, QUESTIONS, READ, HELPED)}
WHO = {"trainer1": "Samira", "trainer2": "Joris"}


def _session(*activities: object) -> Session:
    return plan(*activities, **WHO).session  # type: ignore[arg-type]


MADE_UP = _session(OPENING, READ, HELPED, CLOSING)
LIVE = told_by(MADE_UP, "Samira", RECORDS)


def _ids(session: Session) -> list[str | None]:
    return [block.activity for block in session.blocks]


def test_a_told_story_and_its_questions_take_the_place_of_the_made_up_one():
    assert _ids(LIVE) == ["O1", "4.2", "4.3", "C3"]
    assert (LIVE.told_by, LIVE.minutes) == ("Samira", MADE_UP.minutes)
    back = read_instead(LIVE, RECORDS)
    assert (_ids(back), back.told_by, back.minutes) == (_ids(MADE_UP), "", MADE_UP.minutes)


@pytest.mark.parametrize("minutes", [(30, 15), (45, 20), (50, 25), (31, 19), (50, 15), (35, 25)])
def test_the_plan_stays_as_long_and_within_what_is_safe(minutes):
    first, story, questions, last = LIVE.blocks
    planned = replace(
        LIVE,
        blocks=(
            first,
            replace(story, minutes=minutes[0]),
            replace(questions, minutes=minutes[1]),
            last,
        ),
    )
    read = read_instead(planned, RECORDS)
    assert read.minutes == planned.minutes
    for block in read.blocks[1:3]:
        record = RECORDS[block.activity]  # type: ignore[index]
        assert record.min_minutes <= block.minutes <= record.max_minutes


@pytest.mark.parametrize("minutes", [5, 90])
def test_a_length_that_no_story_has_is_kept_all_the_same(minutes):
    story = replace(LIVE.blocks[1], minutes=minutes)
    alone = replace(LIVE, blocks=(LIVE.blocks[0], story, LIVE.blocks[3]))
    assert read_instead(alone, RECORDS).minutes == alone.minutes


def test_a_note_and_a_promised_time_stay_and_how_it_was_done_does_not():
    first, story, *others = MADE_UP.blocks
    done = replace(story, note="kring", variant="Kort", version="noor", way=WorkingForm.ALONE)
    turned = told_by(replace(MADE_UP, blocks=(first, done, *others)), "Samira", RECORDS).blocks[1]
    assert (turned.id, turned.note) == (story.id, "kring")
    assert (turned.variant, turned.version, turned.way) == ("", "noor", None)


def _story_of(session: Session) -> str:
    return session.blocks[1].version


def test_the_story_in_the_bag_is_the_usual_one_unless_another_was_chosen():
    first, story, *others = MADE_UP.blocks
    chosen = replace(MADE_UP, blocks=(first, replace(story, version="sami"), *others))
    for told, wanted in ((LIVE, "noor"), (told_by(chosen, "Samira", RECORDS), "sami")):
        stopped = read_instead(told, RECORDS, asked=True, story="noor")
        assert _story_of(stopped) == wanted
        assert stopped.reads_aloud
    never_told = read_instead(MADE_UP, RECORDS, asked=True, story="noor")
    assert _story_of(never_told) == "", "that one suits the class"
    assert not never_told.reads_aloud


def test_what_has_too_few_minutes_is_done_in_its_shorter_way():
    short = Variant("Kort", 30, ())
    records = {one.id: replace(one, minutes=40, variants=(short,)) for one in RECORDS.values()}
    story = replace(LIVE.blocks[1], minutes=32)
    alone = replace(LIVE, blocks=(LIVE.blocks[0], story, LIVE.blocks[3]))
    assert read_instead(alone, records).blocks[1].variant == "Kort"
    roomy = replace(alone, blocks=(alone.blocks[0], replace(story, minutes=45), alone.blocks[2]))
    assert read_instead(roomy, records).blocks[1].variant == ""


def test_a_name_is_that_of_a_trainer_of_this_workshop_however_it_is_typed():
    assert told_by(MADE_UP, "  samira ", RECORDS).told_by == "Samira"
    for name in ("Fatima", "", "Samira\nJoris"):
        with pytest.raises(NotATrainer) as refusal:
            told_by(MADE_UP, name, RECORDS)
        assert refusal.value.trainers == ("Samira", "Joris")
    with pytest.raises(TextTooLong):
        told_by(MADE_UP, "S" * 400, RECORDS)


def test_a_workshop_without_a_story_has_nothing_to_tell():
    assert not may_be_told(_session(OPENING, CLOSING))
    with pytest.raises(NoStory):
        told_by(_session(OPENING, CLOSING), "Samira", RECORDS)


def test_stopping_keeps_her_ticks_and_another_teller_begins_without():
    ticked = Teller("Samira", frozenset({LetterWord.ABUSED}), frozenset({"Samira"}))
    stopped = read_instead(replace(LIVE, teller=ticked), RECORDS, asked=True)
    assert (stopped.teller, stopped.is_plan_b) == (replace(ticked, stopped=True), False)
    assert told_by(stopped, "Samira", RECORDS).teller == ticked
    assert told_by(stopped, "Joris", RECORDS).teller == Teller("Joris")


def test_only_a_story_that_nobody_gave_up_on_purpose_is_missed():
    assert read_instead(LIVE, RECORDS).is_plan_b
    assert not read_instead(LIVE, RECORDS, asked=True).is_plan_b
    assert not read_instead(MADE_UP, RECORDS).is_plan_b
    asked_again = for_others(LIVE, RECORDS)
    assert (asked_again.teller, asked_again.is_plan_b) == (None, True)


@pytest.mark.parametrize(
    ("days", "most"), [((), 1), ((1, 2), 3), ((-6, 6), 2), ((-6, 0), 3), ((-3, 3, 4), 3)]
)
def test_stories_are_counted_in_seven_days_wherever_these_begin(days, most):
    others = [moment(f"2026-12-{10 + day:02}T13:00") for day in days]
    assert most_in_a_week(moment("2026-12-10T09:00"), others) == most
