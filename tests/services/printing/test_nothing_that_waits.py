"""No paper, poster or slide of a ready workshop shows what waits, for a class of any level."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from hope_desktop.domain.ids import ClassId, HelplineId, SessionId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.library.handout import Part, part_of
from hope_desktop.domain.texts.lines import lines_of, plain_line
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, new_workshop, workshop_of

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
        activity = services.library.activity(row.id)
        (held if row.id in HELD else other).add(activity.letter_note)
        for text in activity.handouts:
            waits = row.id in HELD and part_of(text.kind) is Part.PUPILS
            (held if waits or text.id in SIL else other).update(lines_of(text))
    return {o for o in held - other if len(o.split()) > 4 and "[" not in o}


def visits(services: Services, made: ClassId) -> Iterator[SessionId]:
    """Those that would have what waits or all about help, and those in which she planned it."""
    facts = SessionFacts(NINE, 100, "Anna", "Bram", reason="De mentor gaf de rest.")
    parts = [(one, part) for one in services.library.templates() for part in one.parts]
    for wanted in (*HELD, "4.6", "C3"):
        having = ((o, p) for o, p in parts if wanted in (*p.waiting, *p.activities))
        for one, part in list(having)[:1]:
            yield new_workshop(
                services, made, one.id, part.part, facts, slot_minutes=part.slot_minutes
            )
    for held in HELD:
        yield workshop_of(services, made, ["O1", held, "C1", "C3"], facts)
    for version in ("sil", "sil.basis"):
        story = workshop_of(services, made, ["O1", "4.6", "C1", "C3"], facts)
        second = services.planning.session(story).blocks[1]
        services.blocks.use_version(story, second.id, version)
        yield story


@pytest.mark.nightly
@pytest.mark.parametrize("level", Level)
def test_a_ready_workshop_shows_nothing_that_waits(services, level):
    lines = waiting_lines(services)
    assert len(lines) > 100
    assert {*HELD, *SIL} <= set(services.library.waiting())
    unsure = services.library.helplines()[UNSURE]
    facts = replace(CLASS_2B, label="S", level=level, year=None, band=None)
    made = new_class(services, facts)
    for session in visits(services, made):
        template = services.planning.session(session).template
        prepared = services.printing.prepare(session)
        said = plain_line(" ".join(words_in(prepared.documents)))
        assert [line for line in lines if line in said] == [], template
        for never in filter(None, (unsure.phone, unsure.web, unsure.doubt)):
            assert never not in said, (template, never)
        sheets = services.lessons.begin(session).sheets.values()
        assert not [text.id for text in sheets if text.id in SIL], template
