"""No paper, poster or slide of a ready workshop shows what waits, for a class of any level."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from hope_desktop.domain.ids import ActivityId, HelplineId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.library.handout import Part, part_of
from hope_desktop.domain.texts.lines import lines_of, plain_line
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests.making import CLASS_2B, NINE
from tests.planning import new_class

HELD = ("2.8", "3.8", "3.13")
SIL = ("4.6/verhaal.sil", "4.6/verhaal.sil.basis", "4.6/praten.sil")
UNSURE = HelplineId("fier")


def words_in(value: object) -> Iterator[str]:
    """Every text in what is drawn."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from words_in(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from words_in(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_in(getattr(value, field.name))


def waiting_lines(services: Services) -> set[str]:
    """The lines that stand in no text but those that wait."""
    held, other = set[str](), set[str]()
    for row in services.library.rows():
        for text in services.library.activity(row.id).handouts:
            waits = row.id in HELD and part_of(text.kind) is Part.PUPILS
            (held if waits or text.id in SIL else other).update(lines_of(text))
    return {o for o in held - other if len(o.split()) > 4 and "[" not in o}


def visits(services: Services) -> list[tuple[str, str, int]]:
    """For each that waits a visit that would have it, and one with everything about help."""
    parts = [(one, part) for one in services.library.templates() for part in one.parts]
    found = {}
    for wanted in (*HELD, "4.6", "C3"):
        having = ((o, p) for o, p in parts if wanted in (*p.waiting, *p.activities))
        for one, part in list(having)[:1]:
            found[one.id, part.part, part.slot_minutes] = None
    return list(found)


@pytest.mark.parametrize("level", Level)
def test_a_ready_workshop_shows_nothing_that_waits(services, level):
    lines = waiting_lines(services)
    assert len(lines) > 100
    assert {*HELD, *SIL} <= set(services.library.waiting())
    unsure = services.library.helplines()[UNSURE]
    facts = replace(CLASS_2B, label="S", level=level, year=None, band=None)
    made = new_class(services, facts)
    told = SessionFacts(NINE, 100, "Anna", "Bram", reason="De mentor gaf de rest.")
    planned = {
        (template, part): services.planning.from_template(
            made, template, part, replace(told, slot_minutes=minutes)
        )
        for template, part, minutes in visits(services)
    }
    for held in map(ActivityId, HELD):  # she may plan it by hand
        order = tuple(map(ActivityId, ("O1", held, "C1", "C3")))
        planned[held, ""] = services.planning.from_activities(made, order, told)
    for (template, part), (session, _changes) in planned.items():
        prepared = services.printing.prepare(session)
        said = plain_line(" ".join(words_in(prepared.documents)))
        assert [line for line in lines if line in said] == [], (template, part)
        for never in filter(None, (unsure.phone, unsure.web, unsure.doubt)):
            assert never not in said, (template, part, never)
