"""The names and types of stored fields are a format: one that changes needs a migration step."""

import json
import re
from pathlib import Path

import pytest

from hope_desktop.domain.errors import Damaged
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.storage.records import as_json, from_json
from tests.making import blocks
from tools.shapes import KEPT, STORED, shape

STORAGE = Path(__file__).parents[2] / "hope_desktop" / "storage"


def test_stored_shapes_are_those_that_were_kept():
    was = KEPT.read_text(encoding="utf-8").splitlines()
    now = shape().splitlines()
    assert now == was, "see tools/shapes.py"


def test_every_type_that_storage_reads_is_kept():
    sources = "\n".join(path.read_text(encoding="utf-8") for path in STORAGE.rglob("*.py"))
    named = re.findall(
        r"\bfrom_json\([^()]*(?:\([^()]*\)[^()]*)*, (?:tuple\[)?([A-Z][a-z]\w+)", sources
    )
    listed = re.findall(r"_listed\(connection, \"\w+\", tuple\[(\w+), \.\.\.\]\)", sources)
    ticked = re.findall(r"^    ([A-Z]\w+): \"\w+\",$", sources, re.MULTILINE)
    read = re.findall(r"\bone_record\(connection, ([A-Z]\w+),", sources)
    assert {*named, *listed, *ticked, *read} - {"Value"} == {kind.__name__ for kind in STORED}


@pytest.mark.parametrize("renamed", [True, False])
def test_a_name_that_nobody_knows_is_damage(renamed):
    [block] = json.loads(as_json(blocks(5)))
    block["promised"] = block.pop("note") if renamed else None
    with pytest.raises(Damaged):
        from_json(json.dumps([block]), tuple[Block, ...])


def test_a_field_that_came_later_has_its_default():
    [block] = json.loads(as_json(blocks(5)))
    del block["note"]
    assert from_json(json.dumps([block]), tuple[Block, ...])[0].note == ""
