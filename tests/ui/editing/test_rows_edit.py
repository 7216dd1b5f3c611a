from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.texts import translator
from hope_desktop.ui.editing.rows_edit import RowsEdit
from hope_desktop.ui.widgets.forms import Field, Line


def _rows(qtbot: QtBot) -> RowsEdit:
    made = RowsEdit(lambda: [Field("a", "&A", Line())], {"a": ""}, "Erbij", translator("nl"))
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


def test_the_same_rows_stay_as_they_are(styled: QApplication, qtbot: QtBot) -> None:
    rows = _rows(qtbot)
    rows.show_rows([{"a": "1"}])
    form = rows.forms[0]
    rows.show_rows([{"a": "1"}])
    assert rows.forms[0] is form
