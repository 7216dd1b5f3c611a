"""What the library claims: found so, partly or not, and since when; what rests on it may wait."""

import shutil
from dataclasses import replace
from secrets import token_hex

import pytest

from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.library.facts import Fact, FoundSo
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import Record, Verdict, text_digest
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.exchange.check import check_library
from hope_desktop.paths import resource
from hope_desktop.services.library.library import facts_as_read, text_of
from hope_desktop.services.library.starter import replace_library
from hope_desktop.storage.library import reviews as store
from tests.making import CLASS_2B, NINE
from tests.planning import asked_of, new_class, workshop_of
from tests.shipped import CONTENT

AGES = HandoutId("3.8/wetsblad.leeftijden")
HELD = ("wet-12-tot-16", "wet-16-17", "wet-nepbeeld", "wet-later-aangifte")
LAWYER = ReviewRole.LAWYER


def found(services, fact: str, verdict: Verdict = Verdict.GOOD, month: str = ""):
    said = text_digest(text_of(services.library, services._database, fact))
    month = month or f"{services._database.today():%Y-%m}"
    made = Record(fact, said, verdict, LAWYER, month, "Rechtswinkel", reader=token_hex(4))
    return services._database.write("review.recorded", store.keep, made)


def state(services, fact: str) -> tuple[FoundSo, bool]:
    today = services._database.today()
    every = facts_as_read(services._database)
    return next((one.found, one.is_open(today)) for one in every if one.id == fact)


def test_what_rests_on_a_fact_that_was_not_found_so_waits_and_holds_up_nothing_else(services):
    waiting = services.library.waiting()
    assert waiting[AGES] == (LAWYER,)
    for text in ("wetsblad", "wetsblad.vmbo-bk", "wetskaarten", "extra.havo", "extra.vwo"):
        services.reviews.record(f"3.8/{text}", LAWYER, organisation="Rechtswinkel")
    assert set(services.library.waiting()) & {"3.8", AGES} == {AGES}
    for fact in HELD:
        assert services.library.waiting()[AGES] == (LAWYER,)
        found(services, fact)
    assert services.library.waiting()["3.8"] == (LAWYER,), "now it is read as all its texts are"
    services.reviews.record(AGES, LAWYER, organisation="Rechtswinkel")
    assert not set(services.library.waiting()) & {"3.8", AGES}


@pytest.mark.nightly
@pytest.mark.parametrize("level", [Level.HAVO, Level.VMBO_GT, Level.MBO])
def test_no_class_gets_a_sheet_whose_facts_nobody_confirmed(services, level):
    for text in ("wetsblad", "wetsblad.vmbo-bk", "wetskaarten", "extra.havo", "extra.vwo"):
        services.reviews.record(f"3.8/{text}", LAWYER, organisation="Rechtswinkel")
    facts = replace(CLASS_2B, label="S", level=level, year=None, band=None)
    order = tuple(map(ActivityId, ("O1", "3.8", "C1", "C3")))
    session = workshop_of(
        services,
        new_class(services, facts),
        order,
        SessionFacts(NINE, 90, "Anna", "Bram", reason="De mentor gaf de rest."),
    )
    files = asked_of(services, session).files
    printed = " ".join(" ".join(one.rendered.text.split()) for one in files)
    assert "Wie doorgaat" in printed, "the sheet without ages"
    assert "Van 12 tot 16" not in printed
    assert AGES not in {text.id for text in services.lessons.begin(session).sheets.values()}


@pytest.mark.parametrize("verdict", [Verdict.OTHERWISE, Verdict.DROP])
def test_a_lawyer_who_finds_it_partly_or_not_holds_it_until_undo(services, verdict):
    for fact in HELD:
        found(services, fact)
    done = found(services, HELD[0], verdict)
    assert state(services, HELD[0])[1]
    assert AGES in services.library.waiting()
    services.undo.undo(done.change)
    assert state(services, HELD[0]) == (FoundSo.YES, False)


def test_a_fact_grows_old_in_its_months(services, clock):
    assert state(services, "wet-verzet") == (FoundSo.YES, False)
    assert state(services, "klusjes") == (FoundSo.YES, False)
    for fact in HELD:
        found(services, fact)
    clock.now = clock.now.replace(year=2027, month=11)
    assert state(services, "wet-verzet") == (FoundSo.YES, False)
    assert state(services, HELD[0]) == (FoundSo.YES, False)
    clock.now = clock.now.replace(month=12)
    assert state(services, "wet-verzet") == (FoundSo.YES, True)
    assert state(services, "klusjes") == (FoundSo.YES, False), "not every fact does"
    assert AGES in services.library.waiting()
    found(services, "wet-verzet")
    assert state(services, "wet-verzet") == (FoundSo.YES, False)


def test_another_wording_of_a_fact_is_another_fact(services):
    found(services, HELD[0])
    facts = tuple(
        replace(one, says=f"{one.says} Altijd.") if one.id == HELD[0] else one
        for one in CONTENT.facts
    )
    replace_library(services._database, replace(CONTENT, facts=facts))
    assert state(services, HELD[0]) == (FoundSo.PARTLY, True)


@pytest.mark.parametrize(
    "wrong",
    [
        'id = "a"\nsays = "Iets."\ntexts = ["9.9/weg"]\nread = "2026-11"',
        'id = "a"\nsays = "Iets."\nread = "ooit"',
        'id = "3.8"\nsays = "Iets."\nread = "2026-11"',
        'id = "wet-verzet"\nsays = "Iets."\nread = "2026-11"',
        'id = "a"\nsays = "Iets."\nread = "2026-11"\nfound = "misschien"',
    ],
)
def test_the_check_refuses_a_fact_that_cannot_be(tmp_path, wrong):
    folder = shutil.copytree(resource("library"), tmp_path / "library")
    file = folder / "facts.toml"
    file.write_text(f"{file.read_text('utf-8')}\n[[facts]]\n{wrong}\n", encoding="utf-8")
    assert [one.file for one in check_library(folder) if one.serious] == ["facts.toml"]


def test_every_fact_of_the_library_names_its_source_and_who_is_asked():
    assert len(CONTENT.facts) > 30
    open_facts = [one for one in CONTENT.facts if one.found is not FoundSo.YES]
    assert [one.id for one in open_facts if one.ask is None] == []
    assert [one.id for one in CONTENT.facts if one.found is FoundSo.YES and not one.source] == []
    assert {one.id for one in CONTENT.facts if one.hold} == set(HELD)
    assert Fact("a", "Iets.").found is FoundSo.PARTLY, "what nobody looked up was not found"
