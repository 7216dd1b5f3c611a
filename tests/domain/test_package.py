"""What may go along, and what of somebody else may be kept."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.library.activity import Origin
from hope_desktop.domain.library.editions import OWN
from hope_desktop.domain.library.handout import GroupSize, Handout, HandoutKind
from hope_desktop.domain.library.material import FileKind, Material
from hope_desktop.domain.package import (
    activity_may_go,
    checked_template,
    handout_may_go,
    material_may_go,
    must_be_sane,
)
from hope_desktop.domain.terms import ActivityId, HandoutId, MaterialId, TemplateId
from hope_desktop.domain.workshops.templates import Template, TemplatePart
from tests.each import each
from tests.making import activity, blocks

FILE = Material(MaterialId(1), "Blad", "blad.pdf", FileKind.PDF, 3, "0" * 64)
SHEET = Handout(
    HandoutId("x/blad"), ActivityId("x"), "Blad", HandoutKind.WORKSHEET, "nl", "B1",
    GroupSize.ONE, "",
)  # fmt: skip


@each(
    ("facts", "goes"),
    [
        ({}, True),
        ({"only_me": True}, False),
        ({"only_me": True, "may_share": True}, False),
        ({"licence": "all-rights-reserved"}, False),
        ({"licence": "unknown"}, False),
        ({"licence": "all-rights-reserved", "may_share": True}, True),
        ({"licence": "CC-BY-4.0", "source": "een boek"}, True),
        ({"source": "een boek"}, False),
    ],
)
def test_a_file_goes_unless_its_licence_or_she_says_no(facts, goes):
    assert material_may_go(replace(FILE, **facts)) is goes


@each(
    ("origin", "goes"),
    [
        (OWN, True),
        (Origin(), True),
        (replace(OWN, author="Iemand"), False),
        (replace(OWN, source="een boek"), False),
        (replace(OWN, source="een boek", may_redistribute=True), True),
    ],
)
def test_what_somebody_else_made_goes_when_that_is_allowed(origin, goes):
    assert activity_may_go(activity("1.1", origin=origin)) is goes


def test_a_sheet_out_of_a_book_stays():
    assert handout_may_go(replace(SHEET, licence=OWN.licence))
    assert not handout_may_go(replace(SHEET, licence="unknown", source="een boek"))


def test_what_is_hers_alone_stays():
    assert activity_may_go(activity("1.1"))
    assert not activity_may_go(activity("1.1", only_me=True))
    mine = replace(SHEET, licence=OWN.licence)
    assert [handout_may_go(replace(mine, only_me=hers)) for hers in (True, False)] == [False, True]


GOOD = TemplatePart("a", 50, (ActivityId("1.1"),), titles=("Titel",))


@each(
    "part",
    [
        replace(GOOD, slot_minutes=0),
        replace(GOOD, slot_minutes=10**9),
        replace(GOOD, titles=("een", "twee")),
        replace(GOOD, activities=(ActivityId("../x"),)),
        replace(GOOD, part=""),
        replace(GOOD, blocks=blocks(5) + blocks(5)),
        replace(GOOD, blocks=tuple(replace(b, minutes=-1) for b in blocks(5))),
        replace(GOOD, blocks=tuple(replace(b, activity=ActivityId("9.9")) for b in blocks(5))),
    ],
)
def test_a_template_that_cannot_be_planned_from_is_refused(part):
    with pytest.raises(HopeError):
        checked_template(_template(part), "Joris", "2026-03-03")


def test_notes_and_promised_times_in_a_package_are_ignored():
    """Our own packages have none; one of another program may."""
    (block,) = blocks(5)
    other = replace(block, activity=ActivityId("1.1"), note="kanarie")
    part = replace(GOOD, blocks=(other,), titles=("Titel",))
    kept = checked_template(_template(part), "Joris", "2026-03-03")
    assert kept.sender == "Joris"
    assert [one.note for one in kept.parts[0].blocks] == [""]


def _template(part: TemplatePart) -> Template:
    return Template(TemplateId("own-3"), "Grenzen", (), (), (part,), own=True)


@each("value", ["\ud800", -1, 2**70, (1,) * 6_000, replace(FILE, bytes=-5)])
def test_what_no_editor_makes_is_refused(value):
    with pytest.raises(HopeError):
        must_be_sane(value)
