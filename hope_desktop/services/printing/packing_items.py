"""What a trainer takes to a workshop, counted once for paper, window and command line."""

from collections import Counter
from collections.abc import Iterable

from hope_desktop.domain.library.activity import Per
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.ways import shared_by
from hope_desktop.domain.printing.packing import PackingItem, Pile
from hope_desktop.domain.printing.paper_kind import Whose
from hope_desktop.domain.views import PlanView
from hope_desktop.i18n.catalogue import listed
from hope_desktop.services.printing.marks import mark_of
from hope_desktop.services.printing.planned import AttachedFile, Documents, PlannedDocument

_GROUPS = {
    Per.PUPIL: GroupSize.ONE,
    Per.PAIR: GroupSize.TWO,
    Per.GROUP_OF_3: GroupSize.THREE,
    Per.GROUP_OF_4: GroupSize.FOUR,
}


def packing_items(
    documents: Documents, printed: Iterable[PlannedDocument], attached: Iterable[AttachedFile]
) -> tuple[PackingItem, ...]:
    """Return what goes along: papers, then materials summed over the plan; and what the school has.

    What only who tells has is nobody else's to count.
    """
    items = []
    for paper in printed:
        what, detail = documents.called(paper), listed(paper.holds, documents.translate)
        if paper.kind.whose is Whose.LETTER:  # the school's, as many as it hands out
            letter = PackingItem(Pile.SCHOOL, paper.key, what, paper.by_school)
            items += [] if paper.mailed else [letter]
        elif not paper.is_hers and not paper.mailed:
            mark, detail = mark_of(paper.document), "" if detail == what else detail
            items.append(PackingItem(Pile.PAPERS, paper.key, what, paper.copies, detail, mark))
    items += [
        PackingItem(Pile.PAPERS, one.kind, one.title, one.copies, documents.translate("as a file"))
        for one in (file.printed for file in attached)
    ]
    on_the_computer = documents.translate("on the computer, to show")
    items += [
        PackingItem(Pile.THINGS, f"show-{title}", title, 1, on_the_computer)
        for title in documents.texts.to_show
    ]
    needed = _needed(documents.view).items()
    items += [PackingItem(pile, what, what, count) for (what, pile), count in needed]
    return tuple(sorted(items, key=lambda item: list(Pile).index(item.pile)))


def of_school(documents: Documents) -> tuple[str, ...]:
    """Return what the school lays out."""
    return tuple(what for what, pile in _needed(documents.view) if pile is Pile.SCHOOL)


def _needed(view: PlanView) -> Counter[tuple[str, Pile]]:
    """Count the things for each activity of a plan; for a group as pupils work together."""
    needed: Counter[tuple[str, Pile]] = Counter()
    pupils = view.school_class.facts.pupils or 0
    for activity in view.in_order:
        forms = view.forms_of(activity.id)
        for material in activity.materials:
            of = _GROUPS.get(material.per, GroupSize.CLASS)
            sizes = (shared_by(of, form) for form in forms)
            times = max(
                1 if size is GroupSize.CLASS else -(-pupils // int(size.value)) for size in sizes
            )
            whose = Pile.SCHOOL if material.by_school else Pile.THINGS
            needed[material.what, whose] += material.count * times
    return needed
