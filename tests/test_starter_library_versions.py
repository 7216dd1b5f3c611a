"""Each class finds its own version of a text of the starter library: level, form, language."""

import pytest

from hope_desktop.domain.levels import PUPILS, Audience, Level, Profile, audiences_of
from hope_desktop.domain.library.handout import (
    HandoutKind,
    Part,
    choices,
    name_of as plain_name,
    part_of,
    version_of,
    versions_for,
)
from tests.each import each
from tests.shipped import CONTENT

BY_ID = {activity.id: activity for activity in CONTENT.activities}
each_activity = each("activity", CONTENT.activities, ids=lambda a: a.id)


@each_activity
@each("audience", [Audience.PO, Audience.PRO, Audience.VSO, Audience.ISK])
def test_who_reads_little_gets_plain_sheets(activity, audience):
    if audience not in activity.audiences:
        return
    for handout in versions_for(activity.handouts, frozenset({audience})):
        assert part_of(handout.kind) is not Part.PUPILS or handout.reading in {"A1", "A2"}


@pytest.mark.parametrize("audience", [Audience.VO_LOWER, Audience.VO_UPPER])
def test_the_first_visit_and_its_letters_are_there_in_english(audience):
    template = next(template for template in CONTENT.templates if template.id == "S1")
    handouts = [h for part in template.parts for a in part.activities for h in BY_ID[a].handouts]
    letters = [p for p in CONTENT.school_papers if part_of(p.kind) is Part.SCHOOL]
    chosen = versions_for([*handouts, *letters], frozenset({audience}), "en")
    assert {handout.id for handout in chosen if handout.language != "en"} == set()


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.PICTO])
def test_newcomers_can_read_their_first_lesson_in_english(profile):
    template = next(template for template in CONTENT.templates if template.id == "S7")
    handouts = [h for part in template.parts for a in part.activities for h in BY_ID[a].handouts]
    chosen = versions_for(handouts, frozenset({Audience.ISK}), "en", profile)
    read = [h for h in chosen if part_of(h.kind) is Part.PUPILS]
    assert len(read) >= 7
    assert [h.id for h in read if h.language != "en"] == []


def test_newcomers_get_booklets_in_english_where_their_lesson_is():
    parts = {("S7", "a"), ("S16", "a"), ("S16", "b"), ("S16", "c")}
    for template in CONTENT.templates:
        for part in (one for one in template.parts if (template.id, one.part) in parts):
            texts = [h for a in part.activities for h in BY_ID[a].handouts]
            found = versions_for(texts, frozenset({Audience.ISK}), "en", booklets=True)
            booklets = [h.language for h in found if h.kind is HandoutKind.BOOKLET]
            assert booklets == ["en"], part


@each_activity
def test_a_version_says_whom_it_is_for(activity):
    by_hand = choices(activity.handouts)
    for handout in activity.handouts:
        named = version_of(handout)
        assert handout.audiences or not named or named in by_hand
        pictured = handout.profile is not Profile.STANDARD
        assert named or pictured or not handout.audiences
        names = {handout.id, plain_name(handout.id)}
        printing = [a for a in CONTENT.activities if not names.isdisjoint(a.shared_handouts)]
        assert handout.audiences <= activity.audiences.union(*(a.audiences for a in printing))


@pytest.mark.parametrize("audience", sorted(PUPILS))
def test_everybody_who_reads_a_made_up_story_gets_one_with_its_own_card(
    audience,
):
    activity = BY_ID["4.6"]  # type: ignore[index]
    found = versions_for(activity.handouts, frozenset({audience}))
    stories = [h for h in found if h.kind is HandoutKind.STORY_SHEET and h.fictional]
    assert len(stories) == 1
    if audience is not Audience.PO:
        card = next(h for h in found if h.kind is HandoutKind.ANSWER_CARD)
        assert version_of(stories[0]).startswith(version_of(card))


STORY_CARD_AND_BOOKLET = {
    HandoutKind.ANSWER_CARD, HandoutKind.STORY_SHEET, HandoutKind.BOOKLET,
}  # fmt: skip


@each("version", choices(BY_ID["4.6"].handouts))  # type: ignore[index]
def test_a_story_that_was_chosen_brings_its_own_card(version):
    activity = BY_ID["4.6"]  # type: ignore[index]
    wanted = {(activity.id, version)}
    found = versions_for(activity.handouts, activity.audiences, wanted=wanted, booklets=True)
    assert {version_of(handout).removesuffix(".basis") for handout in found} == {
        version.removesuffix(".basis")
    }
    assert {h.kind for h in found} == STORY_CARD_AND_BOOKLET


