import subprocess
import sys
from functools import cached_property
from pathlib import Path

import pytest

from hope_desktop.domain.errors import DataFolderInUse, NotOurDatabase
from hope_desktop.paths import data_folder
from hope_desktop.services import opening
from hope_desktop.services.opening import Services, open_services
from hope_desktop.storage.database import Database
from tests.planning import new_class

ROOT = Path(__file__).parents[2]


def test_one_program_at_a_time_and_the_first_goes_on(services, tmp_path):
    with pytest.raises(DataFolderInUse):
        open_services(data_folder(tmp_path / "data"))
    new_class(services)


@pytest.mark.nightly
def test_a_failure_while_taking_the_library_in_lets_the_folder_go(tmp_path, monkeypatch):
    def broken(_database: Database) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(opening, "refresh_starter", broken)
        with pytest.raises(RuntimeError):
            open_services(data_folder(tmp_path))
    open_services(data_folder(tmp_path))[0].close()


def test_what_is_not_ours_stays_as_it_is(tmp_path):
    (tmp_path / "hope.db").write_text("boodschappen")
    with pytest.raises(NotOurDatabase):
        open_services(data_folder(tmp_path))
    assert (tmp_path / "hope.db").read_text() == "boodschappen"


def test_every_service_is_made_once(services):
    for name in [at for at, part in vars(Services).items() if isinstance(part, cached_property)]:
        assert getattr(services, name) is getattr(services, name)


def test_opening_loads_neither_a_window_nor_a_printer_of_pdf():
    code = "import sys, hope_desktop.services.opening; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {"PySide6", "shiboken6", "reportlab", "markdown_it"}.isdisjoint(done.stdout.split())
