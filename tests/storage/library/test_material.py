"""The rows of material: what a change touched, and what files are named."""

from dataclasses import replace

from hope_desktop import wall_clock
from hope_desktop.domain.library.material import FileKind, Material
from hope_desktop.domain.terms import ActivityId, MaterialId
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import material as store
from tests.storage.adding import taken_back

PIECE = Material(MaterialId(0), "Kwartet", "kwartet.pdf", FileKind.PDF, 9, "a" * 64, pages=2)
HERE = ActivityId("1.4")


def add(db: Database, piece: Material = PIECE) -> MaterialId:
    with db.change("material.added") as change:
        return store.insert(change, piece)


def test_a_piece_comes_back_as_it_was(db):
    one = add(db)
    assert store.one(db.connection, one) == replace(PIECE, id=one, came=wall_clock.today())
    assert store.one(db.connection, MaterialId(9)) is None
    assert store.with_content(db.connection, "a" * 64) == store.one(db.connection, one)
    assert store.with_content(db.connection, "b") is None


def test_a_file_is_named_as_long_as_undo_could_bring_it_back(db):
    one = add(db)
    with db.change("material.changed") as change:
        store.update(change, replace(PIECE, id=one, sha256="b" * 64))
    assert store.hashes(db.connection) == {"a" * 64, "b" * 64}
    with db.transaction() as connection:
        assert store.erase(connection, one) == {"a" * 64, "b" * 64}
    assert store.hashes(db.connection) == frozenset()


def test_a_change_tells_whose_material_it_touched(db):
    one = add(db)
    with db.change("material.linked") as linked:
        store.link(linked, one, HERE)
    with db.change("material.changed") as changed:
        store.update(changed, replace(PIECE, id=one, title="Ander"))
    for changes in (linked.changes, changed.changes, taken_back(db, linked.changes)):
        assert changes.material
        assert (changes.activities, changes.sessions) == ({HERE}, frozenset())
    assert store.of_activity(db.connection, HERE) == ()


def test_titles_are_those_of_what_is_in_sight(db):
    one = add(db)
    assert store.titles_of_files(db.connection, ["a" * 64]) == ("Kwartet",)
    with db.change("material.thrown-away") as change:
        store.set_removed(change, one, removed=True)
    assert store.titles_of_files(db.connection, ["a" * 64]) == ()
    assert [piece.id for piece in store.every(db.connection, removed=True)] == [one]
