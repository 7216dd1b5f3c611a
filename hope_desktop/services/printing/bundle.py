"""From a plan to its documents: which sheets, in which document, how many copies.

Nothing here reads or writes; `printing` hands over what is needed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.helplines import is_stale
from hope_desktop.domain.library.curriculum import touched_by
from hope_desktop.domain.library.handout import (
    CARD_KINDS,
    USUAL_LANGUAGE,
    GroupSize,
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
    Texts,
    Wanted,
    copied_texts,
    copies_of,
)
from hope_desktop.domain.printing.paper import OwnPaper
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.sender import sender_for
from hope_desktop.domain.terms import Level, Module, Profile, skipped_before
from hope_desktop.domain.texts.kept_parts import is_disclosure
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import CheckItem, CheckState
from hope_desktop.domain.workshops.stories import MADE_UP_STORY
from hope_desktop.domain.workshops.teller import NOTHING_MORE
from hope_desktop.handouts import specs
from hope_desktop.handouts.run_specs import RunSheet
from hope_desktop.i18n.catalogue import Translator, marked as _
from hope_desktop.i18n.labels import label, language_name, outward_title
from hope_desktop.i18n.letters import teller_signs
from hope_desktop.services.printing.list_rows import (
    check_rows,
    packing_rows,
    target_rows,
    with_rows,
)
from hope_desktop.services.printing.own_documents import attached_files, own_documents
from hope_desktop.services.printing.packing_items import of_school, packing_items
from hope_desktop.services.printing.planned import Documents, PlannedDocument
from hope_desktop.services.printing.run_sheets import run_sheet_of, second_of
from hope_desktop.services.printing.slides import aloud, slides_of

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


def documents_of(view: PlanView, texts: Texts, wanted: Wanted) -> Documents:
    """Return what a plan becomes on paper, and what to bring."""
    copies = copies_of(view, texts, wanted)
    at = _occasion(view, texts, copies.plan)
    documents = Documents(view, texts, copies, at, _outward(at))
    run_sheet = run_sheet_of(documents)
    trainer = _trainer(documents, run_sheet)
    ours = [_second(documents, run_sheet), *_teller(documents), *_plan_b(documents)]
    ours += _pupils_documents(documents, view, copies.plan, texts.own, documents.outward)
    for_school = (*_letters(documents), _school(documents))
    attached = tuple(attached_files(texts.own))
    items = packing_items(documents, (trainer, *ours, *for_school), attached)
    stale = (line for line in texts.help_lines if is_stale(line, texts.today) and line.contact)
    rows = packing_rows(items, stale)
    packed = with_rows(trainer.document, PACKING_LIST, lambda _in: rows)
    every = (replace(trainer, document=packed), *ours, slides_of(documents), *for_school)
    along = tuple(one for one in attached if one.printed.copies)
    return replace(documents, every=every, attached=along, packing=items)


def _outward(known: specs.Occasion) -> specs.Occasion:
    """Leave the trainers out where somebody tells: two names say that it happened to one."""
    if not known.live:
        return known
    return replace(known, trainers=(), sender=known.sender.without(known.trainers))


def _occasion(view: PlanView, texts: Texts, copies: Iterable[PupilCopy]) -> specs.Occasion:
    facts, at = view.school_class.facts, view.session.facts
    papers, teller = copied_texts(copies), view.session.teller
    notes = {one.activity: one.letter_note for one in papers if one.letter_note}
    notes_en = {one.activity: one.letter_note_en for one in papers if one.letter_note_en}
    return specs.Occasion(
        class_label=facts.label,
        school=facts.school,
        start=at.start,
        room=at.room,
        trainers=at.trainers,
        pupils=facts.pupils,
        helper=facts.helper,
        reserve=facts.reserve,
        help_lines=texts.help_lines,
        all_lines=texts.all_lines,
        large_lines=facts.level is Level.PO,
        about=view.about(USUAL_LANGUAGE, notes),
        about_en=view.about("en", notes_en),
        adults=facts.adults,
        sender=sender_for(texts.sender, teller.sender if teller and view.is_live else None),
        modules=view.subjects,
        told=teller.told if teller and view.is_live else NOTHING_MORE,
        live=view.is_live,
        had=not skipped_before(Module.STORIES, view.school_class.modules_done),
        help_on_card=any(
            one.kind is HandoutKind.HELP_CARD and one.group_size is GroupSize.ONE for one in papers
        ),
    )


def _teller(documents: Documents) -> Iterator[PlannedDocument]:
    """Return what only who tells a story needs: what was agreed with her, and her card."""
    sheets = tuple(map(specs.spec_of, documents.copies.teller))
    if sheets:
        title = documents.translate("For who tells")
        document = _document(documents, title, sheets, for_trainer=True)
        yield PlannedDocument(PaperKind(Whose.TELLER), replace(document, apart=True), 1, "double")


def _plan_b(documents: Documents) -> Iterator[PlannedDocument]:
    """Make what lies in the bag when nobody tells after all: one copy to read aloud, and the card.

    Nothing when no story is told, and nobody copies it.
    """
    if documents.texts.beside is None:
        return
    texts = documents.copies.made_up
    stories = [text for text in texts if text.kind is HandoutKind.STORY_SHEET]
    cards = [text for text in texts if text.kind is HandoutKind.ANSWER_CARD]
    document = specs.Document(
        title=documents.translate("Made-up story"),
        sheets=(
            *(specs.spec_of(aloud(one, documents)) for one in stories),
            *map(specs.spec_of, cards),
        ),
        occasion=documents.occasion,
        profile=Profile.LARGE,
        modules=((MADE_UP_STORY, Module.STORIES),),
        for_trainer=True,
        read_by=documents.texts.read_by,
        version=documents.texts.library_version,
        apart=True,
    )
    titles = tuple(one.title for one in stories)
    yield PlannedDocument(PaperKind(Whose.MADE_UP), document, 1, "double", holds=titles)


def _pupils_documents(
    documents: Documents,
    view: PlanView,
    copies: Iterable[PupilCopy],
    own: Sequence[OwnPaper],
    at: specs.Occasion,
) -> Iterator[PlannedDocument]:
    """Make a document for each paper, those most pupils share last; then the trainers' own."""
    papers: dict[PaperKind, list[PupilCopy]] = {}
    for copy in copies:
        papers.setdefault(copy.kind, []).append(copy)
    for kind in sorted(papers, key=_place):
        yield _pupils_document(documents, view, kind, papers[kind], at)
    form, language = documents.copies.form, documents.copies.language
    like = replace(_document(documents, "", (), at), profile=form, language=language, version="")
    yield from own_documents(own, like)


