"""Own material in a bundle: counted as it is shared, with our page of help once."""

import json
from dataclasses import replace

import pytest

from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.material import FileKind, Material, Purpose
from hope_desktop.domain.terms import ActivityId, MaterialId, Profile, SessionId
from hope_desktop.handouts import specs
from hope_desktop.handouts.own_files.assembly import pdf_reader
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import MANIFEST, write
from hope_desktop.services.printing.own_documents import (
    OwnPaper,
    attached_files,
    own_documents,
    times_of,
)
from hope_desktop.services.printing.planned import PlannedDocument
from hope_desktop.services.printing.printmap import for_copier, put_down
from hope_desktop.storage import prints
from tests import files_of_others as others
from tests.bringing import bring
from tests.hard_pdfs import hard_pdfs
from tests.making import CLASS_2B, OPENING, plan, school_class, view_of
from tests.planning import asked_of, bundle_of, put_on_paper
from tests.tools.as_printed import LIMIT, differences

FILE = Material(MaterialId(7), "Kwartet", "kwartet.pdf", FileKind.PDF, 900, "ab", pages=2)
PHOTO = Material(
    MaterialId(5), "Foto", "foto.png", FileKind.PICTURE, 900, "ef", pages=1,
    group_size=GroupSize.CLASS,
)  # fmt: skip
WORD = Material(MaterialId(8), "Brief", "brief.docx", FileKind.TEXT, 900, "cd")
OCCASION = specs.Occasion("2B", pupils=27)


def paper(
    material: Material,
    size: GroupSize = GroupSize.ONE,
    chosen: int | None = None,
    pupils: int | None = 27,
) -> OwnPaper:
    made = plan(OPENING, class_=school_class(replace(CLASS_2B, pupils=pupils)))
    view = view_of(made)
    if chosen is not None:
        material = replace(material, sessions=((view.session.id, chosen),))
    return OwnPaper(material, size, times_of(material, size, view), b"%PDF")


def planned(*papers: OwnPaper) -> list[PlannedDocument]:
    return own_documents(papers, specs.Document("", (), OCCASION, profile=Profile.LARGE))


@pytest.mark.parametrize(
    ("size", "pupils", "copies"),
    [
        (GroupSize.ONE, 27, 28),
        (GroupSize.FOUR, 27, 8),
        (GroupSize.CLASS, 27, 1),
        (GroupSize.CLASS, None, 1),
        (GroupSize.ONE, None, 0),
    ],
)
def test_copies_follow_who_shares_it(size, pupils, copies):
    (made,) = planned(paper(FILE, size, pupils=pupils))
    assert (made.key, made.copies) == ("own-7", copies)
    assert made.document.profile is Profile.LARGE


def test_a_number_that_was_chosen_counts_for_any_class():
    assert planned(paper(FILE, chosen=4, pupils=None))[0].copies == 4


def helps(found: list[PlannedDocument]) -> list[str]:
    return [
        one.key
        for one in found
        for sheet in one.document.sheets
        if isinstance(sheet, specs.OwnMaterial) and sheet.with_help
    ]


def test_the_page_of_help_goes_along_once_for_each_pupil():
    shared = replace(FILE, id=MaterialId(6))
    found = planned(
        paper(shared, GroupSize.FOUR), paper(FILE), paper(replace(FILE, id=MaterialId(9)))
    )
    assert [one.key for one in found] == ["own-6", "own-7", "own-9"]
    assert helps(found) == ["own-7"]


def test_it_goes_with_what_leaves_a_back_free_where_as_many_get_it():
    odd = replace(FILE, id=MaterialId(9), pages=3)
    assert helps(planned(paper(FILE), paper(odd), paper(PHOTO, GroupSize.CLASS))) == ["own-9"]


def test_a_picture_for_the_class_is_one_copy_without_a_page_of_help_as_a_poster_is():
    found = planned(paper(PHOTO, GroupSize.CLASS))
    assert [(one.copies, one.sides) for one in found] == [(1, "single")]
    assert helps(found) == []
    assert helps(planned(paper(PHOTO, GroupSize.CLASS, chosen=30))) == ["own-5"]
    assert helps(planned(paper(replace(FILE, pages=1), GroupSize.CLASS))) == ["own-7"]


def test_papers_of_trainers_are_for_trainers_and_have_no_page_of_help():
    found = planned(paper(replace(FILE, purpose=Purpose.TRAINER)))
    assert (found[0].copies, helps(found)) == (1, [])


def test_what_we_cannot_print_goes_along_as_it_came_with_a_page_of_help():
    found = planned(paper(WORD))
    assert [(one.key, one.copies) for one in found] == [("own-help", 28)]
    (attached,) = attached_files([paper(WORD), paper(FILE)])
    assert (attached.printed.file, attached.printed.copies) == ("own-8.docx", 28)
    assert (attached.printed.pages, attached.printed.sheets) == (0, 0)
    assert helps(planned(paper(WORD), paper(FILE))) == ["own-7"]


OWN_WORD = others.docx(others.paragraph("Lieve Robin"))


