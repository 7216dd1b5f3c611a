"""Fitting a workshop to the minutes there are, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame

from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.dialogs import FitDialog
from hope_desktop.ui.workshops.one.page import WorkshopView
from tests.tools.in_words import words


@pytest.fixture
def dialog(page, view, qtbot) -> FitDialog:
    view.pane.focus_row()
    qtbot.keyClick(view.pane.card.parts[2], Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    found = view.actions_of_plan.dialog
    assert found is not None
    return found


def _planned(services: Services, view: WorkshopView) -> list[tuple[str | None, int]]:
    blocks = services.planning.session(view.plan.session.id).blocks
    return [(block.activity, block.minutes) for block in blocks]


def test_half_an_hour_is_typed_read_accepted_and_undone_by_keys(
    dialog, view, services, operations, qtbot
):
    whole = _planned(services, view)
    qtbot.keyClicks(dialog.minutes, "30")
    said = words(dialog)
    assert "Een woord, een zin: leave out" in said
    assert "It is an extra, and those go first." in said
    assert "It fits, with 1 min to spare. It ends at 9:29." in said
    assert _planned(services, view) == whole
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert _planned(services, view) == [("O1", 9), ("1.4", 12), ("C3", 8)]
    assert view.head.minutes.value() == 30
    operations.stack.undo()
    assert _planned(services, view) == whole
    assert view.head.minutes.value() == 50


def test_escape_changes_nothing(dialog, view, services, qtbot):
    whole = _planned(services, view)
    dialog.minutes.setValue(30)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert _planned(services, view) == whole


@pytest.mark.parametrize(
    ("minutes", "told", "can"),
    [
        (49, "It fits, with 0 min to spare.", False),
        (
            12,
            "2 min short: opening and closing need their time. A whole lesson takes 26 m",
            True,
        ),
        (0, "1-480", False),
    ],
)
def test_it_says_how_it_stands(dialog, minutes, told, can):
    dialog.minutes.setValue(minutes)
    assert any(told in said for said in words(dialog))
    assert dialog.yes.isEnabled() == can


@pytest.mark.parametrize(
    ("minutes", "look"), [(49, "good"), (30, "good"), (20, "advice"), (12, "serious")]
)
def test_only_a_whole_lesson_that_fits_is_green(dialog, minutes, look):
    dialog.minutes.setValue(minutes)
    QApplication.processEvents()
    frames = [one for one in dialog.outcome.findChildren(QFrame) if one.isVisible()]
    assert {one.property("look") for one in frames} - {None} == {look}
    without = any("Not the whole lesson: a part of the core goes" in one for one in words(dialog))
    assert without == (look == "advice")
