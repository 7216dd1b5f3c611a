import pytest

from hope_desktop.domain.errors import NoStory, NotATrainer, PapersWait
from hope_desktop.domain.workshops.safety import HOLDS
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.refusals import sentence
from hope_desktop.i18n.stories import not_ready

NL = translator("nl")


def test_who_may_tell_is_named():
    refusal = NotATrainer("Fatima", ("Samira", "Joris"))
    assert sentence(refusal, NL) == (
        "Fatima geeft deze workshop niet. Een van de trainers vertelt: Samira en Joris."
    )
    assert sentence(NotATrainer("Fatima", ()), NL).startswith("Schrijf eerst op wie")
    assert sentence(NotATrainer("", ("Samira",)), NL) == "Kies eerst wie vertelt."
    assert "4.2" in sentence(NoStory(), NL)


@pytest.mark.parametrize("rule", sorted(HOLDS))
def test_what_papers_wait_for_is_said_in_a_sentence_of_its_own(rule):
    told = not_ready(PapersWait({rule: ("Samira",)}), NL)
    first, rest = told.split("Eerst dit: ")
    assert first
    assert rest[0].isupper()
    assert ("10 minuten" in rest) == (rule == "story-opening")
    assert ("15 minuten" in rest) == (rule == "story-closing")
    assert ("Samira" in rest) == (rule in {"story-teller", "story-yes"})
