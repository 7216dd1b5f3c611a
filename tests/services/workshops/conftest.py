"""A workshop of class 2B to change."""

import pytest

from hope_desktop.domain.ids import ClassId, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests.making import NINE


@pytest.fixture
def session(services: Services, class_2b: ClassId) -> SessionId:
    """O1, 1.4, C2 and C3: 44 minutes of 50."""
    facts = SessionFacts(start=NINE)
    return services.planning.from_template(class_2b, TemplateId("S1"), facts=facts)[0]
