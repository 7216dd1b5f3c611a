"""A drawn bundle as a value: its files, its record and its manifest."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from hope_desktop.domain.library.handout import USUAL_LANGUAGE
from hope_desktop.domain.printing.copies import COPY_ORDER
from hope_desktop.domain.printing.paper_kind import NOT_COPIED, Whose
from hope_desktop.domain.printing.print_jobs import PrintJob, Rendered, Sides
from hope_desktop.domain.printing.records import PrintedFile, PrintRecord, sheets_for_visit
from hope_desktop.domain.shaped import to_plain
from hope_desktop.domain.terms import Profile, frozen
from hope_desktop.handouts import specs
from hope_desktop.i18n.catalogue import Translator, translator
from hope_desktop.i18n.labels import label, language_name
from hope_desktop.services.printing.list_rows import copy_rows, with_rows
from hope_desktop.services.printing.marks import mark_of
from hope_desktop.services.printing.planned import Documents, PlannedDocument, safe_words

USUAL: Mapping[str, int] = MappingProxyType({})
"""No paper is wanted in another number than the plan asks for."""
_WORDS = {Sides.ONE: "single", Sides.LONG_EDGE: "long-edge", Sides.SHORT_EDGE: "short-edge"}


@frozen
class BundleFile:
    """One document of a bundle with its bytes."""

    planned: PlannedDocument
    printed: PrintedFile
    rendered: Rendered
    spoken_name: str
    """The file name a person gets: `2B - leerlingen - 30x.pdf`."""


@frozen
class Bundle:
    """A drawn bundle."""

    documents: Documents
    files: tuple[BundleFile, ...]
    spoken_names: bool = False
    """Its files have Dutch names for people; else those of the contract, and a manifest."""

    def only(self, kinds: frozenset[str]) -> "Bundle":
        """Return the bundle with the documents of some kinds."""
        return replace(self, files=tuple(f for f in self.files if f.printed.kind in kinds))


def record_of(bundle: Bundle, way: str = "saved") -> PrintRecord:
    """Return what a bundle is, without its bytes."""
    documents = bundle.documents
    return PrintRecord(
        session=documents.session,
        class_label=documents.label,
        start=documents.view.session.facts.start,
        library_version=documents.texts.library_version,
        profile=documents.copies.form.value,
        files=(
            *(file.printed for file in bundle.files),
            *(one.printed for one in documents.attached if way == "saved"),
        ),
        activities=tuple((str(one.id), one.version) for one in documents.activities),
        language=documents.copies.language,
        way=way,
    )


def as_many(file: PrintedFile, numbers: Mapping[str, int]) -> PrintedFile:
    """Return a paper in the number that is wanted of it."""
    wanted = numbers.get(file.kind, file.made)
    if not file.sets:
        return replace(file, copies=wanted)
    return replace(file, sets=wanted, copies=min(wanted, 1))


def as_handed(bundle: Bundle, jobs: Iterable[PrintJob]) -> Bundle:
    """Return a bundle with what a printer took: its documents, copies and sheets.

    Of a document that was printed in part the hash is left out, since it is not on paper as it is;
    but not when its other pages lie there, or are the backs of the same paper.
    """
    taken: dict[str, list[PrintJob]] = {}
    for job in jobs:
        taken.setdefault(job.kind, []).append(job)
    handed = []
    for file in bundle.files:
        if jobs_of := taken.get(file.printed.kind):
            first, printed = jobs_of[0], file.printed
            pages = sum(len(job.numbers) for job in jobs_of)
            blanks = len(file.rendered.blanks) if first.sides is Sides.ONE else 0
            is_whole = first.completes or pages == printed.pages - blanks
            printed = replace(
                printed,
                copies=first.copies,
                sets=printed.sets * first.copies,
                sheets=sum(job.sheets for job in jobs_of),
                sides=_WORDS[first.sides],
                pages=pages,
            )
            if not is_whole:
                printed = replace(printed, sha256="", mark="", marks=())
            handed.append(replace(file, printed=printed))
    return replace(bundle, files=tuple(handed))


def manifest(record: PrintRecord) -> bytes:
    """Return what lies in the bundle's folder, for programs: a contract of the commands."""
    plain = to_plain(record)
    del plain["way"]
    for one in plain["files"]:
        del one["marks"]
    plain["class"] = plain.pop("class_label")
    plain["documents"] = plain.pop("files")
    for document, file in zip(plain["documents"], record.files, strict=True):
        document["sheets"] = file.visit_sheets
    plain["sheets_total"] = sheets_for_visit(record.files)
    plain["start"] = record.start.isoformat(timespec="minutes") if record.start else None
    return json.dumps(plain, ensure_ascii=False, indent=2).encode() + b"\n"


