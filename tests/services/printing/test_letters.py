from dataclasses import replace

import pytest

from hope_desktop.domain.terms import Level, SessionId
from hope_desktop.domain.workshops.afterwards import Afterwards, Answer, Tally
from hope_desktop.domain.workshops.plan import (
    CheckItem,
    ChecklistLine,
    CheckState,
    SessionFacts,
    fresh_checklist,
)
from hope_desktop.services.printing.drawing import draw
from tests.making import NINE
from tests.planning import new_class, new_workshop, workshop_of

SLIP = (Answer.YES, Answer.SOMEWHAT, Answer.YES)


@pytest.fixture
def session(services, class_2b) -> SessionId:
    checks = {check.item: check for check in fresh_checklist()}
    checks[CheckItem.MENTOR_STAYS] = ChecklistLine(CheckItem.MENTOR_STAYS, CheckState.DONE)
    checks[CheckItem.QUIET_SPOT] = ChecklistLine(
        CheckItem.QUIET_SPOT, CheckState.AGREED_OTHERWISE, "de *gang* | bij mevrouw Wit"
    )
    facts = SessionFacts(start=NINE, slot_minutes=50, trainer1="Noor", trainer2="Sam")
    facts = replace(facts, checklist=tuple(checks.values()))
    return new_workshop(services, class_2b, facts=facts)


def _tally(slips: int) -> Afterwards:
    tally = Tally()
    for _ in range(slips):
        tally = tally.with_slip(SLIP)
    return Afterwards(tally)


def test_the_confirmation_says_what_is_agreed_and_what_is_open(services, session):
    found = draw(services.letters.confirmation(session))
    assert found.pages == 1
    for words in (
        "dinsdag 1 december 2026",
        "9:00",
        "50 minuten",
        "Noor en Sam",
        "1. Persoonlijke grenzen",
        "J. Wit, zorgcoördinator, kamer 3",
        "de *gang* | bij mevrouw Wit",
        "Nog open",
    ):
        assert words in found.text


@pytest.mark.parametrize(("level", "asked"), [(Level.VMBO_GT, True), (Level.MBO, False)])
def test_only_of_who_is_not_grown_up_parents_are_told(level, asked, services):
    class_id = new_class(services, level=level, band=None)
    session = new_workshop(services, class_id)
    text = draw(services.letters.confirmation(session)).text
    assert ("De ouders weten ervan" in text) is asked
    assert "De leerlingen weten ervan" in text


def test_without_a_helper_the_letter_asks_for_one(services):
    class_id = new_class(services, helper="")
    session = new_workshop(services, class_id)
    assert "Wie is de contactpersoon voor leerlingen?" in (
        draw(services.letters.confirmation(session)).text
    )


def test_the_report_fits_one_page_and_names_the_next_step_also_before_it_is_closed(
    services, session
):
    found = draw(services.letters.report(session, _tally(6)))
    assert found.pages == 1
    assert "6 strookjes" in found.text
    assert "2. Liefde" in found.text
    assert "geen namen, geen verhalen" in found.text


def test_fewer_than_five_slips_do_not_stand_in_the_report(services, session):
    assert "strookjes" not in draw(services.letters.report(session, _tally(4))).text


def test_all_lessons_of_a_series_stand_in_one_letter(services, class_2b):
    first = new_workshop(services, class_2b, "S3", "a", start=NINE, slot_minutes=50)
    alone = draw(services.letters.confirmation(first))
    assert "Alle lessen" not in alone.text
    services.series.plan(first, services.series.suggested(first))
    found = draw(services.letters.confirmation(first))
    assert found.pages == 1
    for day in ("1-12-2026", "8-12-2026", "15-12-2026", "22-12-2026"):
        assert f"{day}, 9:00" in found.text


def test_the_message_says_it_in_plain_text_and_who_brings_what(services, session):
    words = services.letters.message(session).splitlines()
    assert words[:3] == [
        "Onze workshop",
        "Wanneer: dinsdag 1 december 2026, 9:00-9:50",
        "Waar: De Brug",
    ]
    assert {"Klas: 2B", "Trainers: Noor en Sam", "Wij nemen mee", "De school zorgt voor"} < set(
        words
    )
    (quiet,) = (one for one in words if "mevrouw Wit" in one)
    assert quiet.endswith("de *gang* | bij mevrouw Wit")
    assert "- stift voor de naam op het bord" in words[: words.index("De school zorgt voor")]


def test_a_message_names_nobody_of_a_story_told_live(services):
    class_id = new_class(services, year=3)
    plan = ("O1", "4.2", "4.4", "C1", "C3")
    facts = SessionFacts(start=NINE, trainer1="Noor", trainer2="Sam", reason="gevraagd")
    session = workshop_of(services, class_id, plan, facts)
    services.telling.tell(session, "Noor")
    assert services.planning.session(session).told_by == "Noor"
    said = services.letters.message(session)
    assert "Noor" not in said
    assert "Sam" not in said
