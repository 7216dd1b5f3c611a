from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.texts import translator
from hope_desktop.ui.editing.activity_form import ActivityForm
from tests.making import activity


def test_showing_an_activity_changes_nothing(styled: QApplication, qtbot: QtBot) -> None:
    form = ActivityForm(translator("nl"))
    qtbot.addWidget(form)
    told: list[str] = []
    form.changed.connect(lambda name, _value: told.append(name))
    form.show_activity(activity("x", risks=("a", "b")))
    assert told == []
    assert form.forms[2].values()["risks"] == "a\nb"
    form.forms[2]._editors["risks"].put("c")
    assert told == ["risks"]
