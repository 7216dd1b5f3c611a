"""Libraries that nobody asks for any more are found by name."""

from pathlib import Path

import pytest
from bundling.deb import control, dependencies
from bundling.elf import Elf, is_library, unreachable
from bundling.project import Refusal
from bundling.trim import SYSTEM_LIBRARIES

TOP = Path("app/_internal")
QT = TOP / "PySide6/Qt"


def _elf(path: Path, *needed: str) -> Elf:
    return Elf(path, frozenset(needed), 34)


PLUGIN = _elf(QT / "plugins/platforms/libqxcb.so", "libQt6Gui.so.6", "libxcb-cursor.so.0")
GUI = _elf(QT / "lib/libQt6Gui.so.6", "libGL.so.1")
CURSOR = _elf(TOP / "libxcb-cursor.so.0", "libxcb-util.so.1")
UTIL = _elf(TOP / "libxcb-util.so.1")
LONELY = _elf(QT / "lib/libQt6Qml.so.6", "libQt6Gui.so.6")
PYTHON = _elf(TOP / "libpython3.13.so.1.0")
ALL = [PLUGIN, GUI, CURSOR, UTIL, LONELY, PYTHON]


def test_what_only_a_dropped_library_wanted_goes_too():
    assert unreachable(ALL, lambda _name: False) == {LONELY.path}
    assert unreachable(ALL, "libxcb-cursor.so.0".__eq__) == {
        LONELY.path,
        CURSOR.path,
        UTIL.path,
    }


def test_a_plugin_is_no_library_although_it_is_named_like_one():
    assert is_library(GUI.path)
    assert not is_library(PLUGIN.path)
    assert not is_library(PYTHON.path), "the program opens it by name"


def test_a_library_without_a_known_package_stops_the_package(tmp_path, monkeypatch):
    monkeypatch.setattr("bundling.elf.elves", lambda _tree: [tmp_path])
    monkeypatch.setattr("bundling.elf.read", lambda path: _elf(path, "libodd.so.1"))
    with pytest.raises(Refusal, match="libodd"):
        dependencies(tmp_path)


def test_the_control_file_names_packages_once(tmp_path, monkeypatch):
    monkeypatch.setattr("bundling.elf.elves", lambda _tree: [tmp_path])
    monkeypatch.setattr("bundling.elf.read", lambda path: _elf(path, *SYSTEM_LIBRARIES))
    (depends,) = [
        line for line in control(tmp_path, 4096, "amd64").splitlines() if line.startswith("Depends")
    ]
    names = depends.removeprefix("Depends: ").split(", ")
    assert names[0] == "libc6 (>= 2.34)"
    assert len(names) == len(set(names))
