"""Rows of fields: nothing that is typed goes away when what was typed before is kept."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.ui.editing.activity.rows_edit import RowsEdit, VariantRow
from hope_desktop.ui.widgets.fields.forms import Field, Form, LineField, Number
from tests.tools.shared_ui import made_ui


def _rows(qtbot: QtBot, *, drops_empty: bool = False) -> RowsEdit:
    make = partial(Form, [Field("a", "&A", LineField())])
    made = RowsEdit(make, partial(dict, a=""), "Erbij", made_ui("nl"), drops_empty=drops_empty)
    qtbot.addWidget(made)
    return made


def test_rows_come_go_and_move(styled: QApplication, qtbot: QtBot) -> None:
    rows = _rows(qtbot)
    rows.show_rows([{"a": "1"}, {"a": "2"}])
    with qtbot.waitSignal(rows.changed):
        rows.add.click()
    rows._move(2, 0)
    rows._remove(2)
    assert rows.values() == [{"a": ""}, {"a": "1"}]


def test_the_keyboard_stays_with_the_row_that_moves_and_beside_one_that_goes(
    styled: QApplication, qtbot: QtBot
) -> None:
    rows = _rows(qtbot)
    rows.show_rows([{"a": "1"}, {"a": "2"}, {"a": "3"}])
    rows.show()
    rows._made[0][1].setFocus()
    for _time in range(2):
        button = rows.focusWidget()
        assert button is not None
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert [row["a"] for row in rows.values()] == ["2", "3", "1"]
    assert rows.focusWidget() is rows._made[2][0]
    for left in (2, 1):
        rows._made[left][-1].setFocus()
        qtbot.keyClick(rows._made[left][-1], Qt.Key.Key_Space)
        assert rows.focusWidget() is rows._made[left - 1][-1]
    qtbot.keyClick(rows._made[0][-1], Qt.Key.Key_Space)
    assert rows.focusWidget() is rows.add


@pytest.mark.parametrize(
    ("typed", "kept"),
    [([{"a": "1"}], [{"a": "1"}]), ([{"a": "een "}], [{"a": "een"}])],
)
def test_rows_that_were_kept_stay_as_they_are_typed(
    styled: QApplication, qtbot: QtBot, typed: list[dict[str, str]], kept: list[dict[str, str]]
) -> None:
    rows = _rows(qtbot)
    rows.show_rows(typed)
    form = rows.forms[0]
    rows.show_rows(kept)
    assert rows.forms[0] is form
    assert rows.values() == typed


def test_a_row_that_is_still_empty_stays(styled: QApplication, qtbot: QtBot) -> None:
    rows = _rows(qtbot, drops_empty=True)
    rows.show_rows([{"a": "1"}])
    rows.add.click()
    rows.show_rows([{"a": "1"}])
    assert len(rows.forms) == 2


def test_another_text_is_shown_in_the_same_fields(styled: QApplication, qtbot: QtBot) -> None:
    rows = _rows(qtbot)
    rows.show_rows([{"a": "1"}, {"a": "2"}])
    forms = list(rows.forms)
    rows.show_rows([{"a": "2"}, {"a": "1"}])
    assert rows.forms == forms
    assert rows.values() == [{"a": "2"}, {"a": "1"}]


@pytest.mark.parametrize(("place", "at"), [("[1].a", 1), ("[0]", 0), ("", None), ("[7].a", None)])
def test_a_place_has_its_field_or_the_way_to_make_one(
    styled: QApplication, qtbot: QtBot, place: str, at: int | None
) -> None:
    rows = _rows(qtbot)
    rows.show_rows([{"a": "1"}, {"a": "2"}])
    wanted = rows.add if at is None else rows.forms[at].editor("a")
    assert rows.editor(place) is wanted


def test_a_shorter_way_says_what_its_steps_take(styled: QApplication, qtbot: QtBot) -> None:
    ui = made_ui()
    make = partial(
        Form, [Field("what", "Wat", LineField()), Field("minutes", "Minuten", Number(0, 99))]
    )
    steps = RowsEdit(make, partial(dict, what="", minutes=5), "Erbij", ui)
    row = VariantRow(steps, ui)
    qtbot.addWidget(row)
    row.fill({"name": "Kort", "steps": [{"what": "Doen", "minutes": 7}]})
    assert row.total.text() == "Samen 7 minuten"
    with qtbot.waitSignal(row.value_changed):
        steps.add.click()
    assert row.total.text() == "Samen 12 minuten"
    assert row.editor("steps[1].minutes") is steps.forms[1].editor("minutes")
    assert row.editor("name") is Form.editor(row, "name")
    assert row.values()["name"] == "Kort"
