"""Which papers have to be made again after something changed, and what that was."""

from dataclasses import replace
from datetime import datetime

import pytest

from hope_desktop.domain.printing.records import PrintedFile, PrintRecord
from hope_desktop.domain.printing.reprinting import Different, Differs, short_of, since

MONDAY, TUESDAY, NINE, TEN = map(
    datetime.fromisoformat,
    ("2026-11-23T20:00", "2026-11-24T12:00", "2026-12-01T09:00", "2026-12-01T10:00"),
)


def file(kind: str, text: str = "a", copies: int = 1) -> PrintedFile:
    return PrintedFile(f"{kind}.pdf", kind, kind, "nl", "standaard", 2, copies, 2, text)


def record(*files: PrintedFile, start: datetime = NINE) -> PrintRecord:
    return PrintRecord(1, "2B", start, "1", "standaard", files, (("1.1", 1), ("1.4", 1)))


WHOLE = record(file("trainer"), file("pupils", copies=30))


def test_what_was_never_on_paper_differs_from_nothing() -> None:
    assert since([], WHOLE) is None


def test_what_is_shown_is_never_short() -> None:
    slides = replace(file("slides", "b"), paper="screen")
    found = since([(MONDAY, WHOLE)], replace(WHOLE, files=(*WHOLE.files, slides)))
    assert found is not None
    assert found.papers == ()


def test_the_same_papers_need_not_be_made_again() -> None:
    found = since([(MONDAY, WHOLE)], WHOLE)
    assert found is not None
    assert (found.at, found.papers, found.start, found.added) == (MONDAY, (), None, ())


@pytest.mark.parametrize(
    ("now", "papers"),
    [
        (record(file("trainer", "b")), (Different("trainer", Differs.CONTENT, 1, 1),)),
        (record(file("pupils", copies=32)), (Different("pupils", Differs.COPIES, 32, 30),)),
        (record(file("pupils", copies=28)), ()),
        (record(file("class")), (Different("class", Differs.NEW, 1),)),
    ],
    ids=["another text", "more copies", "fewer copies", "a new paper"],
)
def test_a_paper_is_made_again_when_it_is_not_enough(
    now: PrintRecord, papers: tuple[Different, ...]
) -> None:
    found = since([(MONDAY, WHOLE)], now)
    assert found is not None
    assert found.papers == papers


def extra(copies: int, there: int, text: str = "a") -> PrintRecord:
    return record(replace(file("pupils", text, copies), there=there))


@pytest.mark.parametrize(
    ("made", "missing"),
    [
        ([30], 6),
        ([extra(6, 30), 30], 0),
        ([extra(4, 30), 30], 2),
        ([extra(2, 34), extra(4, 30), 30], 0),
        ([30, 30], 6),
        ([10, 30], 6),
        ([36, extra(6, 30, "old"), 30], 0),
        ([extra(6, 30, "old"), 30], 36),
    ],
    ids=[
        "one set",
        "made up",
        "not quite",
        "twice made up",
        "a set twice is one set",
        "a few again",
        "all of the new text",
        "none of the new text",
    ],
)
def test_what_is_missing_is_counted_with_what_was_made_to_come_to_it(
    made: list[int | PrintRecord], missing: int
) -> None:
    records = [
        one if isinstance(one, PrintRecord) else record(file("pupils", copies=one)) for one in made
    ]
    found = since([(MONDAY, one) for one in records], record(file("pupils", copies=36)))
    assert found is not None
    assert [paper.missing for paper in found.papers] == ([missing] if missing else [])


def test_too_few_are_counted_whatever_stands_on_them() -> None:
    assert short_of([(MONDAY, WHOLE)], {"pupils": 36, "trainer": 1, "class": 1}) == {
        "pupils": 6,
        "class": 1,
    }
    assert short_of([], {"pupils": 36}) == {}


def test_each_paper_is_compared_with_its_own_newest() -> None:
    trainer = record(file("trainer", "b"))
    found = since(
        [(TUESDAY, trainer), (MONDAY, WHOLE)], record(file("trainer", "b"), *WHOLE.files[1:])
    )
    assert found is not None
    assert (found.at, found.papers) == (TUESDAY, ())


def test_half_a_paper_is_no_paper() -> None:
    half = record(replace(file("trainer"), sha256=""))
    found = since([(MONDAY, half)], record(file("trainer")))
    assert found is not None
    assert found.papers == (Different("trainer", Differs.NEW, 1),)


def test_what_caused_it_is_known() -> None:
    now = replace(
        record(file("trainer", "b"), start=TEN),
        activities=(("1.4", 2), ("C3", 1)),
        profile="groot",
    )
    found = since([(MONDAY, WHOLE)], now)
    assert found is not None
    assert found.start == (NINE, TEN)
    assert (found.added, found.removed, found.rewritten) == (("C3",), ("1.1",), ("1.4",))
    assert found.other_form
