from dataclasses import replace

from hope_desktop.domain.library.handout import (
    CARD_KINDS,
    KINDS,
    POSTER_KINDS,
    GroupSize,
    HandoutKind,
    May,
    Part,
    choices,
    copies_for,
    has_version_in,
    kinds_that,
    name_of,
    part_of,
    version_of,
    versions_for,
)
from hope_desktop.domain.terms import ActivityId, Audience, HandoutId, Level, Profile
from hope_desktop.i18n.labels import label
from tests.each import each
from tests.making import handout

PO = frozenset({Audience.PO})
VO = frozenset({Audience.VO_LOWER})


@each(
    ("size", "pupils", "copies"),
    [
        (GroupSize.ONE, 1, 2),
        (GroupSize.ONE, 27, 28),
        (GroupSize.TWO, 27, 15),
        (GroupSize.THREE, 27, 10),
        (GroupSize.FOUR, 27, 8),
        (GroupSize.FOUR, 29, 9),
        (GroupSize.FOUR, 1, 2),
        (GroupSize.CLASS, 27, 1),
    ],
)
def test_copies(size, pupils, copies):
    assert copies_for(size, pupils) == copies


@each("pupils", range(1, 100))
def test_there_are_always_copies_to_spare(pupils):
    assert copies_for(GroupSize.ONE, pupils) > pupils
    for size in (GroupSize.TWO, GroupSize.THREE, GroupSize.FOUR):
        assert (copies_for(size, pupils) - 1) * int(size.value) >= pupils


def test_each_kind_says_in_one_table_what_may_be_done_with_it():
    """A new one was a slide, a quiz and plan B by default, and nothing said so."""
    assert list(KINDS) == list(HandoutKind)
    assert {kind.name for kind in HandoutKind if label(kind, str) == str(kind)} == set()
    assert kinds_that(May.VOTED) == {HandoutKind.STATEMENT_CARDS}
    assert kinds_that(May.ALOUD) == {HandoutKind.STORY_SHEET, HandoutKind.ANSWER_CARD}
    assert kinds_that(May.ALOUD) <= kinds_that(May.STAYS)


def test_whose_paper_a_kind_is():
    trainer = {kind for kind in HandoutKind if part_of(kind) is Part.TRAINER}
    school = {kind for kind in HandoutKind if part_of(kind) is Part.SCHOOL}
    assert trainer == {HandoutKind.ANSWER_CARD}
    assert school == {
        HandoutKind.TEACHER_SHEET_BEFORE,
        HandoutKind.TEACHER_SHEET_AFTER,
        HandoutKind.PARENT_LETTER,
        HandoutKind.PUPIL_LETTER,
        HandoutKind.SCHOOL_LETTER,
        HandoutKind.FORM,
    }
    assert {part_of(kind) for kind in CARD_KINDS | POSTER_KINDS} == {Part.PUPILS}
    assert not CARD_KINDS & POSTER_KINDS


@each(
    ("handout_id", "name"),
    [("1.3/signalen.po", "1.3/signalen"), ("1.3/signalen", "1.3/signalen"), ("x", "x/")],
)
def test_a_version_has_the_name_of_what_it_is_a_version_of(handout_id, name):
    assert name_of(HandoutId(handout_id)) == name


BOTH = (handout("1.3/kaart"), handout("1.3/kaart.po", audiences=PO), handout("1.3/blad"))


@each("handouts", [BOTH, BOTH[::-1]], ids=["in order", "the other way round"])
def test_a_class_gets_one_version_of_each(handouts):  # type: ignore[type-arg]
    assert {h.id for h in versions_for(handouts, PO)} == {"1.3/kaart.po", "1.3/blad"}
    assert {h.id for h in versions_for(handouts, VO)} == {"1.3/kaart", "1.3/blad"}


def test_a_class_of_an_unknown_year_does_not_get_what_is_for_the_upper_years():
    upper = handout("1.3/kaart.bb", audiences=frozenset({Audience.VO_UPPER, Audience.MBO}))
    both = handout("1.3/kaart.vo", audiences=frozenset({Audience.VO_LOWER, Audience.VO_UPPER}))
    unknown = frozenset({Audience.VO_LOWER, Audience.VO_UPPER})
    assert versions_for((BOTH[0], upper), unknown) == (BOTH[0],)
    assert versions_for((BOTH[0], upper, both), unknown) == (both,)
    assert versions_for((BOTH[0], upper), frozenset({Audience.VO_UPPER})) == (upper,)


