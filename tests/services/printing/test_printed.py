import json
from dataclasses import replace

from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.print_jobs import PrintJob, Rendered, Sides
from hope_desktop.domain.printing.records import PrintedFile
from hope_desktop.domain.terms import Profile
from hope_desktop.handouts import specs
from hope_desktop.services.printing.planned import PlannedDocument
from hope_desktop.services.printing.print_out import jobs_of
from hope_desktop.services.printing.printed import (
    Bundle,
    as_handed,
    bundle_file,
    manifest,
    record_of,
)
from tests.each import each
from tests.making import CLASS_2B, CLOSING, OPENING, plan, school_class
from tests.services.printing.test_bundle import documents_for

OCCASION = specs.Occasion()
DOCUMENTS = documents_for(plan(OPENING, CLOSING))
DRAWN = Rendered(b"%PDF", 5, "tekst")


def planned_as(kind: str, copies: int = 30, sides: str = "single") -> PlannedDocument:
    return PlannedDocument(
        PaperKind.read(kind), specs.Document("Titel", (), OCCASION), copies, sides
    )


@each(
    ("kind", "label", "name"),
    [
        ("pupils", "2B", "2B - leerlingen - 30x.pdf"),
        ("groups-4", "2B", "2B - groepjes van 4 - 30x.pdf"),
        ("class", "2B", "2B - klas - 30x.pdf"),
        ("pupils-cards", "2B", "2B - leerlingen kaarten - 30x.pdf"),
        ("groups-4-cards", "2B", "2B - groepjes van 4 kaarten - 30x.pdf"),
        ("trainer", "", "workshop - trainer - 30x.pdf"),
        ("school", "../..\\x:<>|?*", "x - school - 30x.pdf"),
        ("school", " . ", "workshop - school - 30x.pdf"),
        ("school", "a" * 90, f"{'a' * 40} - school - 30x.pdf"),
    ],
)
def test_names_for_people_are_safe_on_every_system(kind, label, name):
    called = school_class(replace(CLASS_2B, label=label))
    documents = documents_for(plan(OPENING, class_=called))
    made = bundle_file(documents, planned_as(kind), DRAWN)
    assert made.spoken_name == name
    assert made.printed.file == f"{kind}.pdf"


@each(
    ("profile", "file", "spoken"),
    [
        (Profile.STANDARD, "pupils-cards.pdf", "2B - leerlingen kaarten - 30x.pdf"),
        (Profile.LARGE, "pupils-cards-large.pdf", "2B - leerlingen kaarten groot - 30x.pdf"),
        (Profile.PICTO, "pupils-cards-picto.pdf", "2B - leerlingen kaarten met plaatjes - 30x.pdf"),
    ],
)
def test_a_name_says_another_reading_form(profile, file, spoken):
    planned = planned_as("pupils-cards")
    planned = replace(planned, document=replace(planned.document, profile=profile))
    made = bundle_file(DOCUMENTS, planned, DRAWN)
    assert (made.printed.file, made.spoken_name) == (file, spoken)
    assert made.printed.profile == profile.value


@each("whose", Whose)
def test_every_kind_of_paper_has_a_name_for_people(whose):
    planned = replace(planned_as("pupils"), kind=PaperKind(whose, number=3))
    assert len(bundle_file(DOCUMENTS, planned, DRAWN).spoken_name) > len("2B - .pdf")


def test_one_page_has_no_back():
    one, two = replace(DRAWN, pages=1), replace(DRAWN, pages=2, backs=True)
    for drawn, sides in ((one, "single"), (two, "double")):
        made = bundle_file(DOCUMENTS, planned_as("letter-pupils", 1, "double"), drawn)
        assert (made.printed.sides, made.printed.sheets) == (sides, 1)


@each(("sides", "sheets"), [("single", 150), ("double", 90), ("long-edge", 90)])
def test_sheets_are_those_of_all_copies(sides, sheets):
    drawn = replace(DRAWN, backs=True)
    assert bundle_file(DOCUMENTS, planned_as("pupils", 30, sides), drawn).printed.sheets == sheets


@each(("sides", "asked"), [("single", Sides.ONE), ("long-edge", Sides.LONG_EDGE)])
def test_a_document_is_printed_as_its_plan_says(sides, asked):
    (job,) = jobs_of(bundle_file(DOCUMENTS, planned_as("pupils", 30, sides), DRAWN))
    assert (job.kind, job.title, job.copies, job.page_count) == ("pupils", "Titel", 30, 5)
    assert (job.pdf, job.sides) == (b"%PDF", asked)


def test_cards_that_share_sheets_are_printed_one_time():
    made = bundle_file(DOCUMENTS, replace(planned_as("cards"), once=True), DRAWN)
    printed = made.printed
    assert (printed.copies, printed.sets, printed.sheets, printed.made) == (1, 30, 5, 30)
    assert made.spoken_name == "2B - kaarten - 1x.pdf"
    (twice,) = as_handed(Bundle(DOCUMENTS, (made,)), [PrintJob("cards", "", b"", 5, 2)]).files
    assert (twice.printed.made, twice.printed.sheets) == (60, 10)


def test_the_visit_counts_what_the_school_copies():
    letter = replace(planned_as("letter-both", 1, "double"), by_school=27)
    files = (
        bundle_file(DOCUMENTS, letter, replace(DRAWN, pages=2, backs=True)),
        bundle_file(DOCUMENTS, replace(planned_as("cards"), once=True), DRAWN),
        bundle_file(DOCUMENTS, planned_as("trainer", 2), DRAWN),
        bundle_file(DOCUMENTS, planned_as("plan-b", 1), DRAWN),
    )
    found = json.loads(manifest(record_of(Bundle(DOCUMENTS, files))))
    assert found["sheets_total"] == 27 + 5 + 10 + 5, "the made-up story lies in the bag"


def test_the_manifest_has_the_names_of_the_contract():
    bundle = Bundle(DOCUMENTS, (bundle_file(DOCUMENTS, planned_as("pupils"), DRAWN),))
    found = json.loads(manifest(record_of(bundle)))
    assert found.keys() >= {"session", "class", "start", "library_version", "documents"}
    assert found["start"] == "2026-12-01T09:00"
    (document,) = found["documents"]
    assert document.keys() == PrintedFile.__dataclass_fields__.keys() - {"marks"}
    assert document["file"] == "pupils.pdf"


def test_an_unknown_start_is_null():
    found = json.loads(manifest(record_of(Bundle(documents_for(plan(OPENING, start=None)), ()))))
    assert found["start"] is None


def test_a_paper_whose_other_pages_lie_there_is_whole_when_these_came_out():
    whole = bundle_file(DOCUMENTS, planned_as("pupils", 30), replace(DRAWN, marks=tuple("abcde")))
    (job,) = jobs_of(whole, pages="3-4")
    assert (job.numbers, job.sheets) == ((3, 4), 60)
    (file,) = as_handed(Bundle(DOCUMENTS, (whole,)), [job]).files
    assert (file.printed.sha256, file.printed.marks) == (whole.printed.sha256, tuple("abcde"))
    (file,) = as_handed(Bundle(DOCUMENTS, (whole,)), [replace(job, completes=False)]).files
    assert (file.printed.sha256, file.printed.marks) == ("", ())