def _place(kind: PaperKind) -> tuple[int, bool, str]:
    sharing = {Whose.GROUPS: kind.number, Whose.CLASS: 99}
    return sharing.get(kind.whose, 1), kind.is_cards, kind.part


def _pupils_document(
    documents: Documents,
    view: PlanView,
    kind: PaperKind,
    copies: Sequence[PupilCopy],
    at: specs.Occasion,
) -> PlannedDocument:
    """Cards of all copies share their sheets where paper is saved."""
    texts = sorted(copied_texts(copies), key=lambda text: text.kind in CARD_KINDS)
    form = Profile.LARGE if kind.is_large else documents.copies.form
    is_lesson = kind.part == "lesson"
    holds = () if is_lesson else tuple(dict.fromkeys(text.title for text in texts))
    shares = kind.whose is not Whose.CLASS
    sides = "double" if shares and not kind.is_cards else "single"
    size = "A3" if is_lesson and form is Profile.LARGE else "A4"
    language = language_of_texts(texts)
    part = "cards" if kind.is_cards else kind.part
    words = documents.words(language)
    title = _paper_title(kind, part, words)
    shown = {text.activity for text in texts}
    outward = [replace(one, title=outward_title(one, words)) for one in view.in_order]
    lesson = (specs.lesson_sheet(outward, texts),)
    document = replace(
        _document(documents, title, lesson if is_lesson else sheets_of(texts), at),
        profile=form,
        language=language,
        modules=tuple(one for one in documents.texts.modules if one[0] in shown),
        apart=sides == "double" and not is_lesson,
    )
    name = _named(documents, _paper_title(kind, part, documents.translate), language)
    times = copies[0].times or 0
    once = kind.is_cards and shares
    return PlannedDocument(kind, document, times, sides, size, name, once=once, holds=holds)


def _paper_title(kind: PaperKind, part: str, translate: Translator) -> str:
    """Return what a paper is called; `part` says what of a kind it is."""
    _ = translate
    every = _("For every group of %(size)s") % {"size": kind.number}
    titles = {Whose.GROUPS: every, Whose.CLASS: _("For in front of the class")}
    title = titles.get(kind.whose, _("For every pupil"))
    if kind.is_large:
        title = label(Profile.LARGE, translate).capitalize()
    parts = {"cards": _("cards"), "lesson": _("lesson sheets")}
    return f"{title}: {parts[part]}" if part in parts else title


def sheets_of(texts: Sequence[Handout]) -> tuple[specs.Sheet, ...]:
    """Return the sheets of some pupil handouts: whole pages first, then all cards pooled."""
    cards = tuple(text for text in texts if text.kind in CARD_KINDS)
    pages = (specs.spec_of(text) for text in texts if text.kind not in CARD_KINDS)
    return (*pages, specs.CardSheet(cards)) if cards else tuple(pages)


def language_of_texts(texts: Iterable[Handout]) -> str:
    """That of a document with these texts; the usual one only when none is in another."""
    spoken = {text.language for text in texts} - {USUAL_LANGUAGE}
    return min(spoken, default=USUAL_LANGUAGE)


def _letters(documents: Documents) -> Iterator[PlannedDocument]:
    """One of each to copy or to mail; the school makes one for every pupil and no spare ones.

    The letter for pupils stands behind that for their parents.
    """
    school = documents.copies.school
    by_kind = {kind: [text for text in school if text.kind is kind] for kind in LETTERS}
    if all(by_kind.values()):
        yield _letter(
            documents, "both", _("Letters"), [one for same in by_kind.values() for one in same]
        )
        return
    for kind, texts in by_kind.items():
        if texts:
            yield _letter(documents, LETTERS[kind], label(kind, str), texts)


