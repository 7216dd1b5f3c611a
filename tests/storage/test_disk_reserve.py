import shutil
from pathlib import Path

import pytest

from hope_desktop.storage import disk_reserve as reserve


def test_the_reserve_is_laid_down_once_and_given_back_once(tmp_path: Path) -> None:
    reserve.keep(tmp_path)
    file = tmp_path / "hope.reserve"
    first = file.read_bytes()
    assert len(first) == reserve.SIZE
    reserve.keep(tmp_path)
    assert file.read_bytes() == first
    assert reserve.release(tmp_path)
    assert not file.exists()
    assert not reserve.release(tmp_path)


def test_a_disk_that_is_nearly_full_is_not_filled_further(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=reserve.SIZE * 2))
    reserve.keep(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_no_reason_to_stop(tmp_path: Path) -> None:
    reserve.keep(tmp_path / "gone")
    assert not reserve.release(tmp_path / "gone")
