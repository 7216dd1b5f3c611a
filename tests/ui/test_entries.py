from PySide6.QtWidgets import QApplication

from hope_desktop.services.opening import Services
from hope_desktop.ui.entries import page_entries
from hope_desktop.ui.widgets.page import Page
from tests.tools.shared_ui import made_ui


def test_every_entry_makes_its_page(styled: QApplication, services: Services) -> None:
    entries = page_entries(services, made_ui("en"))
    names = [entry.name for entry in entries]
    assert names == ["today", "modules", "planner", "classes", "printing", "packing"]
    assert [entry.name for entry in entries if not entry.in_navigation] == ["packing"]
    for entry in entries:
        page = entry.make()
        assert isinstance(page, Page)
        assert page.title
        page.deleteLater()
