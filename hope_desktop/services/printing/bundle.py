"""From a plan to the documents of its bundle: which sheets, in which document, how many copies.

Nothing here reads or writes; `printing` gathers what is needed and hands it over as `Sources`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.helplines import is_stale
from hope_desktop.domain.library.curriculum import are_borrowed, touched_by
from hope_desktop.domain.library.handout import (
    USUAL_LANGUAGE,
    GroupSize,
    Handout,
    HandoutKind,
    Part,
    copies_for,
    part_of,
    read_by_pupils,
    versions_for,
)
from hope_desktop.domain.printing.packing import PackingItem
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.texts.kept_parts import is_disclosure
from hope_desktop.domain.workshops.plan import asked_about
from hope_desktop.handouts import specs
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import label, language_name
from hope_desktop.i18n.letters import teller_signs
from hope_desktop.services.printing.own_documents import own_documents
from hope_desktop.services.printing.packing_items import (
    LETTERS,
    of_school,
    packing_items,
    trainers_of,
)
from hope_desktop.services.printing.plan_b import plan_b
from hope_desktop.services.printing.planned import PlannedDocument
from hope_desktop.services.printing.pupil_papers import (
    Papers,
    language_of_texts,
    papers_for,
    sheets_of,
)
from hope_desktop.services.printing.run_sheets import run_sheet_of
from hope_desktop.services.printing.slides import slides_of
from hope_desktop.services.printing.sources import Sources, occasion, outward


def planned_documents(sources: Sources) -> tuple[PlannedDocument, ...]:
    """The documents of a bundle, in the order a trainer looks at them.

    Those for pupils have 0 copies while the head-count is unknown.
    """
    in_hand = [as_spare(one, sources) for one in _pupils_documents(sources.for_spare)]
    made = [*_teller(sources), *filter(None, [plan_b(sources)])]
    made += [*_pupils_documents(sources), *in_hand]
    for_school = (*_letters(sources), _school(sources))
    trainer = _trainer(sources, [*made, *for_school])
    return (trainer, *made, slides_of(sources), *for_school)


def uncounted(sources: Sources, planned: Iterable[PlannedDocument]) -> tuple[str, ...]:
    """The papers of which nobody knows how many while the head-count is unknown."""
    facts = sources.view.school_class.facts
    if facts.pupils is not None:
        return ()
    names = (one.name.removesuffix(f" - {facts.label}") for one in planned if not one.copies)
    return (*names, sources.translate("Copy order"))


def packing_of(sources: Sources) -> tuple[PackingItem, ...]:
    """What to bring, without anything being drawn; 0 copies while the head-count is unknown."""
    return packing_items(sources, planned_documents(sources))


def _teller(sources: Sources) -> Iterator[PlannedDocument]:
    """What only who tells a story needs: what was agreed with her, and her card."""
    sheets = tuple(
        specs.AnswerCard(one) for one in sources.chosen.trainer if _is_hers(sources, one)
    )
    if sheets:
        title = sources.translate("For who tells")
        document = _document(sources, title, sheets, for_trainer=True)
        yield PlannedDocument(PaperKind(Whose.TELLER), replace(document, apart=True), 1, "double")


def _is_hers(sources: Sources, paper: Handout) -> bool:
    activity = sources.view.activities.get(paper.activity) if paper.activity else None
    return activity is not None and activity.is_live_story


def as_spare(planned: PlannedDocument, sources: Sources) -> PlannedDocument:
    """A document of what is in hand: its kind and its titles say so."""
    words = _("In reserve: %(title)s")
    name = sources.translate(words) % {"title": planned.name}
    title = translator(planned.document.language)(words) % {"title": planned.document.title}
    document = replace(planned.document, title=title)
    return replace(
        planned, kind=replace(planned.kind, in_reserve=True), document=document, title=name
    )


def _pupils_documents(sources: Sources) -> list[PlannedDocument]:
    pupils = sources.chosen.pupils
    count = sources.view.school_class.facts.pupils
    found = []
    for size in GroupSize:
        known = count is not None or size is GroupSize.CLASS
        copies = copies_for(size, count or 0) if known else 0
        for papers in papers_for(size, pupils, sources.paper):
            document = _pupils_document(sources, papers)
            name = _named(sources, papers.title(sources.translate), papers.language)
            found.append(
                PlannedDocument(
                    papers.kind,
                    document,
                    copies,
                    papers.sides,
                    papers.paper_size,
                    name,
                    once=papers.once,
                )
            )
    like = _document(sources, "", ())
    like = replace(like, profile=sources.profile, language=sources.language, version="")
    return [*found, *own_documents(sources.own, like, trainers_of(sources))]


def _letters(sources: Sources) -> list[PlannedDocument]:
    """One of each to copy or to mail; the school makes one for every pupil and no spare ones.

    To save paper the letter for pupils stands behind that for their parents.
    """
    every = sources.for_school
    by_kind = {kind: [paper for paper in every if paper.kind is kind] for kind in LETTERS}
    found = {kind: papers for kind, papers in by_kind.items() if papers}
    if sources.is_sparing and len(found) > 1:
        together = [paper for papers in found.values() for paper in papers]
        return [_letter(sources, "both", _("Letters"), together)]
    titles = {kind: label(kind, str) for kind in found}
    return [_letter(sources, LETTERS[kind], titles[kind], found[kind]) for kind in found]


def _letter(sources: Sources, part: str, title: str, papers: Sequence[Handout]) -> PlannedDocument:
    language = language_of_texts(papers)
    sheets = tuple(specs.SchoolLetter(_signed(sources, paper)) for paper in papers)
    document = _document(sources, translator(language)(title), sheets)
    document = replace(document, language=language)
    if any(read_by_pupils(paper.kind) for paper in papers):
        document = replace(document, profile=sources.profile)
    count = sources.view.school_class.facts.pupils or 0
    said = _named(sources, sources.translate(title), language)
    kind = PaperKind(Whose.LETTER, part=part)
    return PlannedDocument(kind, document, 1, "double", title=said, by_school=count)


def _signed(sources: Sources, paper: Handout) -> Handout:
    """The letter to parents with the name of who tells, where she chose that."""
    teller = sources.view.session.teller if sources.view.is_live else None
    if teller is None or not teller.is_named or paper.kind is not HandoutKind.PARENT_LETTER:
        return paper
    words, expert = sources.words(paper.language), teller.is_expert
    name = literal(teller_signs(teller.name, outward(sources).sender, words, expert=expert))
    return replace(paper, body=paper.body.replace("{{trainers}}", name))


def _named(sources: Sources, title: str, language: str) -> str:
    """What the trainer calls a document with texts in a language; empty is its own title."""
    if language == USUAL_LANGUAGE:
        return ""
    said_in = language_name(language, sources.translate)
    return _titled(sources, f"{title} ({said_in})")


def _pupils_document(sources: Sources, papers: Papers) -> specs.Document:
    title = papers.title(sources.words(papers.language))
    made = _document(sources, title, sheets_of(papers.handouts))
    shown = {handout.activity for handout in papers.handouts}
    modules = tuple(one for one in sources.modules if one[0] in shown)
    made = replace(made, profile=sources.profile, language=papers.language, modules=modules)
    return replace(made, apart=papers.sides == "double")


def _document(
    sources: Sources, title: str, sheets: tuple[specs.Sheet, ...], *, for_trainer: bool = False
) -> specs.Document:
    return specs.Document(
        title=_titled(sources, title),
        sheets=sheets,
        occasion=occasion(sources) if for_trainer else outward(sources),
        for_trainer=for_trainer,
        reviewed=sources.reviewed,
        version=sources.library_version,
        paper=sources.paper,
    )


def _titled(sources: Sources, title: str) -> str:
    label = sources.view.school_class.facts.label
    return f"{title} - {label}" if label else title


def _trainer(sources: Sources, printed: Iterable[PlannedDocument]) -> PlannedDocument:
    sheets: list[specs.Sheet] = [
        run_sheet_of(sources, sources.chosen.every),
        _packing_list(sources, printed),
    ]
    papers = versions_for(sources.school_papers, sources.view.school_class.audiences)
    sheets += [specs.DisclosureCard(p.body, p.title) for p in papers if is_disclosure(p)]
    own = [one for one in sources.chosen.trainer if not _is_hers(sources, one)]
    answers = (*own, *sources.for_spare.chosen.trainer)
    sheets += [specs.AnswerCard(handout) for handout in answers]
    sheets += [
        specs.AnswerCard(paper)
        for paper in papers
        if part_of(paper.kind) is Part.TRAINER and not is_disclosure(paper)
    ]
    title = sources.translate("Trainer's papers")
    document = _document(sources, title, tuple(sheets), for_trainer=True)
    sides = "double" if sources.is_sparing else "single"
    return PlannedDocument(PaperKind(Whose.TRAINER), document, trainers_of(sources), sides)


def _packing_list(sources: Sources, printed: Iterable[PlannedDocument]) -> specs.PackingList:
    stale = (line for line in occasion(sources).help_lines if is_stale(line, sources.today))
    shown = tuple(line for line in stale if line.contact)
    return specs.PackingList(packing_items(sources, printed), shown)


def _school(sources: Sources) -> PlannedDocument:
    papers = [paper for paper in sources.for_school if paper.kind not in LETTERS]
    facts = sources.view.school_class.facts
    sheets: list[specs.Sheet] = [
        *([specs.CopyOrder(())] if facts.pupils is not None else ()),
        specs.SchoolChecklist(
            asked_about(facts.level, sources.view.session.facts.checklist), of_school(sources)
        ),
    ]
    sheets += [specs.SchoolLetter(paper) for paper in papers]
    touched = touched_by(sources.view.in_order, sources.targets, facts.level)
    if touched:
        borrowed = are_borrowed(facts.level, facts.band)
        sheets.append(specs.TargetsSheet(touched, borrowed=borrowed))
    if not facts.are_adults:
        sheets.append(specs.HandoverCard())
    document = _document(sources, sources.translate("For the school"), tuple(sheets))
    return PlannedDocument(
        PaperKind(Whose.SCHOOL), replace(document, apart=True), 1, sides="double"
    )
