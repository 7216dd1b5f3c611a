"""Which papers have to be made again after something changed, and what that was."""

from dataclasses import replace
from datetime import datetime

from hope_desktop.domain.printing.records import PrintedFile, PrintRecord
from hope_desktop.domain.printing.reprinting import Different, Differs, short_of, since
from tests.each import each

MONDAY, TUESDAY, NINE, TEN = map(
    datetime.fromisoformat,
    ("2026-11-23T20:00", "2026-11-24T12:00", "2026-12-01T09:00", "2026-12-01T10:00"),
)


def file(kind: str, text: str = "a", copies: int = 1) -> PrintedFile:
    return PrintedFile(f"{kind}.pdf", kind, kind, "nl", "usual", 2, copies, 2, text)


def record(*files: PrintedFile, start: datetime = NINE) -> PrintRecord:
    return PrintRecord(1, "2B", start, "1", "usual", files, (("1.1", 1), ("1.4", 1)))


WHOLE = record(file("trainer"), file("pupils", copies=30))


def test_what_was_never_on_paper_differs_from_nothing():
    assert since([], WHOLE) is None


def test_the_same_papers_need_not_be_made_again():
    found = since([(MONDAY, WHOLE)], WHOLE)
    assert (found.at, found.papers, found.start, found.added) == (MONDAY, (), None, ())


@each(
    ("now", "papers"),
    [
        (record(file("trainer", "b")), (Different("trainer", Differs.CONTENT, 1, 1),)),
        (record(file("pupils", copies=32)), (Different("pupils", Differs.COPIES, 32, 30),)),
        (record(file("pupils", copies=28)), ()),
        (record(file("class")), (Different("class", Differs.NEW, 1),)),
    ],
    ids=["another text", "more copies", "fewer copies", "a new paper"],
)
def test_a_paper_is_made_again_when_it_is_not_enough(now, papers):
    found = since([(MONDAY, WHOLE)], now)
    assert found.papers == papers


@each(
    ("before", "now", "sides", "pages"),
    [
        ("abcd", "abXd", "single", "3"),
        ("abcd", "abXd", "double", "3-4"),
        ("abc", "aXc", "double", "1-2"),
        ("abc", "abX", "double", "3"),
        ("abcd", "XYabcd", "double", "1-2"),
        ("abcd", "Xabcd", "double", ""),
        ("abcd", "Xabcd", "single", "1"),
        ("abcdef", "aXcYeZ", "single", "2,4,6"),
        ("aab", "aaab", "single", "3"),
        ("abcd", "wxyz", "double", ""),
        ("", "abcd", "single", ""),
        ("abcd", "", "single", ""),
    ],
)
def test_of_a_paper_that_is_another_one_only_the_sheets_that_are_wrong_are_made_again(
    before, now, sides, pages
):
    def made(text: str, marks: str) -> PrintRecord:
        one = replace(file("pupils", text, 30), marks=tuple(marks), pages=len(marks), sides=sides)
        return record(one)

    found = since([(MONDAY, made("a", before))], made("b", now))
    (paper,) = found.papers
    assert (paper.pages, paper.missing, paper.why) == (pages, 30, Differs.CONTENT)
    again = since([(TUESDAY, made("b", now)), (MONDAY, made("a", before))], made("b", now))
    assert again.papers == ()


@each(("copies", "there"), [(20, 0), (3, 27)], ids=["too few of it lie there", "a few came to it"])
def test_all_of_it_is_made_again_when_it_is_not_known_what_lies_there(copies, there):
    old = replace(file("pupils", "a", copies), marks=("a", "b"), pages=2, there=there)
    now = replace(file("pupils", "b", 30), marks=("a", "X"), pages=2)
    found = since([(MONDAY, record(old))], record(now))
    assert [(one.pages, one.missing) for one in found.papers] == [("", 30)]


def test_a_paper_on_which_the_same_stands_in_another_file_lies_there():
    old, now = (replace(file("pupils", text, 30), marks=("a", "b")) for text in "xy")
    more = replace(now, copies=6, there=30)
    found = since([(MONDAY, record(old))], record(replace(now, copies=36)))
    assert [(one.why, one.missing) for one in found.papers] == [(Differs.COPIES, 6)]
    found = since([(TUESDAY, record(more)), (MONDAY, record(old))], record(replace(now, copies=36)))
    assert (found.papers, found.too_much) == ((), ())


def test_what_is_not_needed_any_more_is_to_be_taken_out():
    old, now = (
        replace(file("class", text), marks=tuple(text), pages=len(text)) for text in ("abcd", "acd")
    )
    found = since([(MONDAY, record(old))], record(now))
    assert (found.papers, found.too_much) == ((), ("class",))


def extra(copies: int, there: int, text: str = "a") -> PrintRecord:
    return record(replace(file("pupils", text, copies), there=there))


@each(
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
def test_what_is_missing_is_counted_with_what_was_made_to_come_to_it(made, missing):
    records = [
        one if isinstance(one, PrintRecord) else record(file("pupils", copies=one)) for one in made
    ]
    found = since([(MONDAY, one) for one in records], record(file("pupils", copies=36)))
    assert [paper.missing for paper in found.papers] == ([missing] if missing else [])


def test_too_few_are_counted_whatever_stands_on_them():
    assert short_of([(MONDAY, WHOLE)], {"pupils": 36, "trainer": 1, "class": 1}) == {
        "pupils": 6,
        "class": 1,
    }
    assert short_of([], {"pupils": 36}) == {}


def test_each_paper_is_compared_with_its_own_newest():
    trainer = record(file("trainer", "b"))
    found = since(
        [(TUESDAY, trainer), (MONDAY, WHOLE)], record(file("trainer", "b"), *WHOLE.files[1:])
    )
    assert (found.at, found.papers) == (TUESDAY, ())


def test_half_a_paper_is_no_paper():
    half = record(replace(file("trainer"), sha256=""))
    found = since([(MONDAY, half)], record(file("trainer")))
    assert found.papers == (Different("trainer", Differs.NEW, 1),)


def test_what_caused_it_is_known():
    now = replace(
        record(file("trainer", "b"), start=TEN),
        activities=(("1.4", 2), ("C3", 1)),
        profile="large",
    )
    found = since([(MONDAY, WHOLE)], now)
    assert found.start == (NINE, TEN)
    assert (found.added, found.removed, found.rewritten) == (("C3",), ("1.1",), ("1.4",))
    assert found.other_form
