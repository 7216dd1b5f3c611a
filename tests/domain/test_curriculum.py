import pytest

from hope_desktop.domain.curriculum import Target, by_uuid
from hope_desktop.domain.levels import Audience


def target(sector: str, uuid: str = "u") -> Target:
    return Target(uuid, "X-1", "Doel 1", "Omgaan", sector, "2006", "wet")


@pytest.mark.parametrize(
    ("sector", "audiences"),
    [
        ("po", {Audience.PO}),
        ("po,so", {Audience.PO, Audience.VSO}),
        ("ob vo", {Audience.VO_LOWER, Audience.VO_UPPER, Audience.PRO, Audience.ISK}),
        ("vso am", {Audience.VSO}),
        ("3 h/v,ob vo,vso", {*Audience} - {Audience.PO, Audience.MBO}),
        ("havo top", set()),
    ],
)
def test_a_sector_is_for_some_audiences(sector: str, audiences: set[Audience]) -> None:
    assert target(sector).audiences == audiences


def test_targets_are_found_by_their_uuid() -> None:
    one, two = target("po", "a"), target("po", "b")
    assert by_uuid([one, two]) == {"a": one, "b": two}
