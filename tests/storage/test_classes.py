from dataclasses import replace

from hope_desktop.domain.classes import ClassFacts, ModuleDone
from hope_desktop.domain.terms import Changes, ClassId, Level, Module
from hope_desktop.storage import classes
from hope_desktop.storage.database import Database
from tests.making import CLASS_2B, NINE
from tests.storage.adding import taken_back

TABLE = ClassFacts("Gemeente", level=Level.ADULTS, elsewhere=True)
YEAR = "2026-2027"


def _add(db: Database, facts: ClassFacts, year: str = YEAR) -> ClassId:
    with db.change("class.added") as change:
        return classes.insert(change, facts, year)


def _mark(db: Database, class_id: ClassId, module: Module) -> Changes:
    with db.change("class.module-marked") as change:
        classes.add_module(change, class_id, ModuleDone(module, NINE.date()))
    return change.changes


def test_what_is_known_and_what_is_not_come_back(db):
    for facts in (CLASS_2B, ClassFacts("De Brug"), TABLE, replace(CLASS_2B, question="een\ntwee")):
        found = classes.one(db.connection, _add(db, facts))
        assert (found.facts, found.school_year) == (facts, YEAR)


def test_classes_stand_by_school_and_label_whatever_the_capitals(db):
    for school, label in (("de wissel", "1A"), ("De Brug", "2b"), ("De Brug", "2A")):
        _add(db, ClassFacts(school, label))
    assert [(c.facts.school, c.facts.label) for c in classes.every(db.connection)] == [
        ("De Brug", "2A"),
        ("De Brug", "2b"),
        ("de wissel", "1A"),
    ]


def test_a_path_is_told_by_day(db):
    class_id = _add(db, CLASS_2B)
    for module in (Module.LOVE, Module.BOUNDARIES):
        _mark(db, class_id, module)
    found = classes.one(db.connection, class_id)
    assert [done.module for done in found.path] == [Module.LOVE, Module.BOUNDARIES]


def test_what_is_removed_is_out_of_sight_and_stays_in_the_file(db):
    class_id = _add(db, CLASS_2B)
    with db.change("class.removed") as change:
        classes.remove(change, class_id)
    assert classes.one(db.connection, class_id) is None
    assert classes.every(db.connection) == ()
    assert db.connection.execute("SELECT school FROM classes").fetchall() == [("De Brug",)]


def test_a_change_of_the_path_knows_its_class_before_and_after_undo(db):
    class_id = _add(db, CLASS_2B)
    marked = _mark(db, class_id, Module.LOVE)
    assert marked.classes == {class_id}
    assert taken_back(db, marked).classes == {class_id}
