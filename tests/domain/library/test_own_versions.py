"""A trainer's versions: what can be made, who gets it, and what still has to be translated."""

from dataclasses import replace

import pytest

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.levels import Audience, Level, Profile
from hope_desktop.domain.library.handout import Handout, HandoutKind, choices, versions_for
from hope_desktop.domain.library.own_versions import (
    Offer,
    begun,
    id_of,
    offers,
    receivers,
    source_of,
    untranslated_lines,
)
from tests.domain.library.test_editions import HANDOUT
from tests.making import handout

FOR_PO = replace(HANDOUT, id=HandoutId("1.4/kaarten.po"), audiences=frozenset({Audience.PO}))
EVERYBODY = frozenset(Audience)


def _made(one: Handout, offer: Offer) -> Handout:
    return begun(one, offer, id_of(one, offer))


@pytest.mark.parametrize(
    ("one", "offered"),
    [
        (HANDOUT, ("en", "picto", "classes")),
        (FOR_PO, ("en", "picto", "classes")),
        (_made(HANDOUT, Offer.ENGLISH), ("picto", "classes")),
        (replace(HANDOUT, id=HandoutId("1.4/verhaal.noor")), ("en", "picto")),
        (replace(HANDOUT, activity=None, kind=HandoutKind.PARENT_LETTER), ("en", "classes")),
        (replace(HANDOUT, activity=None, kind=HandoutKind.ANSWER_CARD), ()),
    ],
)
def test_what_can_be_made_of_a_text(one: Handout, offered: tuple[str, ...]) -> None:
    assert offers(one, [one]) == offered


def test_what_is_there_is_not_offered() -> None:
    there = [HANDOUT, _made(HANDOUT, Offer.ENGLISH), _made(HANDOUT, Offer.PICTURES)]
    assert offers(HANDOUT, there) == (Offer.CLASSES,)


def test_a_version_is_named_after_its_text_and_knows_it() -> None:
    english = _made(FOR_PO, Offer.ENGLISH)
    assert (english.id, english.language, english.draft) == ("1.4/kaarten.po.en", "en", True)
    assert english.audiences == {Audience.PO}
    own = replace(HANDOUT, id=id_of(english, Offer.CLASSES, 2))
    assert own.id == "1.4/kaarten.eigen-2.en"
    texts = [HANDOUT, FOR_PO, english, own]
    assert [source_of(one, texts) for one in texts] == [None, HANDOUT, FOR_PO, HANDOUT]


def test_a_draft_is_printed_when_it_is_ready() -> None:
    draft = _made(HANDOUT, Offer.ENGLISH)
    before = versions_for([HANDOUT, draft], EVERYBODY, "en")
    after = versions_for([HANDOUT, replace(draft, draft=False)], EVERYBODY, "en")
    assert ([one.id for one in before], [one.id for one in after]) == ([HANDOUT.id], [draft.id])


def test_each_audience_gets_one_version_and_it_is_said_which() -> None:
    own = replace(_made(HANDOUT, Offer.CLASSES), audiences=frozenset({Audience.PRO, Audience.PO}))
    texts = [HANDOUT, FOR_PO, own]
    assert receivers(own, texts, EVERYBODY) == {Audience.PRO}
    assert receivers(FOR_PO, texts, EVERYBODY) == {Audience.PO}
    assert receivers(replace(own, audiences=frozenset()), texts, EVERYBODY) == set()
    ready = [HANDOUT, FOR_PO, replace(own, draft=False)]
    assert receivers(HANDOUT, ready, EVERYBODY) == EVERYBODY - {Audience.PRO, Audience.PO}
    pictured = _made(HANDOUT, Offer.PICTURES)
    assert pictured.profile is Profile.PICTO
    assert receivers(pictured, [HANDOUT, pictured], EVERYBODY) == EVERYBODY


def test_of_two_for_the_same_classes_the_trainers_own_is_printed() -> None:
    own = replace(FOR_PO, id=HandoutId("1.4/kaarten.eigen"))
    assert receivers(own, [HANDOUT, FOR_PO, own], EVERYBODY) == {Audience.PO}
    assert receivers(FOR_PO, [HANDOUT, FOR_PO, own], EVERYBODY) == set()


def test_a_version_for_some_classes_is_not_chosen_by_hand() -> None:
    own = replace(HANDOUT, id=HandoutId("1.4/kaarten.eigen"))
    easy = replace(HANDOUT, id=HandoutId("1.4/kaarten.basis"))
    assert choices([HANDOUT, own, easy]) == ("basis",)
    assert choices([HANDOUT, replace(easy, draft=True)]) == ()


def test_lines_that_say_the_same_are_still_to_be_translated() -> None:
    dutch = "## Kaart\n\nTot snel!\n\n---\n\n{{helper}}\n"
    assert untranslated_lines(dutch, dutch) == ((0, 8), (10, 19))
    english = dutch.replace("Tot snel!", "See you!")
    assert untranslated_lines(english, dutch) == ((0, 8),)


def test_a_version_for_a_level_reaches_who_has_that_level() -> None:
    plain = handout("1.3/kaart")
    easy = handout(
        "1.3/kaart.vmbo-bk",
        audiences=frozenset({Audience.VO_LOWER}),
        levels=frozenset({Level.VMBO_BK}),
    )
    suited = frozenset({Audience.VO_LOWER, Audience.PRO})
    assert receivers(easy, (plain, easy), suited) == {Audience.VO_LOWER}
    assert receivers(plain, (plain, easy), suited) == suited
