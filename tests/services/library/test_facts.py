"""What the library claims: found so, partly or not, and since when; what rests on it may wait."""

import shutil
from dataclasses import replace
from secrets import token_hex

import pytest

from hope_desktop.domain.library.facts import Fact, FoundSo
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import Record, Verdict, text_digest
from hope_desktop.exchange.check import check_library
from hope_desktop.paths import resource
from hope_desktop.services.library.library import facts_as_read, text_of
from hope_desktop.services.library.starter import replace_library
from hope_desktop.storage.library import reviews as store
from tests.shipped import CONTENT

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


def test_another_wording_of_a_fact_is_another_fact(services):
    found(services, "nepbeeld-weg")
    facts = tuple(
        replace(one, says=f"{one.says} Altijd.") if one.id == "nepbeeld-weg" else one
        for one in CONTENT.facts
    )
    replace_library(services._database, replace(CONTENT, facts=facts))
    assert state(services, "nepbeeld-weg") == (FoundSo.PARTLY, True)


@pytest.mark.parametrize(
    "wrong",
    [
        'id = "a"\nsays = "Iets."\ntexts = ["9.9/weg"]\nread = "2026-11"',
        'id = "a"\nsays = "Iets."\nread = "ooit"',
        'id = "3.7"\nsays = "Iets."\nread = "2026-11"',
        'id = "klusjes"\nsays = "Iets."\nread = "2026-11"',
        'id = "a"\nsays = "Iets."\nread = "2026-11"\nfound = "misschien"',
    ],
)
def test_the_check_refuses_a_fact_that_cannot_be(tmp_path, wrong):
    folder = shutil.copytree(resource("library"), tmp_path / "library")
    file = folder / "facts.toml"
    file.write_text(f"{file.read_text('utf-8')}\n[[facts]]\n{wrong}\n", encoding="utf-8")
    assert [one.file for one in check_library(folder) if one.serious] == ["facts.toml"]


def test_every_fact_of_the_library_names_its_source_and_who_is_asked():
    assert len(CONTENT.facts) > 10
    open_facts = [one for one in CONTENT.facts if one.found is not FoundSo.YES]
    assert [one.id for one in open_facts if one.ask is None] == []
    assert [one.id for one in CONTENT.facts if one.found is FoundSo.YES and not one.source] == []
    assert Fact("a", "Iets.").found is FoundSo.PARTLY, "what nobody looked up was not found"
