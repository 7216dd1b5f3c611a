"""From a plan to the documents of its bundle: which sheets, in which document, how many copies.

Nothing here reads or writes; `printing` gathers what is needed and hands it over as `Sources`.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from hope_desktop.domain.activity import Per
from hope_desktop.domain.curriculum import Target, are_borrowed, touched_by
from hope_desktop.domain.fitting import fit
from hope_desktop.domain.handout import (
    GroupSize,
    Handout,
    HandoutKind,
    Part,
    Status,
    copies_for,
    part_of,
    read_by_pupils,
    versions_for,
)
from hope_desktop.domain.helplines import Helpline, is_stale
from hope_desktop.domain.ids import HelplineId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.plan import Block, schedule
from hope_desktop.domain.profiles import Profile
from hope_desktop.domain.safety import DISCLOSURE_CARD, STAY_AFTER_STORY_MINUTES, Rule
from hope_desktop.domain.views import PlanView
from hope_desktop.fit_words import change_text
from hope_desktop.handouts import specs
from hope_desktop.handouts.paper import FOLDED, Paper
from hope_desktop.labels import clock, warning_text
from hope_desktop.services.own_documents import OwnPaper, own_documents
from hope_desktop.services.planned import PlannedDocument
from hope_desktop.services.pupil_papers import papers_for, sheets_of
from hope_desktop.texts import Translator
from hope_desktop.version_words import story_title

_SCHOOL_ORDER = (
    HandoutKind.SCHOOL_LETTER,
    HandoutKind.TEACHER_SHEET_BEFORE,
    HandoutKind.PARENT_LETTER,
    HandoutKind.PUPIL_LETTER,
    HandoutKind.TEACHER_SHEET_AFTER,
)
"""Papers for the school, in the order in which they are needed."""
SHORTER_BY = (10, 20)
"""The Korter-strook shows the plan with so many minutes less."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything the documents are made from."""

    view: PlanView
    title: str
    handouts: tuple[Handout, ...]
    school_papers: tuple[Handout, ...]
    help_lines: tuple[Helpline, ...]
    all_lines: Mapping[HelplineId, Helpline]
    library_version: str
    today: date
    translate: Translator
    own: tuple[OwnPaper, ...] = ()
    """The trainers' own files of these activities, in order."""
    paper: Paper = FOLDED
    targets: tuple[Target, ...] = ()
    profile: Profile = Profile.STANDARD
    """The reading form of what pupils read."""


def planned_documents(sources: Sources) -> tuple[PlannedDocument, ...]:
    """The documents of a bundle, in the order a trainer looks at them."""
    made = _pupils_documents(sources)
    return (_trainer(sources, made), *made, _school(sources))


def packing_of(sources: Sources) -> tuple[specs.PackingItem, ...]:
    """What to bring, without anything being drawn; 0 copies while the head-count is unknown."""
    return packing_items(sources, _pupils_documents(sources))


def _versions(sources: Sources, part: Part) -> list[Handout]:
    wanted = {(t.block.activity, t.block.version) for t in sources.view.blocks}
    audiences = sources.view.school_class.audiences
    profile = Profile.STANDARD if part is Part.TRAINER else sources.profile
    chosen = versions_for(sources.handouts, audiences, profile=profile, wanted=wanted)
    return [handout for handout in chosen if part_of(handout.kind) is part]


def handouts_for_pupils(sources: Sources) -> list[Handout]:
    """The versions that pupils of this class get in their reading form."""
    return _versions(sources, Part.PUPILS)


def _pupils_documents(sources: Sources) -> list[PlannedDocument]:
    pupils = _versions(sources, Part.PUPILS)
    count = sources.view.school_class.facts.pupils
    found = []
    for size in GroupSize:
        known = count is not None or size is GroupSize.CLASS
        copies = copies_for(size, count or 0) if known else 0
        for papers in papers_for(size, pupils, sources.paper, sources.translate):
            sheets = sheets_of(papers.handouts)
            document = replace(_document(sources, papers.title, sheets), profile=sources.profile)
            found.append(
                PlannedDocument(papers.kind, document, copies, papers.sides, papers.paper_size)
            )
    own = own_documents(sources.own, occasion(sources), sources.profile, sources.translate)
    return [*found, *own]


