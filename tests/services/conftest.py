"""The services over a real data folder with the starter library, on a day in November."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hope_desktop.domain.activity import Activity
from hope_desktop.domain.handout import HandoutKind, HandoutToCome
from hope_desktop.domain.ids import ActivityId, ClassId
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.storage.library import put_activity
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


def let_a_handout_be_missing(services: Services, name: ActivityId, title: str) -> Activity:
    """The activity, as it is when somebody still has to write one of its handouts."""
    coming = (HandoutToCome(title, HandoutKind.CARDS),)
    wanting = replace(services.library.activity(name), to_come=coming)
    with services._database.transaction() as connection:
        put_activity(connection, wanting)
    return wanting
