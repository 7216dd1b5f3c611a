"""What is written as files is read back as it was."""

import pytest

from hope_desktop.exchange.reading import read_activity
from hope_desktop.exchange.writing import files_of_activity
from hope_desktop.paths import resource

SHIPPED = sorted((resource("library") / "activities").iterdir())


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_every_activity_comes_back_as_it_was(folder, tmp_path):
    made = tmp_path / folder.name
    made.mkdir()
    activity = read_activity(folder)
    for name, text in files_of_activity(activity).items():
        (made / name).write_text(text, encoding="utf-8")
    assert read_activity(made) == activity
