"""The composition root: a command or the window, and the window over a real folder."""

import json
import os
import subprocess
import sys

import pytest

from hope_desktop import __version__, app
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services
from hope_desktop.storage.database import open_database

PNG = b"\x89PNG"


def run(*words: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "hope_desktop", *words]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=120, env=environment, check=False
    )


@pytest.mark.parametrize(
    ("words", "is_command"),
    [
        ([], False),
        (["--lang", "en"], False),
        (["--data", "x"], False),
        (["--picture", "x.png"], False),
        (["--data", "x", "lesson.hope"], False),
        (["class", "list"], True),
        (["--data", "x", "class", "list"], True),
        (["--lang", "en", "--version"], True),
        (["--help"], True),
        (["--lang", "fr"], True),
        (["two.hope", "files.hope"], True),
        (["-x.hope"], True),
    ],
)
def test_words_lead_to_a_command_or_the_window(monkeypatch, words, is_command):
    went: list[str] = []
    monkeypatch.setattr(app, "_command", lambda _words: went.append("command") or 0)
    monkeypatch.setattr(app, "_window", lambda *_parts: went.append("window") or 0)
    assert app.main(words) == 0
    assert went == ["command" if is_command else "window"]


@pytest.mark.nightly
def test_commands_never_load_qt(tmp_path):
    services, _ = open_services(data_folder(tmp_path / "data"))
    services.planning.example()
    services.close()
    typed = ["--data", str(tmp_path / "data"), "session", "print", "1", "--out", str(tmp_path)]
    code = (
        f"import sys; from hope_desktop.app import main; code = main({typed!r});"
        "print(code, [m for m in sys.modules if m.startswith(('PySide6', 'shiboken6'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 []"


def test_the_version_is_told_before_anything_of_ours_is_loaded():
    code = (
        "import sys; from hope_desktop.app import main; code = main(['--version']);"
        "print(code, *[name for name in sys.modules if name.startswith('hope_desktop.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    rooms = "hope_desktop.app hope_desktop.cli hope_desktop.cli.answering"
    assert done.stdout.splitlines() == [f"hope-desktop {__version__}", f"0 {rooms}"]
    words = ["-S", "-X", "importtime", "-m", "hope_desktop", "--version"]  # without `site`
    told = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=True)
    loaded = {line.rpartition("|")[2].strip() for line in told.stderr.splitlines()}
    assert "hope_desktop.app" in loaded
    assert not loaded & {"pathlib", "typing", "argparse", "dataclasses"}


@pytest.mark.nightly
def test_picture_of_the_window_is_written_and_everything_is_let_go(tmp_path):
    picture = tmp_path / "new folder" / "window.png"
    done = run("--data", str(tmp_path / "data"), "--picture", str(picture))
    assert (done.returncode, done.stdout) == (0, "")
    assert picture.read_bytes().startswith(PNG)
    open_database(data_folder(tmp_path / "data")).close()


@pytest.mark.nightly
def test_second_start_leaves_word_for_the_first_and_ends_well(tmp_path):
    folder = data_folder(tmp_path / "data")
    wanted = tmp_path / "lesson.hope"
    wanted.write_text("")
    first = open_database(folder)
    try:
        done = run("--data", str(folder.root), str(wanted))
        messages = list(folder.inbox.glob("*.json"))
        assert done.returncode == 0
        assert [json.loads(m.read_text())["open"] for m in messages] == [str(wanted)]
    finally:
        first.close()
