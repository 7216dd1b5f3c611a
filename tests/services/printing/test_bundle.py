"""Which sheets a plan becomes, before anything is drawn."""

from dataclasses import replace
from typing import Any

import pytest

from hope_desktop.domain.library.activity import Per, Supply
from hope_desktop.domain.library.curriculum import Target
from hope_desktop.domain.library.handout import (
    GroupSize,
    Handout,
    HandoutKind,
    Part,
    ReviewRole,
    part_of,
)
from hope_desktop.domain.library.reviews import Record, TextRecords, text_digest
from hope_desktop.domain.library.ways import Way, WorkingForm
from hope_desktop.domain.printing.copies import TARGETS, Texts, Wanted
from hope_desktop.domain.printing.packing import PackingItem, Pile
from hope_desktop.domain.terms import Audience, Band
from hope_desktop.domain.workshops.safety import DISCLOSURE_CARD, Plan
from hope_desktop.exchange.reading import read_handout
from hope_desktop.handouts import run_specs, specs
from hope_desktop.services.printing.bundle import documents_of, sheets_of
from hope_desktop.services.printing.drawing import draw
from hope_desktop.services.printing.planned import Documents
from hope_desktop.services.printing.printing import read_by
from tests.handouts.samples import SCHOOL
from tests.making import (
    CLASS_2B,
    CLOSING,
    NINE,
    OPENING,
    activity,
    handout,
    plan,
    school_class,
    view_of,
    with_blocks,
)

ONE = activity("1.4", steps=())
PAPERS = (
    replace(handout("school/brief", HandoutKind.PARENT_LETTER), activity=None),
    replace(handout(DISCLOSURE_CARD, HandoutKind.ANSWER_CARD), activity=None),
    replace(handout("school/overdrachtskaart", HandoutKind.FORM), activity=None),
    *(
        read_handout(SCHOOL / f"{name}.md", None)
        for name in ("paklijst", "kopieeropdracht", "checklist", "kerndoelen")
    ),
)


def documents_for(
    made: Plan,
    *handouts: Handout,
    every_class: tuple[Handout, ...] = PAPERS,
    wanted: Wanted = Wanted(),  # noqa: B008
    records: TextRecords = {},  # noqa: B006
    **other: Any,
) -> Documents:
    """A plan on paper; `other` is what else is known."""
    view = other.pop("view", view_of(made))
    texts = Texts(handouts, every_class=every_class, today=NINE.date(), **other)
    readers = read_by(view, texts, records)
    return documents_of(view, replace(texts, read_by=readers), wanted)


def _run_sheet(documents: Documents) -> run_specs.RunSheet:
    sheet = documents.every[0].document.sheets[0]
    assert isinstance(sheet, run_specs.RunSheet)
    return sheet


def things_in(items: tuple[PackingItem, ...]) -> list[tuple[str, int]]:
    return [(item.what, item.count) for item in items if item.pile is Pile.THINGS]


def _kinds(documents: Documents) -> dict[str, int]:
    return {planned.key: planned.copies for planned in documents.every}


def test_a_document_for_each_size_of_group_and_none_where_there_is_nothing():
    made = plan(OPENING, ONE, CLOSING)
    papers = [handout(f"1.4/{size.value}", group_size=size) for size in GroupSize]
    assert _kinds(documents_for(made, *papers)) == {
        "trainer": 1,
        "trainer-second": 1,
        "pupils": 28,
        "groups-2": 15,
        "groups-3": 10,
        "groups-4": 8,
        "class": 1,
        "slides": 1,
        "letter-parents": 1,
        "school": 1,
    }
    alone = dict.fromkeys(("trainer", "trainer-second", "slides", "letter-parents", "school"), 1)
    assert _kinds(documents_for(made)) == alone


def test_the_answers_go_to_the_trainer_and_never_to_pupils():
    answers = handout("1.4/antwoorden", HandoutKind.ANSWER_CARD)
    documents = documents_for(plan(OPENING, ONE, CLOSING), answers, handout("1.4/blad"))
    trainer, _second, pupils, *_ = documents.every
    assert specs.AnswerCard(answers) in trainer.document.sheets
    assert pupils.document.sheets == (specs.PupilSheet(handout("1.4/blad")),)
    assert (trainer.document.for_trainer, pupils.document.for_trainer) == (True, False)


