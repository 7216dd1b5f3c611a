"""From a plan to the documents of its bundle: which sheets, in which document, how many copies.

Nothing here reads or writes; `printing` gathers what is needed and hands it over as `Sources`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.helplines import is_stale
from hope_desktop.domain.library.curriculum import touched_by
from hope_desktop.domain.library.handout import (
    CARD_KINDS,
    USUAL_LANGUAGE,
    Handout,
    HandoutKind,
    name_of,
    read_by_pupils,
)
from hope_desktop.domain.printing.copies import (
    CHECKLIST,
    COPY_ORDER,
    LETTERS,
    PACKING_LIST,
    TARGETS,
    PupilCopy,
    texts_of,
)
from hope_desktop.domain.printing.packing import PackingItem
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.terms import Profile
from hope_desktop.domain.texts.kept_parts import is_disclosure
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import CheckItem, CheckState, asked_about
from hope_desktop.handouts import specs
from hope_desktop.i18n.catalogue import Translator, marked as _, translator
from hope_desktop.i18n.labels import label, language_name, outward_title
from hope_desktop.i18n.letters import teller_signs
from hope_desktop.services.printing.list_rows import (
    check_rows,
    packing_rows,
    target_rows,
    with_rows,
)
from hope_desktop.services.printing.own_documents import OwnPaper, own_documents
from hope_desktop.services.printing.packing_items import of_school, packing_items
from hope_desktop.services.printing.plan_b import plan_b
from hope_desktop.services.printing.planned import PlannedDocument
from hope_desktop.services.printing.run_sheets import run_sheet_of, second_of
from hope_desktop.services.printing.slides import slides_of
from hope_desktop.services.printing.sources import Sources

_IN_SCHOOL = (
    COPY_ORDER,
    HandoutKind.SCHOOL_LETTER,
    CHECKLIST,
    HandoutKind.TEACHER_SHEET_BEFORE,
    HandoutKind.TEACHER_SHEET_AFTER,
    TARGETS,
    HandoutKind.FORM,
)
"""In the order in which they are needed, so that one reader has both sides of a sheet."""


def planned_and_packed(
    sources: Sources,
) -> tuple[tuple[PlannedDocument, ...], tuple[PackingItem, ...]]:
    """The documents in the order a trainer looks at them, and what to bring.

    Papers are on that list and have it on them; those for pupils have 0 copies while the
    head-count is unknown.
    """
    ours, for_school = _papers(sources)
    trainer, *made = ours
    items = packing_items(sources, (*ours, *for_school))
    packed = _packed(trainer, items, sources)
    return (packed, *made, slides_of(sources), *for_school), items


def _papers(sources: Sources) -> tuple[list[PlannedDocument], tuple[PlannedDocument, ...]]:
    """What the trainers take along, theirs first, and what the school gets."""
    copies = sources.copies
    made = [_trainer(sources), _second(sources), *_teller(sources), *plan_b(sources)]
    made += _pupils_documents(sources, sources.view, copies.plan, sources.own, sources.outward)
    spare, at = sources.view.spare_view, sources.outward_in_reserve
    in_hand = _pupils_documents(sources, spare, copies.reserve, sources.reserve_own, at)
    made += [as_spare(one, sources) for one in in_hand]
    return made, (*_letters(sources), _school(sources))


def uncounted(sources: Sources, planned: Iterable[PlannedDocument]) -> tuple[str, ...]:
    """The papers of which nobody knows how many while the head-count is unknown."""
    facts = sources.view.school_class.facts
    if facts.pupils is not None:
        return ()
    names = (one.name.removesuffix(f" - {facts.label}") for one in planned if not one.copies)
    return (*names, sources.translate("Copy order"))


def packing_of(sources: Sources) -> tuple[PackingItem, ...]:
    """What to bring, without anything being drawn; 0 copies while the head-count is unknown."""
    ours, for_school = _papers(sources)
    return packing_items(sources, (*ours, *for_school))


def _teller(sources: Sources) -> Iterator[PlannedDocument]:
    """What only who tells a story needs: what was agreed with her, and her card."""
    sheets = tuple(map(specs.spec_of, sources.copies.teller))
    if sheets:
        title = sources.translate("For who tells")
        document = _document(sources, title, sheets, for_trainer=True)
        yield PlannedDocument(PaperKind(Whose.TELLER), replace(document, apart=True), 1, "double")


def as_spare(planned: PlannedDocument, sources: Sources) -> PlannedDocument:
    """A document of what is in hand: its kind and its titles say so."""
    words = _("In reserve: %(title)s")
    name = sources.translate(words) % {"title": planned.name}
    title = translator(planned.document.language)(words) % {"title": planned.document.title}
    document = replace(planned.document, title=title)
    return replace(
        planned, kind=replace(planned.kind, in_reserve=True), document=document, title=name
    )


def _pupils_documents(
    sources: Sources,
    view: PlanView,
    copies: Iterable[PupilCopy],
    own: Sequence[OwnPaper],
    at: specs.Occasion,
) -> Iterator[PlannedDocument]:
    """A document for each paper, those that most pupils share last; then the trainers' own."""
    papers: dict[PaperKind, list[PupilCopy]] = {}
    for copy in copies:
        papers.setdefault(copy.kind, []).append(copy)
    for kind in sorted(papers, key=_place):
        yield _pupils_document(sources, view, kind, papers[kind], at)
    form, language = sources.copies.form, sources.copies.language
    like = replace(_document(sources, "", (), at), profile=form, language=language, version="")
    yield from own_documents(own, like)


