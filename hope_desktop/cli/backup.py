"""`backup`: make, list, verify or put back."""

from collections.abc import Collection
from pathlib import Path

from hope_desktop.cli.parser import Parser, Subparsers, place
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services, written
from hope_desktop.domain.backups import BackupInfo
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import damaged_file_text
from hope_desktop.services.backups import Backups, closed_backups, restore_closed
from hope_desktop.services.opening import Services


def add_to(command: Parser) -> None:
    """Add the commands of this file."""
    group = Subparsers(command)
    group.add("now", "make a backup and check it", make)
    whole = group.add("all", "write all of the work, own files too, into one file", make_one_file)
    whole.add_out()
    group.add("list", "list all", list_backups)
    group.add("verify", "read all of a backup", verify_backup, file=place)
    group.add("restore", "put a backup back", restore_backup, file=place)


@with_services
def make(services: Services, asked: Asked) -> Reply:
    """Make a backup; gives where it is."""
    made = services.backups.now()
    _tell_damaged(services, made.damaged, asked)
    return _json(made), [str(made.file)]


@with_services
def make_one_file(services: Services, asked: Asked) -> Reply:
    """Make a backup, and of it one file that `restore` reads on any computer."""
    lacking = services.backups.to_one_file(services.backups.now().file, asked.out)
    _tell_damaged(services, lacking, asked)
    return written(asked.out)


def _tell_damaged(services: Services, files: Collection[str], asked: Asked) -> None:
    for name in services.backups.titles(files):
        asked.say(damaged_file_text(name, asked.translate))


def list_backups(asked: Asked) -> int:
    """Also when the database itself cannot be opened, or is open in the window."""
    found = closed_backups(asked.home)
    nothing = [asked.translate("No backups yet")]
    doubt = asked.translate("not checked")
    lines = [
        f"{one.made_at.astimezone():%Y-%m-%d %H:%M}  {one.bytes // 1000:6} kB  {one.file}"
        + ("" if one.checked else f"  {doubt}")
        for one in found
    ]
    asked.answer([_json(info) for info in found], lines or nothing)
    return 0


def verify_backup(asked: Asked) -> int:
    """Read all of a backup, wherever it lies."""
    info = Backups.verify(_place(asked.file, asked))
    if info.damaged:
        asked.say(_("Own files in it are damaged. All the rest is good."))
    asked.answer(_json(info), [asked.translate("This backup is good.")])
    return 0


def restore_backup(asked: Asked) -> int:
    """Put a backup back, also over a database that is damaged. What was there is kept."""
    file = _place(asked.file, asked)
    restore_closed(asked.home, file)
    text = asked.translate("Put back: %(file)s. What was there before is kept.")
    asked.answer({"restored": str(file)}, [text % {"file": file.name}])
    return 0


def _place(named: Path, asked: Asked) -> Path:
    """Read which backup is meant: its file name alone is enough."""
    kept = asked.home.backups / named
    return kept if not named.exists() and len(named.parts) == 1 and kept.exists() else named


def _json(info: BackupInfo) -> dict[str, object]:
    made = {"file": str(info.file), "made_at": info.made_at.isoformat()}
    return made | fields(info, "sequence bytes checked")