@each(
    ("part", "level"),
    [
        pytest.param(part, level, id=f"{template.id}{part.part}-{level.value}")
        for template in CONTENT.templates
        for part in template.parts
        for level in template.levels
        if level is not Level.ADULTS
    ],
)
def test_each_ready_workshop_of_pupils_has_a_booklet(part, level):
    texts = [text for one in part.activities for text in BY_ID[one].handouts]
    found = versions_for(texts, audiences_of(level, None), level=level, booklets=True)
    assert HandoutKind.BOOKLET in {text.kind for text in found}


TOLD_IN_ENGLISH = (
    "4.1/leerlingbrief 4.1/mentorblad 4.2/ouderbrief 4.3/vragenkaart 4.3/kleurkaarten O2/weerkaart"
    " O2/weerkaart.bovenbouw C1/kaartje C1/kaartje.basis C4/evaluatiestrook"
)


def test_all_that_pupils_get_of_a_told_story_can_be_in_english():
    every = {text.id for activity in CONTENT.activities for text in activity.handouts}
    assert every >= {f"{name}.en" for name in TOLD_IN_ENGLISH.split()}


def test_every_line_of_a_help_card_can_be_in_english():
    cards = {line for card in CONTENT.help_cards.values() for line in card}
    missing = [line.id for line in CONTENT.helplines if line.id in cards and not line.on_card_en]
    assert missing == []


SAME_WORDS = ("S1", "S3", "S9")
"""Ready workshops of secondary school in which the easiest level had the words of the hardest."""


@pytest.mark.parametrize("name", SAME_WORDS)
def test_the_levels_of_secondary_school_do_not_read_the_same_words(name):
    template = next(template for template in CONTENT.templates if template.id == name)
    handouts = [h for part in template.parts for a in part.activities for h in BY_ID[a].handouts]
    lower = frozenset({Audience.VO_LOWER})
    read = {
        level: {
            h.id
            for h in versions_for(handouts, lower, level=level)
            if part_of(h.kind) is Part.PUPILS
        }
        for level in (Level.VMBO_BK, Level.VWO)
    }
    assert read[Level.VMBO_BK] != read[Level.VWO]
    own = read[Level.VMBO_BK] - read[Level.VWO]
    assert {h.reading for h in handouts if h.id in own} == {"A2"}


@each_activity
def test_answers_go_with_the_cards_that_a_level_gets(activity):
    """A trainer with other cards than the answer card tells stands empty-handed."""
    for level in (Level.VMBO_BK, Level.VWO):
        for audience in audiences_of(level) & activity.audiences:
            chosen = versions_for(activity.handouts, frozenset({audience}), level=level)
            kinds = {
                version_of(h)
                for h in chosen
                if "kaarten" in h.id and part_of(h.kind) is Part.PUPILS
            }
            answers = {version_of(h) for h in chosen if h.kind is HandoutKind.ANSWER_CARD}
            made = {version_of(h) for h in activity.handouts if h.kind is HandoutKind.ANSWER_CARD}
            own = level.value in answers
            assert own or not (kinds & made) - answers - {""}, (activity.id, level)


@each_activity
def test_who_reasons_easily_gets_one_question_more(activity):
    """Havo and vwo get a third step, never a second sheet; others do not see it."""
    if not activity.audiences & audiences_of(Level.VWO) or activity.module.number is None:
        return
    if activity.id in {"1.8", "2.7", "3.2", "3.11", "4.1", "4.2", "4.3", "4.5", "4.9", "4.10"}:
        return  # for year 1, from primary school, around a story, without paper of its own
    for level, count in ((Level.HAVO, 1), (Level.VWO, 1), (Level.VMBO_GT, 0), (Level.VMBO_BK, 0)):
        asked = audiences_of(level) & activity.audiences
        chosen = versions_for(activity.handouts, asked, level=level)
        assert sum("/extra." in h.id for h in chosen) == count


def test_havo_is_asked_for_a_plan_where_vwo_is_asked_for_an_argument():
    lower = frozenset({Audience.VO_LOWER})
    own = 0
    for activity in CONTENT.activities:
        strips = [h for h in activity.handouts if "/extra." in h.id]
        havo, vwo = (versions_for(strips, lower, level=v) for v in (Level.HAVO, Level.VWO))
        own += havo != vwo
    assert own >= 10
