"""Keeping a workshop as a template, from the page and from the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.services.opening import Services
from hope_desktop.ui.widgets.dialogs import NameDialog
from hope_desktop.ui.widgets.warnings import NoticeList
from hope_desktop.ui.workshops.new.template_actions import TemplateActions
from tests.planning import new_workshop


@pytest.fixture
def actions(page, view) -> TemplateActions:
    return page.session_actions.templates


def _asked(actions: TemplateActions) -> NameDialog:
    QApplication.processEvents()
    assert actions.dialog.isVisible()
    return actions.dialog


def _titles(services: Services) -> list[str]:
    return [one.title for one in services.planning.templates() if one.own]


def test_enter_keeps_it_under_the_name_that_stands_ready(page, actions, services, operations):
    page.session_actions.by_name["template"].trigger()
    dialog = _asked(actions)
    assert dialog.name() == "Personal boundaries, 50 min"
    assert not actions.lessons.isVisible()
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert _titles(services) == ["Personal boundaries, 50 min"]
    operations.stack.undo()
    assert _titles(services) == []
    operations.stack.redo()
    assert _titles(services) == ["Personal boundaries, 50 min"]


def test_what_is_typed_is_saved_before_it_is_kept(page, actions, services, session):
    page.view.header.value_typed.emit("slot_minutes", 55)
    page.session_actions.by_name["template"].trigger()
    _asked(actions).yes.click()
    (template,) = (one for one in services.planning.templates() if one.own)
    assert template.parts[0].slot_minutes == 55


def test_the_same_name_says_that_it_is_replaced(page, actions, services, session):
    services.own_templates.keep(session, "Grenzen")
    page.session_actions.by_name["template"].trigger()
    dialog = _asked(actions)
    assert not dialog.said.isVisible()
    dialog.line.setText("GRENZEN")
    assert "takes the place" in dialog.said.text()
    dialog.yes.click()
    assert _titles(services) == ["GRENZEN"]


def test_escape_keeps_nothing(page, actions, services):
    page.session_actions.by_name["template"].trigger()
    QTest.keyClick(_asked(actions), Qt.Key.Key_Escape)
    assert _titles(services) == []


@pytest.mark.nightly
def test_a_plan_without_its_closing_says_so_before_it_is_kept(page, actions, services, session):
    closing = services.planning.session(session).blocks[-1]
    services.blocks.remove(session, closing.id)
    page.session_actions.by_name["template"].trigger()
    assert any(one.isVisible() for one in _asked(actions).findChildren(NoticeList))
    _asked(actions).reject()


def test_a_series_is_kept_whole_unless_one_lesson_is_asked(page, actions, services, session):
    view = services.planning.get(session)
    lesson = new_workshop(services, view.school_class.id, "S5", "b")
    page.show_session(lesson)
    for ticked, count in ((True, 3), (False, 1)):
        page.session_actions.by_name["template"].trigger()
        dialog = _asked(actions)
        assert actions.lessons.isVisible()
        actions.lessons.setChecked(ticked)
        dialog.line.setText("Onze reeks")
        dialog.yes.click()
        (template,) = (one for one in services.planning.templates() if one.own)
        assert len(template.parts) == count
    made = new_workshop(services, view.school_class.id, template.id)
    page.show_session(made)
    page.session_actions.by_name["template"].trigger()
    assert _asked(actions).name() == "Onze reeks"
    _asked(actions).reject()


def test_a_workshop_that_went_meanwhile_is_explained(actions, services, session):
    services.planning.remove(session)
    actions.keep(session)
    assert actions.dialog is None