def _letter(
    documents: Documents, part: str, title: str, papers: Sequence[Handout]
) -> PlannedDocument:
    language = language_of_texts(papers)
    sheets = tuple(specs.SchoolLetter(_signed(documents, paper)) for paper in papers)
    document = _document(documents, documents.words(language)(title), sheets)
    document = replace(document, language=language)
    if any(read_by_pupils(paper.kind) for paper in papers):
        document = replace(document, profile=documents.copies.form)
    count = documents.view.school_class.facts.pupils or 0
    called = _named(documents, documents.translate(title), language)
    kind = PaperKind(Whose.LETTER, part=part)
    # Where somebody tells, letters are no paper once she says that they were sent.
    facts = documents.view.session.facts
    told = (CheckItem.PARENTS_TOLD, CheckItem.PUPILS_TOLD)
    asked = facts.asked_about(documents.view.school_class.facts.level)
    waits = any(one.item in told and one.state is CheckState.TODO for one in asked)
    is_mailed = not documents.texts.sender.prints and not (documents.view.is_live and waits)
    return PlannedDocument(
        kind, document, 1, "double", title=called, by_school=count, mailed=is_mailed
    )


def _signed(documents: Documents, paper: Handout) -> Handout:
    """Return the letter to parents with the name of who tells, where she chose that."""
    teller = documents.view.session.teller if documents.view.is_live else None
    if teller is None or not teller.is_named or paper.kind is not HandoutKind.PARENT_LETTER:
        return paper
    words, expert = documents.words(paper.language), teller.is_expert
    name = literal(teller_signs(teller.name, documents.outward.sender, words, expert=expert))
    return replace(paper, body=paper.body.replace("{{trainers}}", name))


def _named(documents: Documents, title: str, language: str) -> str:
    """Return what the trainer calls a document in a language; empty is its own title."""
    if language == USUAL_LANGUAGE:
        return ""
    said_in = language_name(language, documents.translate)
    return _titled(documents, f"{title} ({said_in})")


def _document(
    documents: Documents,
    title: str,
    sheets: tuple[specs.Sheet, ...],
    at: specs.Occasion | None = None,
    *,
    for_trainer: bool = False,
) -> specs.Document:
    return specs.Document(
        title=_titled(documents, title),
        sheets=sheets,
        occasion=at or (documents.occasion if for_trainer else documents.outward),
        for_trainer=for_trainer,
        read_by=documents.texts.read_by,
        lawyers=documents.texts.lawyers,
        version=documents.texts.library_version,
    )


def _titled(documents: Documents, title: str) -> str:
    return f"{title} - {documents.label}" if documents.label else title


def _trainer(documents: Documents, run_sheet: RunSheet) -> PlannedDocument:
    title = documents.translate("Trainer's papers")
    cards = sorted(documents.copies.trainers, key=lambda one: name_of(one.id) != PACKING_LIST)
    sheets = (run_sheet, *map(specs.spec_of, cards))
    document = _document(documents, title, sheets, for_trainer=True)
    return PlannedDocument(PaperKind(Whose.TRAINER), document, 1, "double")


def _second(documents: Documents, run_sheet: RunSheet) -> PlannedDocument:
    """One sheet for who helps: their steps, and what to do when somebody tells something.

    It is a file to mail, so where somebody tells it names neither trainer.
    """
    title = documents.translate("For the second adult")
    told = (text for text in documents.copies.trainers if is_disclosure(text))
    sheets = (second_of(run_sheet, documents.view.session), *map(specs.spec_of, told))
    document = _document(documents, title, sheets, documents.outward, for_trainer=True)
    kind, is_mailed = PaperKind(Whose.TRAINER, part="second"), not documents.texts.sender.prints
    return PlannedDocument(kind, document, 1, "double", mailed=is_mailed)


def _school(documents: Documents) -> PlannedDocument:
    facts = documents.view.school_class.facts
    touched = touched_by(documents.view.in_order, documents.texts.targets, facts.level)
    left_out = {*([COPY_ORDER] if facts.pupils is None else ()), *(() if touched else [TARGETS])}
    papers = [
        text
        for text in documents.copies.school
        if text.kind not in LETTERS and name_of(text.id) not in left_out
    ]
    sheets = tuple(map(specs.spec_of, sorted(papers, key=_in_school)))
    document = _document(documents, documents.translate("For the school"), sheets)
    checks = documents.view.session.facts.asked_about(facts.level)
    things, targets = of_school(documents), target_rows(touched)
    document = with_rows(
        document, CHECKLIST, lambda said_in: check_rows(checks, things, documents.words(said_in))
    )
    document = with_rows(document, TARGETS, lambda _in: targets)
    document, is_mailed = replace(document, apart=True), not documents.texts.sender.prints
    return PlannedDocument(PaperKind(Whose.SCHOOL), document, 1, "double", mailed=is_mailed)


def _in_school(text: Handout) -> int:
    name = name_of(text.id)
    return _IN_SCHOOL.index(name if name in _IN_SCHOOL else text.kind)
