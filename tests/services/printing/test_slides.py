"""The slides of a plan: what they show, in which order, and what never."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.library.slides import SlideSource
from hope_desktop.domain.printing.copies import Wanted
from hope_desktop.domain.terms import ActivityId, Module, Profile
from hope_desktop.domain.workshops.safety import Plan
from hope_desktop.handouts import specs
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides
from hope_desktop.services.printing.drawing import draw_bundle
from hope_desktop.services.printing.print_out import jobs_of
from hope_desktop.services.printing.printed import Bundle
from hope_desktop.services.printing.slides import slides_of
from tests.making import CLOSING, OPENING, STORY, activity, handout, plan
from tests.services.printing.test_bundle import documents_for

CARDS = handout("1.4/kaarten", HandoutKind.STATEMENT_CARDS)
HELP = replace(handout("C3/hulp", HandoutKind.HELP_CARD), activity=ActivityId("C3"))
TALE = handout("4.6/verhaal", HandoutKind.STORY_SHEET)
ANSWERS = handout("1.4/antwoorden", HandoutKind.ANSWER_CARD)
FIELD = activity(
    "1.4", letter_note="We geven onze mening.", slides=(SlideSource("kaarten", most=6),)
)
LAST = replace(CLOSING, slides=(SlideSource("hulp"),))
READ = activity("4.6", Module.STORIES, slides=(SlideSource("verhaal"),))


def sheets(
    *activities: object, printed: Iterable[object] = (), **more: object
) -> list[specs.Sheet]:
    made = plan(*activities)  # type: ignore[arg-type]
    return list(slides_of(documents_for(made, *printed, **more)).document.sheets)


def test_between_a_welcome_and_help_stands_what_the_activities_show():
    found = sheets(OPENING, FIELD, CLOSING, printed=[CARDS])
    assert found[0] == Slide(
        "Welkom", (("", "Persoonlijke grenzen"),), Module.BOUNDARIES, path=True
    )
    assert found[1].lines[1] == ("9:09", "Titel 1.4")
    assert found[2:] == [
        Slide("Titel 1.4", (), Module.BOUNDARIES),
        TextSlides(CARDS, Module.BOUNDARIES, 6),
        HelpSlide(),
    ]


def test_an_activity_is_called_as_the_sheet_that_pupils_have():
    sheet = replace(CARDS, kind=HandoutKind.LESSON_SHEET, title="Mijn grens")
    _welcome, today, named, *_rest = sheets(OPENING, FIELD, CLOSING, printed=[sheet])
    assert [today.lines[1][1], named.title] == ["Mijn grens"] * 2


def test_help_is_last_also_when_something_comes_after_it():
    assert sheets(OPENING, LAST, printed=[HELP])[2:] == [HelpSlide()]
    after = sheets(OPENING, LAST, FIELD, printed=[HELP])
    assert (after[2], after[-1]) == (HelpSlide(), HelpSlide())


def test_the_screen_is_empty_while_a_story_is_told_and_after_one_is_read():
    assert sheets(OPENING, STORY, CLOSING)[2:] == [Slide(module=Module.STORIES), HelpSlide()]
    read = sheets(OPENING, READ, CLOSING, printed=[TALE])
    assert read[-3:] == [
        TextSlides(TALE, Module.STORIES),
        Slide(module=Module.STORIES),
        HelpSlide(),
    ]


def test_what_is_for_the_trainer_is_never_shown():
    sly = replace(FIELD, slides=(SlideSource("antwoorden"), SlideSource("kaarten")))
    found = sheets(OPENING, sly, CLOSING, printed=[CARDS, ANSWERS])
    assert [one.handout for one in found if isinstance(one, TextSlides)] == [CARDS]


def test_english_slides_say_what_letters_say_in_english():
    field = replace(FIELD, letter_note_en="We give our opinion.")
    found = sheets(OPENING, field, CLOSING, wanted=Wanted(language="en"))
    assert found[2] == Slide("We give our opinion", (), Module.BOUNDARIES)


@pytest.mark.parametrize("profile", Profile)
def test_only_pictures_make_another_form(profile):
    made = slides_of(documents_for(plan(OPENING, FIELD, CLOSING), wanted=Wanted(form=profile)))
    is_picto = profile is Profile.PICTO
    assert made.document.profile is (Profile.PICTO if is_picto else Profile.STANDARD)


def test_nobody_who_gives_the_workshop_is_named():
    made = plan(OPENING, FIELD, CLOSING)
    facts = replace(made.session.facts, trainer1="Sanne de Boer", trainer2="Karim")
    named = replace(made, session=replace(made.session, facts=facts))
    bundle = drawn(named)
    text = bundle.files[0].rendered.text
    assert "J. Wit" in text
    assert "Sanne" not in text
    assert "Karim" not in text


def test_slides_are_in_the_folder_and_no_sheet_of_paper_is_counted():
    bundle = drawn(plan(OPENING, FIELD, CLOSING))
    file = bundle.files[0]
    assert (file.printed.file, file.spoken_name) == ("slides.pdf", "2B - digibord.pdf")
    assert (file.printed.kind, file.printed.paper, file.printed.sheets) == ("slides", "screen", 0)
    assert file.printed.pages > 2
    assert jobs_of(file) == ()


def drawn(made: Plan) -> Bundle:
    documents = documents_for(made)
    return draw_bundle(replace(documents, every=(slides_of(documents),)))
