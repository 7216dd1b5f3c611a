from datetime import UTC, datetime
from pathlib import Path

import pytest

from hope_desktop.domain.backups import BackupInfo, Contents, RestoreSummary
from hope_desktop.domain.views import DamagedRow
from hope_desktop.ui.widgets.restoring import backup_row, restore_question, told_of
from tests.tools.shared_ui import made_ui

pytestmark = pytest.mark.clock


NOW, THEN = Contents(3, 7), Contents(1, 1)


@pytest.fixture
def words(styled) -> RestoreSummary:
    lacking = [DamagedRow("classes", f"2{letter}") for letter in "BCDEFGH"]
    return RestoreSummary(NOW, THEN, tuple(lacking))


def test_what_would_change_is_said_with_names(words):
    assert restore_question(words, made_ui()) == (
        "Nu: 3 klassen en 7 workshops. Straks: 1 klas en 1 workshop.\n"
        "Zit er niet in: een klas “2B”, een klas “2C”, een klas “2D”,"
        " een klas “2E”, een klas “2F” en nog 2 dingen.\n"
        "Wat er nu is, wordt eerst een reservekopie."
    )


def test_what_came_back_and_what_did_not(words):
    assert told_of(words, made_ui()).startswith("Teruggezet: 1 klas en 1 workshop. Zit er niet in")
    back = (DamagedRow("classes", "3C"),)
    assert (
        told_of(RestoreSummary(NOW, NOW, back=back), made_ui())
        == "Teruggezet: 3 klassen en 7 workshops."
    )


MOMENT = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)


def test_backup_is_named_by_the_trainers_own_time(styled):
    row = backup_row(BackupInfo(Path("b.db"), 1, MOMENT, 4096, checked=True), str)
    local = MOMENT.astimezone()
    assert row.title == f"dinsdag 1 september 2026, {local.hour}:{local.minute:02d}"
    assert row.below == "4 kB · checked"
    assert row.key == Path("b.db")


def test_backup_that_was_not_checked_says_so(styled):
    row = backup_row(BackupInfo(Path("b.db"), 1, MOMENT, 4096, checked=False), str)
    assert row.below.endswith("· not checked")
