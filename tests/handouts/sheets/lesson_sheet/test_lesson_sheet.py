"""The one sheet of a pupil: private face down, nothing told before it opens, whatever the plan."""

import re
from dataclasses import replace
from itertools import batched
from pathlib import Path

import pypdfium2
import pytest

from hope_desktop.dialect.blocks import spans_in
from hope_desktop.dialect.slide_texts import slide_texts
from hope_desktop.domain.library.handout import LESSON_KINDS, HandoutKind, versions_for
from hope_desktop.domain.terms import Level, Module, Profile, audiences_of, bands_of
from hope_desktop.domain.texts.checks import Check
from hope_desktop.domain.texts.text_rules import text_findings
from hope_desktop.domain.texts.vocabulary import Vocabulary
from hope_desktop.exchange.reading import read_library
from hope_desktop.handouts import specs
from hope_desktop.handouts.pdf.canvas import A4, TaggedCanvas
from hope_desktop.handouts.render import render
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.handouts.sheets.lesson_sheet import scene, sheet as drawn
from hope_desktop.handouts.sheets.lesson_sheet.blocks import zones
from hope_desktop.handouts.sheets.lesson_sheet.compose import Composed
from hope_desktop.paths import resource
from hope_desktop.services.library.lesson_check import lesson_documents, lesson_findings
from tests.handouts.proof import report
from tests.handouts.samples import handout

CONTENT = read_library(resource("library"))[0]
BY_ID = {str(activity.id): activity for activity in CONTENT.activities}
SHEETS, STORIES = (
    [text for one in CONTENT.activities for text in one.handouts if text.kind is kind]
    for kind in (HandoutKind.LESSON_SHEET, HandoutKind.STORY_SHEET)
)
DOCUMENTS = {
    f"{document.title} {document.profile.value} {number}": document
    for template in CONTENT.templates
    for part in template.parts
    for number, document in enumerate(lesson_documents(template, part, CONTENT))
}
HEROES = {"noor", "sami", "selam", "bo", "koen"}
"""To whom it happens in a story or a case."""
GOLDEN = Path(__file__).parents[3] / "data" / "golden" / "lesson"
PLANS = {
    "s1a": (Level.VMBO_GT, Profile.STANDARD, "O1 1.4 C2 C3"),
    "s3c": (Level.VMBO_GT, Profile.STANDARD, "O1k 3.3 C3"),
    "s3d": (Level.VMBO_BK, Profile.STANDARD, "O1 O2 4.6 4.4 C1 C3 C4"),
    "s4": (Level.MBO, Profile.STANDARD, "O1 O2 4.6 4.4 C1 C3 C4"),
    "live": (Level.HAVO, Profile.STANDARD, "O1 O2 4.2 4.3 C1 C3 C4"),
    "s7": (Level.ISK, Profile.PICTO, "O1 1.1 C3"),
}


def document(level: Level, form: Profile, plan: str, *, live: bool = False) -> specs.Document:
    order = [BY_ID[name] for name in plan.split()]
    every = [text for activity in order for text in activity.handouts]
    audiences = audiences_of(level, next(iter(bands_of(level)), None))
    found = versions_for(every, audiences, "nl", form, (), level)
    made = specs.lesson_sheet(order, [text for text in found if text.kind in LESSON_KINDS])
    occasion = specs.Occasion(help_on_card=True, live=live)
    return specs.Document("Lesblad", (made,), occasion, profile=form, version="4.0")


def composed(made: specs.Document) -> list[Composed]:
    context = SheetContext(TaggedCanvas("", "nl"), made)
    (sheet,) = made.sheets
    assert isinstance(sheet, specs.LessonSheet)
    return drawn.sheets_of(sheet, context)


def test_every_ready_workshop_fits_in_every_form_and_few_have_two_sheets():
    assert list(lesson_findings(CONTENT)) == []
    double = {name.split()[0] for name, made in DOCUMENTS.items() if len(composed(made)) > 1}
    assert len(double) <= 6


def test_no_sheet_asks_a_reader_what_they_did():
    asked = re.compile(r"\b(deed|ging) (je|jij|ik)\b[^.\n]*\?", re.IGNORECASE)
    assert not [sheet.id for sheet in SHEETS if asked.search(sheet.body)]


