"""Writes files that belong together: all or none, even when the program is killed half-way.

The new files are written into a hidden folder beside their places, and only then moved there. A
note in the data folder says where this is going on, so that the next start can take back what was
never finished.
"""

import errno
import json
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from hope_desktop.domain.errors import FolderProblem
from hope_desktop.storage.files import problems_of, sync_folder, write_forced, write_whole

_HIDDEN = ".hope-"
_OLD = ".old-"
_PLACING = ".placing"
"""Names the files. Lies in the hidden folder from the first move until the last."""


def write_all(
    folder: Path, files: Mapping[str, bytes], notes: Path | None = None
) -> tuple[Path, ...]:
    """Write files that belong together, all or none; makes the folder (not its parents).

    Files of the same names are replaced at the very end, others are left alone. When a name
    cannot be taken then, what was replaced is put back. With `notes`, a folder for `take_back`,
    the same holds when the program is killed.
    """
    if not all(map(_is_plain, files)):
        raise ValueError("a file name holds a folder")
    with problems_of(folder):
        is_new = not folder.exists()
        hidden = folder / f"{_HIDDEN}{secrets.token_hex(6)}"
        with noted(notes, hidden, made=is_new):
            try:
                folder.mkdir(mode=0o700, exist_ok=True)  # papers name people
                hidden.mkdir()
                for name, data in files.items():
                    write_forced(hidden / name, data)
                _take_places(hidden, tuple(files))
            except BaseException:
                _take_back(hidden, made=is_new)
                raise
            shutil.rmtree(hidden, ignore_errors=True)
        sync_folder(folder)
    return tuple(folder / name for name in files)


def take_back(notes: Path) -> None:
    """Undo every writing that a killed program left half done. Never fails.

    What cannot be reached now, as on a stick that is out, waits for another start. Only for a
    program that is alone in its data folder.
    """
    with suppress(OSError):
        for note in list(notes.iterdir()):
            with suppress(OSError):
                if _is_settled(note):
                    note.unlink()
        notes.rmdir()


def _is_settled(note: Path) -> bool:
    try:
        kept = json.loads(note.read_text(encoding="utf-8"))
        hidden, is_new = Path(kept["hidden"]), bool(kept["made"])
    except (ValueError, TypeError, KeyError):
        return True  # cut short: nothing was written yet
    if not hidden.name.startswith(_HIDDEN):
        return True
    if not hidden.parent.exists():
        return hidden.parent.parent.exists()
    _take_back(hidden, made=is_new)
    return not hidden.exists()


@contextmanager
def noted(notes: Path | None, hidden: Path, *, made: bool) -> Iterator[None]:
    """Keep a note while a hidden file or folder is written, for `take_back`.

    A data folder that is full or locked has none.
    """
    if notes is None:
        yield
        return
    note = notes / f"{hidden.name.removeprefix(_HIDDEN)}.json"
    kept = json.dumps({"hidden": str(hidden.absolute()), "made": made})
    with suppress(OSError, FolderProblem):
        notes.mkdir(mode=0o700, exist_ok=True)
        write_whole(note, kept.encode(), private=True)
    try:
        yield
    finally:
        with suppress(OSError):
            if not hidden.exists():
                note.unlink(missing_ok=True)
                notes.rmdir()


def _take_places(hidden: Path, names: tuple[str, ...]) -> None:
    """Move the new files in, the old ones aside. Done when the list of names is gone."""
    folder, placing = hidden.parent, hidden / _PLACING
    write_forced(placing, json.dumps(names).encode())
    sync_folder(hidden)
    for name in names:
        target = folder / name
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
        if target.exists():
            target.replace(hidden / f"{_OLD}{name}")
        (hidden / name).replace(target)
    sync_folder(folder)
    placing.unlink()
    sync_folder(hidden)


def _take_back(hidden: Path, *, made: bool) -> None:
    """Put what was moved back, and remove the hidden folder; may itself be killed and go on."""
    for name in _moving(hidden):
        new, target, old = hidden / name, hidden.parent / name, hidden / f"{_OLD}{name}"
        if not new.exists() and target.exists():
            target.replace(new)
        if old.exists():
            old.replace(target)
    if hidden.is_file():
        hidden.unlink()
    elif hidden.exists():
        sync_folder(hidden.parent)
        (hidden / _PLACING).unlink(missing_ok=True)  # before the files that it is judged by
        sync_folder(hidden)
        shutil.rmtree(hidden, ignore_errors=True)
    if made:
        with suppress(OSError):
            hidden.parent.rmdir()


def _moving(hidden: Path) -> list[str]:
    """Return the names that are being moved; none before the first move and after the last."""
    try:
        names = json.loads((hidden / _PLACING).read_bytes())
        return [name for name in names if _is_plain(name)]
    except (FileNotFoundError, NotADirectoryError, ValueError, TypeError):
        return []  # not there, or cut short before anything moved


def _is_plain(name: str) -> bool:
    """Tell whether a name stays inside its folder."""
    return name not in {"", ".."} and Path(name).name == name