EASY_READERS = frozenset({Audience.PRO, Audience.VO_LOWER, Audience.VO_UPPER})
EASY = handout("1.3/kaart.basis", audiences=EASY_READERS, levels=frozenset({Level.VMBO_BK}))
ONLY_BK = handout(
    "1.3/kaart.vmbo-bk",
    audiences=frozenset({Audience.VO_LOWER}),
    levels=frozenset({Level.VMBO_BK}),
)


@each(
    ("level", "audiences", "expected"),
    [
        (Level.VMBO_BK, VO, "1.3/kaart.basis"),
        (Level.VWO, VO, "1.3/kaart"),
        (None, VO, "1.3/kaart"),
        (Level.PRO, frozenset({Audience.PRO}), "1.3/kaart.basis"),
        (None, frozenset({Audience.PRO}), "1.3/kaart.basis"),
        (None, frozenset(Audience), "1.3/kaart"),
    ],
)
def test_a_version_for_a_level_is_for_no_other_of_its_kind(level, audiences, expected):
    upper = handout("1.3/kaart.vo-ob", audiences=VO)
    found = versions_for((BOTH[0], EASY), audiences, level=level)
    assert [handout.id for handout in found] == [expected]
    found = versions_for((BOTH[0], upper, EASY), VO, level=Level.VMBO_BK)
    assert found == (EASY,), "the level goes before fewer audiences"


def test_a_version_of_a_level_is_no_choice():
    assert choices((BOTH[0], EASY, ONLY_BK)) == ("basis", "usual")


def test_a_level_with_plain_words_may_have_the_usual_ones_by_hand():
    texts = (BOTH[0], ONLY_BK)
    by_hand = {(BOTH[0].activity, "usual")}
    for wanted, found in ((set(), ONLY_BK), (by_hand, BOTH[0])):
        got = versions_for(texts, VO, wanted=wanted, level=Level.VMBO_BK)
        assert got == (found,)


def test_a_version_for_others_is_left_out_when_there_is_none_for_all():
    assert versions_for((handout("1.3/kaart.po", audiences=PO),), VO) == ()


def test_adults_get_of_what_goes_with_every_class_only_what_names_them():
    adults = frozenset({Audience.ADULTS})
    every = replace(handout("school/kaart"), activity=None)
    named = replace(every, id=HandoutId("school/kaart.adults"), audiences=adults)
    assert versions_for((every,), adults) == ()
    assert versions_for((every, named), adults) == (named,)
    assert versions_for((every, named), VO) == (every,)


def test_what_is_not_there_in_a_language_comes_in_the_usual_one():
    english = handout("1.3/kaart.en", language="en")
    for texts in ((*BOTH, english), (english, *BOTH)):
        assert {h.id for h in versions_for(texts, VO)} == {"1.3/kaart", "1.3/blad"}
        assert {h.id for h in versions_for(texts, VO, "en")} == {"1.3/kaart.en", "1.3/blad"}
        easy = versions_for(texts, VO, "en", wanted={(english.activity, "basis")})
        assert {h.id for h in easy} == {"1.3/kaart.en", "1.3/blad"}
    assert versions_for((english,), VO) == ()


PICTO = handout(
    "1.3/kaart.picto", profile=Profile.PICTO, audiences=frozenset({Audience.PRO, Audience.VSO})
)


@each(
    ("audiences", "profile", "chosen"),
    [
        (frozenset({Audience.PRO}), Profile.PICTO, "1.3/kaart.picto"),
        (frozenset({Audience.PRO}), Profile.STANDARD, "1.3/kaart"),
        (frozenset({Audience.PRO}), Profile.LARGE, "1.3/kaart"),
        (frozenset(), Profile.PICTO, "1.3/kaart.picto"),
        (PO, Profile.PICTO, "1.3/kaart.po"),
        (VO, Profile.PICTO, "1.3/kaart"),
    ],
)
@each("turned", [False, True], ids=["in order", "the other way round"])
def test_a_version_for_a_reading_form_is_printed_in_that_form_only(
    audiences, profile, chosen, *, turned
):
    handouts = (*BOTH[:2], PICTO)[:: -1 if turned else 1]
    found = versions_for(handouts, audiences, profile=profile)
    assert [handout.id for handout in found] == [chosen]


