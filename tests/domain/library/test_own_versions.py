"""A trainer's versions: whose text they are, and who gets them."""

from dataclasses import replace

from hope_desktop.domain.library.handout import choices, versions_for
from hope_desktop.domain.library.own_versions import receivers, source_of
from hope_desktop.domain.terms import Audience, HandoutId, Level, Profile
from tests.domain.library.test_editions import HANDOUT
from tests.making import handout
from tests.versions import version

FOR_PO = replace(HANDOUT, id=HandoutId("1.4/kaarten.po"), audiences=frozenset({Audience.PO}))
EVERYBODY = frozenset(Audience)


def test_a_version_is_named_after_its_text_and_knows_it():
    english = version(FOR_PO, "1.4/kaarten.po.en", language="en")
    own = replace(HANDOUT, id=HandoutId("1.4/kaarten.eigen-2.en"))
    texts = [HANDOUT, FOR_PO, english, own]
    assert [source_of(one, texts) for one in texts] == [None, HANDOUT, FOR_PO, HANDOUT]


def test_a_draft_is_printed_when_it_is_ready():
    draft = version(HANDOUT, "1.4/kaarten.en", language="en")
    before = versions_for([HANDOUT, draft], EVERYBODY, "en")
    after = versions_for([HANDOUT, replace(draft, draft=False)], EVERYBODY, "en")
    assert ([one.id for one in before], [one.id for one in after]) == ([HANDOUT.id], [draft.id])


def test_each_audience_gets_one_version_and_it_is_said_which():
    mine = frozenset({Audience.PRO, Audience.PO})
    own = version(HANDOUT, "1.4/kaarten.eigen", audiences=mine)
    texts = [HANDOUT, FOR_PO, own]
    assert receivers(own, texts, EVERYBODY) == {Audience.PRO}
    assert receivers(FOR_PO, texts, EVERYBODY) == {Audience.PO}
    assert receivers(replace(own, audiences=frozenset()), texts, EVERYBODY) == set()
    ready = [HANDOUT, FOR_PO, replace(own, draft=False)]
    assert receivers(HANDOUT, ready, EVERYBODY) == EVERYBODY - {Audience.PRO, Audience.PO}
    pictured = version(HANDOUT, "1.4/kaarten.picto", profile=Profile.PICTO)
    assert receivers(pictured, [HANDOUT, pictured], EVERYBODY) == EVERYBODY


def test_of_two_for_the_same_classes_the_trainers_own_is_printed():
    own = replace(FOR_PO, id=HandoutId("1.4/kaarten.eigen"))
    assert receivers(own, [HANDOUT, FOR_PO, own], EVERYBODY) == {Audience.PO}
    assert receivers(FOR_PO, [HANDOUT, FOR_PO, own], EVERYBODY) == set()


def test_a_version_for_some_classes_is_not_chosen_by_hand():
    own = replace(HANDOUT, id=HandoutId("1.4/kaarten.eigen"))
    easy = replace(HANDOUT, id=HandoutId("1.4/kaarten.basis"))
    assert choices([HANDOUT, own, easy]) == ("basis",)
    assert choices([HANDOUT, replace(easy, draft=True)]) == ()


def test_a_version_for_a_level_reaches_who_has_that_level():
    plain = handout("1.3/kaart")
    easy = handout(
        "1.3/kaart.vmbo-bk",
        audiences=frozenset({Audience.VO_LOWER}),
        levels=frozenset({Level.VMBO_BK}),
    )
    suited = frozenset({Audience.VO_LOWER, Audience.PRO})
    assert receivers(easy, (plain, easy), suited) == {Audience.VO_LOWER}
    assert receivers(plain, (plain, easy), suited) == suited
