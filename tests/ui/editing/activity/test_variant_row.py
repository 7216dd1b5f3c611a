from functools import partial

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.ui.editing.activity.rows_edit import RowsEdit
from hope_desktop.ui.editing.activity.variant_row import VariantRow
from hope_desktop.ui.widgets.fields.forms import Field, Form, LineField, Number
from tests.tools.shared_ui import made_ui


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
    assert row.editor("name") is row.form.editor("name")
    assert row.values()["name"] == "Kort"
