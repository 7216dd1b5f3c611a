"""A workshop of some activities for the tests of paper."""

from typing import Any

from hope_desktop.domain.terms import ClassId, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests.making import NINE
from tests.planning import workshop_of

FACTS = SessionFacts(start=NINE, slot_minutes=0, trainer1="Anna", trainer2="Bram", room="Lokaal 8")


def planned_session(services: Services, class_id: ClassId, *ids: str, **facts: Any) -> SessionId:
    return workshop_of(services, class_id, ids, FACTS, slot_minutes=50, **facts)
