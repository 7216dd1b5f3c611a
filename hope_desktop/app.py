"""Where everything is put together: arguments, log, data folder, and then a command or the window.

The only place that knows all parts. Commands never get further than `main`, so that they start
without Qt.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hope_desktop.log import Log
from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.settings import read_settings
from hope_desktop.texts import LANGUAGES

if TYPE_CHECKING:
    from hope_desktop.ui.widgets.backup_rows import Backup


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command when one is given, else open the window; gives the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        known, rest = _window_arguments().parse_known_args(words)
    except argparse.ArgumentError:
        return _command(words)
    is_file = len(rest) == 1 and rest[0].endswith(".hope") and not rest[0].startswith("-")
    if rest and not is_file:
        return _command(words)
    return _window(known, Path(rest[0]) if rest else None)


def _window_arguments() -> argparse.ArgumentParser:
    """Only what the window takes; anything else is for the command line to judge."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--lang", choices=LANGUAGES)
    parser.add_argument("--picture", type=Path)
    return parser


def _command(words: list[str]) -> int:
    from hope_desktop.cli.main import run

    return run(words)


def _window(known: argparse.Namespace, wanted: Path | None) -> int:
    from hope_desktop.services.opening import open_services
    from hope_desktop.storage.inbox import leave_message, read_inbox
    from hope_desktop.ui.shell import Start, open_window

    folder = data_folder(known.data)
    settings = read_settings(folder.settings)
    return open_window(
        Start(
            folder=folder,
            settings=settings,
            language=known.lang or settings.language,
            log=Log(folder.log),
            picture=known.picture,
            open_services=partial(open_services, folder),
            leave_message=partial(leave_message, folder, wanted),
            read_inbox=partial(read_inbox, folder),
            list_backups=partial(_list_backups, folder),
            restore=partial(_restore, folder),
        )
    )


def _list_backups(folder: DataFolder) -> Sequence[Backup]:
    from hope_desktop.storage.backup import list_backups

    return list_backups(folder)


def _restore(folder: DataFolder, file: Path) -> None:
    from hope_desktop.services.backups import restore_closed

    restore_closed(folder, file)
