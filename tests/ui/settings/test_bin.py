"""The bin gives back and erases; erasing asks first and says what it cannot reach."""

from unittest.mock import patch

import pytest

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.modules import Module
from hope_desktop.services.opening import Services
from hope_desktop.ui.desk import Desk
from hope_desktop.ui.settings.bin import BinDialog


@pytest.fixture
def made(services: Services) -> ActivityId:
    activity, _changes = services.material.new_activity(Module.LOVE, "Estafette")
    services.material.remove(activity)
    return activity


def _opened(desk: Desk) -> BinDialog:
    desk.window.commands["bin"].trigger()
    return desk.window.findChildren(BinDialog)[-1]


def test_what_lies_there_comes_back(services: Services, desk: Desk, made: ActivityId) -> None:
    dialog = _opened(desk)
    dialog.put_back.click()
    assert services.library.activity(made).title == "Estafette"
    assert services.bin.all() == ()
    assert not dialog.erase.isEnabled()
    dialog.close()


@pytest.mark.parametrize("sure", [True, False])
def test_erasing_asks_first(services: Services, desk: Desk, made: ActivityId, sure: bool) -> None:
    dialog = _opened(desk)
    with patch("hope_desktop.ui.settings.bin.confirmed", return_value=sure) as asked:
        dialog.erase.click()
    assert "eservekopie" in asked.call_args.args[2]
    assert (services.bin.all() == ()) is sure
    dialog.close()