def occasion(sources: Sources) -> specs.Occasion:
    """Which workshop a paper is for."""
    facts, at = sources.view.school_class.facts, sources.view.session.facts
    return specs.Occasion(
        class_label=facts.label,
        school=facts.school,
        start=at.start,
        room=at.room,
        trainers=tuple(name for name in (at.trainer1, at.trainer2) if name),
        pupils=facts.pupils,
        helper=facts.helper,
        reserve=facts.reserve,
        help_lines=sources.help_lines,
        all_lines=tuple(sources.all_lines.values()),
        large_lines=facts.level is Level.PO,
        about=sources.view.about,
    )


def _document(
    sources: Sources, title: str, sheets: tuple[specs.Sheet, ...], *, for_trainer: bool = False
) -> specs.Document:
    label = sources.view.school_class.facts.label
    return specs.Document(
        title=f"{title} - {label}" if label else title,
        sheets=sheets,
        occasion=occasion(sources),
        for_trainer=for_trainer,
        reviewed=_reviewed(sources),
        version=sources.library_version,
        paper=sources.paper,
    )


def _reviewed(sources: Sources) -> bool:
    activities = sources.view.activities.values()
    return all(a.review.status is Status.REVIEWED for a in activities) and all(
        handout.status is Status.REVIEWED for handout in sources.handouts
    )


def _trainer(sources: Sources, printed: list[PlannedDocument]) -> PlannedDocument:
    sheets: list[specs.Sheet] = [_run_sheet(sources), _packing_list(sources, printed)]
    papers = sources.school_papers
    sheets += [specs.DisclosureCard(p.body, p.title) for p in papers if p.id == DISCLOSURE_CARD]
    sheets += [specs.AnswerCard(handout) for handout in _versions(sources, Part.TRAINER)]
    sheets += [
        specs.AnswerCard(paper)
        for paper in papers
        if part_of(paper.kind) is Part.TRAINER and paper.id != DISCLOSURE_CARD
    ]
    title = sources.translate("Trainer's papers")
    document = _document(sources, title, tuple(sheets), for_trainer=True)
    trainers = 1 if sources.view.session.facts.alone else 2
    return PlannedDocument("trainer", document, trainers)


def _run_sheet(sources: Sources) -> specs.RunSheet:
    view, at = sources.view, sources.view.session.facts
    titles = {str(activity): record.title for activity, record in view.activities.items()}
    printed = [handout for part in Part for handout in _versions(sources, part)]
    audiences = view.school_class.audiences
    meant = {a.id: a.for_class(audiences, printed) for a in view.activities.values()}
    blocks = tuple(
        specs.RunBlock(
            title=_block_title(t.block, sources),
            module=meant[t.block.activity].module if t.block.activity else None,
            minutes=t.block.minutes,
            from_minute=t.from_minute,
            start=t.start,
            end=t.end,
            activity=meant[t.block.activity] if t.block.activity else None,
            variant=t.block.variant,
            note=t.block.note,
        )
        for t in view.blocks
    )
    has_story = any(activity.is_live_story for activity in view.activities.values())
    return specs.RunSheet(
        title=sources.title,
        blocks=blocks,
        slot_minutes=at.slot_minutes,
        alone=at.alone,
        reason=at.reason,
        is_plan_b=view.session.is_plan_b,
        warnings=tuple(
            warning_text(concern, titles, sources.translate)
            for concern in view.concerns
            # Said on screen only: paper must not name what is not there.
            if concern.rule is not Rule.HANDOUTS_TO_COME
        ),
        shorter=tuple(_shorter(sources, by) for by in SHORTER_BY),
        reviewed=_reviewed(sources),
        stay_after_minutes=STAY_AFTER_STORY_MINUTES if has_story else 0,
    )


