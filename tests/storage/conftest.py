"""A data folder and an open database of its own for each test."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.storage.database import Database, open_database
from tests.tools.begun import begun


@pytest.fixture
def folder(tmp_path) -> DataFolder:
    return data_folder(tmp_path / "data")


@pytest.fixture
def db(folder) -> Iterator[Database]:
    begun(Path(folder.root), with_library=False)
    database = open_database(folder)
    yield database
    database.close()


def failing(monkeypatch: pytest.MonkeyPatch, at: int, number: int) -> None:
    """Let the system refuse the so-manyth renaming, as a full or vanished disk does."""
    replace: Callable[[Path, Path], Path] = Path.replace
    calls = iter(range(1, 99))

    def refusing(self: Path, target: Path) -> Path:
        if next(calls) == at:
            raise OSError(number, os.strerror(number))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)


def found_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
