"""A trainer's own files in a bundle: each is a document, with copies as pupils share it.

A file that we cannot print is added unchanged, for the program that made it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from hope_desktop.domain.library.handout import USUAL_LANGUAGE, GroupSize, copies_for
from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.library.ways import most_copies
from hope_desktop.domain.printing.paper import OwnPaper
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.records import PrintedFile
from hope_desktop.domain.terms import Profile
from hope_desktop.domain.views import PlanView
from hope_desktop.handouts import specs
from hope_desktop.i18n.catalogue import marked as _, translator
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.printing.planned import AttachedFile, PlannedDocument

OWN_HELP = PaperKind(Whose.OWN, part="help")
"""The kind of a document with our page of help alone."""


def own_documents(papers: Sequence[OwnPaper], like: specs.Document) -> list[PlannedDocument]:
    """Return a document for each file that we print; our page of help is in the form of `like`.

    That page goes with the file that most pupils get, where it may cost no sheet, and is a document
    of its own beside files that we cannot print.
    """
    for_pupils = [one for one in papers if one.is_handed_out]
    by_us = [one for one in for_pupils if one.material.is_printed]
    carrier = max(by_us, key=lambda one: (one.times, one.material.pages % 2), default=None)
    documents = [
        PlannedDocument(
            PaperKind(Whose.OWN, paper.material.id),
            own_document(paper, like, with_help=paper is carrier),
            paper.times,
            sides="double" if paper is carrier or paper.material.pages > 1 else "single",
            title=_title(paper.material, USUAL_LANGUAGE),
        )
        for paper in papers
        if paper.material.is_printed
    ]
    if for_pupils and carrier is None:
        most = max(for_pupils, key=lambda one: one.times)
        sheet = specs.OwnMaterial(most.material.title, b"", 0)
        document = replace(like, title=_title(most.material, like.language), sheets=(sheet,))
        title = _("Help page for own material")
        title = translator(USUAL_LANGUAGE)(title)
        documents.append(PlannedDocument(OWN_HELP, document, most.times, title=title))
    return documents


def attached_files(papers: Iterable[OwnPaper]) -> Iterator[AttachedFile]:
    """Return the files that go along as they came."""
    for paper in papers:
        piece, kind = paper.material, str(PaperKind(Whose.OWN, paper.material.id))
        if not piece.is_printed:
            printed = PrintedFile(
                f"{kind}{Path(piece.file_name).suffix.lower()}", kind,
                _title(piece, USUAL_LANGUAGE), USUAL_LANGUAGE, Profile.STANDARD.value, pages=0,
                copies=paper.times, sheets=0, sha256=piece.sha256, sides="double", paper="",
            )  # fmt: skip
            yield AttachedFile(printed, paper.path, piece.purpose is Purpose.TRAINER)


def own_document(paper: OwnPaper, like: specs.Document, *, with_help: bool) -> specs.Document:
    """Return one file, perhaps with our page of help; its title says whose it is."""
    piece = paper.material
    sheet = specs.OwnMaterial(piece.title, paper.pdf, piece.pages, piece.sha256, with_help)
    return replace(like, title=_title(piece, like.language), sheets=(sheet,))


def _title(material: Material, language: str) -> str:
    translate = translator(language)
    return translate("Own material: %(title)s") % {"title": material.title}


def own_paper(piece: Material, view: PlanView, files: MaterialFiles | None) -> OwnPaper:
    """Return a piece of material as a workshop takes it along; without files it is not drawn."""
    sizes = [most_copies(piece.group_size, view.forms_of(one)) for one in piece.activities]
    size = min(sizes, key=list(GroupSize).index, default=piece.group_size)
    paper = OwnPaper(piece, size, times_of(piece, size, view))
    if files is None:
        return paper
    if piece.is_printed:
        return replace(paper, pdf=files.pdf(piece))
    return replace(paper, path=files.path(piece))


def times_of(piece: Material, size: GroupSize, view: PlanView) -> int:
    """Return how many copies: as many as the trainer said, else as pupils share it."""
    chosen = dict(piece.sessions).get(view.session.id)
    if chosen is not None:
        return chosen
    if piece.purpose is Purpose.TRAINER:
        return 1
    pupils = view.school_class.facts.pupils
    return 0 if size is not GroupSize.CLASS and pupils is None else copies_for(size, pupils or 0)
