"""A backup as a row of a list: when it was made, in the trainer's own time."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QDateTime, QLocale

from hope_desktop.i18n.catalogue import Translator
from hope_desktop.ui.widgets.rows import Row


class Backup(Protocol):
    """What the window needs to know of a backup."""

    @property
    def file(self) -> Path: ...
    @property
    def made_at(self) -> datetime: ...
    @property
    def bytes(self) -> int: ...
    @property
    def checked(self) -> bool: ...


def backup_row(backup: Backup, translate: Translator, *, bad: bool = False) -> Row:
    """Keyed by its file; `bad` is one that was read and found damaged."""
    moment = backup.made_at
    local = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone()
    size = QLocale().formattedDataSize(backup.bytes, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
    at = QDateTime.fromSecsSinceEpoch(int(local.timestamp()))
    if bad:
        state = translate("damaged")
    else:
        state = translate("checked") if backup.checked else translate("not checked")
    return Row(
        backup.file,
        QLocale().toString(at, "dddd d MMMM yyyy, H:mm"),
        f"{size} · {state}",
        icon="database-backup",
    )
