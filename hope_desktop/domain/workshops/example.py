"""The example a first start offers: one made-up class that shows the whole job."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Level, TemplateId

if TYPE_CHECKING:
    from hope_desktop.domain.workshops.plan import SessionFacts

TEMPLATE = TemplateId("S1")
PART = "a"
FACTS = ClassFacts(
    school="Voorbeeldschool De Brug",
    label="2B",
    level=Level.VMBO_GT,
    year=2,
    pupils=27,
    helper="Mevrouw De Wit, zorgcoördinator, lokaal 12",
    reserve="Meneer Aydin, mentor",
    address="Schoolstraat 1",
)


def is_example(school: str) -> bool:
    """Tell whether a class is the example's.

    One of which the school was changed is the trainer's.
    """
    return school == FACTS.school


def session_facts(today: date) -> SessionFacts:
    """Return next Tuesday at nine, with two trainers."""
    from hope_desktop.domain.workshops.plan import (
        SessionFacts,  # the first page shows the class only
    )

    days = (1 - today.weekday()) % 7 or 7
    start = datetime.combine(today + timedelta(days=days), time(9, 0))
    return SessionFacts(
        start=start, slot_minutes=50, trainer1="Trainer 1", trainer2="Trainer 2", room="Lokaal 8"
    )
