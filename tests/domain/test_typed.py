import pytest
from hypothesis import given, strategies as st

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.typed import MAX_LINE, MAX_TEXT, one_line, several_lines


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  De   Brug ", "De Brug"),
        ("De\nBrug\t2", "De Brug 2"),
        ("De\x00Brug", "De Brug"),
        ("\u202eDe Brug", "De Brug"),
        ("ab\ud800c", "ab c"),
        ("", ""),
        ("’s-Gravenhage é ß 漢", "’s-Gravenhage é ß 漢"),
    ],
)
def test_one_line(typed, kept):
    assert one_line("school", typed) == kept


def test_several_lines_keep_their_lines_and_nothing_else_that_cannot_be_seen():
    assert several_lines("question", " een\r\ntwee\x07\n\n drie ") == "een\ntwee\n\n drie"
    assert several_lines("question", "om\u00a09\u00a0uur") == "om 9 uur", "not glued together"


@pytest.mark.parametrize(("field", "text"), [(one_line, "x" * 201), (several_lines, "x" * 2001)])
def test_a_paste_that_went_wrong_is_refused_without_all_of_it(field, text):  # type: ignore[no-untyped-def]
    with pytest.raises(WrongValue) as refusal:
        field("school", text)
    assert refusal.value.field == "school"
    assert len(refusal.value.value) < 60


@given(st.text(max_size=MAX_LINE))
def test_a_line_is_fit_to_keep_and_stays_what_it_is(text):
    kept = one_line("school", text)
    assert kept.isprintable()
    assert kept.encode().decode() == kept
    assert one_line("school", kept) == kept


@given(st.text(max_size=MAX_TEXT))
def test_lines_are_fit_to_keep_and_stay_what_they_are(text):
    kept = several_lines("question", text)
    assert kept.replace("\n", "").isprintable()
    assert several_lines("question", kept) == kept
