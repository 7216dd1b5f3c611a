"""The starter library's tables with small libraries; search on the real one is a service's test."""

from dataclasses import replace

import pytest

from hope_desktop.domain.library.activity import Activity, Step
from hope_desktop.domain.terms import Audience, Level, Module, ModuleText
from hope_desktop.domain.texts.content import LibraryContent
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import library
from hope_desktop.storage.library.library_version import kept_note
from tests.making import CLOSING, OPENING, activity, handout

CAFE = activity("2.1", Module.LOVE, title="Één café", goal="De leerling drinkt thee.")
STRONG = activity("3.1", Module.UNCOMFORTABLE, intensity=3, group_min=10, group_max=20, minutes=40)
FIRST = activity("1.2", position=2, audiences=frozenset({Audience.PO}))
TEXT = activity("1.1", handouts=(handout("1.1/blad", body="De olifant slaapt.\n"),))
ALL = (CLOSING, STRONG, CAFE, FIRST, TEXT, OPENING)


def _content(*activities: Activity, version: str = "1") -> LibraryContent:
    texts = (ModuleText(Module.LOVE, "Liefde", "Doel", ("a",), ("b",), "c"),)
    papers = (replace(handout("school/brief"), activity=None),)
    return LibraryContent(version, activities, texts, (), (), {}, papers)


@pytest.fixture
def filled(db) -> Database:
    _take_in(db, _content(*ALL))
    return db


def _take_in(db: Database, content: LibraryContent) -> None:
    with db.transaction() as connection:
        library.replace_starter(connection, content)


def _rows(db: Database, **wanted: object) -> list[str]:
    return [row.id for row in library.rows(db.connection, ActivityFilter(**wanted))]  # type: ignore[arg-type]


def _search(db: Database, words: str, limit: int = 50) -> list[str]:
    return [r.id for r in library.search(db.connection, ActivityFilter(words=words), limit)]


def test_records_come_back_whole_and_in_the_order_of_the_path(filled):
    assert _rows(filled) == ["O1", "1.1", "1.2", "2.1", "3.1", "C3"]
    for one in ALL:
        assert library.one(filled.connection, one.id) == one


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"module": Module.BOUNDARIES}, ["1.1", "1.2"]),
        ({"level": Level.VWO}, ["O1", "1.1", "2.1", "3.1", "C3"]),
        ({"level": Level.PO, "module": Module.BOUNDARIES}, ["1.1", "1.2"]),
        ({"max_minutes": 9}, ["O1", "C3"]),
        ({"max_intensity": 2, "max_minutes": 40}, ["O1", "1.1", "1.2", "2.1", "C3"]),
        ({"pupils": 21}, ["O1", "1.1", "1.2", "2.1", "C3"]),
        ({"pupils": 0}, []),
    ],
)
def test_lists_are_narrowed(filled, wanted, found):
    assert _rows(filled, **wanted) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cafe", ["2.1"]),
        ("een caf", ["2.1"]),
        ("CAFÉ", ["2.1"]),
        ("thee", ["2.1"]),
        ("olif", ["1.1"]),
        ("olifant thee", []),
        ("titel 3.1", ["3.1"]),
        ("zebra", []),
    ],
)
def test_search(filled, words, found):
    assert _search(filled, words) == found


def test_titles_come_before_texts_and_no_more_than_asked(db):
    inside = activity("1.1", steps=(Step(20, "Over stoplicht."),))
    titled = activity("1.2", title="Het stoplicht", position=2)
    _take_in(db, _content(inside, titled))
    assert _search(db, "stoplicht") == ["1.2", "1.1"]
    assert _search(db, "stoplicht", 1) == ["1.2"]


def test_what_fits_best_comes_first(db):
    once = activity("1.1", steps=(Step(20, "Kijk, een stoplicht."),))
    often = activity("2.1", steps=(Step(20, "Stoplicht na stoplicht, en nog een stoplicht."),))
    about = replace(activity("3.1"), method="Spel met een stoplicht")
    named = activity("4.1", title="Het stoplicht")
    begins = activity("C2", title="Stoplicht voor nu")
    _take_in(db, _content(once, often, about, named, begins))
    assert _search(db, "stoplicht") == ["C2", "4.1", "3.1", "2.1", "1.1"]


def test_a_new_version_replaces_all_but_what_is_the_trainers_own(filled):
    with filled.transaction() as connection:
        connection.execute("UPDATE activities SET own = 1 WHERE id = '3.1'")
    _take_in(filled, _content(replace(CAFE, title="Een theehuis"), version="2"))
    assert kept_note(filled.connection, "version") == "2"
    assert _rows(filled) == ["2.1", "3.1"]
    assert _search(filled, "cafe") == []
    assert _search(filled, "theehuis") == ["2.1"]


def test_an_activity_that_left_the_library_can_still_be_read_by_old_plans(filled):
    _take_in(filled, _content(OPENING, CLOSING, version="2"))
    assert _rows(filled) == ["O1", "C3"]
    assert _search(filled, "thee") == []
    assert library.one(filled.connection, CAFE.id) == CAFE
    _take_in(filled, _content(*ALL, version="3"))
    assert _rows(filled) == ["O1", "1.1", "1.2", "2.1", "3.1", "C3"]


def test_a_search_reads_no_record_to_know_what_is_for_one_trainer(filled):
    asked: list[str] = []
    filled.connection.set_trace_callback(asked.append)
    library.search(filled.connection, ActivityFilter(words="grens"), 10)
    filled.connection.set_trace_callback(None)
    for one in (one for one in asked if "MATCH" in one and one.startswith("SELECT a.id")):
        plan = filled.connection.execute(f"EXPLAIN QUERY PLAN {one}").fetchall()
        assert "INDEX activities_of_one" in str(plan)
