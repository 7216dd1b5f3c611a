from dataclasses import FrozenInstanceError

import pytest

from tests.tools.shared_ui import made_ui


def test_a_window_keeps_its_language_and_changes_as_long_as_it_lives():
    ui = made_ui("en")
    with pytest.raises(FrozenInstanceError):
        ui.translate = made_ui("nl").translate  # type: ignore[misc]


def test_a_window_its_actions_and_its_pages_share_one(desk):
    shared = desk.ui
    assert desk.ui is shared
    for entry in desk.window.pages.entries:
        held = vars(desk.window.pages.page(entry.name))
        assert held.get("_ui", held.get("ui")) is shared
