"""Changing what is in an own template: its rows, what they add up to, and what is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from hope_desktop.domain.ids import ActivityId, TemplateId
from hope_desktop.ui.widgets.dialogs import NameDialog
from hope_desktop.ui.workshops.new.template_parts import TemplateParts
from tests.tools.in_words import button, press


@pytest.fixture
def kept(services, session) -> TemplateId:
    return services.own_templates.keep(session, "Grenzen met een spel")[0]


@pytest.fixture
def opened(page, kept, class_id) -> tuple[TemplateParts, NameDialog]:
    page.start_session(class_id)
    page.new_session.picker.want(kept)
    page.new_session.picker.change.click()
    dialog = page.session_actions.templates.dialog
    assert dialog is not None
    inside = dialog.findChild(TemplateParts)
    assert inside is not None
    return inside, dialog


def _choose(box: QWidget, words: str) -> None:
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(words))


def test_its_parts_are_changed_without_a_class_and_undo_takes_it_back(
    opened,
    services,
    kept,
    operations,
):
    def parts() -> list[tuple[str | None, int]]:
        (part,) = services.library.template(kept).parts
        return [(block.activity, block.minutes) for block in part.blocks]

    before = parts()
    inside, dialog = opened
    minutes = inside.forms[1].editor("minutes")
    assert isinstance(minutes, QSpinBox)
    minutes.setValue(12)
    press(inside, "Row 3 up")
    press(inside, "Add a part")
    _choose(inside.forms[-1].editor("activity"), "Pause")
    press(inside, "Add a part")
    assert inside.total.text() == f"{sum(m for _, m in before) - before[1][1] + 17} of 50 minutes"
    assert not inside.missing.isVisible()
    press(inside, "Leave out row 1")
    assert inside.missing.isVisible(), "there is no opening any more"
    dialog.yes.click()
    assert parts() == [before[2], (before[1][0], 12), before[3], (None, 5)]
    operations.stack.undo()
    assert parts() == before


def test_what_is_chosen_for_a_new_part_brings_its_own_minutes(opened, services):
    inside, dialog = opened
    press(inside, "Add a part")
    chosen = services.library.activity(ActivityId("1.1"))
    _choose(inside.forms[-1].editor("activity"), chosen.title)
    assert inside.made().blocks[-1].activity == chosen.id
    assert inside.made().blocks[-1].minutes == chosen.minutes
    dialog.reject()


def test_the_keyboard_stays_with_the_row_that_moves_and_beside_one_that_goes(opened, qtbot):
    inside, dialog = opened
    last = inside.forms[-1].values()
    button(inside, "Row 4 up").setFocus()
    for at in (3, 2):
        qtbot.keyClick(inside.focusWidget(), Qt.Key.Key_Space)
        if at > 2:
            assert inside.focusWidget() is button(inside, f"Row {at} up")
    assert inside.forms[1].values() == last
    button(inside, "Leave out row 4").setFocus()
    for left in (3, 2, 1):
        qtbot.keyClick(inside.focusWidget(), Qt.Key.Key_Space)
        assert inside.focusWidget() is button(inside, f"Leave out row {left}")
    qtbot.keyClick(inside.focusWidget(), Qt.Key.Key_Space)
    assert inside.focusWidget() is inside.add
    dialog.reject()
