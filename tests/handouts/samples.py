"""Values for the tests of paper: one workshop of four blocks for an invented class."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from hope_desktop.dialect.merged import Lists
from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.activity import (
    Activity,
    Differentiation,
    PlanRole,
    Step,
    StepRole,
    Supply,
    Variant,
)
from hope_desktop.domain.library.curriculum import Target, Touched
from hope_desktop.domain.library.handout import GroupSize, Handout, HandoutKind
from hope_desktop.domain.library.ways import Way, WorkingForm
from hope_desktop.domain.printing.packing import PackingItem, Pile
from hope_desktop.domain.printing.records import PrintedFile
from hope_desktop.domain.terms import ActivityId, Audience, HandoutId, HelplineId, Module
from hope_desktop.domain.workshops.plan import CheckItem, ChecklistLine, CheckState
from hope_desktop.exchange.reading import read_handout
from hope_desktop.handouts import run_specs, specs
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides
from hope_desktop.services.printing.list_rows import (
    check_rows,
    copy_rows,
    packing_rows,
    target_rows,
)


def line(name: str, phone: str | None, web: str | None, purpose: str) -> Helpline:
    """A line that may be printed and that nobody checked."""
    found = HelplineId(name.lower().replace(" ", "-"))
    return Helpline(found, name, purpose, phone=phone, web=web, pupil_card=True)


CHILDLINE = line("De Kindertelefoon", "0800-0432", "kindertelefoon.nl", "praten over alles")
CHAT = line("Chat met Fier", None, "chatmetfier.nl", "geweld, misbruik; anoniem chatten")
SPACED = line("Helpwanted", "020-261 52 75", "helpwanted.nl", "ongewenste beelden")
DANGER = line("112", "112", "112.nl", "direct gevaar")
LINES = (CHILDLINE, SPACED, CHAT, DANGER)
CHECKED = tuple(replace(found, checked_on=date(2026, 10, 5)) for found in LINES)

OCCASION = specs.Occasion(
    class_label="2B",
    school="Het Waterland College",
    start=datetime.fromisoformat("2026-11-26T09:00"),
    room="lokaal 1.14",
    trainers=("Sanne de Boer", "Karim El Amrani"),
    pupils=26,
    helper="Marloes Visser, zorgcoördinator",
    reserve="Tim de Wit",
    help_lines=LINES,
    all_lines=LINES,
)
NOTHING_KNOWN = specs.Occasion(help_lines=LINES, all_lines=LINES)


def handout(kind: HandoutKind, body: str, title: str = "Mag dat?", **more: object) -> Handout:
    """A text of a kind."""
    name = HandoutId(f"1.4/{kind.value}")
    activity = ActivityId("1.4")
    made = Handout(name, activity, title, kind, "nl", "B1", GroupSize.ONE, body)
    return replace(made, **more)  # type: ignore[arg-type]


WORKSHEET_TEXT = """Robin is bedacht. Robin doet **niets** fout.

## Wat past bij Robin?

1. Lees de situatie.
2. Zet een kruisje op de lijn.

| Robin | Wat kan Robin doen? |
|---|---|
| voelt twijfel | even wachten, tijd vragen |
| wil dit niet | stop zeggen |

{{figure:meter|Een meter in drie delen}}

- [ ] Ik heb het besproken.
- [x] Ik heb geluisterd.

{{banner:Twijfel is nog geen ja.}}

{{lines:2|Dit zou ik zeggen}}
"""
WORKSHEET = handout(HandoutKind.WORKSHEET, WORKSHEET_TEXT, "Lichaamskaart van Robin")
PICTURED_TEXT = """{{picture:person|Iemand}}
Robin is bedacht.

{{picture:eyes|Twee ogen}}
## 1. Kijk en luister

{{picture:ear|Een oor}}
1. Luister naar Robin.
{{picture:pencil|Een potlood}}
2. Zet een kruisje.

---

{{picture:heart|Een hart}}
## 2. Wat vind jij?

{{picture:writing|Een hand die schrijft}}
{{lines:2|Dit zeg ik}}

