"""What the whole window promises, in both languages."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QSpinBox,
    QWidget,
)

from hope_desktop import wall_clock
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui.main_window import SMALLEST, TITLE_BAR, MainWindow
from hope_desktop.ui.settings.manual import page_file
from hope_desktop.ui.shared import Operations
from hope_desktop.ui.widgets.destination import to_activity, to_handout, to_workshop
from hope_desktop.ui.widgets.fields.dates import long_date
from hope_desktop.ui.window_actions import WindowActions

LANGUAGES = ("nl", "en")
PAGES = ("today", "modules", "planner", "classes")


def operations(desk: WindowActions) -> Operations:
    return desk.ui.operations


def add_class(desk: WindowActions, services: Services, label: str = "2B") -> None:
    operations(desk).run_new(
        partial(services.classes.add, ClassFacts("Voorbeeldschool", label)), f"klas {label} gemaakt"
    )


def mnemonic(text: str) -> str | None:
    found = re.search(r"&(\w)", text.replace("&&", ""))
    return found[1].lower() if found else None


def focusable(page: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisibleTo(page)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not (isinstance(widget, QLineEdit) and isinstance(widget.parent(), QSpinBox))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_of_a_page_has_a_name(open_desk, language):
    window = open_desk(language).window
    for page in PAGES:
        window.pages.show_page(page)
        QApplication.processEvents()
        nameless = []
        for widget in focusable(window):
            accessible = QAccessible.queryAccessibleInterface(widget)
            if not accessible.text(QAccessible.Text.Name).strip():
                nameless.append((type(widget).__name__, widget.objectName()))
        assert nameless == [], page


def test_no_label_with_words_hides_them_behind_another_name(desk):
    for page in PAGES:
        shown = desk.window.pages.show_page(page)
        labels = [label for label in shown.findChildren(QLabel) if label.text()]
        assert [label.text() for label in labels if label.accessibleName()] == [], page


def test_tab_reaches_every_control(desk):
    window = desk.window
    window.activateWindow()
    for page in PAGES:
        window.pages.show_page(page).focus_first()
        QApplication.processEvents()
        wanted = set(focusable(window))
        reached: set[QWidget] = set()
        for _step in range(4 * len(wanted) + 20):
            focused = QApplication.focusWidget()
            assert focused is not None
            reached.add(focused)
            QTest.keySequence(focused, "Tab")
        missed = wanted - reached
        assert [(type(w).__name__, w.accessibleName() or w.objectName()) for w in missed] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_used_twice(open_desk, language):
    window = open_desk(language).window
    for page in PAGES:
        shown = window.pages.show_page(page)
        actions = {*window.commands, *window.navigation.go_actions, *shown.actions()}
        narrow = {
            one for one in actions if one.shortcutContext() is Qt.ShortcutContext.WidgetShortcut
        }
        near = {place for one in narrow for place in one.associatedObjects()} - {shown}
        places = {place for place in near if not isinstance(place, QMenu)}  # no key works in a menu
        for place in (None, *places):  # the same key may mean something in two lists, one at a time
            here = actions - {one for one in narrow if place not in one.associatedObjects()}
            keys = Counter(key.toString() for action in here for key in action.shortcuts())
            assert {key: count for key, count in keys.items() if count > 1} == {}


def menus_with_letters(window: MainWindow) -> Iterator[tuple[str, list[QAction]]]:
    yield "menu bar", window.toolbar.bar.actions()
    for menu in window.toolbar.bar.findChildren(QMenu):
        yield menu.title(), menu.actions()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_is_used_twice_in_a_menu(open_desk, language):
    window = open_desk(language).window
    for page in PAGES:
        window.pages.show_page(page)
        for title, actions in menus_with_letters(window):
            letters = Counter(letter for action in actions if (letter := mnemonic(action.text())))
            assert {one for one, count in letters.items() if count > 1} == set(), title


def test_no_menu_has_more_than_twelve_lines(desk, services, session):
    shown = [partial(desk.window.pages.show_page, page) for page in PAGES]
    shown += [partial(desk.window.pages.go, to_workshop(session))]
    shown += [partial(desk.window.pages.go, to_activity("1.4"))]
    letter = replace(to_handout("school/leerlingbrief"), line="")
    shown += [partial(desk.window.pages.go, letter)]
    for show in shown:
        show()
        for menu in desk.window.findChildren(QMenu):
            menu.aboutToShow.emit()  # some are filled when they open
        for menu in desk.window.findChildren(QMenu):
            lines = [one for one in menu.actions() if one.isVisible() and not one.isSeparator()]
            assert len(lines) <= 12, menu.title()


def test_every_command_of_the_window_stands_in_a_menu_with_words(desk):
    menus = desk.window.toolbar.bar.findChildren(QMenu)
    in_menus = {action for menu in menus for action in menu.actions()}
    for action in (*desk.window.commands, *desk.window.navigation.go_actions):
        assert action in in_menus
        assert action.text().replace("&", "").strip()


def test_roles_keep_settings_quit_and_about_in_their_place_on_a_mac(desk):
    roles = {
        "settings": QAction.MenuRole.PreferencesRole,
        "quit": QAction.MenuRole.QuitRole,
        "about": QAction.MenuRole.AboutRole,
    }
    for name, role in roles.items():
        assert desk.window.commands[name].menuRole() is role


@pytest.mark.nightly
@pytest.mark.parametrize("language", LANGUAGES)
def test_window_fits_a_small_screen(open_desk, language):
    window = open_desk(language).window
    for page in PAGES:
        window.pages.show_page(page)
        QApplication.processEvents()
        needed = window.minimumSizeHint()
        assert (needed.width(), needed.height()) <= SMALLEST
        assert needed.height() <= SMALLEST[1]
    assert window.minimumHeight() + TITLE_BAR <= 640


def test_window_fits_a_small_screen_with_large_letters(desk):
    desk.ui.preferences.change(text_scale=171)
    for page in PAGES:
        desk.window.pages.show_page(page)
        QApplication.processEvents()
        needed = desk.window.minimumSizeHint()
        assert needed.width() <= 1366
        assert needed.height() <= 768


def test_alt_and_a_number_goes_to_a_page(desk):
    for number in range(1, len(PAGES) + 1):
        action = desk.window.navigation.go_actions[number - 1]
        assert action.shortcut().toString() == f"Alt+{number}"
        action.trigger()
        assert desk.window.pages.current_page().objectName() == PAGES[number - 1]
        assert desk.window.navigation.current() == number - 1


def test_status_line_offers_to_take_back_a_change(desk, services):
    add_class(desk, services, "2A")
    add_class(desk, services)
    status = desk.window.status
    assert status.words.text() == "klas 2B gemaakt"
    status.offer.click()
    assert status.offer.text() == "Nog een stap terug"
    status.offer.click()
    assert services.classes.all() == ()
    assert not status.offer.isVisible(), "there is no step left"


def test_saving_needs_no_button_and_says_so(desk):
    desk.window.commands["save"].trigger()
    assert desk.window.status.words.text() == "Alles is opgeslagen. Dat gaat vanzelf."


@pytest.mark.parametrize("language", LANGUAGES)
def test_f1_opens_a_page_that_exists(open_desk, language, monkeypatch):
    desk = open_desk(language)
    asked: list[str] = []
    monkeypatch.setattr(desk, "show_manual", asked.append)
    for page in PAGES:
        shown = desk.window.pages.show_page(page)
        assert page_file(language, shown.help_topic) is not None
        desk.window.commands["manual"].trigger()
        assert asked.pop() == shown.help_topic


def visible_texts(window: MainWindow) -> Iterator[tuple[str, str]]:
    for action in (*window.commands, *window.navigation.go_actions):
        yield action.objectName(), action.text()
        yield action.objectName(), action.toolTip()
    for widget in window.findChildren(QWidget):
        kind = type(widget).__name__
        if isinstance(widget, QLabel | QAbstractButton) and widget.isVisibleTo(window):
            yield kind, widget.text()
        if isinstance(widget, QLineEdit):
            yield kind, widget.placeholderText()
        if widget.isVisibleTo(window):
            yield kind, widget.toolTip()
            yield kind, widget.accessibleName()


def _pseudo(text: str) -> str:
    return text if text == "en" else f"⟦{text}⟧"


def test_every_text_of_the_window_comes_from_the_catalogue(qapp, start, services, monkeypatch):
    from hope_desktop.i18n import catalogue
    from hope_desktop.ui import shell

    for place in (shell, catalogue):
        monkeypatch.setattr(place, "translator", lambda _l: _pseudo)
        monkeypatch.setattr(place, "plural", lambda _l: lambda one, many, n: _pseudo(many))
    window = shell.make_window_actions(start(), services).window
    window.show()
    qapp.processEvents()
    day = long_date(wall_clock.today())  # Qt has the names of days
    told = [(kind, text) for kind, text in visible_texts(window) if text and text != day]
    wild = [(kind, text) for kind, text in told if "⟦" not in text]
    window.close()
    window.deleteLater()
    assert wild == []


def test_full_screen_comes_and_goes(desk):
    full = desk.window.commands["full_screen"]
    full.trigger()
    assert desk.window.windowState() & Qt.WindowState.WindowFullScreen
    full.trigger()
    assert not desk.window.windowState() & Qt.WindowState.WindowFullScreen


def test_window_remembers_its_size(open_desk):
    first = open_desk()
    first.window.resize(1024, 701)
    first.window.close()
    assert open_desk().window.size().toTuple() == (1024, 701)


def test_closing_asks_only_about_what_could_not_be_saved(desk, monkeypatch):
    asked: list[str] = []
    answers = [False, True]

    def ask(_parent: QWidget, _question: str, consequence: str, *_buttons: str) -> bool:
        asked.append(consequence)
        return answers.pop(0)

    monkeypatch.setattr("hope_desktop.ui.widgets.dialogs.confirmed", ask)
    operations = desk.ui.operations
    monkeypatch.setattr(operations, "save_typed", lambda: "School: vul dit in.")
    assert not desk.window.close()
    desk.window.commands["save"].trigger()
    assert desk.window.status.words.text() == "School: vul dit in."
    assert desk.window.close()
    assert asked == ["School: vul dit in."] * 2
    monkeypatch.setattr(operations, "save_typed", str)
    assert desk.window.close()


def test_f6_goes_through_list_and_detail(desk, services):
    window = desk.window
    window.activateWindow()
    add_class(desk, services)
    page = window.pages.show_page("classes")
    QApplication.processEvents()
    window.navigation.setFocus()
    seen = []
    for _step in range(3):
        window.commands["next_pane"].trigger()
        seen.append(QApplication.focusWidget())
    assert seen == [*(target for _part, target in page.stops()), window.navigation.focusProxy()]


FIRST_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from tests.tools.window import opened
with opened(Path(sys.argv[1])) as (desk, _):
    desk.window.show()
    QCoreApplication.processEvents()
    print(*desk.window.frameGeometry().size().toTuple(), desk.window.isMaximized())
"""


@pytest.mark.parametrize(
    ("screen", "expected"),
    [
        ((1366, 728), "1366 728 True"),
        ((1024, 700), "1024 700 True"),
        ((1920, 1040), "1284 804 False"),
        ((1440, 860), "1284 804 False"),
    ],
)
def test_the_first_window_fits_the_screen(screen, expected, tmp_path):
    wide, high = screen
    one = {"name": "laptop", "x": 0, "y": 0, "width": wide, "height": high, "dpr": 1}
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [one]}))
    shown = subprocess.run(
        [sys.executable, "-c", FIRST_START, tmp_path / "data"],
        env=os.environ
        | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert shown.stdout.strip() == expected, shown.stderr
