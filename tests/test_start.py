"""A start loads what the first page shows and nothing else: each module costs every start.

No times are measured here; `python -m benchmarks start` does that.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services

START = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from hope_desktop.app import main

def show(window):
    print(*sys.modules)
    return grab(window)

grab, QWidget.grab = QWidget.grab, show
QApplication.allWidgets = None  # Python would make every class of widgets: a twentieth of a start
main(["--data", sys.argv[1], "--picture", sys.argv[1] + "/window.png"])
"""
FIRST = {
    "": "app exchange.version i18n.catalogue i18n.labels i18n.refusals"
    " i18n.stories log paths settings wall_clock",
    "domain": "classes errors library.handout library.ways overview terms"
    " texts.word_search typed workshops.example workshops.plan workshops.teller",
    "services": "classes library.starter opening overview",
    "storage": "classes connect database files guarded history inbox"
    " library.library_version lock migrate rows witness workshops.session_rows",
    "ui": "backing_up bus colours commands entries icons main_window navigation"
    " page_stack shared shell status steps theme"
    " today.lines today.page today.sayings toolbar window_actions",
    "ui.widgets": "buttons destination fields.dates layouts modules page path search.box"
    " search.finder",
}
LATER = {
    *("PIL", "markdown_it", "reportlab", "tomllib"),
    *("PySide6.QtPdf", "PySide6.QtPdfWidgets", "PySide6.QtPrintSupport"),
}


@pytest.mark.nightly
@pytest.mark.parametrize("has_work", [False, True], ids=["first start", "with a workshop"])
def test_a_start_loads_only_what_the_first_page_shows(tmp_path, *, has_work):
    services, _ = open_services(data_folder(tmp_path))
    if has_work:
        services.planning.example()
    services.close()
    loaded = set(_printed(START, tmp_path).split())
    first = {f"hope_desktop.{room}.{name}" for room in FIRST for name in FIRST[room].split()}
    first = {name.replace("..", ".") for name in first}
    packages = {name.rpartition(".")[0] for name in loaded}
    ours = {name for name in loaded - packages if name.startswith("hope_desktop.")}
    assert sorted(ours - first) == [], "import it where it is first used"
    assert sorted(LATER & loaded) == []


@pytest.mark.nightly
def test_once_the_window_is_there_each_import_is_a_plain_one(tmp_path):
    code = "plain = __import__\nimport sys\nfrom hope_desktop.app import main\n"
    code += "main(['--data', sys.argv[1], '--picture', sys.argv[1] + '/window.png'])\n"
    assert _printed(code + "print(__import__ is plain)", tmp_path) == "True\n"


def test_qt_for_python_still_looks_at_every_import(tmp_path):
    """Once it does not, `app._window` has nothing to put right."""
    code = "plain = __import__\nimport PySide6.QtCore\nprint(__import__ is plain)"
    assert _printed(code, tmp_path) == "False\n"


def _printed(code: str, folder: Path) -> str:
    return subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    ).stdout