def _place(kind: PaperKind) -> tuple[int, bool, str]:
    sharing = {Whose.GROUPS: kind.number, Whose.CLASS: 99}
    return sharing.get(kind.whose, 1), kind.is_cards, kind.part


def _pupils_document(
    sources: Sources,
    view: PlanView,
    kind: PaperKind,
    copies: Sequence[PupilCopy],
    at: specs.Occasion,
) -> PlannedDocument:
    """Cards of all copies share their sheets where paper is saved."""
    texts = sorted(texts_of(copies), key=lambda text: text.kind in CARD_KINDS)
    form = sources.copies.form
    is_lesson = kind.part == "lesson"
    holds = () if is_lesson else tuple(dict.fromkeys(text.title for text in texts))
    shares = kind.whose is not Whose.CLASS
    sides = "double" if shares and not kind.is_cards else "single"
    size = "A3" if is_lesson and form is Profile.LARGE else "A4"
    language = language_of_texts(texts)
    part = "cards" if kind.is_cards else kind.part
    words = sources.words(language)
    title = _paper_title(kind, part, words)
    shown = {text.activity for text in texts}
    outward = [replace(one, title=outward_title(one, words)) for one in view.in_order]
    lesson = (specs.lesson_sheet(outward, texts),)
    document = replace(
        _document(sources, title, lesson if is_lesson else sheets_of(texts), at),
        profile=form,
        language=language,
        modules=tuple(one for one in sources.modules if one[0] in shown),
        apart=sides == "double" and not is_lesson,
    )
    name = _named(sources, _paper_title(kind, part, sources.translate), language)
    times = copies[0].times or 0
    once = kind.is_cards and shares
    return PlannedDocument(kind, document, times, sides, size, name, once=once, holds=holds)


def _paper_title(kind: PaperKind, part: str, translate: Translator) -> str:
    """Return what a paper is called; `part` says what of a kind it is."""
    _ = translate
    every = _("For every group of %(size)s") % {"size": kind.number}
    titles = {Whose.GROUPS: every, Whose.CLASS: _("For in front of the class")}
    title = titles.get(kind.whose, _("For every pupil"))
    words = {
        "cards": _("%(title)s: cards"),
        "lesson": _("%(title)s: lesson sheets"),
    }
    return words.get(part, "%(title)s") % {"title": title}


def sheets_of(texts: Sequence[Handout]) -> tuple[specs.Sheet, ...]:
    """The sheets for some pupil handouts: whole pages first, then all cards pooled."""
    cards = tuple(text for text in texts if text.kind in CARD_KINDS)
    pages = (specs.spec_of(text) for text in texts if text.kind not in CARD_KINDS)
    return (*pages, specs.CardSheet(cards)) if cards else tuple(pages)


def language_of_texts(texts: Iterable[Handout]) -> str:
    """That of a document with these texts; the usual one only when none is in another."""
    spoken = {text.language for text in texts} - {USUAL_LANGUAGE}
    return min(spoken, default=USUAL_LANGUAGE)


def _letters(sources: Sources) -> Iterator[PlannedDocument]:
    """One of each to copy or to mail; the school makes one for every pupil and no spare ones.

    The letter for pupils stands behind that for their parents.
    """
    school = sources.copies.school
    found = {kind: [text for text in school if text.kind is kind] for kind in LETTERS}
    if all(found.values()):
        yield _letter(
            sources, "both", _("Letters"), [one for same in found.values() for one in same]
        )
        return
    for kind, texts in found.items():
        if texts:
            yield _letter(sources, LETTERS[kind], label(kind, str), texts)


def _letter(sources: Sources, part: str, title: str, papers: Sequence[Handout]) -> PlannedDocument:
    language = language_of_texts(papers)
    sheets = tuple(specs.SchoolLetter(_signed(sources, paper)) for paper in papers)
    document = _document(sources, sources.words(language)(title), sheets)
    document = replace(document, language=language)
    if any(read_by_pupils(paper.kind) for paper in papers):
        document = replace(document, profile=sources.copies.form)
    count = sources.view.school_class.facts.pupils or 0
    said = _named(sources, sources.translate(title), language)
    kind = PaperKind(Whose.LETTER, part=part)
    is_mailed = _is_mailed(sources)
    return PlannedDocument(
        kind, document, 1, "double", title=said, by_school=count, mailed=is_mailed
    )


