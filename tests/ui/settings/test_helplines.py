from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.ids import HelplineId
from hope_desktop.services.opening import Services
from hope_desktop.texts import translator
from hope_desktop.ui.bus import Bus
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.settings.helplines import HelplinesDialog

TODAY = date(2032, 1, 15)


@pytest.fixture
def dialog(styled: QApplication, qtbot, services: Services) -> HelplinesDialog:
    bus = Bus()
    operations = Operations(bus, services.undo.undo, translator("nl"), bus)
    made = HelplinesDialog(services.library, operations, "Sam", lambda: TODAY, translator("nl"))
    qtbot.addWidget(made)
    made.kept = (bus, operations)
    return made


def test_every_line_is_shown_with_its_state(dialog: HelplinesDialog, services: Services) -> None:
    rows = dialog.list.view.rows.rows
    assert {row.key for row in rows} == set(services.library.helplines())
    assert all(row.below for row in rows)


def test_noting_a_check_moves_the_line_out_of_the_way(
    dialog: HelplinesDialog, services: Services
) -> None:
    line = HelplineId(str(dialog.list.view.current_key()))
    dialog.checked.click()
    kept = services.library.helplines()[line]
    assert (kept.checked_on, kept.checked_by) == (TODAY, "Sam")
    row = next(row for row in dialog.list.view.rows.rows if row.key == line)
    assert row.icon == "circle-check"
    assert row.below.startswith("gecontroleerd op")
    assert dialog.list.view.rows.rows[0].key != line
