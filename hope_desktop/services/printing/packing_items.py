"""What a trainer takes to a workshop, counted once for paper, window and command line."""

from collections import Counter
from collections.abc import Iterable

from hope_desktop.domain.library.activity import Per
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.ways import WorkingForm, shared_by
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
    made: Documents, printed: Iterable[PlannedDocument], attached: Iterable[AttachedFile]
) -> tuple[PackingItem, ...]:
    """What goes along: papers, then materials summed over the plan; and what the school has.

    What only who tells has is nobody else's to count.
    """
    items = [_paper_item(made, one) for one in printed if not (one.is_hers or one.mailed)]
    items += [
        PackingItem(Pile.PAPERS, one.kind, one.title, one.copies, made.translate("as a file"))
        for one in (file.printed for file in attached)
    ]
    on_the_computer = made.translate("on the computer, to show")
    items += [
        PackingItem(Pile.THINGS, f"show-{title}", title, 1, on_the_computer)
        for title in made.texts.to_show
    ]
    needed = _needed(made.view).items()
    items += [PackingItem(pile, what, what, count) for (what, pile), count in needed]
    return tuple(sorted(items, key=lambda item: list(Pile).index(item.pile)))


def of_school(made: Documents) -> tuple[str, ...]:
    """What the school lays out."""
    return tuple(what for what, pile in _needed(made.view) if pile is Pile.SCHOOL)


def _needed(view: PlanView) -> Counter[tuple[str, Pile]]:
    """The things for each activity of a plan, added up."""
    found: Counter[tuple[str, Pile]] = Counter()
    pupils = view.school_class.facts.pupils or 0
    for activity in view.in_order:
        forms = view.forms_of(activity.id)
        for material in activity.materials:
            times = max(_times(material.per, form, pupils) for form in forms)
            whose = Pile.SCHOOL if material.by_school else Pile.THINGS
            found[material.what, whose] += material.count * times
    return found


def _paper_item(made: Documents, planned: PlannedDocument) -> PackingItem:
    """A document as it is packed; letters are the school's, as many as it hands out."""
    what = made.called(planned)
    detail = listed(planned.holds, made.translate)
    if planned.kind.whose is Whose.LETTER:
        return PackingItem(Pile.SCHOOL, planned.key, what, planned.by_school)
    detail = "" if detail == what else detail
    mark = mark_of(planned.document)
    return PackingItem(Pile.PAPERS, planned.key, what, planned.copies, detail, mark)


def _times(per: Per, form: WorkingForm | None, pupils: int) -> int:
    """How often something is needed: what is for a group is counted as pupils work together."""
    size = shared_by(_GROUPS.get(per, GroupSize.CLASS), form)
    return 1 if size is GroupSize.CLASS else -(-pupils // int(size.value))
