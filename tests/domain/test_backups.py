import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hope_desktop.domain import backups
from hope_desktop.domain.backups import BackupInfo, kept
from tests.tiers import times

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


def _info(sequence: int, made_at: datetime) -> BackupInfo:
    return BackupInfo(Path(f"{sequence}"), sequence, made_at, 1, checked=True)


def test_the_newest_backup_survives_every_jump_of_the_clock():
    chance = random.Random(11)
    for _ in range(times(100)):
        staying: list[BackupInfo] = []
        clock = NOW
        for sequence in range(1, 60):
            clock += timedelta(days=chance.choice([0, 0, 1, 30, -400, 4000, -30]))
            staying.append(_info(sequence, clock))
            left = kept(tuple(staying))
            staying = [info for info in staying if info.sequence in left]
            newest = [info.sequence for info in staying][-backups.LAST :]
            assert newest == list(range(max(1, sequence - 9), sequence + 1))


def test_a_year_of_daily_backups_leaves_days_weeks_and_months():
    staying: list[BackupInfo] = []
    for day in range(365):
        staying.append(_info(day + 1, NOW + timedelta(days=day)))
        left = kept(tuple(staying))
        staying = [info for info in staying if info.sequence in left]
    ages = [365 - info.sequence for info in reversed(staying)]
    assert ages[:10] == list(range(10))
    assert 10 < len(ages) <= backups.LAST + backups.WEEKS + backups.MONTHS
    assert 120 <= max(ages) <= 185


@pytest.mark.parametrize(
    ("apart", "stay"),
    [
        (timedelta(days=1), {1, 2, 3, 4, 5, 6, 9, 16, 31}),
        (timedelta(weeks=1), {1, 2, 3, 4, 5, 6, 9, 14, 18}),
        (timedelta(days=31), {1, 2, 3, 4, 5, 6}),
    ],
    ids=["of seven days, four weeks, two months", "of seven weeks, six months", "of seven months"],
)
def test_after_a_busy_day_stay(apart, stay):
    earlier = [_info(50 - age, NOW - age * apart) for age in range(1, 40)]
    busy = [_info(50 + number, NOW + timedelta(minutes=number)) for number in range(12)]
    assert {50 - one for one in kept((*earlier, *busy)) if one < 50} == stay


def test_many_backups_in_an_hour_do_not_push_out_last_month():
    old = _info(1, NOW - timedelta(days=40))
    today = [_info(number, NOW + timedelta(minutes=number)) for number in range(2, 40)]
    assert kept((old, *today)) == {1, *range(30, 40)}
