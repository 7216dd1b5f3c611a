"""Where everything is put together: arguments, log, data folder, and then a command or the window.

The only place that knows all parts. Commands never get further than `main`, so that they start
without Qt, and the version is told before anything of ours is loaded.
"""

from __future__ import annotations

import builtins
import gc
import sys

TYPE_CHECKING = False  # that of `typing` is loaded with half of the library
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from hope_desktop.domain.backups import BackupInfo
    from hope_desktop.paths import DataFolder


_OPTIONS = ("--data", "--lang", "--picture")
_FILE = "file"


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command when one is given, else open the window; gives the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--version"]:
        from hope_desktop.cli.answering import exit_code, version

        return exit_code(version)
    asked = _asked_of_window(arguments)
    return _command(arguments) if asked is None else _window(asked)


def _asked_of_window(arguments: Sequence[str]) -> Mapping[str, str] | None:
    """Return options and a file for the window; None is for the command line to judge.

    Read by hand: the window must not wait for argparse.
    """
    from hope_desktop.i18n.catalogue import LANGUAGES

    options: dict[str, str] = {}
    left = iter(arguments)
    for word in left:
        name, equals, value = word.partition("=")
        if name in _OPTIONS:
            options[name] = value if equals else next(left, "")
            if not options[name] or (not equals and options[name].startswith("-")):
                return None
        elif word.endswith(".hope") and not word.startswith("-") and _FILE not in options:
            options[_FILE] = word
        else:
            return None
    return options if options.get("--lang", LANGUAGES[0]) in LANGUAGES else None


def _command(words: list[str]) -> int:
    from hope_desktop.cli.main import run

    return run(words)


def _window(asked: Mapping[str, str]) -> int:
    # What a start makes is there to stay; looking it over for garbage takes a tenth of a start.
    gc.disable()
    try:
        # Qt for Python looks at every import from then on, for a way of naming that we do not use:
        # that takes a twentieth of a start.
        plain = builtins.__import__
        import PySide6.QtCore  # noqa: F401 - for what it does to imports

        builtins.__import__ = plain
        from functools import partial
        from pathlib import Path

        from hope_desktop.log import Log
        from hope_desktop.paths import data_folder
        from hope_desktop.services.opening import open_services
        from hope_desktop.settings import read_settings
        from hope_desktop.storage.lock import leave_message, read_inbox
        from hope_desktop.ui.shell import Start, open_window

        data, picture, file = (
            Path(asked[name]) if name in asked else None for name in ("--data", "--picture", _FILE)
        )
        folder = data_folder(data)
        settings = read_settings(folder.settings)
        return open_window(
            Start(
                folder=folder,
                settings=settings,
                language=asked.get("--lang", settings.language),
                log=Log(folder.log),
                picture=picture,
                open_services=partial(open_services, folder),
                leave_message=partial(leave_message, folder, file),
                read_inbox=partial(read_inbox, folder),
                list_backups=partial(_list_backups, folder),
                verify=_verify,
                restore=partial(_restore, folder),
                begin_anew=partial(_begin_anew, folder),
                wanted=file,
            )
        )
    finally:
        gc.enable()


def _list_backups(folder: DataFolder) -> Sequence[BackupInfo]:
    from hope_desktop.services.second_place import every_backup

    return every_backup(folder)


def _verify(file: Path) -> None:
    from hope_desktop.storage.backup import verify

    verify(file)


def _restore(folder: DataFolder, file: Path) -> object:
    from hope_desktop.services.backups import restore_closed

    return restore_closed(folder, file)


def _begin_anew(folder: DataFolder) -> None:
    from hope_desktop.storage.backup import begin_anew

    begin_anew(folder)
