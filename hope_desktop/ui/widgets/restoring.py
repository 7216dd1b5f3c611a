"""Backups in words: one in a list, what putting it back would change, and what came of it."""

from __future__ import annotations

from datetime import UTC
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QFileDialog, QWidget

from hope_desktop.domain.backups import BackupInfo, Contents, RestoreSummary
from hope_desktop.i18n.catalogue import Translator, amount, counted, listed
from hope_desktop.i18n.damage import things
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.usb_sticks import sticks

if TYPE_CHECKING:
    from hope_desktop.services.backups import Backups

_CLASSES = counted("%(n)d class", "%(n)d classes")
_WORKSHOPS = counted("%(n)d workshop", "%(n)d workshops")


def backup_row(backup: BackupInfo, translate: Translator, *, bad: bool = False) -> Row:
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


def choose_backup(parent: QWidget, translate: Translator) -> Path | None:
    """A file from anywhere; the newest on a stick stands ready. Who reads it sees what it is."""
    words = translate("Choose the file with your work")
    kinds = f"{translate('Backups')} (*.zip *.db);;{translate('All files')} (*)"
    found, _kind = QFileDialog.getOpenFileName(parent, words, str(_newest_on_a_stick()), kinds)
    return Path(found) if found else None


def _newest_on_a_stick() -> Path:
    """A folder of backups as a second place has it, or a file that was taken along."""
    from hope_desktop.services.backups import newest_in

    found = (newest_in(stick.path) for stick in sticks())
    return next((file for file in found if file is not None), Path.home())


def put_back(backups: Backups, file: Path, ui: Ui) -> str:
    """Do it, and say what came back and what did not; empty when it was refused, which is told."""
    changes = ui.operations.read(partial(backups.what_changes, file))
    if changes is None:
        return ""
    told = told_of(changes, ui)
    return told if ui.operations.run(partial(backups.restore, file), told) else ""


def told_of(changes: RestoreSummary, ui: Ui) -> str:
    """What is back, and what is not."""
    words = ui.translate("Put back: %(then)s.") % {"then": held(changes.then, ui)}
    return f"{words} {lacking_text(changes, ui)}".strip()


def asked_of(changes: RestoreSummary, ui: Ui) -> str:
    """What would change."""
    words = ui.translate("Now: %(now)s. Then: %(then)s.") % {
        "now": held(changes.now, ui),
        "then": held(changes.then, ui),
    }
    kept = ui.translate("What is there now becomes a backup first.")
    return "\n".join(filter(None, (words, lacking_text(changes, ui), kept)))


def lacking_text(changes: RestoreSummary, ui: Ui) -> str:
    """What was made or changed after it, by name."""
    if not changes.lacking:
        return ""
    words = ui.translate("Not in it, or as it was before: %(things)s.")
    return words % {"things": things(changes.lacking, ui.translate)}


def held(contents: Contents, ui: Ui) -> str:
    """`3 classes and 1 workshop`."""
    kept = ((_CLASSES, contents.classes), (_WORKSHOPS, contents.workshops))
    return listed((amount(text, number, ui.translate) for text, number in kept), ui.translate)
