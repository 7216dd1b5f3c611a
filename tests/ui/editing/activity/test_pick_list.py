from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.ui.editing.activity.pick_list import PickList
from tests.tools.shared_ui import made_ui

OPTIONS = [("a", "Eerste"), ("b", "Tweede"), ("c", "Derde")]


def test_things_are_added_and_left_out(styled: QApplication, qtbot: QtBot) -> None:
    some = PickList("Kies…", made_ui("nl"))
    qtbot.addWidget(some)
    some.show_keys(("b",), OPTIONS)
    offered = [some.choice.itemText(at) for at in range(some.choice.count())]
    assert offered == ["Kies…", "Eerste", "Derde"]
    with qtbot.waitSignal(some.changed):
        some.choice.activated.emit(2)
    assert some.keys() == ("b", "c")
    with qtbot.waitSignal(some.changed):
        some._remove("b")
    assert some.keys() == ("c",)
    some.choice.activated.emit(0)
    assert some.keys() == ("c",)


def test_what_has_no_words_here_is_not_lost(styled: QApplication, qtbot: QtBot) -> None:
    some = PickList("Kies…", made_ui("nl"))
    qtbot.addWidget(some)
    some.show_keys(("elders",), OPTIONS)
    some.choice.activated.emit(1)
    assert some.keys() == ("elders", "a")
