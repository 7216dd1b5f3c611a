"""Files that nobody signed are few, each has its reason, and the program does without each."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from bundling import pe
from bundling.judge import passed, planned
from bundling.project import PACKAGING, ROOT, Refusal

from tests.packaging.programs import program

REFUSING = """
import runpy, sys

class Refusing:
    def find_spec(self, name, path=None, target=None):
        if any(name == one or name.startswith(one + ".") for one in refused):
            raise ImportError("DLL load failed: an Application Control policy blocked this file")

refused, sys.argv[1:] = sys.argv[1].split(), sys.argv[2:]
sys.meta_path.insert(0, Refusing())
runpy.run_module("hope_desktop", run_name="__main__", alter_sys=True)
"""


@pytest.mark.parametrize("wide", [True, False])
def test_a_signature_is_seen(wide):
    assert pe.is_signed(program(9000, wide=wide))
    assert not pe.is_signed(program(wide=wide))


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "python313.dll").write_bytes(program(9000))
    (tmp_path / "hunspell.cp313-win_amd64.pyd").write_bytes(program())
    return tmp_path


def test_each_unsigned_file_is_told(folder):
    said = pe.check_signatures(folder, 2)
    assert said == "1 of 2 files are unsigned: hunspell.cp313-win_amd64.pyd"


def test_one_that_nobody_gave_a_reason_for_stops_the_bundle(folder):
    (folder / "_imaging.cp313-win_amd64.pyd").write_bytes(program())
    with pytest.raises(Refusal, match="nobody signed _imaging"):
        pe.check_signatures(folder, 2)


def test_more_than_there_may_be_stop_the_bundle(folder):
    for name in ("hope-desktop.exe", "hope-desktop-cli.exe"):
        (folder / name).write_bytes(program())
    assert pe.check_signatures(folder, pe.MOST_UNSIGNED[".exe"])
    with pytest.raises(Refusal, match="at most 2"):
        pe.check_signatures(folder, pe.MOST_UNSIGNED[".zip"])


def test_each_has_a_reason_and_each_module_is_tried_below():
    assert set(pe.UNSIGNED) == {"hope-desktop", "hope-desktop-cli", *pe.MODULES}
    assert all(len(reason) > 40 for reason in pe.UNSIGNED.values())


def _answered(environment: dict[str, str], *start: str, code: int = 0) -> str:
    done = subprocess.run(start, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout


@pytest.mark.nightly
@pytest.mark.parametrize("refused", [*pe.MODULES.values(), "PIL charset_normalizer msgspec"])
def test_the_program_starts_and_prints_when_windows_refuses_a_file(refused, tmp_path):
    """As well as without what the downloads have no more."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}

    def ask(*words: str) -> str:
        return _answered(environment, sys.executable, "-c", REFUSING, refused, *words)

    data = ("--data", str(tmp_path / "data"))
    assert passed(ask("--self-test", "--json"))
    out = tmp_path / "printmap"
    assert planned(lambda *words: ask(*data, *words), str(out), out)
    ask(*data, "--picture", str(tmp_path / "window.png"))
    assert (tmp_path / "window.png").stat().st_size > 10_000


@pytest.mark.nightly
def test_python_under_our_name_is_the_program(tmp_path):
    """A Python that is named like the program and finds the hook of the zip first."""
    venv.create(tmp_path / "stick", symlinks=True)
    started = tmp_path / "stick" / "bin" / "hope-desktop-cli"
    started.symlink_to("python3")
    beside = started.with_name("gegevens")
    beside.mkdir()
    hook = tmp_path / "hook"
    hook.mkdir()
    shutil.copy(PACKAGING / "windows" / "sitecustomize.py", hook)
    found = [one for one in sys.path if one.endswith("site-packages")]
    (hook / "libraries").symlink_to(found[0])
    places = [str(hook), str(ROOT), str(hook / "libraries")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(places)}

    def ask(*words: str, code: int = 0) -> str:
        return _answered(environment, str(started), *words, code=code)

    assert "hope-desktop" in ask("-m", "hope_desktop", "--version")
    ask("class", "add", "--school", "Voorbeeldschool", "--level", "vmbo-gt", "--band", "ob")
    assert "Voorbeeldschool" in ask("class", "list", "--data", str(beside))
    assert (beside / "hope.db").exists(), "a folder beside it asks for the work"
    script = tmp_path / "hostile.hope"
    script.write_text(f"open({str(tmp_path / 'has-run')!r}, 'w')", encoding="utf-8")
    ask(str(script), "class", code=2)
    assert not (tmp_path / "has-run").exists(), "what is opened is never run"
