from PySide6.QtWidgets import QApplication, QLabel

from hope_desktop.ui.entries import page_entries
from tests.tools.shared_ui import made_ui


def test_every_entry_makes_its_page(styled, services, tmp_path):
    entries = page_entries(services, made_ui("en"))
    names = [entry.name for entry in entries]
    assert names == ["today", "modules", "planner", "classes", "manage"]
    for entry in entries:
        page = entry.make()
        assert page.title
        page.deleteLater()


def test_every_page_has_a_title_also_when_nothing_is_there(desk):
    usual = QApplication.font().pointSizeF()
    for name in desk.window.pages.entries:
        page = desk.window.pages.show_page(name)
        shown = [one for one in page.findChildren(QLabel) if one.isVisible() and one.text()]
        assert any(one.font().pointSizeF() >= 1.5 * usual for one in shown), name