{{picture:yes|Een duim omhoog}}
- [ ] Ik ben klaar.
"""
PICTURED = handout(HandoutKind.WORKSHEET, PICTURED_TEXT, "Wat voelt Robin?")
STATEMENTS = handout(
    HandoutKind.STATEMENT_CARDS,
    "\n\n---\n\n".join(f"## Stelling {n}\n\nIk vind appen leuker dan bellen." for n in range(1, 7)),
    "Stellingenkaarten",
)
QUIET = handout(
    HandoutKind.CARDS,
    "## Ik doe mee\n\nDraai deze kaart om.\n\n***\n\n## Ik sla even over\n\nKijken mag.",
    "Stiltekaart",
)
HELP_CARD = handout(
    HandoutKind.HELP_CARD, "## Wil je praten?\n\nOp school: **{{helper}}**", "Hulpkaart"
)
POSTER = handout(
    HandoutKind.AGREEMENTS_POSTER, "1. **Passen mag.**\n2. **Stop is stop.**", "Onze afspraken"
)
LESSON = handout(
    HandoutKind.LESSON_SHEET,
    "{{scene:bench|robin:}}\n\n***\n\n## Wat vind jij?\n\n{{choose:eens|oneens}}\n\n"
    "1. Muziek is fijn.\n\n***\n\n## Mijn woord\n\n{{lines:2|Dit leerde ik:}}",
    "Mijn grens",
)
ANSWERS = handout(HandoutKind.ANSWER_CARD, "Vraag door.\n\n- Waarom?\n- Hoe?", "Vragen")
STORY = handout(
    HandoutKind.STORY_SHEET, "\n\n".join(["Robin wacht op de bus. " * 20] * 9), fictional=True
)
LETTER = handout(
    HandoutKind.PARENT_LETTER,
    "Beste ouders,\n\nOp {{date}} om {{time}} krijgt klas {{class}} van {{school}} een workshop.",
    "Een workshop in de klas",
)
TEACHER_SHEET = handout(
    HandoutKind.TEACHER_SHEET_BEFORE, "Bij gevaar: {{helpline:112}}.\n\n- [ ] Klaar", "Vooraf"
)
FORM = handout(
    HandoutKind.FORM,
    "{{banner:Schrijf geen namen op.}}\n\nDatum {{line}}\n\n"
    "We merkten {{box}} werd stil {{box}} liep weg {{box}} **iets** anders\n\n"
    "Afspraak: wie doet wat, en wanneer {{line}}{{line}}",
    "Overdracht",
    per_page=2,
)

STEPS = (
    Step(2, "Uitleg: links eens, rechts oneens.", StepRole.TRAINER_1, "Van plek wisselen mag."),
    Step(12, "Zes stellingen: kies een plek.", StepRole.TRAINER_2),
    Step(6, "Vat samen.", StepRole.MENTOR),
)


def activity(name: str, title: str, module: Module, **more: object) -> Activity:
    """An activity of twenty minutes."""
    made = Activity(
        id=ActivityId(name),
        title=title,
        module=module,
        position=4,
        goal="De leerling onderbouwt een mening over grenzen.",
        method="stellingenspel",
        audiences=frozenset({Audience.VO_LOWER}),
        age_min=12,
        age_max=15,
        minutes=20,
        min_minutes=14,
        max_minutes=25,
        group_min=10,
        group_max=30,
        role=PlanRole.CORE,
        intensity=1,
        disclosure_risk=1,
        content_note="meningen over grenzen",
        exit="Stemmen mag vanaf de stoel.",
        lighter_alternative="De leerling telt de stemmen.",
        aftercare="Sluit rustig af.",
        without_paper="Lees de stellingen voor.",
        steps=STEPS,
        materials=(Supply("schilderstape", 2),),
        risks=("Het gaat over wie dit meemaakte.",),
        tips=("Vraag naar meningen.",),
        handouts=(STATEMENTS,),
    )
    return replace(made, **more)  # type: ignore[arg-type]


FIELD = activity(
    "1.4",
    "Mag dat? Het meningenveld",
    Module.BOUNDARIES,
    variants=(Variant("Kort", 14, (Step(14, "Vier stellingen."),)),),
)
OPENING = activity("O1", "Welkom en afspraken", Module.OPENING)
CLOSING = activity("C3", "Waar kan ik heen?", Module.CLOSING)


def blocks(start: datetime | None = OCCASION.start) -> tuple[run_specs.RunBlock, ...]:
    """Opening, the field, a pause and the closing."""
    made, at = [], 0
    for minutes, found in ((10, OPENING), (20, FIELD), (5, None), (15, CLOSING)):
        begin = start and start + timedelta(minutes=at)
        end = start and start + timedelta(minutes=at + minutes)
        title, module = (found.title, found.module) if found else ("Pauze", None)
        made.append(run_specs.RunBlock(title, module, minutes, at, begin, end, found, "", ""))
        at += minutes
    return tuple(made)


LATE = run_specs.LatePlan(
    10,
    (
        run_specs.LateRow("9:10", 10),
        run_specs.LateRow("9:20", 14, "Drie stellingen"),
        None,
        run_specs.LateRow("9:34", 8),
    ),
    "10 min later past niet: er is 2 min te weinig.",
)
RUN_SHEET = run_specs.RunSheet("Workshop grenzen", blocks(), 50, False, "", (), (LATE, LATE))
SCHOOL = Path(__file__).parents[2] / "resources" / "library" / "school"


def listed(name: str, lists: Lists) -> specs.SchoolLetter:
    """A text of the library with rows in it."""
    return specs.SchoolLetter(read_handout(SCHOOL / f"{name}.md", None), lists)


PACKING_ITEMS = (
    PackingItem(Pile.PAPERS, "class", "Stellingenkaarten", 1, "uitknippen"),
    PackingItem(Pile.THINGS, "schilderstape", "schilderstape", 2),
    PackingItem(Pile.THINGS, "pen", "pen", 0),
)
PACKING = listed("paklijst", packing_rows(PACKING_ITEMS, (CHILDLINE,)))
DISCLOSURE = specs.Poster(
    handout(
        HandoutKind.ANSWER_CARD,
        "Contactpersoon: {{helper}}. Is die er niet: {{reserve}}.\n\n"
        + "\n".join(f"{n}. **Stap {n}.** Bel {{{{helpline:112}}}}." for n in range(1, 8)),
        "Als een leerling iets vertelt",
    )
)


def copied(file: str, title: str, pages: int, copies: int, sheets: int, **more: Any) -> PrintedFile:
    """A line of a copy order."""
    return PrintedFile(file, "pupils", title, "nl", "usual", pages, copies, sheets, **more)


COPIED = (
    copied("2B-leerlingen.pdf", "Werkbladen", 3, 29, sheets=58, sides="double", paper="A4 wit"),
    copied("2B-kaarten.pdf", "Kaarten", 2, 1, sheets=2, paper="A4 160 g"),
)
COPY_ORDER = listed("kopieeropdracht", copy_rows(COPIED, str))
CHECKS = (
    ChecklistLine(CheckItem.PARENTS_TOLD, CheckState.DONE),
    ChecklistLine(CheckItem.MENTOR_STAYS, CheckState.AGREED_OTHERWISE, "de teamleider"),
    ChecklistLine(CheckItem.QUIET_SPOT),
)
CHECKLIST = listed("checklist", check_rows(CHECKS, (), str))
ACTIVITY = specs.ActivitySheet(
    replace(
        FIELD,
        differentiation=(Differentiation(frozenset({Audience.MBO, Audience.PO}), "Doe er drie."),),
        ways=(Way(WorkingForm.PAIRS, "Vertel het eerst aan elkaar."),),
    )
)
READ_TOGETHER = specs.ReadingBooklet("1. Grenzen", ("Doel.",), (FIELD,))

TOUCHED = (
    Touched(
        Target("u-1", "VO34", "VO Kerndoel 34", "Lichaam", "ob vo", "2006", "", "Zorg goed."),
        ("Mijn cirkel", "Vragen is normaal"),
    ),
    Touched(
        Target("u-2", "VO-32D", "Doelzin 32D", "Relaties", "ob vo,vso", "vernieuwd", ""),
        ("Vragen is normaal",),
    ),
)
TARGETS = listed("kerndoelen", target_rows(TOUCHED))

SHEETS: dict[str, specs.Sheet] = {
    "run-sheet": RUN_SHEET,
    "pupil-sheet": specs.PupilSheet(WORKSHEET),
    "pictures": specs.PupilSheet(PICTURED),
    "story": specs.PupilSheet(STORY),
    "lesson": specs.LessonSheet((specs.LessonPart("Mag dat?", Module.BOUNDARIES, (LESSON,)),)),
    "poster": specs.Poster(POSTER),
    "cards": specs.CardSheet((QUIET, STATEMENTS, HELP_CARD)),
    "packing-list": PACKING,
    "disclosure-card": DISCLOSURE,
    "answer-card": specs.AnswerCard(ANSWERS),
    "copy-order": COPY_ORDER,
    "school-checklist": CHECKLIST,
    "targets": TARGETS,
    "school-letter": specs.SchoolLetter(LETTER),
    "teacher-sheet": specs.SchoolLetter(TEACHER_SHEET),
    "form": specs.SchoolLetter(FORM),
    "reading-booklet": READ_TOGETHER,
    "activity-sheet": ACTIVITY,
    "single-handout": specs.SingleHandout(STATEMENTS),
    "slide": Slide("Today", (("9:00", "Welkom"), ("9:10", "Mag dat?"))),
    "rest-slide": Slide(module=Module.STORIES),
    "text-slides": TextSlides(WORKSHEET, Module.BOUNDARIES),
    "help-slide": HelpSlide(),
}
"""One of each kind, by a name for the test."""


def document(*sheets: specs.Sheet, **more: object) -> specs.Document:
    """A document with these sheets; its fixed words are English so that goldens stay still."""
    made = specs.Document("Proef", sheets, OCCASION, language="en", version="7")
    made = replace(made, **more)  # type: ignore[arg-type]
    return replace(made, sheets=tuple(in_language(sheet, made.language) for sheet in sheets))


def in_language(sheet: specs.Sheet, language: str) -> specs.Sheet:
    """A sheet as if its texts were written in a language, so that one language is on the paper."""
    if isinstance(sheet, specs.CardSheet):
        texts = tuple(replace(one, language=language) for one in sheet.handouts)
        return replace(sheet, handouts=texts)
    if isinstance(sheet, specs.LessonSheet):
        parts = (
            replace(part, texts=tuple(replace(one, language=language) for one in part.texts))
            for part in sheet.parts
        )
        return replace(sheet, parts=tuple(parts))
    if isinstance(found := getattr(sheet, "handout", None), Handout):
        return replace(sheet, handout=replace(found, language=language))  # type: ignore[call-arg]
    return sheet