def _block_title(block: Block, sources: Sources) -> str:
    if block.activity is None:
        return sources.translate("Break")
    activity = sources.view.activities[block.activity]
    audiences = sources.view.school_class.audiences
    story = story_title(activity.handouts, audiences, block.version)
    return f"{activity.title}: {story}" if story else activity.title


def _shorter(sources: Sources, by: int) -> specs.ShorterPlan:
    session, activities = sources.view.session, sources.view.activities
    minutes = min(session.minutes, session.facts.slot_minutes) - by
    had = sources.view.school_class.modules_done
    found = fit(session.blocks, activities, max(1, minutes), had)
    rows = tuple(
        (
            clock(timed.start) if timed.start else f"{timed.from_minute}'",
            activities[timed.block.activity].title
            if timed.block.activity
            else sources.translate("Break"),
            timed.block.minutes,
        )
        for timed in schedule(replace(session, blocks=found.blocks))
    )
    return specs.ShorterPlan(
        by,
        rows,
        tuple(change_text(c, activities, sources.translate) for c in found.changes),
        found.short_minutes,
    )


def packing_items(
    sources: Sources, printed: list[PlannedDocument]
) -> tuple[specs.PackingItem, ...]:
    """What to bring: the printed documents, then materials summed over the plan."""
    items = [
        specs.PackingItem(planned.document.title, planned.copies, printed=True)
        for planned in printed
    ]
    needed: Counter[str] = Counter()
    for activity in dict.fromkeys(t.block.activity for t in sources.view.blocks):
        if activity:
            for material in sources.view.activities[activity].materials:
                pupils = sources.view.school_class.facts.pupils or 0
                needed[material.what] += material.count * _times(material.per, pupils)
    items += [specs.PackingItem(what, count, printed=False) for what, count in needed.items()]
    return tuple(items)


def _times(per: Per, pupils: int) -> int:
    size = {Per.PUPIL: 1, Per.PAIR: 2, Per.GROUP_OF_3: 3, Per.GROUP_OF_4: 4}.get(per)
    return -(-pupils // size) if size else 1


def _packing_list(sources: Sources, printed: list[PlannedDocument]) -> specs.PackingList:
    stale = tuple(line for line in sources.help_lines if is_stale(line, sources.today))
    return specs.PackingList(packing_items(sources, printed), stale)


def _school(sources: Sources) -> PlannedDocument:
    adults = sources.view.school_class.facts.level is Level.MBO
    audiences = sources.view.school_class.audiences
    letters = versions_for(sources.school_papers, audiences, profile=sources.profile)
    sheets: list[specs.Sheet] = [
        specs.CopyOrder(()),
        specs.SchoolChecklist(sources.view.session.facts.checklist, parents=not adults),
    ]
    papers = [p for p in letters if part_of(p.kind) is Part.SCHOOL]
    papers += _versions(sources, Part.SCHOOL)
    sheets += [
        specs.SchoolLetter(paper)
        for kind in _SCHOOL_ORDER
        for paper in papers
        if paper.kind is kind and not (adults and kind is HandoutKind.PARENT_LETTER)
    ]
    facts = sources.view.school_class.facts
    touched = touched_by(sources.view.in_order, sources.targets, facts.level)
    if touched:
        borrowed = are_borrowed(facts.level, facts.band)
        sheets.append(specs.TargetsSheet(touched, borrowed=borrowed))
    sheets.append(specs.HandoverCard())
    document = _document(sources, sources.translate("For the school"), tuple(sheets))
    if any(read_by_pupils(paper.kind) for paper in papers):
        document = replace(document, profile=sources.profile)
    return PlannedDocument("school", document, 1, sides="double")