VSO = frozenset({Audience.VSO})
UPPER = frozenset({Audience.VO_UPPER})
STORIES = tuple(
    handout(handout_id, kind=HandoutKind.STORY_SHEET, audiences=audiences)
    for handout_id, audiences in (
        ("4.6/verhaal.bo", frozenset()),
        ("4.6/verhaal.noor", VO | UPPER),
        ("4.6/verhaal.noor.basis", VSO),
        ("4.6/verhaal.sami", UPPER),
    )
)
CARD = handout("4.6/kaart.noor", kind=HandoutKind.ANSWER_CARD, audiences=VO | UPPER | VSO)


def _chosen(audiences: frozenset[Audience], *names: str) -> list[str]:
    wanted = {(ActivityId("4.6"), name) for name in names}
    found = versions_for((*STORIES, CARD), audiences, wanted=wanted)
    return [version_of(handout) for handout in found]


def test_of_two_versions_the_one_for_fewer_is_meant():
    assert _chosen(VO) == ["noor", "noor"]
    assert _chosen(UPPER)[0] == "sami"
    assert _chosen(VO | UPPER) == ["noor", "noor"], "of an unknown year: not for the upper years"


def test_a_version_may_be_chosen_by_hand_and_brings_what_belongs_to_it():
    assert _chosen(UPPER, "noor.basis") == ["noor.basis", "noor"]
    assert _chosen(VO, "bo")[0] == "bo"
    assert _chosen(VO, "bo", "") == ["noor", "bo", "noor"], "two parts, each with its own story"
    assert _chosen(VO, "away") == ["noor", "noor"]


def test_a_choice_is_for_its_own_activity():
    wanted = {(ActivityId("1.1"), "bo")}
    assert version_of(versions_for(STORIES, VO, wanted=wanted)[0]) == "noor"


def test_what_a_trainer_may_choose():
    assert choices((*STORIES, CARD)) == ("bo", "noor", "noor.basis", "sami")
    easy = handout("1.3/kaart.basis", audiences=VSO)
    assert choices((*BOTH, easy)) == ("basis",), "not the one that is named after an audience"
    assert choices(BOTH) == ()


def test_a_class_of_unknown_level_gets_a_story_too():
    easy_first = (STORIES[2], STORIES[1], *STORIES[3:])
    everybody = frozenset(Audience)
    assert [version_of(h) for h in versions_for(easy_first, everybody)] == ["noor"]
    assert versions_for(STORIES[3:], VO) == ()
    assert versions_for(STORIES[:1], everybody) == (), "only by hand"


def test_a_text_is_in_a_language_when_one_of_its_versions_is():
    plain, other = handout("1.4/kaart"), handout("1.4/blad.en", language="en")
    english = handout("1.4/kaart.en", language="en")
    assert has_version_in((), plain, "nl")
    assert has_version_in((plain, english), plain, "en")
    assert not has_version_in((plain, other), plain, "en")


def test_a_story_that_was_chosen_comes_rather_in_dutch_than_another_one():
    texts = [
        handout("4.6/verhaal.noor", HandoutKind.STORY_SHEET, audiences=VO),
        handout("4.6/verhaal.noor.en", HandoutKind.STORY_SHEET, audiences=VO, language="en"),
        handout("4.6/verhaal.bo", HandoutKind.STORY_SHEET, audiences=VO),
    ]

    def found(name: str) -> list[str]:
        wanted = [(ActivityId("4.6"), name)]
        return [one.id for one in versions_for(texts, VO, "en", wanted=wanted)]

    assert found("noor") == ["4.6/verhaal.noor.en"]
    assert found("bo") == ["4.6/verhaal.bo"]


@each(
    ("form", "text"),
    [
        (Profile.STANDARD, "1.4/kaarten"),
        (Profile.EASY, "1.4/kaarten.basis"),
        (Profile.PICTO, "1.4/kaarten.basis"),
        (Profile.LARGE, "1.4/kaarten"),
    ],
)
def test_any_class_can_have_the_easy_text(form, text):
    easy = handout("1.4/kaarten.basis", HandoutKind.CARDS, audiences=frozenset({Audience.PRO}))
    texts = (handout("1.4/kaarten", HandoutKind.CARDS), easy)
    found = versions_for(texts, frozenset({Audience.VO_UPPER}), profile=form, level=Level.VWO)
    assert [one.id for one in found] == [text]
