"""What the ready workshops put on the screen of a classroom, and what never gets there."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hope_desktop.dialect.slide_texts import slide_texts
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.library.handout import HandoutKind, name_of
from hope_desktop.domain.library.slides import SHOWN_KINDS
from hope_desktop.domain.printing.copies import Wanted
from hope_desktop.domain.terms import ActivityId, Level, Module, Profile
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.stories import PLAN_B
from hope_desktop.handouts.render import render
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.printing.drawing import draw
from hope_desktop.services.printing.planned import Documents
from hope_desktop.services.printing.slides import slides_of
from tests.dialect.test_slide_texts import said
from tests.each import each
from tests.handouts.samples import document
from tests.making import CLASS_2B, NINE, moment
from tests.planning import new_class, new_workshop
from tests.reading_pdf import pages_of
from tests.shipped import CONTENT
from tests.tools.begun import begun

HANDOUTS = [handout for activity in CONTENT.activities for handout in activity.handouts]
SHOWN = [
    (activity, source, handout)
    for activity in CONTENT.activities
    for source in activity.slides
    for handout in source.among(HANDOUTS, activity.id)
]
PARTS = [
    (template, part, level)
    for template in CONTENT.templates
    for part in template.parts
    for level in template.levels
]
FACTS = SessionFacts(start=NINE, slot_minutes=100, reason="zo gekozen", room="1.14")
WANTED = {
    "S1a": ["O1/afsprakenposter", "1.4/stellingenkaarten", "C2/lesblad"],
    "S3a": ["O1/afsprakenposter", "1.5/scenekaarten", "C2/lesblad"],
    "S3b": ["O1/afsprakenposter", "2.3/lesblad", "2.3/situatiekaarten"],
    "S3c": ["O1/afsprakenposter", "3.3/lesblad", "3.3/situatiekaarten"],
    "S3d": ["O1/afsprakenposter", "4.6/verhaal", "C1/lesblad"],
    "S9a": ["O1/afsprakenposter", "3.5/lesblad", "C1/lesblad"],
    "S12a": ["O1/afsprakenposter", "1.7/reactiekaarten", "3.7/woordkaarten"],
    "S18a": ["O1/afsprakenposter", "3.9/casuskaarten", "3.9/lesblad", "C1/lesblad"],
    "S19a": ["O1/afsprakenposter", "4.8/lesblad", "C2/lesblad"],
}


@pytest.fixture(scope="module")
def services(tmp_path_factory) -> Iterator[Services]:
    folder: Path = tmp_path_factory.mktemp("data")
    opened, _ = open_services(begun(folder), lambda: moment("2026-11-24T10:00"))
    yield opened
    opened.close()


def of_class(
    services: Services,
    name: str,
    level: Level,
    profile: Profile = Profile.STANDARD,
) -> Documents:
    template, part = re.fullmatch(r"(S\d+)(.)", name).groups()  # type: ignore[union-attr]
    label = f"{len(services.classes.all())} {level.value}"
    facts: ClassFacts = replace(CLASS_2B, level=level, year=None, label=label)
    made = new_class(services, facts)
    session = new_workshop(services, made, template, part, FACTS)
    return services.printing.documents(session, Wanted(form=profile))


def is_scene(sheet: object) -> bool:
    return isinstance(sheet, TextSlides) and sheet.handout.kind is HandoutKind.WORKSHEET


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("template", "part", "level"), PARTS, ids=[f"{t.id}{p.part}-{v.value}" for t, p, v in PARTS]
)
def test_a_ready_workshop_has_a_welcome_agreements_its_questions_and_help(  # type: ignore[no-untyped-def]
    services, template, part, level
):
    for profile in (Profile.STANDARD, Profile.PICTO):
        documents = of_class(services, f"{template.id}{part.part}", level, profile)
        planned = slides_of(documents)
        welcome, today, *_others, last = planned.document.sheets
        assert isinstance(today, Slide)
        assert welcome.path is (level is not Level.ADULTS), "adults have no path"
        assert len(today.lines) == len(part.blocks or part.activities)
        assert last == HelpSlide()
        texts = [sheet for sheet in planned.document.sheets if isinstance(sheet, TextSlides)]
        assert any(one.handout.kind is HandoutKind.AGREEMENTS_POSTER for one in texts)
        ends = {Module.OPENING, Module.CLOSING}
        named = [a for a in documents.view.in_order if a.module not in ends]
        asked = [one for one in planned.document.sheets if is_scene(one) or isinstance(one, Slide)]
        about = [one for one in asked if one.module not in ends]
        assert len(about) >= len(named), "what it is about, before its texts"
        if level is template.levels[0]:  # drawing takes longest, and a level changes little
            assert draw(planned.document).pages < 40


@pytest.mark.nightly
@pytest.mark.parametrize("name", WANTED)
def test_a_ready_workshop_shows_its_own_texts(services, name):
    template = next(one for one in CONTENT.templates if one.id == name[:-1])
    documents = of_class(services, name, template.levels[0])
    every = slides_of(documents).document.sheets
    found = [s.handout for s in every if isinstance(s, TextSlides) and not is_scene(s)]
    assert [name_of(handout.id) for handout in found] == WANTED[name]


def test_what_must_never_be_on_a_screen_is_on_none():
    assert {handout.kind for _a, _s, handout in SHOWN} <= SHOWN_KINDS
    named = {activity.id for activity, _source, _handout in SHOWN}
    private = {"1.1", "3.6", "4.2", "4.3", "C4"}
    assert named.isdisjoint(map(ActivityId, private))
    assert named.isdisjoint(PLAN_B)
    shared = {source.of for _a, source, _h in SHOWN}
    assert shared.isdisjoint({"mijn-cirkel", "vertelhand", "mijn-hulpkaart"})


@each("name", ["3.5/lesblad", "3.5/lesblad.basis"])
def test_who_took_part_or_sent_a_picture_is_not_spoken_to_before_the_class(name):
    sheet = next(handout for handout in HANDOUTS if handout.id == name)
    private = ("Wie meedeed, kan nu stoppen", "Wat er ook gebeurt")
    assert all(asked in sheet.body for asked in private)
    slides = document(TextSlides(sheet, Module.UNCOMFORTABLE), language="nl")
    shown = " ".join(pages_of(render(slides).pdf))
    assert not [asked for asked in private if asked in shown]


@each("handout", [h for _a, _s, h in SHOWN], ids=lambda h: h.id)
def test_a_slide_says_one_thing(handout):
    text = handout.body.replace("{{helper}}", "Marloes")
    slides = slide_texts(handout.kind, text, handout.profile)
    counts = [len(" ".join(w for block in s for w in said(block)).split()) for s in slides]
    assert counts or handout.kind is HandoutKind.HELP_CARD
    assert max(counts, default=0) <= 100, "a chat up to where it stops is the longest"
    if handout.kind is not HandoutKind.STORY_SHEET:
        return
    shown = {words for slide in slides for block in slide for words in said(block)}
    plain = [
        p for p in re.split(r"\n+", handout.body) if not p.startswith(("#", "*", "{", "-", "1"))
    ]
    assert plain
    assert shown.isdisjoint(plain), "nothing of the story itself"