@pytest.fixture
def here(services, workshop) -> ActivityId:
    """An activity of the workshop."""
    return next(iter(services.planning.get(workshop).in_order)).id


def own(services: Services, workshop: SessionId) -> dict[str, int]:
    documents = services.printing.prepare(workshop)
    found = {one.key: one.copies for one in documents.counted if one.key.startswith("own-")}
    return found | {one.printed.kind: one.printed.copies for one in documents.attached}


def test_two_small_files_for_27_pupils_cost_two_sheets_each(services, workshop, here):
    """A worksheet of two pages and a photo for the board: these were 150."""
    bring(services, "blad.pdf", others.pdf(2), here)
    bring(services, "foto.png", others.picture("PNG", 40, 30), here, purpose=Purpose.SHOW)
    bundle = asked_of(services, workshop)
    files = [file.printed for file in bundle.files if file.printed.kind.startswith("own-")]
    assert [(one.copies, one.sheets) for one in files] == [(28, 56)]


def test_only_what_belongs_to_the_plan_or_was_chosen_goes_along(services, workshop, here):
    bring(services, "nergens.pdf", others.pdf(1))
    elsewhere = bring(services, "elders.pdf", others.pdf(2), ActivityId("4.6"))
    mine = bring(services, "hier.pdf", others.pdf(3), here)
    assert own(services, workshop) == {f"own-{mine}": 28}
    services.materials.link([elsewhere], workshop, copies=5)
    assert own(services, workshop) == {f"own-{mine}": 28, f"own-{elsewhere}": 5}
    services.materials.link([mine], workshop, copies=0)
    assert own(services, workshop) == {f"own-{elsewhere}": 5}


def test_what_is_for_the_trainer_alone_goes_nowhere(services, workshop, here):
    bring(services, "verhaal.docx", OWN_WORD, here, only_me=True)
    bring(services, "verhaal.pdf", others.pdf(2), here, only_me=True)
    assert own(services, workshop) == {}
    names = {line.item.name for line in services.packing.of(workshop).lines}
    assert not any(name.startswith(("own-", "show-")) for name in names)


@pytest.mark.nightly
def test_what_we_cannot_print_lies_in_the_folder_and_on_the_copy_order(
    services, workshop, here, tmp_path
):
    letter = bring(services, "brief.docx", OWN_WORD, here)
    guide = bring(services, "draaiboek.docx", OWN_WORD + b"x", here, purpose=Purpose.TRAINER)
    bundle = bundle_of(services, workshop)
    write(bundle, tmp_path / "map")
    assert (tmp_path / "map" / f"own-{letter}.docx").read_bytes() == OWN_WORD
    told = json.loads((tmp_path / "map" / MANIFEST).read_bytes())["documents"]
    (row,) = [one for one in told if one["kind"] == f"own-{letter}" and one["pages"] == 0]
    assert (row["copies"], row["sheets"]) == (28, 0)
    school = next(file for file in bundle.files if file.printed.kind == "school")
    assert f"own-{letter}.docx" in school.rendered.text
    line = school.rendered.text.partition(f"own-{letter}.docx")[2].partition("A4")[0]
    assert line.split() == [
        "Eigen",
        "materiaal:",
        "brief",
        "niet",
        "meegeteld",
        "28",
        "dubbel,",
        "lange",
        "zijde",
    ]
    assert f"own-{guide}.docx" not in school.rendered.text
    folder = put_down(bundle_of(services, workshop, spoken_names=True), tmp_path)
    assert [path.read_bytes() for path in folder.glob("*brief*.docx")] == [OWN_WORD]
    assert len(list(folder.glob("*.docx"))) == 2


def test_what_was_brought_is_printed_as_it_looks(services, workshop, here):
    """In its own file, with our page of help, and in the one for the copy room."""
    data = hard_pdfs()
    brought = {name: bring(services, f"{name}.pdf", pdf, here) for name, pdf in data.items()}
    bundle = bundle_of(services, workshop)
    papers = {file.printed.kind: file.rendered.pdf for file in bundle.files}
    copied = pdf_reader(for_copier(bundle)[1].pdf)
    for name, number in brought.items():
        (_page, much), *_help = differences(data[name], papers[f"own-{number}"])
        assert much <= LIMIT, name
    assert len(copied.root_object["/OCProperties"]["/D"]["/OFF"]) == 1


def test_the_packing_list_names_files_and_what_is_shown(services, workshop, here):
    bring(services, "brief.docx", OWN_WORD, here)
    bring(services, "film.mp4", b"\0ftyp", here, purpose=Purpose.SHOW)
    lines = {line.item.what: line.item.count for line in services.packing.of(workshop).lines}
    assert lines["Eigen materiaal: brief"] == 28
    assert lines["film"] == 1


def test_a_print_is_recorded_with_what_lay_beside_it(services, workshop, here):
    letter = bring(services, "brief.docx", OWN_WORD, here)
    put_on_paper(services, workshop)
    record = prints.last(services._database.connection, workshop)
    assert f"own-{letter}" in {file.kind for file in record.files}
