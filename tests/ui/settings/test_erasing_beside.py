"""What was erased goes from backups beside the work, and what still has it can be deleted."""

from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from hope_desktop import wall_clock
from hope_desktop.domain.terms import Module
from hope_desktop.services.opening import Services
from hope_desktop.services.second_place import SecondPlace
from hope_desktop.ui.settings.bin import BinSection
from hope_desktop.ui.widgets.destination import BACKUPS
from hope_desktop.ui.widgets.fields.dates import long_date
from hope_desktop.ui.window_actions import WindowActions
from tests.spreading import spread
from tests.tools.stored import database_of

CANARY = "zwaluwstaartje"


def _erase(services: Services, desk: WindowActions) -> None:
    """An own activity by the bin, after a backup of it."""
    made, _ = services.material.new_activity(Module.LOVE, f"Les {CANARY}")
    services.material.remove(made)
    services.backups.now()
    desk.window.pages.go(BACKUPS)
    dialog = desk.window.findChildren(BinSection)[-1]
    with patch("hope_desktop.ui.settings.bin.confirmed", return_value=True):
        dialog.erase.click()
    dialog.close()


def _said(desk: WindowActions) -> str:
    notice = desk.backing_up.standing.notices.get("erasing")
    return " ".join(one.text() for one in notice.findChildren(QLabel)) if notice else ""


@pytest.mark.nightly
def test_the_work_goes_on_while_backups_are_reached(services, desk, qtbot, tmp_path):
    _erase(services, desk)
    assert services.erasing.is_waiting, "the backups are reached beside the window"
    qtbot.waitUntil(lambda: not services.erasing.is_waiting)
    assert _said(desk) == ""
    assert spread(tmp_path, CANARY) == []


@pytest.mark.nightly
def test_a_backup_that_cannot_be_read_is_named_and_goes_with_one_click(services, desk, qtbot):
    bad = services.backups.now().file
    bad.write_bytes(bad.read_bytes()[:-40])
    _erase(services, desk)
    qtbot.waitUntil(lambda: bad.name in _said(desk))
    (button,) = [
        one
        for one in desk.backing_up.standing.notices["erasing"].findChildren(QAbstractButton)
        if one.text() == "Weggooien"
    ]
    button.click()
    qtbot.waitUntil(lambda: not services.erasing.is_waiting)
    assert not bad.exists()
    assert _said(desk) == ""


@pytest.mark.nightly
def test_a_stick_that_is_away_is_said_once(services, desk, qtbot, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    place = SecondPlace(database_of(services).folder)
    place.choose(stick)
    stick.rename(tmp_path / "away")
    _erase(services, desk)
    qtbot.waitUntil(lambda: "tweede plek" in _said(desk))
    (tmp_path / "away").rename(stick)
    desk.backing_up.erasing.go_on(told=False)
    qtbot.waitUntil(lambda: not services.erasing.is_waiting)


def test_a_stick_that_was_one_before_is_said_with_its_day(services, desk, qtbot, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    place = SecondPlace(database_of(services).folder)
    place.choose(stick)
    place.forget()
    stick.rename(tmp_path / "away")
    _erase(services, desk)
    qtbot.waitUntil(lambda: "stick of schijf die je had tot" in _said(desk))
    assert long_date(wall_clock.today()) in _said(desk)
