"""Attainment targets (kerndoelen) that the work of a class touches.

A number alone is not unique: 20B exists for primary and for secondary school, with different
meanings. So a target is identified by SLO's uuid and its sector.
"""

from collections.abc import Iterable, Sequence

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.terms import Audience, Level, frozen

_LOWER = "ob vo"
_SECTORS: dict[str, frozenset[Audience]] = {
    "po": frozenset({Audience.PO}),
    "so": frozenset({Audience.PO, Audience.VSO}),
    _LOWER: frozenset({Audience.VO_LOWER, Audience.VO_UPPER, Audience.PRO, Audience.ISK}),
    "3 h/v": frozenset({Audience.VO_LOWER, Audience.VO_UPPER}),
    "vso": frozenset({Audience.VSO}),
    "vso am": frozenset({Audience.VSO}),
    "vso db": frozenset({Audience.VSO}),
    "so zml/mb": frozenset({Audience.VSO}),
    "mbo": frozenset({Audience.MBO}),
}
"""The sectors of SLO and whom they are for here; pro and isk borrow those of the lower years."""

_OF_LEVEL: dict[Level, frozenset[str]] = {
    Level.PO: frozenset({"po"}),
    Level.VSO_AM: frozenset({"vso", "vso am"}),
    Level.VSO_DB: frozenset({"vso", "vso db"}),
    Level.VSO_VV: frozenset({"vso", _LOWER}),
    Level.MBO: frozenset({"mbo"}),
    Level.ADULTS: frozenset(),
}
"""The sectors whose targets a class works on; every other level has those of the lower years."""


@frozen
class Target:
    """One target. The sets of 2006 and of the renewal are both in use."""

    uuid: str
    code: str
    """Our short name: `VO-M&N-32D`."""
    label: str
    """What SLO calls it, for whoever looks it up."""
    topic: str
    sector: str
    set: str
    """`2006` (the law), `vernieuwd` (a final draft that becomes law later) or `mbo`."""
    status: str
    words: str = ""
    """What it asks, in our own words."""

    @property
    def sectors(self) -> tuple[str, ...]:
        """Return the sectors it is for, as SLO names them."""
        return tuple(part.strip() for part in self.sector.split(","))

    @property
    def audiences(self) -> frozenset[Audience]:
        """Whom it is for; an unknown sector is for nobody."""
        return frozenset().union(*(_SECTORS.get(sector, frozenset()) for sector in self.sectors))

    @property
    def is_for_mbo(self) -> bool:
        """Tell whether it is a requirement for citizenship: mbo has no attainment targets."""
        return self.set == "mbo"

    @property
    def is_law(self) -> bool:
        """Tell whether it belongs to the set that the law names today."""
        return self.set == "2006"


@frozen
class Touched:
    """A target with the activities that touch it."""

    target: Target
    titles: tuple[str, ...]


def by_uuid(targets: Iterable[Target]) -> dict[str, Target]:
    """Return targets by what they are referred to with."""
    return {target.uuid: target for target in targets}


def touched_by(
    activities: Sequence[Activity], targets: Iterable[Target], level: Level | None
) -> tuple[Touched, ...]:
    """Return the targets of a level that some activities touch, those of the law first."""
    if level is None:
        return ()
    wanted = _OF_LEVEL.get(level, frozenset({_LOWER}))
    touched = [
        Touched(target, titles)
        for target in targets
        if wanted.intersection(target.sectors)
        and (titles := tuple(a.title for a in activities if target.uuid in a.curriculum))
    ]
    return tuple(sorted(touched, key=lambda one: not one.target.is_law))
