from dataclasses import replace

from hope_desktop.domain.terms import ActivityId, BlockId, Module
from hope_desktop.domain.texts.content import LibraryContent
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.storage.library import library
from hope_desktop.storage.workshops import session_rows
from tests.making import OPENING, activity
from tests.storage.adding import PLAN, add_class, add_session


def test_a_row_counts_its_minutes_and_names_its_modules_in_order(db):
    love = replace(activity("2.1"), module=Module.LOVE)
    first = replace(activity("1.4"), module=Module.BOUNDARIES)
    with db.transaction() as connection:
        content = LibraryContent("1", (OPENING, first, love), (), (), (), {}, ())
        library.replace_starter(connection, content)
    plan = (
        Block(BlockId(1), OPENING.id, 10),
        Block(BlockId(2), love.id, 20),
        Block(BlockId(3), None, 5),
        Block(BlockId(4), first.id, 7),
        Block(BlockId(5), ActivityId("gone"), 3),
    )
    full = add_session(db, replace(PLAN, class_id=add_class(db), blocks=plan))
    empty = add_session(db, replace(PLAN, class_id=add_class(db, label="2C"), blocks=()))
    found = {row.id: row for row in session_rows.every(db.connection)}
    assert (found[full].minutes, found[full].modules) == (45, (Module.BOUNDARIES, Module.LOVE))
    assert (found[empty].minutes, found[empty].modules) == (0, ())
