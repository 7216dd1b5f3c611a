"""Start and stop, and a start that goes wrong."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import QEvent, QLibraryInfo, QSettings, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QMenuBar, QMessageBox, QPushButton, QWidget

from hope_desktop import app
from hope_desktop.domain.errors import Damaged, DataFolderInUse, DataTooNew, NotOurDatabase
from hope_desktop.paths import DataFolder
from hope_desktop.services.opening import open_services
from hope_desktop.ui import shell, theme
from hope_desktop.ui.main_window import MainWindow
from hope_desktop.ui.problems import ProblemWindow
from hope_desktop.ui.shell import Start, open_window
from tests.planning import new_class

ASKED = "hope_desktop.ui.problems.answered"


def refuse(error: Exception):
    raise error


@pytest.fixture(autouse=True)
def crash_hook_is_left_alone(monkeypatch):
    monkeypatch.setattr(shell, "catch_everything", lambda *_parts: None)


@pytest.fixture(autouse=True)
def window_is_closed_at_once(styled, monkeypatch):
    def run() -> int:
        shown = [w for w in styled.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        assert len(shown) == 1
        shown[0].close()
        shown[0].deleteLater()
        return 0

    monkeypatch.setattr(QApplication, "exec", staticmethod(run))


def _next_of(turns: Iterator[Callable[[], Any]]) -> Any:
    return next(turns)()


def answer(qapp: QApplication, choose: Callable[[ProblemWindow], None]) -> None:
    def press() -> None:
        for window in qapp.topLevelWidgets():
            if isinstance(window, ProblemWindow) and window.isVisible():
                timer.stop()
                choose(window)

    timer = QTimer(qapp, interval=20)
    timer.timeout.connect(press)
    timer.start()


def test_second_start_leaves_a_message(styled, start):
    left: list[str] = []
    begun = start(
        open_services=partial(refuse, DataFolderInUse()), leave_message=lambda: left.append("word")
    )
    assert open_window(begun) == 0
    assert left == ["word"]


def test_a_folder_of_a_newer_program_is_refused_in_words(styled, start):
    answer(styled, lambda window: window.close_button.click())
    assert open_window(start(open_services=partial(refuse, DataTooNew(9, 1)))) == 1


@pytest.mark.nightly
def test_a_backup_that_was_put_back_is_opened(styled, start, tmp_path):
    begun = start()
    turns = iter([partial(refuse, NotOurDatabase(tmp_path)), partial(open_services, begun.folder)])
    answer(styled, lambda window: window.accept())
    assert open_window(start(open_services=partial(_next_of, turns))) == 0


def _zero_root(folder: DataFolder, table: str) -> None:
    """As a disk that fails: the first page of a table has nothing on it any more."""
    with closing(sqlite3.connect(folder.database)) as connection:
        wanted = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        (page,) = connection.execute(wanted, (table,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with folder.database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))


def _real(begun: Start) -> dict[str, Any]:
    """The ways back that the program is started with."""
    return {
        "list_backups": partial(app._list_backups, begun.folder),
        "verify": app._verify,
        "restore": partial(app._restore, begun.folder),
        "begin_anew": partial(app._begin_anew, begun.folder),
    }


@pytest.mark.nightly
@pytest.mark.parametrize("table", ["classes", "library_meta"])
def test_damage_that_the_first_page_meets_is_one_click_from_the_newest_backup(styled, start, table):
    begun: Start = start()
    services, _findings = begun.open_services()
    for label in ("2B", "2C"):
        new_class(services, label=label)
        services.backups.now()
    services.close()
    _zero_root(begun.folder, table)
    answer(styled, lambda window: window.restore_button.click())
    with patch(ASKED):
        assert open_window(start(**_real(begun))) == 0
    services, _findings = begun.open_services()
    assert [row.facts.label for row in services.classes.all()] == ["2B", "2C"]
    services.close()


@pytest.mark.nightly
@pytest.mark.parametrize("way", ["put back", "begin without it"])
@pytest.mark.parametrize("damage", ["missing", "empty"])
def test_a_file_that_is_gone_beside_backups_is_no_first_start(styled, start, damage, way):
    begun: Start = start()
    services, _findings = begun.open_services()
    new_class(services)
    backup = services.backups.now()
    services.close()
    begun.folder.database.unlink()
    if damage == "empty":
        begun.folder.database.touch()

    def press(window: ProblemWindow) -> None:
        words = "Deze reservekopie terugzetten" if way == "put back" else "Leeg beginnen"
        buttons = window.findChildren(QPushButton)
        next(button for button in buttons if button.text() == words).click()

    answer(styled, press)
    assert open_window(start(**_real(begun))) == 0
    services, _findings = begun.open_services()
    assert len(services.classes.all()) == (1 if way == "put back" else 0)
    assert backup.file in {one.file for one in services.backups.all()}
    services.close()


def _press(qapp: QApplication, told: list[str]) -> None:
    """Note what a message box says, and close it."""

    def press() -> None:
        for window in qapp.topLevelWidgets():
            if isinstance(window, QMessageBox) and window.isVisible():
                timer.stop()
                told.append(window.informativeText())
                window.close()
                return

    timer = QTimer(qapp, interval=20)
    timer.timeout.connect(press)
    timer.start()


@pytest.mark.parametrize("where", ["opening", "window"])
def test_a_mistake_in_the_start_gets_a_window_too_and_promises_only_what_was_looked_at(
    styled, start, monkeypatch, where
):
    begun, told = start(), list[str]()
    if where == "opening":
        begun = start(open_services=partial(refuse, ValueError("a mistake")))
    else:
        monkeypatch.setattr(
            shell, "make_window_actions", lambda *_parts: refuse(ValueError("a mistake"))
        )
    _press(styled, told)
    assert open_window(begun) == 1
    assert len(told) == 1
    assert "kan niet starten" in told[0]
    assert ("niets verloren" in told[0]) is (where == "window")
    assert "ValueError" in (begun.folder.log / "hope.log").read_text()


@pytest.mark.nightly
def test_a_mistake_met_by_a_slot_while_the_window_is_made_counts_too(styled, start, monkeypatch):
    hooks: list[Callable[[BaseException], None]] = []
    monkeypatch.setattr(shell, "catch_everything", lambda _log, tell: hooks.append(tell))
    real = shell.make_window_actions

    def met(*parts: Any) -> Any:
        made = real(*parts)
        hooks[0](Damaged())
        return made

    monkeypatch.setattr(shell, "make_window_actions", met)
    answer(styled, lambda window: window.close_button.click())
    assert open_window(start()) == 1


class Windows(QWidget):
    """Gives menus the system's own letters whenever the style changes, as Windows does."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            QApplication.setFont(QFont("DejaVu Sans", 7), "QMenuBar")


