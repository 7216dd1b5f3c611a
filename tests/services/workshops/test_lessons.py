from dataclasses import replace
from datetime import timedelta

import pytest

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import ActivityId, ClassId, SessionId, TemplateId
from hope_desktop.domain.library.handout import HandoutKind, Part, part_of
from hope_desktop.domain.modules import Module
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests.making import NINE


@pytest.mark.parametrize(
    ("minutes", "at", "seconds"), [(-10, 0, 0), (0, 0, 0), (10, 1, 60), (51, 0, 0)]
)
def test_a_lesson_that_has_begun_is_joined(
    services: Services, class_2b: ClassId, minutes: int, at: int, seconds: int
) -> None:
    facts = SessionFacts(start=NINE)
    session, _ = services.planning.from_template(class_2b, TemplateId("S1"), facts=facts)
    services._database.now = lambda: NINE + timedelta(minutes=minutes)
    given = services.lessons.begin(session)
    assert (given.lesson.at, given.lesson.block_seconds) == (at, seconds)


def test_the_card_names_the_helper_and_the_numbers(services: Services, class_2b: ClassId) -> None:
    session, _ = services.planning.from_template(class_2b, TemplateId("S1"))
    given = services.lessons.begin(session)
    helper = services.classes.get(class_2b).facts.helper
    assert helper
    assert helper in given.card
    assert "{{" not in given.card
    assert "2B" in given.name
    known = services.planning.get(session).session
    assert replace(known, done=True) != known, "reading changed nothing"


def test_each_part_has_the_sheet_of_pupils_and_never_a_story(
    services: Services, class_2b: ClassId
) -> None:
    every = tuple(row.id for row in services.library.rows())
    session, _ = services.planning.from_activities(class_2b, every, SessionFacts())
    seen = services.lessons.begin(session).sheets
    assert ActivityId("1.4") in seen
    assert {part_of(one.kind) for one in seen.values()} == {Part.PUPILS}
    assert HandoutKind.STORY_SHEET not in {one.kind for one in seen.values()}
    modules = {services.library.activity(one).module for one in seen}
    assert Module.LOVE in modules
    assert Module.STORIES not in modules


def test_there_has_to_be_a_workshop(services: Services) -> None:
    with pytest.raises(NotFound):
        services.lessons.begin(SessionId(9))