def bundle_file(documents: Documents, planned: PlannedDocument, rendered: Rendered) -> BundleFile:
    """Return a drawn document with what the manifest and the copy order say about it."""
    sides = "single" if planned.sides == "double" and not rendered.backs else planned.sides
    a_copy = rendered.pages if sides == "single" else -(-rendered.pages // 2)
    document, times = planned.document, 1 if planned.once else planned.copies
    printed = PrintedFile(
        file="-".join([planned.key, *_special(planned)]) + ".pdf",
        kind=planned.key,
        title=planned.name,
        language=document.language,
        profile=document.profile.value,
        pages=rendered.pages,
        copies=times,
        sheets=0 if planned.is_shown else a_copy * times,
        sha256=hashlib.sha256(rendered.pdf).hexdigest(),
        sides=sides,
        paper=planned.paper_size,
        by_school=planned.by_school,
        mailed=planned.mailed,
        there=planned.there,
        sets=planned.copies if planned.once else 0,
        mark=mark_of(document) if planned.once else "",
        marks=rendered.marks,
    )
    return BundleFile(
        planned, printed, rendered, _spoken(documents.label, planned, documents.translate)
    )


def with_copy_order(document: specs.Document, done: Bundle) -> specs.Document:
    """Return the school's document with the names and pages of the others on its copy order."""
    rows = [
        replace(one.printed, file=one.spoken_name) if done.spoken_names else one.printed
        for one in done.files
        if is_copied(one.printed)
    ]
    rows += attached_rows(done)
    return with_rows(document, COPY_ORDER, lambda said_in: copy_rows(rows, translator(said_in)))


def is_copied(printed: PrintedFile) -> bool:
    """Tell whether the school copies it."""
    return printed.paper_kind.whose not in NOT_COPIED and not printed.mailed


def attached_rows(bundle: Bundle) -> tuple[PrintedFile, ...]:
    """Return what the copy order says about files that go along as they came."""
    return tuple(
        replace(
            one.printed,
            paper="A4",
            file=one.spoken_name if bundle.spoken_names else one.printed.file,
        )
        for one in bundle.documents.attached
        if not one.for_trainer
    )


def _special(planned: PlannedDocument, translate: Translator | None = None) -> list[str]:
    """Tell in a file name the reading form and the language, unless they are the usual ones.

    With a translator in words, else by the names of the command line.
    """
    parts: list[str] = []
    if planned.is_shown or planned.is_plan_b:
        return parts
    form, language = planned.document.profile, planned.document.language
    if form is not Profile.STANDARD:
        parts.append(label(form, translate).lower() if translate else form.value)
    if language != USUAL_LANGUAGE:
        parts.append(language_name(language, translate) if translate else language)
    return parts


def _spoken(class_label: str, planned: PlannedDocument, translate: Translator) -> str:
    kind, special = planned.kind, _special(planned, translate)
    names = {
        Whose.TRAINER: translate("trainer"),
        Whose.TELLER: translate("who tells"),
        Whose.SCHOOL: translate("school"),
        Whose.PUPILS: translate("pupils"),
        Whose.GROUPS: translate("groups of %(size)s") % {"size": kind.number},
        Whose.CLASS: translate("class"),
        Whose.CARDS: "",
        Whose.OWN: safe_words(planned.name, 60),
        Whose.LETTER: translate("letter to"),
        Whose.SLIDES: translate("digital board"),
        Whose.MADE_UP: translate("made-up story"),
    }
    parts = {
        "cards": translate("cards"),
        "lesson": translate("lesson sheets"),
        "second": translate("For the second adult").lower(),
        "parents": translate("parents"),
        "pupils": translate("pupils"),
        "both": translate("parents and pupils"),
    }
    part = "cards" if kind.is_cards else kind.part
    said = (names[kind.whose], parts.get(part, ""), *special)
    what = " ".join(filter(None, said))
    copies = 1 if planned.once else planned.by_school or planned.copies
    times = "" if planned.is_shown else f" - {copies}x"
    return f"{safe_words(class_label, 40) or translate('workshop')} - {what}{times}.pdf"
