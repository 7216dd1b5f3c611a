"""Every paper of a visit in which somebody tells: nothing on it that would be a lie."""

import re

import pytest

from hope_desktop.domain.page import WayToGive
from hope_desktop.domain.printing.copies import Wanted
from hope_desktop.domain.terms import Level
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.handouts.render import render as drawn
from hope_desktop.settings import Settings, write_settings
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, new_workshop
from tests.reading_pdf import pages_of
from tests.test_safe_texts import PLOT

FACTS = SessionFacts(NINE, 100, "Samira", "Joris", reason="De mentor gaf module 1 tot en met 3.")
ALL_MADE_UP = r"bedachte mensen|Robin (en|of|and|or) Kim|made-up people"
NAMES = r"(?i)Samira|Joris"
HERS = {"trainer", "teller"}
FRAME = r"Vandaag niet\? Goed\..*?(?=Blijf 15 minuten)"
NEUTRAL = r"We lezen een verhaal|We read a story"
"""The slide before those of the made-up story."""
VISITS = [
    (Level.VMBO_GT, "nl"),
    (Level.VWO, "nl"),
    (Level.MBO, "nl"),
    (Level.HAVO, "en"),
]


def _story(services, class_id, teller="Samira"):
    return new_workshop(services, class_id, "S4", None, FACTS, teller)


def _papers(services, story, language="nl"):
    """What stands on each paper, without what is for the day on which nobody tells."""
    sources = services.printing.documents(story, Wanted(language=language))
    for planned in sources.every:
        pages = pages_of(drawn(planned.document).pdf)
        if planned.is_shown:
            ends = (n for n, page in enumerate(pages) if re.search(NEUTRAL, page))
            pages = pages[: next(ends, len(pages))]
        if not planned.is_plan_b:
            yield planned.key, re.sub(FRAME, "", " ".join(pages))


@pytest.mark.nightly
@pytest.mark.parametrize(("level", "language"), VISITS)
def test_no_paper_tells_her_story_says_that_it_is_made_up_or_names_her(services, level, language):
    class_id = new_class(services, level=level, year=4)
    sender = Settings(organisation="Samira geeft les", contact="samira@voorbeeld.nl")
    write_settings(services._database.folder.settings, sender)
    papers = dict(_papers(services, _story(services, class_id), language))
    assert {"trainer", "teller", "slides", "school"} < papers.keys()
    letters = {kind for kind in papers if kind.startswith("letter")}
    assert letters
    found = {
        kind: [
            *(one[0] for one in re.finditer(PLOT, text, re.IGNORECASE)),
            *(one[0] for one in re.finditer(ALL_MADE_UP, text, re.IGNORECASE)),
            *(re.findall(NAMES, text) if kind not in HERS else ()),
            *re.findall(r"[Kk]opieer:", text),
        ]
        for kind, text in papers.items()
    }
    assert {kind: words for kind, words in found.items() if words} == {}


@pytest.mark.parametrize(("teller", "other"), [("Samira", "Joris"), ("Joris", "Samira")])
def test_the_papers_of_who_tells_are_on_nobody_elses_list(services, class_2b, teller, other):
    story = _story(services, class_2b, teller)
    papers = dict(_papers(services, story))
    for name in ("Toestemming van de verteller", "Kaart van de verteller"):
        assert name in papers["teller"]
        assert name not in papers["trainer"]
    assert f"{teller} Vertel je eerste stuk" in papers["trainer"]
    assert f"{other} Pauzepunt" in papers["trainer"]
    second = papers["trainer-second"]
    assert "er wordt verteld" in second
    assert not re.findall(NAMES, second)
    assert "Vertel je eerste stuk" not in second
    services.telling.read_instead(story)
    assert f"{other} Lees deel 1" in dict(_papers(services, story))["trainer"]


