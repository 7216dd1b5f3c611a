"""The real window over a real database in a folder of the test."""

from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.terms import SessionId
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services
from hope_desktop.settings import Language, Settings, Theme
from hope_desktop.ui import theme
from hope_desktop.ui.shared import Operations, Preferences
from hope_desktop.ui.shell import Start, application, make_window_actions
from hope_desktop.ui.window_actions import WindowActions
from tests.planning import new_class
from tests.tools.begun import begun
from tests.tools.window import started

type OpenDesk = Callable[..., WindowActions]


@pytest.fixture
def start(tmp_path) -> Callable[..., Start]:
    """Makes what the shell is given, over the test's own folder."""

    def make(language: Language = "nl", look: Theme = "light", **changes: Any) -> Start:
        settings = Settings(language=language, theme=look)
        return started(data_folder(tmp_path / "data"), settings, **changes)

    return make


@pytest.fixture
def services(start, tmp_path) -> Iterator[Services]:
    """Everything a trainer can do, in an empty folder."""
    begun(tmp_path / "data")
    opened, _findings = start().open_services()
    yield opened
    opened.close()


@pytest.fixture
def class_2b(services):
    """Class 2B, of which everything is known."""
    return new_class(services)


@pytest.fixture
def session(services) -> SessionId:
    """The example: class 2B, Tuesday at nine, O1, 1.4, C2, C3: 49 of 50 minutes, 27 pupils."""
    return services.planning.example()[0]


@pytest.fixture
def open_desk(qapp, start, services) -> Iterator[OpenDesk]:
    """Opens the window in a language and theme; several times if need be."""
    opened: list[WindowActions] = []

    def make(language: Language = "nl", look: Theme = "light") -> WindowActions:
        begun = start(language, look)
        application(begun)
        desk = make_window_actions(begun, services)
        opened.append(desk)
        desk.window.show()
        qapp.processEvents()
        return desk

    yield make
    for desk in opened:
        with patch("hope_desktop.ui.widgets.dialogs.confirmed", return_value=True):
            desk.window.close()
        desk.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    theme.apply(qapp, "light")
    QLocale.setDefault(QLocale("nl_NL"))


@pytest.fixture
def desk(open_desk) -> WindowActions:
    """The window in Dutch."""
    return open_desk()


@pytest.fixture
def operations(desk) -> Operations:
    """Of the window: it keeps what is typed, does and undoes."""
    return desk.ui.operations


@pytest.fixture
def preferences(desk) -> Preferences:
    """Of the window: what Settings has."""
    return desk.ui.preferences


@pytest.fixture
def styled(qapp) -> Iterator[QApplication]:
    """The application in our own look, for a widget by itself."""
    theme.load_fonts()
    theme.apply(qapp, "light")
    QLocale.setDefault(QLocale("nl_NL"))
    yield qapp
    theme.apply(qapp, "light")
