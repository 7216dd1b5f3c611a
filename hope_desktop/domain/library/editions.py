"""A text of the library as a trainer may change it: own version, original, own material."""

from collections.abc import Iterable
from dataclasses import replace

from hope_desktop.domain.library.activity import Activity, Origin, PlanRole, Step
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.terms import PUPILS, ActivityId, HandoutId, Module, frozen

MAX_BODY = 1_000_000
"""Letters in a handout that is being written; far more than can be printed."""
MAX_TITLE = 120

CLOSED = frozenset({"all-rights-reserved", "unknown"})
"""Nothing may be passed on, unless the maker said yes."""
OWN = Origin(author="", source="", licence="all-rights-reserved", may_redistribute=False)
"""Of what a trainer makes, until the trainer says otherwise."""


@frozen
class Edition[Text]:
    """A text as it is in use now, and what it was."""

    text: Text
    original: Text | None
    """What the library has today; None for the trainer's own material."""
    is_mine: bool
    """The trainer changed it; what counts is not the original."""
    original_changed: bool
    """The library brought another original after the trainer made a version."""
    sender: str = ""
    """Who sent it, of what came from a colleague."""
    sent_on: str = ""
    """An ISO date."""

    @property
    def is_own(self) -> bool:
        """No library brought it: the trainer made it."""
        return self.original is None

    @property
    def is_hers(self) -> bool:
        """Return the trainer wrote it, or a version of it."""
        return self.is_own or self.is_mine


def copied_activity(activity: Activity, new: ActivityId, title: str) -> Activity:
    """Return the activity as the trainer's own, without its handouts."""
    return replace(
        activity,
        id=new,
        title=title,
        handouts=(),
        origin=replace(activity.origin, source=activity.origin.source or activity.id),
        version=1,
        replaces=activity.replaces or activity.id,
        setting="",
        setting_of="",
        was="",
    )


def copied_handout(handout: Handout, new: HandoutId, title: str) -> Handout:
    """Return the handout under another id."""
    owner = ActivityId(new.partition("/")[0])
    owner_now = owner if handout.activity is not None else None
    return replace(handout, id=new, activity=owner_now, title=title, version=1)


def free_name(title: str, taken: Iterable[str]) -> str:
    """Return a short name out of a title for an id, unlike the ones that are taken.

    Only letters without accents, digits and hyphens: it may become the name of a file.
    """
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in title.casefold())
    short = "-".join(part for part in plain.split("-") if part)[:40].strip("-") or "blad"
    used, name, number = set(taken), short, 1
    while name in used:
        number += 1
        name = f"{short}-{number}"
    return name


def empty_activity(new: ActivityId, module: Module, title: str, position: int) -> Activity:
    """Return an activity that is still to be written, for all pupils, with the usual times."""
    return Activity(
        id=new,
        title=title,
        module=module,
        position=position,
        goal="",
        method="",
        audiences=PUPILS,
        age_min=10,
        age_max=25,
        minutes=15,
        min_minutes=10,
        max_minutes=20,
        group_min=2,
        group_max=30,
        role=PlanRole.CORE,
        intensity=1,
        disclosure_risk=0,
        content_note="",
        exit="",
        lighter_alternative="",
        aftercare="",
        without_paper="",
        steps=(Step(15, ""),),
        origin=OWN,
    )