def test_the_disclosure_card_is_in_both_parts_of_adults_and_only_there():
    trainer, second, *others = documents_for(plan(OPENING, ONE, CLOSING)).every
    for adult in (trainer, second):
        assert any(isinstance(s, specs.Poster) for s in adult.document.sheets)
    sheets = [sheet for planned in others for sheet in planned.document.sheets]
    assert not any(isinstance(sheet, specs.Poster) for sheet in sheets)


NOOR, SAMI = (
    handout(f"1.4/verhaal.{name}", HandoutKind.STORY_SHEET, title=name, audiences=audiences)
    for name, audiences in (("noor", frozenset({Audience.VO_LOWER})), ("sami", frozenset()))
)


def test_the_story_that_was_chosen_is_printed_and_named_on_the_run_sheet():
    one = replace(ONE, handouts=(NOOR, SAMI))
    made = plan(OPENING, one, CLOSING, class_=school_class(replace(CLASS_2B, band=Band.LOWER)))
    opening, story, closing = made.session.blocks
    chosen = with_blocks(made, opening, replace(story, version="sami"), closing)
    for view, printed in ((made, NOOR), (chosen, SAMI)):
        documents = documents_for(view, NOOR, SAMI)
        assert documents.every[2].document.sheets == (specs.lesson_sheet([one], [printed]),)
        assert _run_sheet(documents).blocks[1].title == f"{one.title}: {printed.title}"


def test_papers_of_an_activity_for_the_school_go_to_the_school():
    paper = handout("1.4/blad", HandoutKind.TEACHER_SHEET_AFTER)
    documents = documents_for(plan(OPENING, ONE, CLOSING), paper, every_class=()).every
    assert [d.key for d in documents] == ["trainer", "trainer-second", "slides", "school"]
    assert specs.SchoolLetter(paper) in documents[-1].document.sheets


def test_to_save_paper_the_letter_for_pupils_stands_behind_that_for_parents():
    letter = handout("1.4/brief", HandoutKind.PUPIL_LETTER)
    _, _, _, both, _ = documents_for(plan(OPENING, ONE, CLOSING), letter).every
    kinds = [
        sheet.handout.kind
        for sheet in both.document.sheets
        if isinstance(sheet, specs.SchoolLetter)
    ]
    assert kinds == [HandoutKind.PARENT_LETTER, HandoutKind.PUPIL_LETTER]
    assert (both.key, both.copies, both.by_school, both.sides) == ("letter-both", 1, 27, "double")
    assert both.document.apart is False


def test_the_school_gets_its_papers_in_the_order_they_are_needed():
    kinds = [kind for kind in HandoutKind if part_of(kind) is Part.SCHOOL]
    papers = tuple(handout(f"1.4/{kind.value}", kind) for kind in sorted(kinds, key=str))
    school = documents_for(plan(OPENING, ONE, CLOSING), *papers, every_class=()).every[-1]
    letters = [
        s.handout.kind.value for s in school.document.sheets if isinstance(s, specs.SchoolLetter)
    ]
    assert letters == ["school-letter", "teacher-sheet-before", "teacher-sheet-after", "form"]


def test_pages_come_first_and_cards_are_pooled_behind_them():
    cards = [handout(f"1.4/k{n}", HandoutKind.CARDS) for n in (1, 2)]
    poster, page = handout("O1/p", HandoutKind.POSTER), handout("1.4/blad")
    assert sheets_of([cards[0], poster, cards[1], page]) == (
        specs.Poster(poster),
        specs.PupilSheet(page),
        specs.CardSheet(tuple(cards)),
    )
    assert sheets_of([]) == ()


def test_the_school_sees_which_targets_a_workshop_touches():
    target = Target("u", "VO34", "Doel", "Gezond", "ob vo", "2006", "")
    made = plan(OPENING, replace(ONE, curriculum=("u",)), CLOSING)
    for targets, expected in (((target,), 1), ((), 0)):
        school = documents_for(made, targets=targets).every[-1]
        found = [s for s in school.document.sheets if specs.is_list(s, TARGETS)]
        assert len(found) == expected
        assert specs.SchoolLetter(PAPERS[2]) in school.document.sheets