@pytest.mark.parametrize("name", PLANS)
def test_six_sheets_say_in_good_order_what_their_golden_says(name, update_goldens):
    level, form, plan = PLANS[name]
    made = render(document(level, form, plan, live=name == "live"))
    report(made)
    path = GOLDEN / f"{name}.txt"
    if update_goldens:
        path.parent.mkdir(exist_ok=True)
        path.write_text(made.text + "\n", encoding="utf-8")
    assert made.text + "\n" == path.read_text(encoding="utf-8")
    assert (made.pages, made.replaced, made.left_out) == (2, "", ())
    assert len(made.pdf) < 120_000


def letters(pdf: bytes) -> list[tuple[int, str, float, float, bool]]:
    """Page, letter, left and bottom in points, and whether it stands upside down."""
    found = []
    with pypdfium2.PdfDocument(pdf) as read:
        for number in range(len(read)):
            text = read[number].get_textpage()
            every = text.get_text_range()
            for at in range(text.count_chars()):
                if at < len(every) and not every[at].isspace():
                    left, bottom, right, top = text.get_charbox(at)
                    angle = pypdfium2.raw.FPDFText_GetCharAngle(text.raw, at)
                    is_turned = abs(angle - 3.14159) < 0.1
                    found.append((number, every[at], (left, bottom, right, top), is_turned))
    return found


@pytest.mark.parametrize("name", PLANS)
def test_folded_the_cover_lies_above_and_no_letter_is_nearer_than_8_mm_to_an_edge(name):
    """The sheet turns over its long edge and folds across the middle, the cover outside.

    On the outside the upper half is seen from the other side of the fold, so that it is printed
    upside down; what lies on the table then is *For me*.
    """
    made = document(*PLANS[name])
    for page, _letter, (left, low, right, top), is_turned in letters(render(made).pdf):
        assert is_turned == (page == 0 and low > A4[1] / 2)
        assert min(left, low, A4[0] - right, A4[1] - top) >= 21.7, "8 mm"
    on_screen = render(replace(made, upright=True))
    assert not any(is_turned for *_letter, is_turned in letters(on_screen.pdf))


def test_a_page_is_used_and_no_long_white_is_left():
    """In rows of a millimetre between the margins; nothing stands behind a strip."""
    for name, (level, form, plan) in PLANS.items():
        with pypdfium2.PdfDocument(render(document(level, form, plan)).pdf) as read:
            for number, least in enumerate((0.65, 0.55)):
                bitmap = read[number].render(scale=25.4 / 72, grayscale=True)
                lines = batched(bytes(bitmap.buffer), bitmap.stride)
                rows = [min(line[: bitmap.width]) < 250 for line in lines][8:-8]
                assert sum(rows) >= least * len(rows), (name, number)
                whites = "".join("x" if row else " " for row in rows).split("x")
                assert max(map(len, whites)) <= (25 if "C4" in plan else 20), (name, number)


@pytest.mark.parametrize("text", SHEETS, ids=lambda text: str(text.id))
def test_nothing_is_told_before_the_sheet_is_opened(text):
    cover, _inside, mine = zones(text.body)
    assert not cover.blocks
    for shown in cover.marks("scene"):
        place, said = scene.read(shown)
        assert place in scene.PLACES
        assert len({one.who for one in said}) <= 2
        if not text.id.startswith("1"):
            assert not HEROES & {one.who for one in said}
    assert not [block for block in mine.blocks if "groepje" in str(block)]


def test_no_word_of_a_text_is_lost_but_of_blocks_that_are_named():
    for name, made in DOCUMENTS.items():
        if made.profile in {Profile.EASY, Profile.LARGE}:
            continue
        (sheet,), found = made.sheets, render(made)
        assert isinstance(sheet, specs.LessonSheet)
        printed = set(re.findall(r"\w+", found.text))
        fill = SheetContext(TaggedCanvas("", "nl"), made).filled
        every = (text for part in sheet.parts for text in part.texts if text in SHEETS)
        for zone in (zone for text in every for zone in zones(fill(text.body))):
            for block in (*zone.head, *zone.blocks):
                said = " ".join(span.text for span in spans_in(block))
                if not any(said.startswith(title) for title in found.left_out):
                    words = re.findall(r"\w+", re.sub(r"{{\w+}}", "", said))
                    assert printed.issuperset(words), (name, said)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: str(story.id))
