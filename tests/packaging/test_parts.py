"""The list of parts is what lies inside, read out of it."""

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest
from bundling import parts, release
from bundling.project import ROOT, Refusal

SOURCE_ID = b"2024-04-15 13:34:05 8653b758870e6ef0c98d46b3ace27849054af85da891eb121e9aaa537f1ealt1"
FILES = {
    "python/python313.dll": b"MZ\0%s\0 (%s) \0Feb  4 2025\0\0003.13.2\0",
    "python/sqlite3.dll": b"MZ\0" + SOURCE_ID + b"\0003.45.3\0",
    "python/vcruntime140.dll": "FileVersion\0\x0014.38.33130.0\0".encode("utf-16-le"),
    "lib/PySide6/Qt6Core.dll": b"Qt 6.12.0 (x86_64-little_endian-llp64 shared)",
    "lib/PySide6/QtCore.pyd": b"",
    "lib/PySide6/plugins/platforms/qwindows.dll": b"",
    "lib/pyside6_essentials-6.12.0.dist-info/METADATA": (
        b"Metadata-Version: 2.4\nName: PySide6_Essentials\nVersion: 6.12.0\n"
    ),
    "lib/hope_desktop/app.pyc": b"",
    "hope-desktop.exe": b"",
    "LEESMIJ.txt": b"",
}
INSIDE = {
    ("python", "3.13.2", "2025-02-04"),
    ("sqlite", "3.45.3", "2024-04-15"),
    ("visual-c-runtime", "14.38.33130.0", ""),
    ("qt", "6.12.0", ""),
    ("pyside6-essentials", "6.12.0", ""),
    ("andika", "6.200", ""),
    ("atkinson-hyperlegible", "1.006", ""),
    ("dejavu", "2.370", ""),
    ("lucide", "2026", ""),
    ("openmoji", "17.0.0", ""),
    ("opentaal", "2.20.19", ""),
    ("wordfreq", "3.1.1", ""),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A download for Windows as it unpacks, small; what we carry of others is the real thing."""
    for place, content in FILES.items():
        file = tmp_path / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    shutil.copytree(ROOT / "resources", tmp_path / "lib" / "resources")
    return tmp_path


def _listed(folder: Path) -> set[tuple[str, str, str]]:
    found = parts.inside(folder)
    return {(part.name, part.version, part.made) for part in found if part.name != parts.NAME}


def test_versions_and_days_are_read_out_of_the_files(folder: Path) -> None:
    assert _listed(folder) == INSIDE


def test_a_file_that_belongs_to_no_part_stops_the_bundle(folder: Path) -> None:
    (folder / "lib" / "stranger.pyd").touch()
    with pytest.raises(Refusal, match=r"lib/stranger\.pyd"):
        parts.inside(folder)


def test_a_package_that_does_not_say_what_it_is_stops_the_bundle(folder: Path) -> None:
    (folder / "lib" / "pypdf").mkdir()
    (folder / "lib" / "pypdf" / "_crypt.pyd").touch()
    with pytest.raises(Refusal, match="pypdf"):
        parts.inside(folder)


def test_a_library_without_its_version_stops_the_bundle(folder: Path) -> None:
    (folder / "python" / "sqlite3.dll").write_bytes(b"MZ")
    with pytest.raises(Refusal, match="sqlite"):
        parts.inside(folder)


def _written(file: Path, *components: dict[str, object]) -> Path:
    file.write_text(json.dumps({"components": components}), encoding="utf-8")
    return file


def test_a_list_that_is_not_what_is_inside_is_refused(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    told: list[dict[str, object]] = [
        {"name": name, "version": number} for name, number, _made in INSIDE if name != "qt"
    ]
    with pytest.raises(Refusal, match="differ in qt"):
        parts.compare(_written(tmp_path_factory.mktemp("dist") / "x.cdx.json", *told), folder)


def test_a_part_of_windows_that_is_older_than_a_year_is_not_given_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(release, "DIST", tmp_path)
    made = [{"name": "made", "value": "2025-02-04"}]
    python: dict[str, object] = {"name": "python", "version": "3.13.2", "properties": made}
    download = tmp_path / f"{release.NAME}-{release.version()}-windows-setup.exe"
    bill = _written(release.list_of(download), python)
    with pytest.raises(Refusal, match="not in SHA256SUMS"):
        release.check_parts(dt.date(2026, 1, 1))
    (tmp_path / release.SUMS).write_text(f"0  {bill.name}\n", encoding="utf-8")
    release.check_parts(dt.date(2026, 1, 1))
    with pytest.raises(Refusal, match=r"python 3\.13\.2 in .*setup\.exe.* is of 2025-02-04"):
        release.check_parts(dt.date(2026, 11, 26))


def test_the_same_parts_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("cyclonedx", reason="only the environment that makes bundles has it")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763942400")
    found = [
        parts.Part("qt", "6.12.0", "LGPL-3.0-only"),
        parts.Part("sqlite", "3.45.3", "blessing"),
    ]
    text = parts.bill(found, "download")
    assert text == parts.bill(reversed(found), "download")
    told = json.loads(text)
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert {part["name"] for part in told["components"]} == {"qt", "sqlite"}
