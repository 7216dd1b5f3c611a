from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from hope_desktop.storage.snapshot import BackupInfo
from hope_desktop.ui.widgets.backup_rows import backup_row

MOMENT = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)


def test_backup_is_named_by_the_trainers_own_time(styled: QApplication) -> None:
    row = backup_row(BackupInfo(Path("b.db"), 1, MOMENT, 4096, checked=True), str)
    local = MOMENT.astimezone()
    assert row.title == f"dinsdag 1 september 2026, {local.hour}:{local.minute:02d}"
    assert row.below == "4 kB · checked"
    assert row.key == Path("b.db")


def test_backup_that_was_not_checked_says_so(styled: QApplication) -> None:
    row = backup_row(BackupInfo(Path("b.db"), 1, MOMENT, 4096, checked=False), str)
    assert row.below.endswith("· not checked")