def test_no_word_of_a_story_is_lost_between_the_sheet_and_the_board(story):
    sheet = specs.LessonSheet((specs.LessonPart("", Module.STORIES, (story,)),))
    board = spans_in(tuple(slide_texts(story.kind, story.body, story.profile)))
    made = render(specs.Document("", (sheet,), specs.Occasion()))
    told = " ".join((made.text, *(span.text for span in board)))
    words = re.findall(r"\w+", re.sub(r"{{[^}]*}}", "", story.body))
    assert set(re.findall(r"\w+", told)).issuperset(words)


WRONG = [
    ("{{scene:bench}}\n\n***\n\n## A\n\n{{circle:a|b}}", Check.NOT_FOR_ME),
    ("{{scene:bench}}\n\n***\n\n## A\n\n{{say:kim}}", Check.NOT_FOR_ME),
    ("{{scene:bench}}\n\n## Een vriend dreigt\n\n***\n\n## A\n\nB", Check.COVER),
    ("{{scene:bench}}\n\n{{lines:2}}\n\n***\n\n## A\n\nB", Check.COVER),
    ("{{scene:moon|robin:}}\n\n***\n\n## A\n\nB", Check.UNKNOWN_TOKEN),
    ("{{scene:bench|zorro:}}\n\n***\n\n## A\n\nB", Check.UNKNOWN_TOKEN),
]


@pytest.mark.parametrize(("body", "rule"), WRONG)
def test_what_may_not_stand_there_is_refused(body, rule):
    text = handout(HandoutKind.LESSON_SHEET, body)
    assert rule in {finding.rule for finding in text_findings(text, (), Vocabulary())}


@pytest.mark.parametrize(
    "plan",
    ["1.4", "C3", "O1 C1 C2 C4", "3.7", "1.4 2.2 3.3 4.4", "O1 O2 O3 3.5 3.9 3.10 C1 C2 C4", "4.4"],
)
@pytest.mark.parametrize("form", Profile)
def test_any_plan_becomes_a_sheet_and_what_goes_is_named(plan, form):
    made = document(Level.VMBO_GT, form, plan)
    (sheet,) = made.sheets
    if sheet.parts:
        found = composed(made)
        assert all(one.heart.title for one in found)
        assert render(made).pages == 2 * len(found)


def test_an_activity_of_her_own_gets_its_title_and_six_lines():
    own = replace(BY_ID["1.4"], id="mijn-1", title="Mijn eigen spel", handouts=())
    made = specs.lesson_sheet([own], [])
    (one,) = composed(specs.Document("", (made,), specs.Occasion()))
    assert one.heart.title == "Mijn eigen spel"
    assert one.inside[1].row.best > one.mine.row.best == 0


def test_who_gets_no_help_card_is_not_sent_to_one():
    made = document(*PLANS["s1a"])
    without = replace(made, occasion=replace(made.occasion, help_on_card=False))
    assert "Op je hulpkaart staat met wie" in render(made).text
    assert "hulpkaart" not in render(without).text


def test_two_hearts_that_do_not_fit_are_two_sheets_each_in_its_colour():
    found = composed(document(Level.MBO, Profile.STANDARD, "O1 1.4 2.2 C2"))
    assert [(one.heart.title, one.heart.module) for one in found] == [
        ("Mijn grens", Module.BOUNDARIES),
        ("Bouw een goede relatie", Module.LOVE),
    ]


def test_every_scene_is_drawn_with_who_is_there():
    for place in scene.PLACES:
        body = f"{{{{scene:{place}|lot: Hoi!|robin: ... Wat zie je?}}}}\n\n***\n\n## A\n\nB"
        text = handout(HandoutKind.LESSON_SHEET, body)
        made = specs.LessonSheet((specs.LessonPart("", Module.LOVE, (text,)),))
        assert b"Lot: Hoi" in render(specs.Document("", (made,), specs.Occasion())).pdf
