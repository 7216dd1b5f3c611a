"""What lies around the window, through the window's own commands."""

import os
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QMenuBar, QPushButton

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import TemplateId
from hope_desktop.paths import data_folder
from hope_desktop.settings import read_settings
from hope_desktop.storage.lock import leave_message, read_inbox
from hope_desktop.ui import theme
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.window_actions import INBOX_MS, WindowActions
from tests.planning import came


def shown(desk: WindowActions) -> list[QDialog]:
    return [dialog for dialog in desk.window.findChildren(QDialog) if dialog.isVisible()]


def test_command_opens_its_window_and_escape_closes_it(desk):
    for command in ("keys", "manual"):
        desk.window.commands[command].trigger()
        QApplication.processEvents()
        dialogs = shown(desk)
        assert [dialog.windowTitle() for dialog in dialogs] == ["Handleiding"]
        QTest.keySequence(dialogs[0], "Esc")
        assert shown(desk) == []


def test_manual_opens_at_the_page_about_this_screen(desk):
    desk.window.pages.show_page("classes")
    desk.window.commands["manual"].trigger()
    (manual,) = shown(desk)
    assert manual.list.view.current_key() == "klassen"


def test_larger_and_smaller_text(desk, tmp_path):
    ordinary = QApplication.font().pointSizeF()
    desk.window.show()
    desk.window.commands["zoom_in"].trigger()
    assert QApplication.font().pointSizeF() == pytest.approx(ordinary * 1.1)
    operated = (QMenu, QMenuBar, QLineEdit, QPushButton)
    sizes = {one.font().pointSizeF() for kind in operated for one in desk.window.findChildren(kind)}
    assert sizes == {QApplication.font().pointSizeF()}, "not only what is read"
    assert read_settings(tmp_path / "data" / "settings.toml").text_scale == 110
    for _step in range(50):
        desk.window.commands["zoom_out"].trigger()
    assert QApplication.font().pointSizeF() == pytest.approx(ordinary * 0.75)
    desk.window.commands["zoom_normal"].trigger()
    assert QApplication.font().pointSizeF() == pytest.approx(ordinary)


def test_theme_changes_while_the_window_is_open(desk):
    before = desk.window.commands["print_bundle"].icon().cacheKey()
    light = desk.window.grab().toImage().pixelColor(300, 400).lightness()
    desk.ui.preferences.change(theme="dark")
    QApplication.processEvents()
    assert theme.is_dark()
    assert desk.window.commands["print_bundle"].icon().cacheKey() != before
    assert desk.window.grab().toImage().pixelColor(300, 400).lightness() < light


@pytest.mark.parametrize(("words", "page"), [("meningenveld", "modules"), ("vaart", "classes")])
def test_search_everywhere_goes_to_what_was_found(desk, services, qtbot, words, page):
    services.classes.add(ClassFacts("De Vaart", "2B"))
    desk.window.commands["find_everywhere"].trigger()
    QTest.keyClicks(desk.window.toolbar.search, words)
    qtbot.waitUntil(desk.finder.isVisible)
    QTest.keySequence(desk.window.toolbar.search, "Return")
    assert desk.window.pages.current_page().objectName() == page


def test_a_found_template_begins_a_workshop_with_it(desk, services, session):
    came(services, session, "Onze grens")
    desk.window.pages.go(Destination("planner", template=TemplateId("came-1"), is_new=True))
    page = desk.window.pages.current_page()
    assert page.stack.currentWidget() is page.new_session
    assert page.new_session.picker.choice().own
    desk.window.pages.go(Destination("planner", template=TemplateId("S7"), is_new=True))
    template = page.new_session.picker.choice().template
    assert template.id == "S7"


def test_another_start_brings_the_window_forward(desk, tmp_path, qtbot):
    folder = data_folder(tmp_path / "data")
    folder.inbox.mkdir(exist_ok=True)
    raised: list[bool] = []
    desk.bring_forward = lambda: raised.append(True)
    desk.watch_inbox(lambda: read_inbox(folder))
    leave_message(folder)
    qtbot.waitUntil(lambda: raised == [True])
    assert list(folder.inbox.glob("*.json")) == []


def test_another_start_is_seen_where_the_folder_could_not_be_watched(desk, tmp_path):
    folder = data_folder(tmp_path / "data")
    assert not folder.inbox.exists(), "so that only looking can find what comes"
    raised: list[bool] = []
    desk.bring_forward = lambda: raised.append(True)
    desk.watch_inbox(lambda: read_inbox(folder))
    leave_message(folder)
    (timer,) = (timer for timer in desk.findChildren(QTimer) if timer.interval() == INBOX_MS)
    assert timer.isActive()
    timer.timeout.emit()
    assert raised == [True]


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")
def test_a_data_folder_that_went_away_is_said_at_the_next_change_and_at_a_backup(
    desk, services, tmp_path
):
    words = desk.window.status.words
    services.classes.add(ClassFacts("De Vaart", "2B"))
    (tmp_path / "data").rename(tmp_path / "moved")
    desk.ui.operations.run_new(partial(services.classes.add, ClassFacts("De Vaart", "2C")))
    assert "niet meer op zijn plaats" in words.text()
    assert [one.facts.label for one in services.classes.all()] == ["2B"]
    desk.backing_up.back_up()
    told = desk.backing_up.standing.notices["backup"]
    assert "niet meer op zijn plaats" in told.accessibleName()
    assert not (tmp_path / "data" / "backups").exists()
    (tmp_path / "moved").rename(tmp_path / "data")
    desk.ui.operations.run_new(partial(services.classes.add, ClassFacts("De Vaart", "2C")))
    assert len(services.classes.all()) == 2
