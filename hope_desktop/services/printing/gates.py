"""What a workshop needs before it is put on paper."""

from hope_desktop.domain.errors import HelperNeeded, NothingToPrint, ReasonNeeded, StoryNotReady
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.safety import HOLDS, Rule


def must_be_printable(view: PlanView) -> None:
    """Look whether papers of a workshop may be made.

    Raises:
        NothingToPrint: it has no activities.
        ReasonNeeded: it skips modules and says no reason.
        StoryNotReady: a story told live lacks what protects pupils.
        HelperNeeded: nobody at school is named for who wants to talk after it.
    """
    if not view.activities:
        raise NothingToPrint
    skipped = [c for c in view.concerns if c.rule is Rule.MODULE_SKIPPED and not c.explained]
    if skipped:
        raise ReasonNeeded(skipped[0].names)
    missing = tuple(c.rule.value for c in view.concerns if c.rule in HOLDS)
    if view.is_live and missing:
        raise StoryNotReady(missing, view.session.told_by)
    if not view.school_class.facts.helper and any(a.needs_helper for a in view.in_order):
        raise HelperNeeded
