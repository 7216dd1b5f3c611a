"""Putting a backup back: which file, what it would change, and what came of it, in words."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.i18n.catalogue import Translator, amount, counted, listed
from hope_desktop.i18n.damage import things
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.services.backups import Backups, Contents, RestoreSummary

_CLASSES = counted("%(n)d class", "%(n)d classes")
_WORKSHOPS = counted("%(n)d workshop", "%(n)d workshops")


def choose_backup(parent: QWidget, translate: Translator) -> Path | None:
    """A file from anywhere; whether it is a backup is for who reads it."""
    words = translate("Choose the file with your work")
    kinds = f"{translate('Backups')} (*.zip *.db);;{translate('All files')} (*)"
    found, _kind = QFileDialog.getOpenFileName(parent, words, str(Path.home()), kinds)
    return Path(found) if found else None


def put_back(backups: Backups, file: Path, ui: Ui) -> str:
    """Do it, and say what came back and what did not; empty when it was refused, which is told."""
    try:
        changes = backups.what_changes(file)
    except HopeError as error:
        ui.operations.explain(error)
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
