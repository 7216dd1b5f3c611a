"""The gates catch what they are there for."""

import json
import re
import tomllib
import zipfile
from pathlib import Path

import pytest
from bundling import gates, windows
from bundling.judge import EXPECTED, Judge, passed
from bundling.licences import BESIDE, Part, third_party, written
from bundling.project import ICON_SIZES, LOCK, ROOT, Refusal
from bundling.release import digest
from bundling.trim import BUNDLED, LEFT_OUT

from tests.each import each


def _touch(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()


@pytest.mark.parametrize(
    "file",
    [
        "_internal/PySide6/QtNetwork.abi3.so",
        "_internal/PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "_internal/python3.13/lib-dynload/_socket.cpython-313-x86_64-linux-gnu.so",
        "python/_ssl.pyd",
        "lib/http/client.pyc",
    ],
)
def test_a_way_to_the_network_is_found(tmp_path, file):
    _touch(tmp_path / file)
    assert gates.network_parts(tmp_path)


def test_a_network_module_inside_a_zip_is_found(tmp_path):
    with zipfile.ZipFile(tmp_path / "python313.zip", "w") as packed:
        packed.writestr("socket.pyc", b"")
    assert gates.network_parts(tmp_path) == {"socket"}


def test_a_module_that_is_imported_by_its_name_alone_is_missed(tmp_path):
    sources = ROOT / "hope_desktop"
    for source in sources.rglob("*.py"):
        _touch(tmp_path / "lib" / "hope_desktop" / source.relative_to(sources).with_suffix(".pyc"))
    assert gates.missing_modules(tmp_path) == []
    (tmp_path / "lib" / "hope_desktop" / "cli" / "session.pyc").unlink()
    assert gates.missing_modules(tmp_path) == ["cli/session.pyc"]


def test_what_only_sounds_like_a_network_may_stay(tmp_path):
    for file in ("_internal/PySide6/Qt/lib/libQt6Network.so.6", "lib/urllib/parse.pyc"):
        _touch(tmp_path / file)
    assert gates.network_parts(tmp_path) == set()


def test_a_download_over_its_limit_is_refused(tmp_path):
    file = tmp_path / "hope-desktop.deb"
    with file.open("wb") as opened:
        opened.truncate(32_000_001)
    with pytest.raises(Refusal, match="over 32 MB"):
        gates.check_size(file)


def test_a_self_test_that_tries_less_does_not_pass():
    checks = [{"check": name, "ok": True, "detail": ""} for name in sorted(EXPECTED)]
    assert passed(json.dumps({"ok": True, "checks": checks}))
    with pytest.raises(Refusal, match="was not tried"):
        passed(json.dumps({"ok": True, "checks": checks[1:]}))


def test_a_failure_is_told_and_remembered(capsys):
    def fails() -> str:
        raise Refusal("it is blank")

    judge = Judge()
    judge("the page", fails)
    assert judge.failed == ["the page"]
    assert "it is blank" in capsys.readouterr().out


def test_everything_locked_has_its_licence_shown():
    locked = set(re.findall(r"^([\w.-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE))
    shown = {name.lower().replace("_", "-") for name in BUNDLED}
    assert locked == shown | set(LEFT_OUT)


def test_a_licence_that_two_share_is_written_once():
    text = written([Part("One 1", "MIT", ("The text.",)), Part("Two 2", "MIT", ("The text.\n",))])
    assert text.count("The text.") == 1
    assert "One 1, Two 2" in text


@each(
    ("name", "kept"),
    [
        ("PySide6/Qt6Core.dll", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/translations/qtbase_nl.qm", True),
        ("reportlab/pdfgen/canvas.py", True),
        ("reportlab/graphics/barcode/qr.py", False),
        ("pypdf-7.1.1.dist-info/METADATA", True),
        ("PySide6/QtNetwork.pyd", False),
        ("PySide6/plugins/tls/qschannelbackend.dll", False),
        ("PySide6/opengl32sw.dll", False),
        ("shiboken6/lib/cmake/Shiboken6/Shiboken6Config.cmake", False),
        ("charset_normalizer/md.cp313-win_amd64.pyd", False),
        ("PIL/_imaging.cp313-win_amd64.pyd", False),
        ("PySide6/plugins/imageformats/qjpeg.dll", True),
        ("PySide6/plugins/imageformats/qtiff.dll", False),
    ],
)
def test_wheels_for_windows_are_thinned(name, kept):
    assert windows.keeps(name) is kept


def _zip_of_sqlite(folder: Path, content: bytes) -> Path:
    file = folder / "sqlite-dll-win-x64.zip"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("sqlite3.def", b"names")
        packed.writestr("sqlite3.dll", content)
    return file


def test_a_newer_sqlite_takes_the_place_of_pythons_own(tmp_path, monkeypatch):
    old = tmp_path / "sqlite3.dll"
    old.write_bytes(b"old")
    windows.renew_sqlite(tmp_path)
    assert old.read_bytes() == b"old", "nothing was given"
    file = _zip_of_sqlite(tmp_path, b"new")
    monkeypatch.setenv(windows.GIVEN_SQLITE, str(file))
    with pytest.raises(Refusal, match="unknown sha256"):
        windows.renew_sqlite(tmp_path)
    monkeypatch.setitem(windows.KNOWN, digest(file), "SQLite 3.99.0")
    windows.renew_sqlite(tmp_path)
    assert old.read_bytes() == b"new"
    assert not (tmp_path / "sqlite3.def").exists()


def test_the_icon_is_there_in_every_size():
    for pixels in ICON_SIZES:
        head = (ROOT / "resources" / "icons" / f"app-{pixels}.png").read_bytes()[:24]
        assert head[16:24] == pixels.to_bytes(4, "big") * 2


def test_everything_that_comes_along_is_named_with_a_licence():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {re.split(r"[<>=]", name)[0] for name in project["dependencies"]} <= set(BUNDLED)
    beside = {one.relative_to(ROOT / "resources") for one in ROOT.glob("resources/*/*LICENSE.txt")}
    assert beside <= set(map(Path, BESIDE.values()))
    text = third_party((), "the licence of Python")
    assert [name for name in (*BUNDLED, *BESIDE) if f"- {name}" not in text] == []
