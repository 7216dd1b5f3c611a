"""Backups in words: one in a list, what putting it back would change, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QFileDialog, QWidget

from hope_desktop.domain.backups import BackupInfo, Contents, RestoreSummary
from hope_desktop.i18n.catalogue import Translator, amount, counted, listed, marked as _
from hope_desktop.i18n.damage import things
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.dialogs import confirmed
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
    """Return a file from anywhere.

    The newest on a stick stands ready. Who reads it sees what it is.
    """
    words = translate("Choose the file with your work")
    kinds = f"{translate('Backups')} (*.zip *.db);;{translate('All files')} (*)"
    found, _kind = QFileDialog.getOpenFileName(parent, words, str(_newest_on_a_stick()), kinds)
    return Path(found) if found else None


def _newest_on_a_stick() -> Path:
    """Return a folder of backups as a second place has it, or a file that was taken along."""
    from hope_desktop.services.backups import newest_in

    found = (newest_in(stick.path) for stick in sticks())
    return next((file for file in found if file is not None), Path.home())


def put_back(backups: Backups, file: Path, ui: Ui, asking: QWidget | None = None) -> str | None:
    """Do it, and say what came back and what did not; empty when it was refused, which is told.

    `asking` is for whom it is asked first what would change; None when that was not wanted.
    """
    changes = ui.operations.read(partial(backups.what_changes, file))
    if changes is None:
        return ""
    question = f"{ui.translate('Put this backup back')}?"
    yes, no = ui.translate("&Put back").replace("&", ""), ui.translate("Cancel")
    if asking and not confirmed(asking, question, restore_question(changes, ui), yes, no):
        return None
    told = told_of(changes, ui)
    return told if ui.operations.run(partial(backups.restore, file), told) else ""


def told_of(changes: RestoreSummary, ui: Ui) -> str:
    """Return what is back, and what is not."""
    words = ui.translate("Put back: %(then)s.") % {"then": held(changes.then, ui)}
    return " ".join((words, *what_differs(replace(changes, back=()), ui)))


def restore_question(changes: RestoreSummary, ui: Ui) -> str:
    """Return what would change."""
    words = ui.translate("Now: %(now)s. Then: %(then)s.") % {
        "now": held(changes.now, ui),
        "then": held(changes.then, ui),
    }
    kept = ui.translate("What is there now becomes a backup first.")
    return "\n".join((words, *what_differs(changes, ui), kept))


def what_differs(changes: RestoreSummary, ui: Ui) -> Iterator[str]:
    """Return what is not in it, what only it has, and what is otherwise in it, by name."""
    for sentence, rows in (
        (_("Not in it: %(things)s."), changes.lacking),
        (_("Only in it: %(things)s."), changes.back),
        (_("Otherwise in it: %(things)s."), changes.other),
    ):
        if rows:
            yield ui.translate(sentence) % {"things": things(rows, ui.translate)}


def held(contents: Contents, ui: Ui) -> str:
    """Return `3 classes and 1 workshop`."""
    kept = ((_CLASSES, contents.classes), (_WORKSHOPS, contents.workshops))
    return listed((amount(text, number, ui.translate) for text, number in kept), ui.translate)
