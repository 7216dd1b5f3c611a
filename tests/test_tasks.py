"""The first thing a newcomer runs must explain itself when something is missing."""

import ast
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import tasks

SOURCE = Path(tasks.__file__)


def test_only_the_standard_library_is_imported():
    tree = ast.parse(SOURCE.read_text(encoding="utf-8"))
    plain = [
        name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names
    ]
    parts = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert {str(name).split(".")[0] for name in plain + parts} <= sys.stdlib_module_names


@pytest.mark.parametrize(("words", "code"), [([], 0), (["help"], 0), (["bake"], 2)])
def test_without_a_known_task_the_help_is_printed(words, code):
    done = subprocess.run([sys.executable, SOURCE, *words], capture_output=True, text=True)
    assert done.returncode == code
    assert all(f"tasks.py {task}" in done.stdout for task in tasks.TASKS)


def test_a_version_managers_stub_is_passed_over(tmp_path, monkeypatch):
    stub = tmp_path / "python3.14"
    stub.write_text("#!/bin/sh\nexit 127\n")
    stub.chmod(0o755)
    monkeypatch.setattr(tasks, "CANDIDATES", (str(stub), str(tmp_path / "absent"), sys.executable))
    assert tasks.find_python()[0] == sys.executable


def test_no_python_at_all_is_said_in_a_sentence(monkeypatch):
    monkeypatch.setattr(tasks, "CANDIDATES", ())
    with pytest.raises(tasks.Stop, match=r"needs Python 3\.12 or newer"):
        tasks.find_python()


def _pyenv(root: Path, version: str) -> Path:
    """A Python that a version manager keeps without putting it on the path."""
    python = root / "versions" / version / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\nexit 0\n")
    python.chmod(0o755)
    return python


def test_a_python_that_only_pyenv_knows_is_found(tmp_path, monkeypatch):
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(tasks, "VERSION", "3.99")  # never the one this test itself runs on
    wanted = _pyenv(tmp_path, "3.99.1")
    _pyenv(tmp_path, "3.13.0")
    assert tasks.find_python()[0] == str(wanted)


def test_a_python_is_asked_whether_it_is_the_one_that_was_wanted(
    monkeypatch,
):
    """Its name says nothing: an environment that was made before may be of another one."""
    monkeypatch.setattr(tasks, "VERSION", "{}.{}".format(*sys.version_info))
    assert tasks.python_says(sys.executable, tasks.is_right())
    assert tasks.find_python()[1]
    monkeypatch.setattr(tasks, "VERSION", "3.99")
    assert not tasks.python_says(sys.executable, tasks.is_right())


def test_an_absent_python_is_said_in_one_line_and_ends_with_a_code_of_its_own(
    tmp_path,
):
    nothing = {**os.environ, "PYENV_ROOT": str(tmp_path), "PATH": str(tmp_path)}
    words = [sys.executable, SOURCE, "test", "--python", "3.99"]
    done = subprocess.run(words, capture_output=True, text=True, env=nothing)
    assert done.returncode == tasks.NO_SUCH_PYTHON
    assert done.stderr.splitlines() == [
        "[hope] There is no Python 3.99 here: nothing was done with it."
    ]


@pytest.mark.parametrize(("enough", "in_memory"), [(0, True), (2**62, False)])
def test_files_of_tests_are_in_memory_where_that_has_room(enough, in_memory, tmp_path, monkeypatch):
    monkeypatch.setattr(os, "environ", {})
    monkeypatch.setattr(tasks, "MEMORY", tmp_path)
    monkeypatch.setattr(tasks, "ENOUGH_MEMORY", enough)
    tasks.for_tests()
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert ("PYTEST_DEBUG_TEMPROOT" in os.environ) == in_memory


def test_a_machine_without_such_a_place_uses_its_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "environ", {"PYTHONDONTWRITEBYTECODE": "1"})
    monkeypatch.setattr(tasks, "MEMORY", tmp_path / "absent")
    tasks.for_tests()
    assert os.environ == {"QT_QPA_PLATFORM": "offscreen"}, "and what is compiled is kept"


def test_the_oldest_python_is_the_one_that_the_package_promises():
    oldest = ".".join(map(str, tasks.OLDEST))
    project = tomllib.loads((tasks.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["requires-python"] == f">={oldest}"
    assert project["tool"]["mypy"]["python_version"] == oldest
    assert project["tool"]["ruff"]["target-version"] == f"py{oldest.replace('.', '')}"
    judge = (tasks.ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert f"oldest={oldest} " in judge
    assert f"|| [ $? = {tasks.NO_SUCH_PYTHON} ]" in judge
    assert tasks.NO_SUCH_PYTHON not in set(pytest.ExitCode)


def test_an_example_begins_with_nothing_also_where_nothing_may_be_written(tmp_path, monkeypatch):
    before = tmp_path / "example" / "data"
    before.mkdir(parents=True)
    assert tasks.emptied(before.parent) == before.parent
    assert not before.exists()
    before.mkdir()

    def refused(_folder: Path) -> None:
        raise PermissionError(30, "Read-only file system")

    monkeypatch.setattr(tasks.shutil, "rmtree", refused)
    elsewhere = tasks.emptied(before.parent)
    assert [*elsewhere.iterdir()] == []
    assert before.is_dir()
    elsewhere.rmdir()


@pytest.mark.parametrize(
    ("tool", "command"),
    [
        (
            "apt-get",
            "sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1",
        ),
        ("dnf", "sudo dnf install 'libGL.so.1()(64bit)'"),
        ("zypper", "sudo zypper install 'libGL.so.1()(64bit)'"),
        ("", "libGL.so.1"),
    ],
)
def test_who_is_not_root_gets_the_exact_command(tool, command, monkeypatch):
    monkeypatch.setattr(tasks.shutil, "which", lambda name: name if name == tool else None)
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(tasks.Stop) as stop:
        tasks.install({"libGL.so.1": "libgl1"})
    assert f"    {command}\n" in str(stop.value)


def test_no_network_is_explained_with_the_way_out(tmp_path, monkeypatch):
    said = "WARNING: Retrying after connection broken by 'NewConnectionError(...)'"
    failed = subprocess.CompletedProcess([], 1, "", said)
    monkeypatch.setattr(tasks, "start", lambda *_, **__: failed)
    monkeypatch.delenv("HOPE_WHEELS", raising=False)
    with pytest.raises(tasks.Stop, match="HOPE_WHEELS=wheels python3"):
        tasks.pip_install(tmp_path / "some.lock")


def test_a_changed_lock_asks_for_another_setup(tmp_path, monkeypatch):
    lock = tmp_path / "some.lock"
    lock.write_text("one==1\n")
    monkeypatch.setattr(tasks, "STAMP", tmp_path / "stamp")
    assert not tasks.is_stamped(lock)
    tasks.STAMP.write_text(tasks.stamp_of(lock))
    assert tasks.is_stamped(lock)
    lock.write_text("one==2\n")
    assert not tasks.is_stamped(lock)
