"""A trainer's own files in a bundle: each is a document, with copies as pupils share it.

A file that we cannot print is added unchanged, for the program that made it.

Which material a workshop takes along, on paper, as a file, or on the computer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from hope_desktop.domain.library.handout import USUAL_LANGUAGE, GroupSize, copies_for
from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.library.ways import most_copies
from hope_desktop.domain.printing.paper import OwnPaper
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.records import PrintedFile
from hope_desktop.domain.terms import Profile, frozen
from hope_desktop.domain.views import PlanView
from hope_desktop.handouts import specs
from hope_desktop.i18n.catalogue import marked as _, translator
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.printing.planned import AttachedFile, PlannedDocument

OWN_HELP = PaperKind(Whose.OWN, part="help")
"""The kind of a document with our page of help alone."""
_HELP_TITLE = _("Help page for own material")


def own_documents(papers: Sequence[OwnPaper], like: specs.Document) -> list[PlannedDocument]:
    """A document for each file that we print; our page of help is in the form of `like`.

    That page goes with the file that most pupils get, where it may cost no sheet, and is a document
    of its own beside files that we cannot print.
    """
    for_pupils = [one for one in papers if one.is_handed_out]
    by_us = [one for one in for_pupils if one.material.is_printed]
    carrier = max(by_us, key=lambda one: (one.times, one.material.pages % 2), default=None)
    found = [
        _planned(paper, like, with_help=paper is carrier)
        for paper in papers
        if paper.material.is_printed
    ]
    if for_pupils and carrier is None:
        most = max(for_pupils, key=lambda one: one.times)
        sheet = specs.OwnMaterial(most.material.title, b"", 0)
        document = replace(like, title=_title(most.material, like.language), sheets=(sheet,))
        title = translator(USUAL_LANGUAGE)(_HELP_TITLE)
        found.append(PlannedDocument(OWN_HELP, document, most.times, title=title))
    return found


def attached_files(papers: Iterable[OwnPaper]) -> tuple[AttachedFile, ...]:
    """The files that go along as they came."""
    return tuple(
        AttachedFile(_unprinted(one), one.path, one.material.purpose is Purpose.TRAINER)
        for one in papers
        if not one.material.is_printed
    )


def _unprinted(paper: OwnPaper) -> PrintedFile:
    piece, kind = paper.material, str(PaperKind(Whose.OWN, paper.material.id))
    return PrintedFile(
        f"{kind}{Path(piece.file_name).suffix.lower()}", kind, _title(piece, USUAL_LANGUAGE),
        USUAL_LANGUAGE, Profile.STANDARD.value, pages=0, copies=paper.times, sheets=0,
        sha256=piece.sha256, sides="double", paper="",
    )  # fmt: skip


def own_document(paper: OwnPaper, like: specs.Document, *, with_help: bool) -> specs.Document:
    """One file, perhaps with our page of help; its title says whose it is."""
    piece = paper.material
    sheet = specs.OwnMaterial(piece.title, paper.pdf, piece.pages, piece.sha256, with_help)
    return replace(like, title=_title(piece, like.language), sheets=(sheet,))


def _planned(paper: OwnPaper, like: specs.Document, *, with_help: bool) -> PlannedDocument:
    piece = paper.material
    return PlannedDocument(
        PaperKind(Whose.OWN, piece.id),
        own_document(paper, like, with_help=with_help),
        paper.times,
        sides="double" if with_help or piece.pages > 1 else "single",
        title=_title(piece, USUAL_LANGUAGE),
    )


def _title(material: Material, language: str) -> str:
    translate = translator(language)
    return translate("Own material: %(title)s") % {"title": material.title}


@frozen
class Along:
    """The material of a workshop, in order. What is for the trainer alone is not in it."""

    own: tuple[OwnPaper, ...]
    to_show: tuple[str, ...]
    """Titles of what is opened on the computer."""


def along_with(view: PlanView, files: MaterialFiles, *, with_bytes: bool) -> Along:
    """What belongs to the activities of a workshop or was chosen for it.

    Without bytes it can be counted and not drawn.
    """
    planned = [one.id for one in view.in_order]
    every = dict.fromkeys(files.materials.along(planned, view.session.id))
    wanted = [one for one in every if _is_wanted(one, view)]
    to_show = [one for one in wanted if one.purpose is Purpose.SHOW]
    papers = (one for one in wanted if one not in to_show)
    return Along(
        tuple(_paper(one, view, files if with_bytes else None) for one in papers),
        tuple(one.title for one in to_show),
    )


def _paper(piece: Material, view: PlanView, files: MaterialFiles | None) -> OwnPaper:
    sizes = [most_copies(piece.group_size, view.forms_of(one)) for one in piece.activities]
    size = min(sizes, key=list(GroupSize).index, default=piece.group_size)
    paper = OwnPaper(piece, size, times_of(piece, size, view))
    if files is None:
        return paper
    if piece.is_printed:
        return replace(paper, pdf=files.pdf(piece))
    return replace(paper, path=files.path(piece))


def times_of(piece: Material, size: GroupSize, view: PlanView) -> int:
    """How many copies: as many as the trainer said, else as pupils share it."""
    chosen = dict(piece.sessions).get(view.session.id)
    if chosen is not None:
        return chosen
    if piece.purpose is Purpose.TRAINER:
        return 1
    pupils = view.school_class.facts.pupils
    if size is not GroupSize.CLASS and pupils is None:
        return 0
    return copies_for(size, pupils or 0)


def _is_wanted(piece: Material, view: PlanView) -> bool:
    is_sheet = piece.purpose is not Purpose.TEXT and not piece.only_me
    return is_sheet and dict(piece.sessions).get(view.session.id) != 0
