"""A data folder and an open database of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.storage.database import Database, open_database
from tests.tools.begun import begun


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return data_folder(tmp_path / "data")


@pytest.fixture
def db(folder: DataFolder) -> Iterator[Database]:
    begun(Path(folder.root), with_library=False)
    database = open_database(folder)
    yield database
    database.close()
