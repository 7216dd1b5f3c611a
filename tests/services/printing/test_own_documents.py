"""Own material in a bundle: counted as it is shared, with our page of help once."""

from dataclasses import replace

import pytest

from hope_desktop.domain.ids import MaterialId
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.material import FileKind, Material, Purpose
from hope_desktop.domain.profiles import Profile
from hope_desktop.handouts import specs
from hope_desktop.services.printing.own_documents import (
    OWN_HELP,
    OwnPaper,
    attached_files,
    own_documents,
)
from hope_desktop.services.printing.planned import PlannedDocument

FILE = Material(MaterialId(7), "Kwartet", "kwartet.pdf", FileKind.PDF, 900, "ab", pages=2)
WORD = Material(MaterialId(8), "Brief", "brief.docx", FileKind.TEXT, 900, "cd")
OCCASION = specs.Occasion("2B", "", None, "", (), 27, "", "", (), ())


def paper(
    material: Material, size: GroupSize = GroupSize.ONE, chosen: int | None = None
) -> OwnPaper:
    return OwnPaper(material, size, chosen, b"%PDF")


def planned(*papers: OwnPaper, pupils: int | None = 27) -> list[PlannedDocument]:
    return own_documents(papers, replace(OCCASION, pupils=pupils), Profile.LARGE, trainers=2)


@pytest.mark.parametrize(
    ("size", "pupils", "copies"),
    [
        (GroupSize.ONE, 27, 30),
        (GroupSize.FOUR, 27, 8),
        (GroupSize.CLASS, 27, 1),
        (GroupSize.CLASS, None, 1),
        (GroupSize.ONE, None, 0),
    ],
)
def test_copies_follow_who_shares_it(size: GroupSize, pupils: int | None, copies: int) -> None:
    (made,) = planned(paper(FILE, size), pupils=pupils)
    assert (made.kind, made.copies) == ("own-7", copies)
    assert made.document.profile is Profile.LARGE


def test_a_number_that_was_chosen_counts_for_any_class() -> None:
    assert planned(paper(FILE, chosen=4), pupils=None)[0].copies == 4


def helps(found: list[PlannedDocument]) -> list[str]:
    return [
        one.kind
        for one in found
        for sheet in one.document.sheets
        if isinstance(sheet, specs.OwnMaterial) and sheet.with_help
    ]


def test_the_page_of_help_goes_along_once_for_each_pupil() -> None:
    shared = replace(FILE, id=MaterialId(6))
    found = planned(
        paper(shared, GroupSize.FOUR), paper(FILE), paper(replace(FILE, id=MaterialId(9)))
    )
    assert [one.kind for one in found] == ["own-6", "own-7", "own-9"]
    assert helps(found) == ["own-7"]
    assert [one.sides for one in found] == ["single", "double", "single"]


def test_papers_of_trainers_are_for_trainers_and_have_no_page_of_help() -> None:
    found = planned(paper(replace(FILE, purpose=Purpose.TRAINER)))
    assert (found[0].copies, helps(found)) == (2, [])


def test_what_we_cannot_print_goes_along_as_it_came_with_a_page_of_help() -> None:
    found = planned(paper(WORD))
    assert [(one.kind, one.copies) for one in found] == [(OWN_HELP, 30)]
    (attached,) = attached_files([paper(WORD), paper(FILE)], 27, 2)
    assert (attached.printed.file, attached.copies) == ("own-8.docx", 30)
    assert (attached.printed.pages, attached.printed.sheets) == (0, 0)
    assert helps(planned(paper(WORD), paper(FILE))) == ["own-7"]
