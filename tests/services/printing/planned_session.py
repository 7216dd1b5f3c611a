"""A workshop of some activities for the tests of paper."""

from dataclasses import replace
from typing import Any

from hope_desktop.domain.ids import ActivityId, ClassId, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests.making import NINE

FACTS = SessionFacts(start=NINE, slot_minutes=0, trainer1="Anna", trainer2="Bram", room="Lokaal 8")


def planned_session(services: Services, class_id: ClassId, *ids: str, **facts: Any) -> SessionId:
    chosen = tuple(map(ActivityId, ids))
    agreed = replace(FACTS, slot_minutes=50, **facts)
    return services.planning.from_activities(class_id, chosen, agreed)[0]
