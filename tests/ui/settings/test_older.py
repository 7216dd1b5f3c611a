"""That a copy is newer than the work is said above the pages, with the ways on."""

import gc
import shutil
from collections.abc import Callable, Iterator
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.ui.window_actions import WindowActions
from tests.tools.begun import begun

type OpenDesk = Callable[..., WindowActions]


@pytest.fixture
def services(tmp_path) -> Iterator[Services]:
    """Work whose file is that of before its newest backup."""
    folder = data_folder(tmp_path / "work")
    begun(folder.root)
    services, _ = open_services(folder)
    services.classes.add(ClassFacts("De Brug", "2B"))
    services.close()
    shutil.copy(folder.database, tmp_path / "older.db")
    services, _ = open_services(folder)
    services.classes.add(ClassFacts("De Brug", "2C"))
    services.classes.add(ClassFacts("De Brug", "2D"))
    services.close_with_backup()
    shutil.copy(tmp_path / "older.db", folder.database)
    services, _ = open_services(folder)
    yield services
    services.close()


def _labels(services: Services) -> list[str]:
    return [one.facts.label for one in services.classes.all()]


def _looked(open_desk: OpenDesk, services: Services, qtbot: QtBot) -> WindowActions:
    desk = open_desk()
    desk.backing_up.look()
    qtbot.waitUntil(lambda: desk.backing_up.job is None)
    return desk


def _said(desk: WindowActions) -> str:
    shown = desk.backing_up.standing.notices.get("older")
    return shown.accessibleName() if shown else ""


def _buttons(desk: WindowActions) -> dict[str, QAbstractButton]:
    shown = desk.backing_up.standing.notices["older"]
    return {one.text(): one for one in shown.findChildren(QAbstractButton)}


def test_the_newest_copy_is_one_click_away(services, open_desk, qtbot):
    desk = _looked(open_desk, services, qtbot)
    assert "niet de nieuwste versie van je werk" in _said(desk)
    assert "2 veranderingen meer" in _said(desk)
    assert len(services.backups.all()) == 1, "nothing is backed up over it"
    _buttons(desk)["Nieuwste terugzetten"].click()
    assert _labels(services) == ["2B", "2C", "2D"]
    assert "Teruggezet" in _said(desk)
    assert services.start_check.check().older is None


def test_who_looks_at_the_difference_may_leave_it(services, open_desk, qtbot):
    desk = _looked(open_desk, services, qtbot)
    with patch("hope_desktop.ui.widgets.restoring.confirmed", return_value=False) as asked:
        _buttons(desk)["Bekijk het verschil"].click()
    assert "Alleen in de kopie" in asked.call_args.args[2]
    assert _labels(services) == ["2B"]
    assert _said(desk), "it is said until she chose"


def test_who_goes_on_with_the_older_one_is_not_told_again(services, open_desk, qtbot):
    desk = _looked(open_desk, services, qtbot)
    _buttons(desk)["Met deze verder"].click()
    assert _said(desk) == ""
    assert services.start_check.check().older is None
    assert len(services.backups.all()) == 1, "and the newer one stays"


def test_of_two_versions_none_is_called_the_newest(services, open_desk, qtbot):
    services.classes.add(ClassFacts("De Brug", "2E"))
    desk = _looked(open_desk, services, qtbot)
    assert "twee versies van je werk" in _said(desk)
    assert "Nieuwste terugzetten" not in _buttons(desk)
    with patch("hope_desktop.ui.widgets.restoring.confirmed", return_value=True):
        _buttons(desk)["Bekijk het verschil"].click()
    assert _labels(services) == ["2B", "2C", "2D"]
    assert len(services.backups.all()) == 2, "what was here is a backup"
    assert services.start_check.check().older is None


def test_what_only_the_record_knows_is_told_without_a_button_for_it(services, open_desk, qtbot):
    for info in services.backups.all():
        info.file.unlink()
    desk = _looked(open_desk, services, qtbot)
    assert "De laatste 2 veranderingen staan niet meer in je werk" in _said(desk)
    assert "Nieuwste terugzetten" not in _buttons(desk)
    gc.collect()
    _buttons(desk)["Met deze verder"].click()
    assert _said(desk) == ""
    assert services.start_check.check().older is None
