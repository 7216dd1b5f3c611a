from hope_desktop.domain.library.curriculum import Target, by_uuid, touched_by
from hope_desktop.domain.terms import PUPILS, Audience, Level
from tests.each import each
from tests.making import activity


def target(sector: str, uuid: str = "u") -> Target:
    return Target(uuid, "X-1", "Doel 1", "Omgaan", sector, "2006", "wet")


@each(
    ("sector", "audiences"),
    [
        ("po", {Audience.PO}),
        ("po,so", {Audience.PO, Audience.VSO}),
        ("ob vo", {Audience.VO_LOWER, Audience.VO_UPPER, Audience.PRO, Audience.ISK}),
        ("vso am", {Audience.VSO}),
        ("3 h/v,ob vo,vso", {*PUPILS} - {Audience.PO, Audience.MBO}),
        ("mbo", {Audience.MBO}),
        ("havo top", set()),
    ],
)
def test_a_sector_is_for_some_audiences(sector, audiences):
    assert target(sector).audiences == audiences


def test_targets_are_found_by_their_uuid():
    one, two = target("po", "a"), target("po", "b")
    assert by_uuid([one, two]) == {"a": one, "b": two}


TARGETS = [
    Target(uuid, uuid, "Doel", "Omgaan", sector, set_, "")
    for uuid, sector, set_ in (
        ("new", "ob vo,vso", "vernieuwd"),
        ("old", "ob vo", "2006"),
        ("po", "po,so", "2006"),
        ("am", "vso am", "2006"),
        ("db", "vso db", "2006"),
        ("none", "ob vo", "2006"),
        ("mbo", "mbo", "mbo"),
    )
]
ONE = activity("1.1", curriculum=("new", "old", "po", "mbo"))
TWO = activity("1.2", curriculum=("new", "am", "db"))


@each(
    ("level", "touched"),
    [
        (Level.HAVO, ["old", "new"]),
        (Level.PRO, ["old", "new"]),
        (Level.ISK, ["old", "new"]),
        (Level.PO, ["po"]),
        (Level.VSO_AM, ["am", "new"]),
        (Level.VSO_DB, ["db", "new"]),
        (Level.VSO_VV, ["old", "new"]),
        (Level.MBO, ["mbo"]),
        (None, []),
    ],
)
def test_a_class_sees_the_targets_of_its_own_sector_the_law_first(level, touched):
    found = touched_by([ONE, TWO], TARGETS, level)
    assert [one.target.uuid for one in found] == touched


def test_each_target_names_the_activities_that_touch_it():
    old, new = touched_by([ONE, TWO], TARGETS, Level.HAVO)
    assert old.titles == ("Titel 1.1",)
    assert new.titles == ("Titel 1.1", "Titel 1.2")
