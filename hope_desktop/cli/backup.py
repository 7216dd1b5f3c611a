"""`backup`: make one, list them, look whether one is good, put one back."""

import argparse
from pathlib import Path

from hope_desktop.cli.parser import Subparsers, place
from hope_desktop.cli.wiring import Context
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import damaged_file_text
from hope_desktop.services.backups import BackupInfo, listed, restore_closed, verified


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    words = commands.translate
    group = commands.group("backup", words(_("the backups")))
    group.add("now", words(_("make a backup and check it")), make)
    group.add("list", words(_("list the backups, oldest first")), list_backups)
    verify = group.add("verify", words(_("read all of a backup")), verify_backup)
    restore = group.add("restore", words(_("put a backup back")), restore_backup)
    for parser in (verify, restore):
        parser.add_argument("file", type=place, metavar=words(_("FILE")))


def make(_arguments: argparse.Namespace, context: Context) -> int:
    """Make a backup; gives where it is."""
    with context.opened() as services:
        made = services.backups.now()
        for name in services.backups.damaged_files():
            context.say(damaged_file_text(name, context.translate))
    context.answer(_json(made), [str(made.file)])
    return 0


def list_backups(_arguments: argparse.Namespace, context: Context) -> int:
    """Also when the database itself cannot be opened, or is open in the window."""
    found = listed(context.folder)
    nothing = [context.translate("There are no backups yet.")]
    context.answer([_json(info) for info in found], [_line(info) for info in found] or nothing)
    return 0


def verify_backup(arguments: argparse.Namespace, context: Context) -> int:
    """Read all of a backup, wherever it lies."""
    info = verified(_place(arguments.file, context))
    if info.damaged:
        context.say(context.translate("Own files in it are damaged. All the rest is good."))
    context.answer(_json(info), [context.translate("This backup is good.")])
    return 0


def restore_backup(arguments: argparse.Namespace, context: Context) -> int:
    """Put a backup back, also over a database that is damaged. What was there is kept."""
    file = _place(arguments.file, context)
    restore_closed(context.folder, file)
    text = context.translate("Put back: %(file)s. What was there before is kept.")
    context.answer({"restored": str(file)}, [text % {"file": file.name}])
    return 0


def _place(named: Path, context: Context) -> Path:
    """A backup may be named by its file name alone."""
    kept = context.folder.backups / named
    return kept if not named.exists() and len(named.parts) == 1 and kept.exists() else named


def _json(info: BackupInfo) -> dict[str, object]:
    return {
        "file": str(info.file),
        "sequence": info.sequence,
        "made_at": info.made_at.isoformat(),
        "bytes": info.bytes,
        "checked": info.checked,
    }


def _line(info: BackupInfo) -> str:
    return f"{info.made_at.astimezone():%Y-%m-%d %H:%M}  {info.bytes // 1000:6} kB  {info.file}"
