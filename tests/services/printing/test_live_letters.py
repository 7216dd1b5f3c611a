"""What leaves the trainers' hands names the lesson, and never who lived it."""

from dataclasses import replace

import pytest

from hope_desktop.domain.ids import ClassId, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.teller import LetterWord
from hope_desktop.handouts.render import render as drawn
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.bundle import planned_documents
from tests.making import NINE
from tests.reading_pdf import text_of

FACTS = SessionFacts(NINE, 100, "Samira", "Joris", reason="De mentor gaf module 1 tot en met 3.")
NAMES = ("Samira", "Joris")
EXPERT = "ervaringsdeskundige"


@pytest.fixture
def story(services: Services, class_2b: ClassId) -> SessionId:
    return services.planning.from_template(class_2b, TemplateId("S4"), None, FACTS, "Samira")[0]


def _papers(
    services: Services, session: SessionId, *kinds: str, language: str = "nl"
) -> dict[str, str]:
    """What stands on every paper by its kind, or only on some."""
    sources = replace(services.printing.sources(session), language=language)
    planned = [one for one in planned_documents(sources) if not kinds or one.key in kinds]
    return {one.key: " ".join(text_of(drawn(one.document).pdf).split()) for one in planned}


def _letter(services: Services, session: SessionId) -> str:
    return _papers(services, session, "letter-both")["letter-both"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "nl",
            ("een les over seksuele uitbuiting", "Wat de verteller vertelt, kiest de verteller"),
        ),
        (
            "en",
            ("a lesson about sexual exploitation", "What the speaker tells is the speaker's own"),
        ),
    ],
)
def test_without_a_tick_no_letter_has_a_name_or_says_who_lived_it(
    services: Services, story: SessionId, language: str, said: tuple[str, ...]
) -> None:
    papers = _papers(services, story, language=language)
    out = {kind: text for kind, text in papers.items() if kind not in {"trainer", "teller"}}
    assert "letter-both" in out
    assert "school" in out
    for kind, text in out.items():
        assert not [word for word in (*NAMES, EXPERT) if word in text], kind
    assert [words for words in said if words not in papers["letter-both"]] == []
    assert "Platform HOPE" in papers["letter-both"]
    assert "Samira" in papers["trainer"]


@pytest.mark.parametrize(
    ("named", "experts", "wanted"),
    [
        ({"Samira"}, {"Samira"}, ()),
        ({"Samira", "Joris"}, set(), NAMES),
        ({"Samira", "Joris"}, {"Joris"}, (*NAMES, f"Joris ({EXPERT})")),
    ],
)
def test_names_stand_there_when_each_ticked_it_and_the_word_beside_who_ticked_that(
    services: Services,
    story: SessionId,
    named: set[str],
    experts: set[str],
    wanted: tuple[str, ...],
) -> None:
    services.telling.tick(story, frozenset(), frozenset(named), frozenset(experts))
    text = _letter(services, story)
    known = (*NAMES, f"Samira ({EXPERT})", f"Joris ({EXPERT})")
    assert tuple(one for one in known if one in text) == wanted


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({LetterWord.EXPLOITED}, "Deze persoon is als kind seksueel uitgebuit."),
        (set(LetterWord) - {LetterWord.OWN_WORDS}, "misbruikt, seksueel uitgebuit en slachtoffer"),
        ({LetterWord.OWN_WORDS}, "In de woorden van wie vertelt: _"),
    ],
)
def test_letters_say_what_happened_in_the_words_that_were_ticked(
    services: Services, story: SessionId, words: set[LetterWord], said: str
) -> None:
    services.telling.tick(story, frozenset(words))
    assert said in _letter(services, story)


def test_a_plan_without_a_story_names_its_trainers_and_says_nothing_of_their_past(
    services: Services, story: SessionId
) -> None:
    services.telling.tick(story, set(LetterWord), frozenset(NAMES), frozenset(NAMES))
    services.telling.read_instead(story)
    papers = _papers(services, story)
    assert not [kind for kind in papers if kind.startswith("plan-b")]
    assert "Samira en Joris" in papers["letter-both"]
    for kind, text in papers.items():
        assert EXPERT not in text, kind
        assert "uit eigen ervaring over" not in text, kind


def test_the_made_up_story_lies_beside_it(services: Services, story: SessionId) -> None:
    papers = _papers(services, story)
    assert [kind for kind in papers if kind.startswith("plan-b")] == ["plan-b"]
    assert "30 × Voor elke leerling" in papers["trainer"]


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


def test_the_made_up_story_is_not_packed(services: Services, story: SessionId) -> None:
    papers = _papers(services, story, "trainer", "school")
    assert "Vandaag niet? Dan het verzonnen verhaal" in papers["trainer"]
    packed = services.packing.of(story).lines
    assert not [line for line in packed if line.item.name.startswith("plan-b")]
    assert "plan-b" not in papers["school"]
