from datetime import date

import pytest
from hypothesis import given, strategies as st

from hope_desktop.domain.errors import Damaged
from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.terms import Audience, Level
from hope_desktop.domain.workshops.plan import (
    Block,
    CheckItem,
    ChecklistLine,
    CheckState,
    fresh_checklist,
)
from hope_desktop.storage.records import as_json, from_json
from tests.making import activity, blocks, variant


def test_records_come_back_as_they_were():
    one = activity("1.4", variants=(variant("Kort", 7),), audiences=frozenset(Audience))
    assert from_json(as_json(one), Activity) == one
    checks = (*fresh_checklist(), ChecklistLine(CheckItem.QUIET_SPOT, CheckState.DONE, "lokaal 3"))
    assert from_json(as_json(checks), tuple[ChecklistLine, ...]) == checks
    line = Helpline("112", "112", "nood", checked_on=date.fromisoformat("2026-12-01"))  # type: ignore[arg-type]
    assert from_json(as_json(line), Helpline) == line
    made = (Block(1, None, 5, note="'\"{}"), *blocks(one))  # type: ignore[arg-type]
    assert from_json(as_json(made), tuple[Block, ...]) == made


def test_the_same_record_is_always_the_same_text():
    one, other = (activity("1.4", audiences=frozenset(order)) for order in (Audience, [*Audience]))
    assert as_json(one) == as_json(other)
    levels = (activity("1.4", not_levels=frozenset(order)) for order in (Level, [*Level][::-1]))
    assert len({as_json(found) for found in levels}) == 1


@given(st.text())
def test_any_note_comes_back(note):
    block = (Block(1, None, 5, note=note),)  # type: ignore[arg-type]
    assert from_json(as_json(block), tuple[Block, ...]) == block


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"id": "x"}]', "nul"])
def test_what_is_no_record_is_refused(text):
    with pytest.raises(Damaged):
        from_json(text, tuple[Block, ...])
