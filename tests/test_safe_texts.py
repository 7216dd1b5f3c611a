"""What pupils read promises nothing that is not kept, and hides nothing they need."""

import re
from collections.abc import Iterator
from pathlib import Path

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import HandoutKind, Part, name_of, part_of
from hope_desktop.domain.texts.checks import Check
from hope_desktop.domain.texts.text_rules import slips
from tests.each import each
from tests.shipped import CONTENT

HANDOUTS = [handout for activity in CONTENT.activities for handout in activity.handouts]
TEXTS = [*HANDOUTS, *CONTENT.school_papers]
BY_ID = {text.id: text.body for text in TEXTS}
RECORDS = {activity.id: activity for activity in CONTENT.activities}


def _said(activity: Activity) -> Iterator[str]:
    """Everything that the record of an activity says."""
    yield from (activity.goal, activity.exit, activity.aftercare, activity.without_paper)
    yield from (activity.content_note, activity.letter_note)
    yield from (activity.content_note_en, activity.letter_note_en)
    yield from (*activity.risks, *activity.tips)
    steps = (*activity.steps, *(step for one in activity.variants for step in one.steps))
    yield from (f"{step.what} {step.say}" for step in steps)
    yield from (one.text for one in activity.differentiation)


EVERYTHING = {
    **{str(text.id): text.body for text in TEXTS},
    **{str(one.id): " ".join(_said(one)) for one in CONTENT.activities},
    **{
        one.module.value: " ".join((one.aim, *one.learning_goals, *one.risks, one.next_step))
        for one in CONTENT.modules
    },
}


def _holding(pattern: str) -> list[str]:
    return [name for name, text in EVERYTHING.items() if re.search(pattern, text, re.IGNORECASE)]


def test_nobody_asks_to_keep_the_lesson_secret():
    """It is the rule of whoever does harm; pupils may tell everything of the lesson at home."""
    assert (
        _holding(r"niet rond\b|wat (je|we) hier \w+,? (blijft|houd)|blijft (hier|onder ons)") == []
    )
    posters = [h for h in HANDOUTS if h.kind is HandoutKind.AGREEMENTS_POSTER]
    assert posters
    told = (
        r"Over de les mag je alles vertellen|Over deze bijeenkomst mag je alles vertellen"
        r"|You can tell anybody about this lesson"
    )
    assert [poster.id for poster in posters if not re.search(told, poster.body)] == []
    for name in ("O1", "O1k"):
        said = " ".join(_said(RECORDS[name]))  # type: ignore[index]
        assert said.count("Over de") == said.count("mag je thuis alles vertellen") > 0


def test_the_lock_stands_beside_nothing_that_everybody_may_hear():
    poster = BY_ID["O1/afsprakenposter.picto"]  # type: ignore[index]
    assert "picture:lock" not in poster


PRIVATE = r"Niemand kijkt mee|niemand kijkt|niemand vraagt ernaar"
WATCHED = r"let op wie het|onthoudt wie|kom.{0,20} terug op wat je zag|wie moeite had"


@each("activity", CONTENT.activities, ids=lambda a: a.id)
def test_nobody_watches_what_a_sheet_calls_private(activity):
    texts = " ".join((*_said(activity), *(handout.body for handout in activity.handouts)))
    if re.search(PRIVATE, texts, re.IGNORECASE):
        assert not re.search(WATCHED, " ".join(_said(activity)))


SINGLED_OUT = (
    r"\b(let(ten)? op|zie(t|n)|kijkt|onthoudt|lo(opt|pen)|ga(at|an)|contact|bespreekt|spreekt|weet)"
    r"\b[^.:]{0,50}\b(wie|leerlingen die|leerlingen tijdens de les)\b[^.:]{0,40}"
    r"\b(stil\w*|wegk\w+|wegg\w+|wegl\w+|even weg|verstij\w+|schrok|boos|giechelt|lachten|geraakt"
    r"|alleen sto\w+|zitten|anders binnen\w*|uit de rol|begon)\b|\bwie weg\w*[^.]{0,20} is gezien\b"
)


def test_nobody_is_singled_out_for_looking_away():
    """Else who looked away learns that it was seen; the way to help is told to all."""
    assert _holding(SINGLED_OUT) == []
    assert _holding("zag dat je stil|saw that you were quiet") == []


TO_ALL = (
    "Zeg tegen de hele klas: wij zijn hier nog een kwartier, en jullie mentor is vandaag te vinden."
    " Wie even wegging, krijgt net als iedereen de kaart."
)
HEAVY = "2.1 2.3 3.3 3.5 3.7 3.9 4.2 4.4 4.6 4.7 C1 O1 O1k"


@each("name", HEAVY.split())
def test_after_what_can_touch_people_help_is_offered_to_the_whole_class(name):
    assert TO_ALL in RECORDS[name].aftercare  # type: ignore[index]


@each("text", TEXTS, ids=lambda text: text.id)
def test_messages_are_kept_before_somebody_is_blocked(text):
    blocked = re.search(r"(?i)\bblokke(?:r|er)\w*|zetten ze de chat", text.body)
    if blocked and part_of(text.kind) is Part.PUPILS:
        before = text.body[: blocked.start()]
        assert re.search(r"(?i)\bbewa\w+|foto van de berichten|zodra|als alles", before)


