"""A workshop of class 2B to change."""

import pytest

from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from tests.making import NINE
from tests.planning import new_workshop


@pytest.fixture
def session(services, class_2b) -> SessionId:
    """O1, 1.4, C2 and C3: 49 minutes of 50."""
    facts = SessionFacts(start=NINE)
    return new_workshop(services, class_2b, facts=facts)
