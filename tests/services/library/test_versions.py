"""A trainer has a translation, or a text for some classes; a class gets one version of each."""

from dataclasses import replace
from typing import Any

import pytest

from hope_desktop.domain.errors import PartLost
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.terms import Audience, HandoutId, SessionId
from hope_desktop.services.library.versions import card_names
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw
from hope_desktop.storage.library import own_texts as store
from tests.bringing import rewrite
from tests.making import handout
from tests.planning import new_workshop
from tests.reading_pdf import text_of
from tests.versions import kept_version

LETTER = HandoutId("school/leerlingbrief.po")
CARD = HandoutId("C3/hulpkaart")


def _change(services: Services, name: HandoutId, **values: Any) -> Handout:
    rewrite(services, name, **values)
    return services.library.handout(name)


def _paper(services: Services, session: SessionId, kind: str, language: str) -> str:
    documents = services.printing.prepare(session, language=language)
    (planned,) = [one for one in documents.counted if one.key == kind]
    return text_of(draw(planned.document).pdf)


@pytest.fixture
def session(services, class_2b) -> SessionId:
    return new_workshop(services, class_2b)


def test_a_letter_is_translated_and_printed_when_it_is_ready(services, session):
    own = kept_version(services, "school/ouderbrief", "school/ouderbrief.eigen")
    _change(services, own, audiences=frozenset({Audience.VO_LOWER}), draft=False)
    english = kept_version(services, own, "school/ouderbrief.eigen.en", language="en")
    body = "Hello parents! Worried? {{helper}}, {{helpline:veilig-thuis}}"
    _change(services, english, title="Our own letter", body=body)
    assert "Our own letter" not in _paper(services, session, "letter-both", "en")
    _change(services, english, draft=False)
    assert "Our own letter" in _paper(services, session, "letter-both", "en")
    assert "Our own letter" not in _paper(services, session, "letter-both", "nl")


def test_a_ready_translation_names_help_and_a_draft_may_not_yet(services):
    english = kept_version(services, LETTER, f"{LETTER}.en", language="en")
    _change(services, english, body="Hello!")
    with pytest.raises(PartLost) as refusal:
        _change(services, english, draft=False)
    assert refusal.value.parts == ("worries",)
    assert services.library.handout(english).draft


def test_a_version_stays_the_kind_of_paper_that_help_stands_on(services):
    own = kept_version(services, CARD, f"{CARD}.eigen", audiences=frozenset())
    kind = services.library.handout(CARD).kind
    assert _change(services, own, kind=HandoutKind.CARDS).kind is kind


def test_a_version_of_a_made_up_story_says_that_it_is_made_up(services):
    story = HandoutId("4.6/verhaal.sami")
    own = kept_version(services, story, f"{story}.en", language="en")
    with pytest.raises(PartLost) as refusal:
        _change(services, own, fictional=False, draft=False)
    assert refusal.value.field == "fictional"


def test_a_class_gets_one_version_for_its_level(services, session):
    versions = services.material.versions
    made = kept_version(services, CARD, f"{CARD}.eigen", audiences=frozenset(), levels=frozenset())
    assert versions.receivers(services.library.handout(made))[0] == set()
    mine = _change(services, made, body="## Onze kaart\n\n{{helper}}", audiences={"vo-ob"})
    assert versions.receivers(mine)[0] == {Audience.VO_LOWER}
    assert "Onze kaart" not in _paper(services, session, "cards", "nl")
    _change(services, made, draft=False)
    printed = _paper(services, session, "cards", "nl")
    assert "Onze kaart" in printed
    assert "ook jaren later" not in printed


def test_a_draft_stays_when_the_library_brings_that_translation(services):
    english = HandoutId("school/ouderbrief.en")
    shipped = services.library.handout(english)
    with services._database.change("x") as change:
        store.keep(change, english,
                   replace(shipped, body="Mine", draft=True))  # fmt: skip
    edition = services.material.handout(english)
    assert (edition.text.body, edition.is_own) == ("Mine", False)
    services.material.back_to_original(english)
    assert services.library.handout(english) == shipped


def test_cards_are_named_after_their_first_line():
    text = "## Rood\n\nNiet doen.\n\n---\n\n**Groen** mag\n\n***\n\nAchterkant"
    cards = handout("1.4/kaart", HandoutKind.CARDS, body=text)
    assert card_names(cards) == ("Rood", "Groen** mag")
    assert card_names(handout("1.4/blad", body=text)) == ()
