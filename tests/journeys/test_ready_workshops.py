"""Each ready workshop, planned for every class it is for, one part after another."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import ClassId, Level, Module, TemplateId
from hope_desktop.domain.workshops.plan import CheckState, SessionFacts
from hope_desktop.domain.workshops.safety import OPENING_SHORT, Rule
from hope_desktop.domain.workshops.templates import Template
from hope_desktop.services.opening import Services, open_services
from tests.planning import new_class, new_workshop
from tests.shipped import CONTENT
from tests.tools.begun import begun

TEMPLATES = CONTENT.templates
SAID_ON_PURPOSE = {TemplateId("S4"): [Rule.PLAN_B]}
"""A live story is planned as its plan B, and the program says so, until a story can be lent."""
YEAR_OF = {Level.PO: 8, Level.ISK: 1}
FIRST_DAY = datetime.fromisoformat("2026-12-01T09:00")


@pytest.fixture
def services(tmp_path) -> Iterator[Services]:
    opened, _ = open_services(begun(tmp_path / "data"), lambda: FIRST_DAY - timedelta(days=7))
    yield opened
    opened.close()


def _agreed(start: datetime, minutes: int) -> SessionFacts:
    facts = SessionFacts(start=start, slot_minutes=minutes, trainer1="Noor", trainer2="Sami")
    checks = tuple(replace(check, state=CheckState.DONE) for check in facts.checklist)
    return replace(facts, checklist=checks)


def _had_what_comes_before(services: Services, class_id: ClassId, template: Template) -> None:
    facts = _agreed(FIRST_DAY - timedelta(days=21), 50)
    first = new_workshop(services, class_id, facts=facts)
    services.planning.mark_done(first)
    for module in {Module.LOVE, Module.UNCOMFORTABLE, *template.requires_modules}:
        services.classes.mark_module(class_id, module)


@pytest.mark.parametrize(
    ("template", "level"),
    [(one, level) for one in TEMPLATES for level in one.levels],
    ids=lambda value: getattr(value, "id", getattr(value, "value", None)),
)
def test_a_ready_workshop_raises_no_warning_for_the_class_it_is_for(services, template, level):
    made_for = ClassFacts(
        "De Brug",
        "2B",
        level=level,
        year=YEAR_OF.get(level, 3),
        pupils=20,
        helper="J. Wit, 000 00 00",
        reserve="S. Aydin, mentor",
    )
    class_id = new_class(services, made_for)
    if template.requires_modules or template.parts[0].activities[0] == OPENING_SHORT:
        _had_what_comes_before(services, class_id, template)
    for week, part in enumerate(template.parts):
        facts = _agreed(FIRST_DAY + timedelta(weeks=week), part.slot_minutes)
        session = new_workshop(services, class_id, template.id, part.part, facts)
        said = [concern.rule for concern in services.planning.get(session).concerns]
        assert said == SAID_ON_PURPOSE.get(template.id, []), part.part
        services.planning.mark_done(session)