@pytest.mark.nightly
def test_a_visit_without_a_story_speaks_of_no_teller(services, class_2b):
    for template, part in (*(("S3", part) for part in "abcd"), ("S4", "a")):
        made = new_workshop(services, class_2b, template, part, FACTS)
        for kind, text in _papers(services, made):
            of_her = r"\bverteller\b|\bplan b\b|wie vertelde|verhaal live"
            of_her += "" if kind == "trainer" else "|verhalen uit eigen"
            said = re.findall(of_her, text, re.IGNORECASE)
            assert (template, part, kind, said) == (template, part, kind, [])


@pytest.mark.nightly
def test_the_go_to_person_is_named_where_it_is_said(services, class_2b):
    trainer = dict(_papers(services, _story(services, class_2b)))["trainer"]
    name = CLASS_2B.helper.partition(",")[0]
    assert f"vertel ik dat aan {name}, en dat zeg ik eerst tegen jou" in trainer
    assert f"Bij {name} mag je binnenlopen" in trainer


def test_what_lies_in_the_bag_is_one_copy_to_read_aloud_and_the_card(services, class_2b):
    story = _story(services, class_2b)
    planned = {one.key: one for one in services.printing.documents(story).every}
    bag = planned["plan-b"]
    pages = pages_of(drawn(bag.document).pdf)
    text = " ".join(pages)
    assert bag.copies == 1
    assert "De tekening van Noor" in pages[0]
    assert text.count("Wat zegt je duim?") == 2
    assert text.count("Even stil. Geen duim.") == 1
    assert text.index("Geen duim") > text.rindex("Wat zegt je duim?")
    assert "Praten over Noor" in pages[-1]
    assert "Omcirkel" not in text
    (packed,) = [one for one in services.packing.of(story).lines if one.item.name == "plan-b"]
    assert packed.item.count == 1
    shown = pages_of(drawn(planned["slides"].document).pdf)
    deck = shown[next(n for n, page in enumerate(shown) if re.search(NEUTRAL, page)) :]
    assert [page for page in deck if "duim?" in page and "niet fijn" in page] == deck[1:3]
    assert "Even stil" in deck[3]
    assert "fijn" not in deck[3]
    assert [f"{n}" in deck[5] for n in (1, 2, 3, 4)] == [True] * 4
    assert not [page for page in deck if "Wat hielp" in page]
    first = next(n for n, page in enumerate(shown) if "113" in page)
    assert deck[-1] == shown[first].replace(f" {first + 1} ", f" {len(shown)} ", 1)


@pytest.mark.parametrize(
    ("level", "chosen", "title"),
    [
        (Level.VWO, "", "De tekening van Noor"),
        (Level.MBO, "", "De tekening van Noor"),
        (Level.VWO, "sami", "Wat Sami niet zei"),
    ],
)
def test_the_story_in_the_bag_is_that_of_the_plan_or_noor(services, level, chosen, title):
    class_id = new_class(services, level=level, year=4)
    story = _story(services, class_id, "")
    block = next(b for b in services.planning.session(story).blocks if b.activity == "4.6")
    services.blocks.give(story, block.id, WayToGive(version=chosen))
    services.telling.tell(story, "Samira")
    papers = services.printing.documents(story).every
    (bag,) = [one for one in papers if one.key == "plan-b"]
    assert title in drawn(bag.document).text
    services.telling.read_instead(story)
    slides = dict(_slides(services, story))
    assert title in slides["slides"], "what is on the screen is what lies in the bag"


def _slides(services, story):
    for one in services.printing.documents(story).every:
        if one.is_shown:
            yield one.key, " ".join(drawn(one.document).text.split())


def test_when_nobody_tells_the_steps_are_those_of_reading_aloud(services, class_2b):
    story = _story(services, class_2b)
    services.telling.read_instead(story)
    steps = " ".join(
        step.what for one in services.planning.get(story).in_order for step in one.steps
    )
    assert "met de duim" in steps
    assert "omcirkelt" not in steps
    assert "op de tijdlijn" not in steps
    opening = services.planning.get(story).in_order[0]
    assert "Alles gaat over bedachte mensen" in " ".join(step.say for step in opening.steps)
    planned = _story(services, class_2b, "")
    usual = " ".join(s.what for one in services.planning.get(planned).in_order for s in one.steps)
    assert "omcirkelt" in usual
    assert "met de duim" not in usual
