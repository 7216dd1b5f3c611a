"""The services over a real data folder with the starter library, on a day in November."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hope_desktop.domain.ids import ClassId
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from tests.making import CLASS_2B, moment

NOW = moment("2026-11-24T10:00")


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    opened, findings = open_services(data_folder(tmp_path / "data"), lambda: NOW)
    assert findings == ()
    yield opened
    opened.close()


@pytest.fixture
def class_2b(services: Services) -> ClassId:
    return services.classes.add(CLASS_2B)[0]