def _is_mailed(sources: Sources) -> bool:
    """Whether letters are no paper; where somebody tells, once she says that they were sent."""
    facts = sources.view.session.facts
    told = (CheckItem.PARENTS_TOLD, CheckItem.PUPILS_TOLD)
    asked = asked_about(sources.view.school_class.facts.level, facts.checklist)
    waits = any(one.item in told and one.state is CheckState.TODO for one in asked)
    return not sources.sender.prints and not (sources.view.is_live and waits)


def _signed(sources: Sources, paper: Handout) -> Handout:
    """The letter to parents with the name of who tells, where she chose that."""
    teller = sources.view.session.teller if sources.view.is_live else None
    if teller is None or not teller.is_named or paper.kind is not HandoutKind.PARENT_LETTER:
        return paper
    words, expert = sources.words(paper.language), teller.is_expert
    name = literal(teller_signs(teller.name, sources.outward.sender, words, expert=expert))
    return replace(paper, body=paper.body.replace("{{trainers}}", name))


def _named(sources: Sources, title: str, language: str) -> str:
    """What the trainer calls a document with texts in a language; empty is its own title."""
    if language == USUAL_LANGUAGE:
        return ""
    said_in = language_name(language, sources.translate)
    return _titled(sources, f"{title} ({said_in})")


def _document(
    sources: Sources,
    title: str,
    sheets: tuple[specs.Sheet, ...],
    at: specs.Occasion | None = None,
    *,
    for_trainer: bool = False,
) -> specs.Document:
    return specs.Document(
        title=_titled(sources, title),
        sheets=sheets,
        occasion=at or (sources.occasion if for_trainer else sources.outward),
        for_trainer=for_trainer,
        read_by=sources.read_by,
        lawyers=sources.lawyers,
        version=sources.library_version,
    )


def _titled(sources: Sources, title: str) -> str:
    label = sources.view.school_class.facts.label
    return f"{title} - {label}" if label else title


def _trainer(sources: Sources) -> PlannedDocument:
    title = sources.translate("Trainer's papers")
    cards = sorted(sources.copies.trainers, key=lambda one: name_of(one.id) != PACKING_LIST)
    sheets = (run_sheet_of(sources), *map(specs.spec_of, cards))
    document = _document(sources, title, sheets, for_trainer=True)
    return PlannedDocument(PaperKind(Whose.TRAINER), document, 1, "double")


def _second(sources: Sources) -> PlannedDocument:
    """One sheet for who helps: their steps, and what to do when somebody tells something.

    It is mailed, so where somebody tells it names neither trainer.
    """
    title = sources.translate("For the second adult")
    told = (text for text in sources.copies.trainers if is_disclosure(text))
    sheets = (second_of(run_sheet_of(sources)), *map(specs.spec_of, told))
    document = _document(sources, title, sheets, sources.outward, for_trainer=True)
    return PlannedDocument(PaperKind(Whose.TRAINER, part="second"), document, 1, "double")


def _packed(
    trainer: PlannedDocument, items: tuple[PackingItem, ...], sources: Sources
) -> PlannedDocument:
    """With what is on the packing list, which names these papers too."""
    lines = (line for line in sources.help_lines if is_stale(line, sources.today) and line.contact)
    rows = packing_rows(items, lines)
    return replace(trainer, document=with_rows(trainer.document, PACKING_LIST, lambda _in: rows))


def _school(sources: Sources) -> PlannedDocument:
    facts = sources.view.school_class.facts
    touched = touched_by(sources.view.in_order, sources.targets, facts.level)
    left_out = {*([COPY_ORDER] if facts.pupils is None else ()), *(() if touched else [TARGETS])}
    papers = [
        text
        for text in sources.copies.school
        if text.kind not in LETTERS and name_of(text.id) not in left_out
    ]
    sheets = tuple(map(specs.spec_of, sorted(papers, key=_in_school)))
    document = _document(sources, sources.translate("For the school"), sheets)
    checks = asked_about(facts.level, sources.view.session.facts.checklist)
    things, targets = of_school(sources), target_rows(touched)
    document = with_rows(
        document, CHECKLIST, lambda said_in: check_rows(checks, things, sources.words(said_in))
    )
    document = with_rows(document, TARGETS, lambda _in: targets)
    document, is_mailed = replace(document, apart=True), not sources.sender.prints
    return PlannedDocument(PaperKind(Whose.SCHOOL), document, 1, "double", mailed=is_mailed)


def _in_school(text: Handout) -> int:
    name = name_of(text.id)
    return _IN_SCHOOL.index(name if name in _IN_SCHOOL else text.kind)
