"""Help lines, and paper that names them."""

from typing import Any

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.terms import ClassId, HelplineId, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests.making import NINE
from tests.planning import new_workshop, put_on_paper

KIND = HelplineId("kindertelefoon")
GGD = Helpline(HelplineId(""), "GGD in de buurt", "", "praten", phone="000-111", audiences=("vo",))


def printed(services: Services, class_id: ClassId, **facts: Any) -> SessionId:
    """A workshop of which the folder was made."""
    at = SessionFacts(**({"start": NINE, "trainer1": "A", "trainer2": "B"} | facts))
    session = new_workshop(services, class_id, "S1", "a", at)
    put_on_paper(services, session)
    return session


def line(services: Services, name: str) -> Helpline:
    return services.library.helplines()[HelplineId(name)]
