"""What can go wrong around a story told live, each with the sentence that a trainer reads."""

from collections.abc import Callable

import pytest

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.refusals import sentence
from tests.making import NINE
from tests.planning import new_workshop

NL = translator("nl")
FACTS = SessionFacts(NINE, 100, "Samira", "Joris", reason="De mentor gaf module 1 tot en met 3.")


@pytest.fixture
def story(services, class_2b) -> SessionId:
    return new_workshop(services, class_2b, "S4", None, FACTS, "Samira")


def _said(call: Callable[[], object]) -> str:
    """The sentence of a refusal; empty when there is none."""
    try:
        call()
    except HopeError as error:
        return sentence(error, NL)
    return ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "Fatima",
            "Fatima geeft deze workshop niet. Een van de trainers vertelt: Samira en Joris.",
        ),
        ("Samira\nJoris", "Samira Joris geeft deze workshop niet."),
        ("S" * 400, "te lang"),
        ("", "Kies eerst wie vertelt."),
        (" samira ", ""),
    ],
)
def test_a_name_that_cannot_tell(services, story, name, words):
    said = _said(lambda: services.telling.tell(story, name))
    assert words in said
    assert bool(said) == bool(words)
    assert services.planning.session(story).told_by == "Samira", "nothing changed"


def test_a_lesson_made_too_short_for_the_closing_says_what_is_short(services, story):
    session = services.planning.session(story)
    services.planning.refit(story, 60, session.blocks[:-2])
    assert "15 minuten" in _said(lambda: services.printing.prepare(story))
    assert [one for one in services.planning.session(story).blocks if one.activity == "4.2"]
