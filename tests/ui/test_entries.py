from PySide6.QtWidgets import QApplication

from hope_desktop.i18n.catalogue import plural
from hope_desktop.services.opening import Services
from hope_desktop.settings import Settings
from hope_desktop.ui.bus import Bus
from hope_desktop.ui.entries import page_entries
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.preferences import Preferences
from hope_desktop.ui.widgets.page import Page


def test_every_entry_makes_its_page(styled: QApplication, services: Services, tmp_path) -> None:
    bus = Bus()
    operations = Operations(bus, services.undo.undo, str, bus)
    preferences = Preferences(Settings(), tmp_path / "settings.toml", bus)
    entries = page_entries(services, operations, bus, preferences, str, plural("en"))
    names = [entry.name for entry in entries]
    assert names == ["today", "modules", "planner", "classes", "printing", "packing"]
    assert [entry.name for entry in entries if not entry.in_navigation] == ["packing"]
    for entry in entries:
        page = entry.make()
        assert isinstance(page, Page)
        assert page.title
        page.deleteLater()
