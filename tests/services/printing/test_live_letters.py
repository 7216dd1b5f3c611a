"""What leaves the trainers' hands names the lesson, and never who lived it."""

import re
from dataclasses import replace

import pytest

from hope_desktop.domain.ids import ClassId, SessionId, TemplateId
from hope_desktop.domain.modules import NUMBERED
from hope_desktop.domain.printing.copies import Wanted
from hope_desktop.domain.printing.sender import Sender
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.teller import MAX_OWN_SENTENCE, NOTHING_MORE, LetterWord, Told
from hope_desktop.handouts.render import render as drawn
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.bundle import planned_documents
from hope_desktop.settings import Settings, write_settings
from tests.making import NINE
from tests.reading_pdf import text_of

FACTS = SessionFacts(NINE, 100, "Samira", "Joris", reason="De mentor gaf module 1 tot en met 3.")
NAMES = ("Samira", "Joris")
BRUG = Sender("Stichting Over de Brug voor Scholen", "Marloes Visser, 06 12 34 56 78, brug@x.nl")
EXPERT = "ervaringsdeskundige"


@pytest.fixture
def story(services: Services, class_2b: ClassId) -> SessionId:
    return services.planning.from_template(class_2b, TemplateId("S4"), None, FACTS, "Samira")[0]


def _papers(
    services: Services, session: SessionId, *kinds: str, language: str = "nl"
) -> dict[str, str]:
    """What stands on every paper by its kind, or only on some."""
    sources = services.printing.sources(session, Wanted(language=language))
    planned = [one for one in planned_documents(sources) if not kinds or one.key in kinds]
    return {one.key: " ".join(text_of(drawn(one.document).pdf).split()) for one in planned}


def _letter(services: Services, session: SessionId) -> str:
    return _papers(services, session, "letter-both")["letter-both"]


@pytest.mark.parametrize(
    ("language", "said", "signed"),
    [
        (
            "nl",
            "een les over seksuele uitbuiting. Daarbij vertelt iemand iets uit het eigen leven.",
            "Met vriendelijke groet, de trainers van deze les",
        ),
        (
            "en",
            "a lesson about sexual exploitation. Somebody will also talk about something from",
            "Kind regards, the trainers of this lesson",
        ),
    ],
)
def test_without_a_choice_no_letter_has_a_name_or_says_who_lived_it(
    services: Services, story: SessionId, language: str, said: str, signed: str
) -> None:
    papers = _papers(services, story, language=language)
    out = {kind: text for kind, text in papers.items() if kind not in {"trainer", "teller"}}
    assert "letter-both" in out
    assert "school" in out
    for kind, text in out.items():
        assert not [word for word in (*NAMES, EXPERT) if word in text], kind
    assert said in papers["letter-both"]
    assert papers["letter-both"].count(signed) == 1, "the letter to pupils has no signature"
    assert "Samira" in papers["trainer"]


@pytest.mark.parametrize(
    ("expert", "said"),
    [(False, "Samira, namens"), (True, f"Samira ({EXPERT}), namens de trainers van deze les")],
)
def test_only_who_tells_can_be_named_and_only_in_the_letter_to_parents(
    services: Services, story: SessionId, expert: bool, said: str
) -> None:
    services.telling.in_letters(story, NOTHING_MORE, named=True, expert=expert)
    papers = _papers(services, story, "letter-both", "school")
    assert said in papers["letter-both"]
    assert papers["letter-both"].count("Samira") == 1
    assert not [name for name in NAMES if name in papers["school"]]
    assert "Joris" not in papers["letter-both"]


def test_letters_say_her_own_sentence_and_nothing_else_of_her(
    services: Services, story: SessionId
) -> None:
    own = Told(frozenset({LetterWord.OWN_WORDS}), "Iemand vertelt over vroeger, en over stoppen.")
    services.telling.in_letters(story, own)
    papers = _papers(services, story, "letter-both", "school")
    for text in papers.values():
        assert own.line in text
        assert "Daarbij vertelt iemand" not in text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_with_all_that_may_be_said_each_letter_is_one_page(
    services: Services, story: SessionId, language: str
) -> None:
    long = ("Ik vertel over de tijd dat iemand mij uitbuitte " * 4)[:MAX_OWN_SENTENCE]
    told = Told(frozenset({LetterWord.OWN_WORDS}), long, long)
    services.telling.in_letters(story, told, named=True, expert=True)
    for done in NUMBERED[:3]:
        class_id = services.planning.session(story).class_id
        services.classes.mark_module(class_id, done)
    sources = replace(services.printing.sources(story, Wanted(language=language)), sender=BRUG)
    (letters,) = (one for one in planned_documents(sources) if one.key == "letter-both")
    assert drawn(letters.document).pages == 2
    assert BRUG.contact in " ".join(text_of(drawn(letters.document).pdf).split())