def test_pressure_is_what_somebody_does():
    assert "Druk is: iemand maakt het moeilijk om nee te zeggen." in BY_ID["2.3/lesblad.basis"]
    assert _holding("Druk is: je durft") == []


def test_a_no_is_no_thumb_down():
    assert _holding("duim omlaag}}") == []


def test_somebody_who_is_trans_is_somebody_and_no_subject():
    """Shown once, in passing, by what he does; never how it was, and no word for it."""
    assert list(_holding("koos vorig jaar zelf zijn naam")) == ["1.5/scenekaarten"]
    told = r"\btrans(gender)?\b|geboren als|vroeger heette|omgebouwd|transitie"
    assert [name for name in _holding(told) if "/" in name] == []


def test_nothing_for_a_class_says_what_the_law_says_of_an_age():
    """Nobody who knows the law read it: there is something certain to say instead."""
    ages = r"(?i)\b(onder de|jonger dan|ouder dan|boven de) (12|16|18|twaalf|zestien|achttien)\b"
    assert [name for name in _holding(ages) if not name.startswith("school/")] == []


CARD = {card: [str(line) for line in lines] for card, lines in CONTENT.help_cards.items()}


@each("card", ["vo", "pro", "vso", "isk"])
def test_who_is_not_safe_at_home_finds_a_line(card):
    assert CARD[card][:2] == ["kindertelefoon", "veilig-thuis"]


def test_students_find_the_line_for_pictures_and_both_ages():
    assert CARD["mbo"][:3] == ["alles-oke", "kindertelefoon", "helpwanted"]


PLOT = (
    r"\bhielp(en)?\b|hulp kwam|hoe het nu gaat|gewone leven|wat (er )?veranderde"
    r"|\bmet hulp (gaat|ging|kwam|lukt)"
    r"|\bherstel|what helped|help came|recover|ordinary life|how (it|they|life) (is|are) now"
)


@each("part", ["4.2", "4.3", "4"])
def test_no_paper_says_what_a_story_that_is_told_contains(part):
    """Whoever was not helped, or not yet, would have to lie; she chooses on the day itself."""
    texts = {n: t for n, t in EVERYTHING.items() if n == part or n.startswith(f"{part}/")}
    assert texts
    assert [n for n, text in texts.items() if re.search(PLOT, text, re.IGNORECASE)] == []


def test_what_helped_is_asked_of_a_made_up_story_alone():
    asking = [one for one in CONTENT.activities if re.search("Wat hielp", one.title)]
    assert asking
    assert {base for one in asking for base in one.leans_on} == {"4.6"}


WITH_SIGNS = {name_of(h.id) for h in HANDOUTS if h.kind is HandoutKind.SIGNS}
VOTED = [
    handout
    for activity in CONTENT.activities
    if WITH_SIGNS.intersection(
        (*map(name_of, (h.id for h in activity.handouts)), *activity.shared_handouts)
    )
    for handout in activity.handouts
    if part_of(handout.kind) is Part.PUPILS
]


@each("text", VOTED, ids=lambda text: text.id)
def test_no_sign_is_raised_about_consent_or_guilt(text):
    """Somebody in the class hears how many think that it was her own fault."""
    found = slips(text.body, for_pupils=True, is_vote=True, language=text.language)
    assert [slip.words for slip in found if slip.rule is Check.VOTE_ON_CONSENT] == []


@each("card", [h for h in HANDOUTS if h.kind is HandoutKind.ANSWER_CARD], ids=lambda h: h.id)
def test_what_to_say_to_who_begins_about_themselves_is_one_sentence(card):
    """Eight wordings of it stood on as many cards; a trainer learns one."""
    asked = re.findall(
        r"(?:Begint|Vertelt) (?:iemand|een leerling|een kind) over zichzelf\?.*", card.body
    )
    wanted = '"Dank je. Daar luister ik straks rustig naar, samen met jou." Zie de kaart'
    assert [said for said in asked if wanted not in said] == []


_NAME = "Platform HOPE"
_MAY_NAME_IT = {
    "hope_desktop/ui/settings/about.py",
    "resources/manual/nl/veiligheid.md",
    "resources/manual/en/veiligheid.md",
}
"""Where it says that the platform did not make or approve this."""


def test_nothing_speaks_for_the_platform():
    """Letters come from whom the trainer says; a source may name where a question was asked."""
    root = Path(__file__).parent.parent
    folders = ("hope_desktop", "resources/library", "resources/manual")
    files = [one for folder in folders for one in (root / folder).rglob("*")]
    named = {
        str(file.relative_to(root))
        for file in files
        if file.suffix in {".py", ".md", ".toml"}
        for line in file.read_text("utf-8").splitlines()
        if _NAME in line and "netwerkdag" not in line
    }
    assert named == _MAY_NAME_IT


def test_the_handover_card_singles_out_nobody_who_was_silent():
    cards = [text for text in CONTENT.school_papers if text.own_name.startswith("overdracht")]
    assert {card.language for card in cards} == {"nl"}
    for card in cards:
        assert card.per_page == 2
        assert re.search("geen namen|no names", card.body)
        assert not re.search(r"\bstil\b|liep weg|huilde|quiet|walked", card.body)