def test_menus_have_our_letters_on_a_system_with_its_own(styled, start):
    system = Windows()
    styled.setStyleSheet("")
    theme.apply(styled, "light")
    assert styled.font("QMenuBar").family() == theme.FAMILY
    begun: Start = start()
    services, _findings = begun.open_services()
    window = shell.make_window_actions(begun, services).window
    letters = [bar.font().family() for bar in window.findChildren(QMenuBar)]
    for one in (window, system):
        one.deleteLater()
    services.close()
    assert letters == [theme.FAMILY]


@pytest.mark.nightly
def test_stop_leaves_the_folder_free(styled, start):
    begun: Start = start()
    assert open_window(begun) == 0
    services, _findings = begun.open_services()
    services.close()
    assert "start" in (begun.folder.log / "hope.log").read_text()


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for a folder in its own way")
def test_what_qt_itself_notes_stays_with_our_settings(styled, start):
    begun: Start = start()
    shell.application(begun)
    noted = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert Path(noted.fileName()).is_relative_to(begun.folder.settings_root)


def test_words_of_qt_itself_are_dutch(styled, start):
    shell.application(start("nl"))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert styled.translate("QPlatformTheme", "Cancel") != "Cancel", folder


@pytest.mark.nightly
def test_a_page_is_dressed_once_and_not_each_time_a_part_is_put_into_another(open_desk):
    desk = open_desk()
    assert desk.window.styleSheet() != ""
    app = QApplication.instance()
    assert app.styleSheet() == ""
