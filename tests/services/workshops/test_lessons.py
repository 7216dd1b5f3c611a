from dataclasses import replace
from datetime import timedelta

import pytest

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.library.handout import HandoutKind, Part, part_of
from hope_desktop.domain.terms import ActivityId, HelplineId, Module, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.stories import MADE_UP_STORY
from hope_desktop.storage.records import as_json
from tests.making import NINE
from tests.planning import new_workshop, workshop_of


@pytest.mark.parametrize(
    ("minutes", "at", "seconds"),
    [(-31, 0, 0), (-30, 0, -1800), (-10, 0, -600), (0, 0, 0), (10, 1, 60), (51, 0, 0)],
)
def test_a_lesson_near_its_time_goes_by_the_clock(services, class_2b, minutes, at, seconds):
    facts = SessionFacts(start=NINE)
    session = new_workshop(services, class_2b, facts=facts)
    services._database.now = lambda: NINE + timedelta(minutes=minutes)
    given = services.lessons.begin(session)
    assert (given.lesson.at, given.lesson.block_seconds) == (at, seconds)


def test_the_card_names_the_helper_and_the_numbers(services, class_2b):
    session = new_workshop(services, class_2b)
    given = services.lessons.begin(session)
    helper = services.classes.get(class_2b).facts.helper
    assert helper
    assert helper in given.card
    assert "…." not in given.card, "nobody takes over yet"
    assert "{{" not in given.card
    assert "2B" in given.name
    known = services.planning.session(session)
    assert replace(known, done=True) != known, "reading changed nothing"


def test_each_part_has_the_sheet_of_pupils_and_no_story_of_hers(services, class_2b):
    every = tuple(row.id for row in services.library.rows())
    session = workshop_of(services, class_2b, every)
    seen = services.lessons.begin(session).sheets
    assert ActivityId("1.4") in seen
    assert {part_of(one.kind) for one in seen.values()} == {Part.PUPILS}
    stories = {one.id for one in seen.values() if one.kind is HandoutKind.STORY_SHEET}
    assert stories <= {"4.6/verhaal.noor"}, "the library's own alone"
    modules = {services.library.activity(one).module for one in seen}
    assert Module.LOVE in modules
    assert {one for one in seen if one.startswith("4.")} == {MADE_UP_STORY}


def test_a_line_that_waits_has_no_number_in_the_lesson(services, class_2b):
    session = new_workshop(services, class_2b)
    line = services.library.helplines()[HelplineId("veilig-thuis")]
    assert line.phone
    assert line.phone in services.lessons.begin(session).card
    unsure = as_json(replace(line, doubt="BEL EERST.", checked_on=None))
    services._database.connection.execute(
        "UPDATE helplines SET record = ? WHERE id = ?", (unsure, line.id)
    )
    assert line.phone not in services.lessons.begin(session).card


def test_there_has_to_be_a_workshop(services):
    with pytest.raises(NotFound):
        services.lessons.begin(SessionId(9))
