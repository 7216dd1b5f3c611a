"""Own templates are rows that can be undone; one in the bin stays readable."""

from hope_desktop.domain.ids import ActivityId, BlockId, TemplateId
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.domain.workshops.templates import Template, TemplatePart
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import own_templates

PART = TemplatePart("a", 50, (ActivityId("O1"),), (Block(BlockId(1), ActivityId("O1"), 9),), ("x",))


def _kept(db: Database, title: str) -> TemplateId:
    template = Template(TemplateId(""), title, (), (), (PART,), own=True)
    with db.change("template.kept") as change:
        return own_templates.insert(change, template)


def test_templates_come_back_as_they_were_kept_by_their_titles(db):
    second, first = _kept(db, "Zomer"), _kept(db, "anders")
    assert [one.id for one in own_templates.every(db.connection)] == [first, second]
    found = own_templates.one(db.connection, second)
    assert (found.id, found.title, found.parts, found.own) == (second, "Zomer", (PART,), True)


def test_one_in_the_bin_is_out_of_sight_but_not_gone(db):
    made = _kept(db, "Zomer")
    with db.change("template.removed") as change:
        own_templates.set_removed(change, made, removed=True)
    assert own_templates.every(db.connection) == ()
    assert [one.id for one in own_templates.every(db.connection, removed=True)] == [made]
    assert own_templates.one(db.connection, made) is not None
    with db.transaction() as connection:
        own_templates.erase(connection, made)
    assert own_templates.one(db.connection, made) is None


def test_the_id_of_a_ready_workshop_finds_nothing(db):
    _kept(db, "Zomer")
    for other in ("S1", "1", "own-", "own-x", "own-2"):
        assert own_templates.one(db.connection, TemplateId(other)) is None
