"""Start and stop, and a start that goes wrong."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLibraryInfo, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.errors import DataFolderInUse, DataTooNew, NotOurDatabase
from hope_desktop.services.opening import open_services
from hope_desktop.ui import shell
from hope_desktop.ui.main_window import MainWindow
from hope_desktop.ui.problems import ProblemWindow
from hope_desktop.ui.shell import Start, open_window


def refuse(error: Exception):
    raise error


@pytest.fixture(autouse=True)
def crash_hook_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "catch_everything", lambda *_parts: None)


@pytest.fixture(autouse=True)
def window_is_closed_at_once(styled: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_second_start_leaves_a_message(styled: QApplication, start) -> None:
    left: list[str] = []
    begun = start(
        open_services=partial(refuse, DataFolderInUse()), leave_message=lambda: left.append("word")
    )
    assert open_window(begun) == 0
    assert left == ["word"]


def test_a_folder_of_a_newer_program_is_refused_in_words(styled: QApplication, start) -> None:
    answer(styled, lambda window: window.close_button.click())
    assert open_window(start(open_services=partial(refuse, DataTooNew(9, 1)))) == 1


def test_a_backup_that_was_put_back_is_opened(styled: QApplication, start, tmp_path) -> None:
    begun = start()
    turns = iter([partial(refuse, NotOurDatabase(tmp_path)), partial(open_services, begun.folder)])
    answer(styled, lambda window: window.accept())
    assert open_window(start(open_services=partial(_next_of, turns))) == 0


def test_stop_leaves_the_folder_free(styled: QApplication, start) -> None:
    begun: Start = start()
    assert open_window(begun) == 0
    services, _findings = begun.open_services()
    services.close()
    assert "start" in (begun.folder.log / "hope.log").read_text()


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for a folder in its own way")
def test_what_qt_itself_notes_stays_with_our_settings(styled: QApplication, start) -> None:
    begun: Start = start()
    shell.application(begun)
    noted = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert Path(noted.fileName()).is_relative_to(begun.folder.settings_root)


def test_words_of_qt_itself_are_dutch(styled: QApplication, start) -> None:
    shell.application(start("nl"))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert styled.translate("QPlatformTheme", "Cancel") != "Cancel", folder
