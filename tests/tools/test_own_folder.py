"""A test that gets around the folders of the tests is found; what others do is not."""

import subprocess
import sys

import pytest

from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services
from tests.tools.own_folder import Watch


@pytest.mark.nightly
def test_work_in_the_real_folder_is_found(tmp_path):
    watch = Watch(tmp_path / "real")
    open_services(data_folder(tmp_path / "of a test"))[0].close()
    assert watch.reached == []
    open_services(data_folder(tmp_path / "real"))[0].close()
    events = {one.split()[0] for one in watch.reached}
    assert {"os.mkdir", "open", "sqlite3.connect"} <= events


@pytest.mark.parametrize("inside", ["", "backups"])
def test_a_program_beside_the_tests_may_work_there(tmp_path, inside):
    place = tmp_path / "real" / inside
    watch = Watch(tmp_path / "real")
    subprocess.run([sys.executable, "-c", f"import os; os.makedirs({str(place)!r})"], check=True)
    assert place.is_dir()
    assert watch.reached == []
