from dataclasses import replace

from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ClassId
from hope_desktop.ui.workshops.school.parallel_dialog import ParallelDialog
from tests.making import CLASS_2B, school_class
from tests.tools.shared_ui import made_ui


def test_classes_of_the_same_school_stand_first_and_mine_is_not_there(qtbot: QtBot) -> None:
    mine = school_class()
    far = replace(mine, id=ClassId(8), facts=replace(CLASS_2B, school="Aa", label="1A"))
    near = replace(mine, id=ClassId(9), facts=replace(CLASS_2B, label="2C & 2D"))
    dialog = ParallelDialog(mine, (far, mine, near), "2026-2027", bool, made_ui("nl"))
    qtbot.addWidget(dialog)
    assert [tick.text() for tick in dialog.ticks.values()] == [
        "2C && 2D · De Brug",
        "1A · Aa",
    ]
    assert dialog.chosen() == ()


def test_without_other_classes_it_says_where_to_add_them(qtbot: QtBot) -> None:
    mine = school_class()
    dialog = ParallelDialog(mine, (mine,), "2026-2027", bool, made_ui("nl"))
    qtbot.addWidget(dialog)
    assert dialog.ticks == {}
    assert not dialog.yes.isEnabled()
