"""The starter library's versions with pictures: for whom they are, and how they read on paper."""

import json
import re
from collections import defaultdict
from dataclasses import replace
from functools import cache

import pytest

from hope_desktop.domain.library.handout import (
    CARD_KINDS,
    LESSON_KINDS,
    POSTER_KINDS,
    Handout,
    name_of,
    read_by_pupils,
    versions_for,
)
from hope_desktop.domain.library.pictures import PEOPLE
from hope_desktop.domain.terms import Audience, Profile
from hope_desktop.domain.texts.directives import shows_pictures
from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render
from hope_desktop.paths import resource
from tests.handouts.samples import OCCASION, document
from tests.reading_pdf import letters_of_text
from tests.shipped import CONTENT

pytestmark = pytest.mark.nightly

HANDOUTS = [handout for activity in CONTENT.activities for handout in activity.handouts]
TEXTS = [*HANDOUTS, *CONTENT.school_papers]
PICTURED = [text for text in TEXTS if text.profile is Profile.PICTO]
READS_PICTURES = (Audience.PRO, Audience.VSO, Audience.ISK)

BESIDE = re.compile(r"\{\{(?:picture|figure):([a-z-]+)\|([^}]*)\}\}\s*([^\n]*)")
NUMBER = re.compile(r"^(?:#+ |\| \*\*|\| )?(\d+)\b", re.MULTILINE)
MEANINGS = {
    "secret": "geheim|weten|niemand|niet vertellen|vertel niets|tussen ons|vertelt het door",
    "quiet": r"\bstil(te)?\b|nie(ts|mand)|zeg je niets|niet te zeggen|praat .* niet met",
    "lock": "van jou|geen naam|naam niet|jouw leven",
    "skip": "pass|sla je",
    "wait": "wacht|morgen|extra",
    "push": (
        "druk|duwt|dreig|dwing|doe wat|moet jij|kom op|dan ga je|trekt|blijft vragen"
        "|niet (?:zo flauw|stom)"
    ),
    "stop-hand": r"[Ss]top|[Bb]lokkeer|grens|niet\.|dit plaatje|met rust",
    "wave": "zwaai|afstand|wij zijn",
    "handshake": "vertrouw|gelo[ov]",
    "box": "bewaar|bewaren|laat het bericht staan",
    "share": r"\bdoor\b|doorsturen|doorstuurt|rond|halve klas",
    "no-share": "niet door|niets meer",
    "bin": r"\bwis|haa?len? .*weg",
    "balance": "recht|de baas",
}
"""The pictures that are about safety, with what one of them may stand beside."""


@pytest.mark.parametrize("audience", READS_PICTURES)
@pytest.mark.parametrize("activity", CONTENT.activities, ids=lambda activity: activity.id)
def test_who_reads_with_pictures_gets_them_on_every_sheet(activity, audience):
    if audience not in activity.audiences:
        return
    shared = [text for text in HANDOUTS if name_of(text.id) in activity.shared_handouts]
    papers = [*activity.handouts, *shared, *CONTENT.school_papers]
    chosen = versions_for(papers, frozenset({audience}), profile=Profile.PICTO)
    apart = [text for text in chosen if text.kind not in LESSON_KINDS]  # a scene is on their cover
    read = [text for text in apart if read_by_pupils(text.kind)]
    assert [text.id for text in read if not shows_pictures(text.body)] == []


def _usual(text: Handout, audience: Audience) -> Handout:
    """The text without pictures that pupils of a level would get instead."""
    plain = [h for h in TEXTS if name_of(h.id) == name_of(text.id) and h is not text]
    plain = [h for h in plain if h.profile is Profile.STANDARD and h.language == text.language]
    return (versions_for(plain, frozenset({audience}), text.language) or plain)[0]


@pytest.mark.parametrize("text", PICTURED, ids=lambda text: text.id)
def test_tasks_have_the_numbers_of_the_plain_text(text):
    """So that a trainer can say a number to the whole class."""
    for audience in text.audiences:
        usual = _usual(text, audience)
        assert set(NUMBER.findall(text.body)) == set(NUMBER.findall(usual.body))


PROMISES = (
    r"(?i)\bleeg\b",
    r"(?i)\bbedacht\b",
    "niet jouw schuld",
    r"te ver\b|iets lastigs",
    r"is van (?:jou|mij)\b",
    r"\bterug als\b",
)
"""What keeps a sheet safe to read, and a version with pictures may not leave out."""


@pytest.mark.parametrize("text", PICTURED, ids=lambda text: text.id)
def test_a_promise_of_the_plain_text_is_kept(text):
    for audience in text.audiences:
        usual = _usual(text, audience)
        lost = [
            promise
            for promise in PROMISES
            if re.search(promise, usual.body) and not re.search(promise, text.body)
        ]
        assert lost == []


def test_a_picture_is_described_in_the_same_words_everywhere():
    told: dict[str, set[str]] = defaultdict(set)
    for text in PICTURED:
        for name, words in re.findall(r"\{\{picture:([a-z-]+)\|([^}]*)\}\}", text.body):
            told[name].add(words)
    assert {name: words for name, words in told.items() if len(words) > 1} == {}
    assert len({words for (words,) in told.values()}) == len(told)


def test_the_table_gives_each_picture_a_meaning_that_no_other_has():
    drawn, told = (
        json.loads(resource(f"pictures/{name}.json").read_text("utf-8"))
        for name in ("openmoji", "meaning.nl")
    )
    assert set(drawn) | PEOPLE == set(told)
    words = [word for said in told.values() for word in said.split(", ")]
    assert all(words)
    assert len(words) == len(set(words))
    licence = resource("pictures/OpenMoji-LICENSE.txt").read_text("utf-8")
    assert "Attribution-ShareAlike 4.0" in licence


def test_a_picture_about_safety_means_one_thing():
    astray = [
        (text.id, name, said)
        for text in TEXTS
        if text.language == "nl"
        for name, _words, said in BESIDE.findall(text.body)
        if name in MEANINGS and not re.search(MEANINGS[name], said, re.IGNORECASE)
    ]
    assert astray == []


LARGE_LETTERS = CARD_KINDS | POSTER_KINDS


@cache
def _letters(text: Handout, profile: Profile) -> float:
    lines = tuple(line for line in CONTENT.helplines if line.id in CONTENT.help_cards[Audience.PRO])
    occasion = replace(OCCASION, help_lines=lines)
    sheet = specs.SingleHandout(text)
    paper = document(sheet, language=text.language, profile=profile, occasion=occasion)
    return letters_of_text(render(paper).pdf)


def test_letters_with_pictures_or_easy_to_read_are_as_large_as_the_usual_ones():
    large = [text for text in TEXTS if text.kind in LARGE_LETTERS]
    pairs = [(text, Profile.LARGE, text) for text in large if text.profile is Profile.STANDARD]
    for text in large:
        if text.profile is Profile.PICTO:
            usual = {one.id: one for one in (_usual(text, to) for to in text.audiences)}
            pairs += [(text, Profile.PICTO, one) for one in usual.values()]
    smaller = [
        (text.id, usual.id)
        for text, profile, usual in pairs
        if _letters(text, profile) < _letters(usual, Profile.STANDARD)
    ]
    assert smaller == []
