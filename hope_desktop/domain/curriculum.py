"""Attainment targets (kerndoelen) that the work of a class touches.

A number alone is no name: 20B exists for primary and for secondary school, and says other things.
So a target is known by the uuid of SLO, with its sector.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from hope_desktop.domain.levels import Audience

_SECTORS: dict[str, frozenset[Audience]] = {
    "po": frozenset({Audience.PO}),
    "so": frozenset({Audience.PO, Audience.VSO}),
    "ob vo": frozenset({Audience.VO_LOWER, Audience.VO_UPPER, Audience.PRO, Audience.ISK}),
    "3 h/v": frozenset({Audience.VO_LOWER, Audience.VO_UPPER}),
    "vso": frozenset({Audience.VSO}),
    "vso am": frozenset({Audience.VSO}),
    "vso db": frozenset({Audience.VSO}),
    "so zml/mb": frozenset({Audience.VSO}),
}
"""The sectors of SLO and whom they are for here; pro and isk borrow those of the lower years."""


@dataclass(frozen=True, slots=True)
class Target:
    """One target. The sets of 2006 and of the renewal are both in use."""

    uuid: str
    code: str
    """Our short name: `VO-M&N-32D`."""
    label: str
    """What SLO calls it, for who looks it up."""
    topic: str
    sector: str
    set: str
    """`2006` (the law) or `vernieuwd` (a final draft that becomes law later)."""
    status: str

    @property
    def audiences(self) -> frozenset[Audience]:
        """Whom it is for; an unknown sector is for nobody."""
        sectors = (part.strip() for part in self.sector.split(","))
        return frozenset().union(*(_SECTORS.get(sector, frozenset()) for sector in sectors))


def by_uuid(targets: Iterable[Target]) -> dict[str, Target]:
    """Targets by what they are referred to with."""
    return {target.uuid: target for target in targets}
