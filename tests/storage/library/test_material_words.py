"""Words of files are found with the rows that name them, however rows come and go."""

from dataclasses import replace

import pytest

from hope_desktop.domain.terms import MaterialId
from hope_desktop.storage.backup import rebuilt
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import material as store, material_words as words
from hope_desktop.storage.snapshot import make_snapshot
from tests.storage.adding import taken_back
from tests.storage.library.test_material import PIECE, add


@pytest.fixture
def one(db) -> MaterialId:
    made = add(db)
    with db.transaction() as connection:
        words.keep(connection, PIECE.sha256, "De zwaluw vliegt")
    return made


def found(db: Database, asked: str) -> list[int]:
    return [piece.id for piece in words.search(db.connection, asked, 9)]


def test_a_word_in_the_file_and_one_in_the_title_both_count(db, one):
    assert found(db, "zwal") == found(db, "kwart") == found(db, "vliegt zwaluw") == [one]
    assert found(db, "zwaluw kwartet") == []
    assert found(db, '"') == found(db, "* OR") == []


def test_the_index_follows_each_change_of_a_row(db, one):
    with db.change("material.changed") as change:
        store.update(change, replace(PIECE, id=one, title="Ganzenbord", only_me=True))
    assert found(db, "kwartet") == found(db, "ganzenbord") == found(db, "zwaluw") == []
    taken_back(db, change.changes)
    assert found(db, "titel") == found(db, "ganzenbord") == []
    assert found(db, "kwartet") == found(db, "zwaluw") == [one]
    db.connection.execute("INSERT INTO material_fts(material_fts) VALUES ('integrity-check')")


def test_words_that_are_not_known_yet_are_asked_for(db, one):
    assert words.missing(db.connection) == ()
    with db.transaction() as connection:
        words.forget(connection, [PIECE.sha256])
    assert [piece.id for piece in words.missing(db.connection)] == [one]
    assert found(db, "zwaluw") == []


def test_a_backup_that_is_put_back_is_searched(db, one):
    made = make_snapshot(db.connection, db.folder.backups)
    new = rebuilt(made.file, db.folder.root)
    db.exchange(lambda: new.replace(db.folder.database))
    assert found(db, "zwaluw") == found(db, "kwartet") == [one]
