"""Each class finds its own version of a text of the starter library: level, form, language."""

from hope_desktop.domain.library.handout import (
    HandoutKind,
    Part,
    choices,
    name_of as plain_name,
    part_of,
    version_of,
    versions_for,
)
from hope_desktop.domain.terms import PUPILS, Audience, Level, Profile, audiences_of
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


GOES_HOME = {
    HandoutKind.PARENT_LETTER,
    HandoutKind.PUPIL_LETTER,
    HandoutKind.HELP_CARD,
}
"""What goes home, or says how to get help."""


@each("audience", sorted(set(Audience) - {Audience.PO}))
def test_what_goes_home_or_says_how_to_get_help_is_there_in_english(audience):
    texts = [*(h for a in CONTENT.activities for h in a.handouts), *CONTENT.school_papers]
    asked = [text for text in texts if text.kind in GOES_HOME]
    chosen = versions_for(asked, frozenset({audience}), "en")
    assert chosen
    assert [text.id for text in chosen if text.language != "en"] == []


@each("profile", [Profile.STANDARD, Profile.PICTO])
def test_newcomers_can_read_their_first_lesson_in_english(profile):
    template = next(template for template in CONTENT.templates if template.id == "S7")
    handouts = [h for part in template.parts for a in part.activities for h in BY_ID[a].handouts]
    chosen = versions_for(handouts, frozenset({Audience.ISK}), "en", profile)
    posters = {HandoutKind.AGREEMENTS_POSTER, HandoutKind.POSTER_STRIP}  # they hang in Dutch
    read = [h for h in chosen if part_of(h.kind) is Part.PUPILS and h.kind not in posters]
    assert len(read) >= 3
    assert [h.id for h in read if h.language != "en"] == []


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


@each("audience", sorted(PUPILS - {Audience.PO}))
def test_everybody_who_reads_a_made_up_story_gets_one_with_its_own_card(
    audience,
):
    activity = BY_ID["4.6"]  # type: ignore[index]
    found = versions_for(activity.handouts, frozenset({audience}))
    stories = [h for h in found if h.kind is HandoutKind.STORY_SHEET and h.fictional]
    assert len(stories) == 1
    card = next(h for h in found if h.kind is HandoutKind.ANSWER_CARD)
    assert version_of(stories[0]).startswith(version_of(card))


@each("version", choices(BY_ID["4.6"].handouts))  # type: ignore[index]
def test_a_story_that_was_chosen_brings_its_own_card(version):
    activity = BY_ID["4.6"]  # type: ignore[index]
    wanted = {(activity.id, version)}
    found = versions_for(activity.handouts, activity.audiences, wanted=wanted)
    assert {version_of(handout).removesuffix(".basis") for handout in found} == {
        version.removesuffix(".basis")
    }
    assert {h.kind for h in found} == {
        HandoutKind.ANSWER_CARD,
        HandoutKind.LESSON_SHEET,
        HandoutKind.STORY_SHEET,
    }


def test_every_line_of_a_help_card_can_be_in_english():
    cards = {line for card in CONTENT.help_cards.values() for line in card}
    missing = [line.id for line in CONTENT.helplines if line.id in cards and not line.on_card_en]
    assert missing == []


SAME_WORDS = ("S1", "S3", "S9")
"""Ready workshops of secondary school in which the easiest level had the words of the hardest."""


@each("name", SAME_WORDS)
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
