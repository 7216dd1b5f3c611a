"""The real window over a real database, for tests that work as a trainer does."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent

from hope_desktop.log import Log
from hope_desktop.paths import DataFolder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.settings import Settings
from hope_desktop.ui.shell import Start, application, make_window_actions
from hope_desktop.ui.window_actions import WindowActions
from tests.tools.begun import begun

NOW = datetime.fromisoformat("2026-11-24T12:00")


def started(folder: DataFolder, settings: Settings, **changes: Any) -> Start:
    """What the shell is given, over a folder; nothing was left there by another program."""
    parts: dict[str, Any] = {
        "folder": folder,
        "settings": settings,
        "language": settings.language,
        "log": Log(folder.log),
        "picture": None,
        "open_services": partial(open_services, folder),
        "leave_message": lambda: None,
        "read_inbox": list,
        "list_backups": tuple,
        "verify": lambda _file: None,
        "restore": lambda _file: None,
        "begin_anew": lambda: None,
    }
    return Start(**(parts | changes))


@contextmanager
def opened(
    root: Path, settings: Settings | None = None
) -> Iterator[tuple[WindowActions, Services]]:
    """A window on a data folder, not shown yet; it is Tuesday 24 November 2026."""
    folder = begun(root)
    services, findings = open_services(folder, lambda: NOW)
    assert findings == ()
    start = started(folder, settings or Settings())
    application(start)
    desk = make_window_actions(start, services)
    try:
        yield desk, services
    finally:
        with patch("hope_desktop.ui.widgets.dialogs.confirmed", return_value=True):
            desk.window.close()
        desk.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        services.close()
