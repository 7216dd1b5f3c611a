"""Rows of fields: nothing that is typed goes away when what was typed before is kept."""

from functools import partial

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hope_desktop.ui.widgets.fields.forms import Field, Form, LineField
from hope_desktop.ui.workshops.new.rows_edit import RowsEdit
from tests.tools.shared_ui import made_ui


def _rows(qtbot: QtBot) -> RowsEdit:
    make = partial(Form, [Field("a", "&A", LineField())])
    made = RowsEdit(make, partial(dict, a=""), "Erbij", made_ui("nl"))
    qtbot.addWidget(made)
    return made


def test_rows_come_go_and_move(styled, qtbot):
    rows = _rows(qtbot)
    rows.show_rows([{"a": "1"}, {"a": "2"}])
    with qtbot.waitSignal(rows.changed):
        rows.add.click()
    rows._move(2)
    rows._move(1)
    rows._remove(2)
    assert rows.values() == [{"a": ""}, {"a": "1"}]


def test_the_keyboard_stays_with_the_row_that_moves_and_beside_one_that_goes(styled, qtbot):
    rows = _rows(qtbot)
    rows.show_rows([{"a": "1"}, {"a": "2"}, {"a": "3"}])
    rows.show()
    rows._made[2][0].setFocus()
    for _time in range(2):
        button = rows.focusWidget()
        assert button is not None
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert [row["a"] for row in rows.values()] == ["3", "1", "2"]
    assert rows.focusWidget() is rows._made[0][0]
    for left in (2, 1):
        rows._made[left][-1].setFocus()
        qtbot.keyClick(rows._made[left][-1], Qt.Key.Key_Space)
        assert rows.focusWidget() is rows._made[left - 1][-1]
    qtbot.keyClick(rows._made[0][-1], Qt.Key.Key_Space)
    assert rows.focusWidget() is rows.add


def test_another_text_is_shown_in_the_same_fields(styled, qtbot):
    rows = _rows(qtbot)
    rows.show_rows([{"a": "1"}, {"a": "2"}])
    forms = list(rows.forms)
    rows.show_rows([{"a": "2"}, {"a": "1"}])
    assert rows.forms == forms
    assert rows.values() == [{"a": "2"}, {"a": "1"}]
