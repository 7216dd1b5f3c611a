"""Choosing material: from a question to an activity in a workshop, without a mouse."""

import page as validator
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.modules import Module
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.widgets.destination import to_module
from tests.tools.window import opened


def key(qtbot: QtBot, pressed: Qt.Key, **modifiers: Qt.KeyboardModifier) -> None:
    """Press a key wherever the focus is."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    qtbot.keyClick(focused, pressed, **modifiers)


@pytest.mark.nightly
def test_find_read_and_plan_an_activity_by_keyboard(qtbot, tmp_path, monkeypatch):
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: menus.append(menu))
    with opened(tmp_path / "data") as (desk, services):
        window = desk.window
        window.show()
        window.activateWindow()
        session, _changes = services.planning.example()
        before = services.planning.session(session).blocks
        window.navigation.go_actions[1].trigger()
        page = window.pages.current_page()
        assert isinstance(page, ModulesPage)
        window.commands["find_here"].trigger()
        qtbot.waitUntil(window.toolbar.search.hasFocus)
        for letter in "meningenv":
            focused = QApplication.focusWidget()
            assert focused is not None
            qtbot.keyClicks(focused, letter)
        qtbot.waitUntil(desk.finder.list.view.isVisible)
        key(qtbot, Qt.Key.Key_Down)
        key(qtbot, Qt.Key.Key_Return)
        assert page.views.activity.name.text() == "Mag dat? Het meningenveld"
        page.commands.add.trigger()
        menus[0].actions()[0].trigger()
        after = services.planning.session(session).blocks
        assert len(after) == len(before) + 1
        window.commands["undo"].trigger()
        assert services.planning.session(session).blocks == before


@pytest.mark.nightly
def test_read_a_module_and_take_it_along_on_paper(qtbot, tmp_path, monkeypatch):
    file = tmp_path / "module 3.pdf"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_asked: (str(file), ""))
    )
    with opened(tmp_path / "data") as (desk, _services):
        desk.window.show()
        page = desk.window.pages.page("modules")
        assert isinstance(page, ModulesPage)
        desk.window.pages.go(to_module(Module.LOVE.value))
        page.views.module.next.click()
        assert page.views.module.name.text() == "3. Onprettige situaties"
        with qtbot.waitSignal(page.paper.saved):
            page.views.module.pdf.click()
            page.shown.menu.actions()[0].trigger()
    assert validator.validate_pdf(str(file), profile="ua1").is_compliant


def test_search_everywhere_leads_to_an_activity(qtbot, tmp_path):
    with opened(tmp_path / "data") as (desk, _services):
        desk.window.show()
        desk.window.toolbar.search.setText("cirk")
        qtbot.keyClick(desk.window.toolbar.search, Qt.Key.Key_Return)
        page = desk.window.pages.current_page()
        assert page.views.activity.name.text() == "Mijn cirkel"