def test_trainers_paper_is_a_concept_until_every_text_was_found_good():
    paper = handout("1.4/blad")
    texts = (OPENING, ONE, CLOSING, paper)

    def read(*roles: ReviewRole) -> TextRecords:
        return {
            one.id: tuple(Record(one.id, text_digest(one), role, "2026-11") for role in roles)
            for one in texts
        }

    def said(records: TextRecords) -> tuple[ReviewRole, ...]:
        made = documents_for(plan(OPENING, ONE, CLOSING), paper, records=records)
        return made.every[0].document.read_by

    both = read(ReviewRole.EXPERIENCE, ReviewRole.LAWYER)
    assert said(both) == (ReviewRole.EXPERIENCE,), "a lawyer is named with an organisation"
    assert said({key: one for key, one in both.items() if key != paper.id}) == ()
    assert said(read(ReviewRole.TEACHER)) == (), "somebody else was asked"


@pytest.mark.parametrize(
    ("form", "kinds", "bring"),
    [
        (None, {"groups-4": 8, "pupils": 28}, {"touw": 7, "stift": 27, "bord": 1}),
        (WorkingForm.ALONE, {"pupils": 28}, {"touw": 27, "stift": 27, "bord": 1}),
        (WorkingForm.PAIRS, {"groups-2": 15, "pupils": 28}, {"touw": 14, "stift": 27, "bord": 1}),
        (WorkingForm.CLASS, {"class": 1, "pupils": 28}, {"touw": 1, "stift": 27, "bord": 1}),
    ],
)
def test_a_working_form_changes_what_groups_share_and_the_words_of_the_run_sheet(
    form, kinds, bring
):
    one = replace(
        ONE,
        ways=tuple(Way(form, f"Zo gaat het {form}.") for form in WorkingForm),
        materials=(
            Supply("touw", 1, Per.GROUP_OF_4),
            Supply("stift", 1, Per.PUPIL),
            Supply("bord", 1, Per.CLASS),
        ),
    )
    papers = (handout("1.4/vel", group_size=GroupSize.FOUR), handout("1.4/eigen"))
    made = plan(OPENING, one, CLOSING)
    first, second, last = made.session.blocks
    documents = documents_for(with_blocks(made, first, replace(second, way=form), last), *papers)
    assert _kinds(documents).items() >= kinds.items()
    assert len(_kinds(documents)) == len(kinds) + 5
    assert dict(things_in(documents.packing)) == bring
    pdf = draw(documents.every[0].document)
    assert (f"Zo gaat het {form}." in pdf.text) is (form is not None)


def test_the_school_reads_what_it_lays_out():
    things = (Supply("open ruimte", by_school=True), Supply("touw"))
    made = documents_for(plan(OPENING, replace(ONE, materials=things), CLOSING))
    text = " ".join(draw(made.every[-1].document).text.split())
    assert "De school zet klaar open ruimte Wat we verder" in text


def test_letters_can_say_what_the_workshop_is_about():
    opening = replace(OPENING, content_note="kennismaken")
    one = replace(ONE, content_note="druk; over bedachte mensen")
    two = replace(activity("1.5", steps=()), content_note="Een foto.")
    made = plan(opening, one, two, CLOSING)
    about = documents_for(made).every[0].document.occasion.about
    assert about == "Druk; over bedachte mensen. Een foto."


def test_letters_say_it_in_sentences_of_their_own_where_there_are_any():
    one = replace(
        ONE,
        content_note="druk",
        content_note_en="pressure",
        letter_note="We praten over druk. Dat mag.",
        letter_note_en="We talk about pressure.",
    )
    occasion = documents_for(plan(OPENING, one, CLOSING)).every[0].document.occasion
    assert occasion.about == "We praten over druk. Dat mag."
    assert occasion.about_en == "We talk about pressure."


def test_an_english_letter_says_it_in_english_as_far_as_that_is_written():
    one = replace(ONE, content_note="druk", content_note_en="pressure")
    two = replace(activity("1.5", steps=()), content_note="een foto")
    occasion = documents_for(plan(OPENING, one, two, CLOSING)).every[0].document.occasion
    assert (occasion.about, occasion.about_en) == ("Druk. Een foto.", "Pressure. Een foto.")


def test_the_papers_of_one_pupil_come_first_and_those_of_the_class_last():
    cards = [
        handout(f"1.4/k{size.value}", HandoutKind.CARDS, group_size=size) for size in GroupSize
    ]
    sheets = [handout(f"1.4/{size.value}", group_size=size) for size in GroupSize]
    found = _kinds(documents_for(plan(OPENING, ONE, CLOSING), *reversed([*sheets, *cards])))
    assert [*found][2:-3] == [
        *("pupils", "cards", "groups-2", "groups-2-cards", "groups-3", "groups-3-cards"),
        *("groups-4", "groups-4-cards", "class"),
    ]
