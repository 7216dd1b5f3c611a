"""The letters of a story told live: each on one sheet, in every form, and few sheets in all."""

from dataclasses import replace

import pytest

from hope_desktop.domain.terms import Level, Profile, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.teller import MAX_OWN_SENTENCE, NOTHING_MORE, LetterWord, Told
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw_bundle
from hope_desktop.services.printing.printed import Bundle
from hope_desktop.settings import Settings
from tests.making import NINE
from tests.planning import asked_of, new_class, new_workshop
from tests.reading_pdf import text_of

FACTS = SessionFacts(NINE, 100, "Samira de Vries", "Joris", reason="ja", room="lokaal 112")


def _story(services: Services, level: Level = Level.VMBO_GT) -> SessionId:
    label = f"2{len(services.planning.all())}"
    class_id = new_class(services, label=label, level=level)
    teller = "Samira de Vries"
    return new_workshop(services, class_id, "S4", None, FACTS, teller)


def _letters(services: Services, story: SessionId, form: Profile, language: str) -> Bundle:
    documents = services.printing.prepare(story, form, language=language)
    letters = tuple(one for one in documents.counted if one.key.startswith("letter"))
    return draw_bundle(replace(documents, every=letters))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", Profile)
def test_a_letter_is_one_sheet_in_every_form(services, form, language):
    story = _story(services, Level.MBO)  # there pupils have the only letter
    (letter,) = _letters(services, story, form, language).files
    most = {Profile.STANDARD: 1, Profile.LARGE: 3}
    assert letter.printed.pages <= most.get(form, 2)


@pytest.mark.parametrize("level", [Level.VMBO_BK, Level.VMBO_GT, Level.HAVO, Level.VWO])
def test_both_letters_are_one_sheet_with_the_longest_sentence(services, level):
    story = _story(services, level)
    longest = ("Een van ons vertelt vandaag over vroeger. " * 9)[:MAX_OWN_SENTENCE]
    told = Told(frozenset({LetterWord.OWN_WORDS}), longest.strip())
    services.telling.in_letters(story, told, named=True, expert=True)
    (both,) = _letters(services, story, Profile.STANDARD, "nl").files
    assert (both.printed.kind, both.printed.pages) == ("letter-both", 2)


@pytest.mark.nightly
def test_a_visit_for_27_with_the_story_beside_it_is_few_sheets(services):
    bundle = asked_of(services, _story(services))
    kinds = {one.printed.kind for one in bundle.files}
    assert {"plan-b", "letter-both", "teller"} <= kinds
    assert sum(one.printed.visit_sheets for one in bundle.files) <= 93


def test_another_sender_stands_in_the_letters_of_one_workshop_alone(services):
    story, other = _story(services), _story(services)
    services.settings = lambda: Settings(organisation="Werkplaats Zon", contact="zon@example.org")
    said = {}
    for sender in (None, "De Linde", ""):
        services.telling.in_letters(story, NOTHING_MORE, sender=sender)
        said[sender] = _text(services, story)
    assert "Werkplaats Zon" in said[None]
    assert "De Linde" in said["De Linde"]
    for hidden in (said["De Linde"], said[""]):
        assert "Zon" not in hidden
        assert "zon@example.org" not in hidden
    assert "Werkplaats Zon" in _text(services, other)


def _text(services: Services, story: SessionId) -> str:
    files = _letters(services, story, Profile.STANDARD, "nl").files
    return " ".join(text_of(one.rendered.pdf) for one in files)