HAD = "De klas had al les over grenzen, liefde en onprettige situaties."


def test_letters_say_what_the_class_had_only_when_it_had_it_here(
    services: Services, story: SessionId
) -> None:
    assert HAD not in _letter(services, story)
    class_id = services.planning.session(story).class_id
    for done in NUMBERED[:3]:
        services.classes.mark_module(class_id, done)
    assert HAD in _letter(services, story)


def test_a_plan_without_a_story_names_its_trainers_and_says_nothing_of_their_past(
    services: Services, story: SessionId
) -> None:
    services.telling.in_letters(story, Told(frozenset(LetterWord)), named=True, expert=True)
    services.telling.read_instead(story)
    papers = _papers(services, story)
    assert not [kind for kind in papers if kind.startswith("plan-b")]
    assert "Samira en Joris" in papers["letter-both"]
    for kind, text in papers.items():
        assert EXPERT not in text, kind
        assert "iets uit het eigen leven" not in text, kind
        assert "verteller" not in text, kind
        assert not re.search(r"\bplan b\b", text, re.IGNORECASE), kind


def test_what_the_school_gets_by_mail_names_no_trainer_either(
    services: Services, story: SessionId
) -> None:
    letter = text_of(drawn(services.letters.confirmation(story)).pdf)
    message = services.letters.message(story)
    assert not [name for name in NAMES if name in letter + message]
    assert "Met vriendelijke groet, de trainers van deze les" in letter
    assert "Trainers" not in letter + message
    services.telling.read_instead(story)
    assert "Trainers: Samira en Joris" in services.letters.message(story)


def test_letters_come_from_whom_the_settings_say(services: Services, story: SessionId) -> None:
    settings = Settings(organisation="Stichting De Brug", contact="brug@voorbeeld.nl")
    write_settings(services._database.folder.settings, settings)
    papers = _papers(services, story, "letter-both", "school", "class")
    assert papers["letter-both"].startswith("Stichting De Brug De Brug, 2B Brief aan ouders")
    assert "de trainers van Stichting De Brug" in papers["letter-both"]
    assert "Wij zijn te bereiken via brug@voorbeeld.nl." in papers["letter-both"]
    assert "Wij zijn te bereiken via brug@voorbeeld.nl." in papers["school"]
    services.telling.read_instead(story)
    text = _letter(services, story)
    assert "Samira en Joris van Stichting De Brug" in text
    settings = replace(settings, signs="organisation")
    write_settings(services._database.folder.settings, settings)
    assert not [name for name in NAMES if name in _letter(services, story)]


def test_who_tells_gets_her_papers_once_and_nobody_else_does(
    services: Services, story: SessionId
) -> None:
    papers = _papers(services, story)
    for words in ("Dit blad is van jou", "Deze kaart is van jou"):
        assert [kind for kind, text in papers.items() if words in text] == ["teller"]
    (hers,) = [one for one in services.packing.of(story).lines if one.item.name == "teller"]
    assert hers.item.count == 1
    services.telling.read_instead(story)
    assert _papers(services, story, "teller") == {}


def test_the_made_up_story_lies_in_the_bag_and_nobody_copies_it(
    services: Services, story: SessionId
) -> None:
    papers = _papers(services, story, "trainer", "school")
    assert "Vandaag niet? Goed." in papers["trainer"]
    assert "Kopieer" not in papers["trainer"]
    (bag,) = [one for one in services.packing.of(story).lines if one.item.name == "plan-b"]
    assert bag.item.count == 1
    order = papers["school"].partition("Checklist")[0]
    assert "verzonnen verhaal" not in order
