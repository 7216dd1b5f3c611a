"""The list of parts is what lies inside, read out of it."""

import datetime as dt
import json
import shutil
import sys
from pathlib import Path

import PySide6
import pytest
from bundling import parts, release
from bundling.licences import third_party
from bundling.project import ROOT, Refusal
from PySide6.QtCore import qVersion

SOURCE_ID = b"2024-04-15 13:34:05 8653b758870e6ef0c98d46b3ace27849054af85da891eb121e9aaa537f1ealt1"
FILES = {
    "python/python313.dll": b"MZ\0%s\0 (%s) \0Feb  4 2025\0\0003.13.2\0\0001.3.1\0",
    "python/pyexpat.pyd": b"MZ expat_2.6.4\0",
    "python/_bz2.pyd": b"MZ 1.0.8, 13-Jul-2019\0",
    "python/_lzma.pyd": b"MZ",
    "python/_decimal.pyd": b"MZ\0004.0.0\0",
    "python/libffi-8.dll": b"MZ",
    "python/sqlite3.dll": b"MZ\0" + SOURCE_ID + b"\0003.45.3\0",
    "python/vcruntime140.dll": "FileVersion\0\x0014.38.33130.0\0".encode("utf-16-le"),
    "lib/PySide6/Qt6Core.dll": (
        b"Qt 6.12.0 (x86_64-little_endian-llp64 shared)\00010.48 2026-08-31\0\0001.3.2 "
    ),
    "lib/PySide6/Qt6Gui.dll": b"MZ\0001.6.58\0",
    "lib/PySide6/Qt6Pdf.dll": b"MZ",
    "lib/PySide6/plugins/imageformats/qjpeg.dll": b"MZ libjpeg-turbo version 3.2.0",
    "lib/PySide6/plugins/imageformats/qgif.dll": b"MZ",
    "lib/PySide6/plugins/imageformats/qwebp.dll": b"MZ",
    "lib/chunspell-2.0.5.dist-info/METADATA": (
        b"Metadata-Version: 2.4\nName: chunspell\nVersion: 2.0.5\n\n"
        b"[hunspell](http://hunspell.github.io/) version 1.7.2. "
    ),
    "lib/hunspell/hunspell.cp313-win_amd64.pyd": b"MZ",
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
    ("zlib", "1.3.1", ""),
    ("expat", "2.6.4", ""),
    ("bzip2", "1.0.8", ""),
    ("xz", "5.2.5", ""),
    ("mpdecimal", "4.0.0", ""),
    ("libffi", "3.4.4", ""),
    ("qt", "6.12.0", ""),
    ("zlib", "1.3.2", ""),
    ("pcre2", "10.48", ""),
    ("double-conversion", "", ""),
    ("libpng", "1.6.58", ""),
    ("harfbuzz", "14.5.0", ""),
    ("freetype", "", ""),
    ("md4c", "", ""),
    ("libjpeg-turbo", "3.2.0", ""),
    ("libwebp", "", ""),
    ("pdfium", "", ""),
    ("chunspell", "2.0.5", ""),
    ("hunspell", "1.7.2", ""),
    ("pyside6-essentials", "6.12.0", ""),
    ("andika", "", ""),
    ("atkinson-hyperlegible", "", ""),
    ("dejavu", "", ""),
    ("lucide", "2026", ""),
    ("openmoji", "17.0.0", ""),
    ("open-peeps", "1.0.6", ""),
    ("opentaal", "2.20.19", ""),
    ("wordfreq", "3.1.1", ""),
}


@pytest.fixture
def folder(tmp_path) -> Path:
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


def test_versions_and_days_are_read_out_of_the_files(folder):
    assert _listed(folder) == INSIDE


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("lib/stranger.pyd", r"lib/stranger\.pyd"),
        ("lib/pypdf/_crypt.pyd", "pypdf"),
        ("python/sqlite3.dll", "sqlite"),
    ],
    ids=["of no part", "a package that does not say what it is", "without its version"],
)
def test_a_file_that_nobody_can_place_stops_the_bundle(folder, place, told):
    (folder / place).parent.mkdir(exist_ok=True)
    (folder / place).write_bytes(b"MZ")
    with pytest.raises(Refusal, match=told):
        parts.inside(folder)


def _written(file: Path, *components: dict[str, object]) -> Path:
    file.write_text(json.dumps({"components": components}), encoding="utf-8")
    return file


def test_a_list_that_is_not_what_is_inside_is_refused(folder, tmp_path_factory):
    told: list[dict[str, object]] = [
        {"name": name, "version": number} for name, number, _made in INSIDE if name != "qt"
    ]
    with pytest.raises(Refusal, match="differ in qt"):
        parts.compare(_written(tmp_path_factory.mktemp("dist") / "x.cdx.json", *told), folder)


def test_a_part_of_windows_that_is_older_than_a_year_is_not_given_out(tmp_path, monkeypatch):
    monkeypatch.setattr(release, "DIST", tmp_path)
    made = [{"name": "made", "value": "2025-02-04"}]
    python: dict[str, object] = {"name": "python", "version": "3.13.2", "properties": made}
    download = tmp_path / f"{release.NAME}-{release.version()}-windows-portable.zip"
    with pytest.raises(Refusal, match="make all downloads first"):
        release.check_parts(dt.date(2026, 1, 1))
    bill = _written(release.list_of(download), python)
    with pytest.raises(Refusal, match="not in SHA256SUMS"):
        release.check_parts(dt.date(2026, 1, 1))
    (tmp_path / release.SUMS).write_text(f"0  {bill.name}\n", encoding="utf-8")
    release.check_parts(dt.date(2026, 1, 1))
    with pytest.raises(Refusal, match=r"python 3\.13\.2 in .*portable\.zip.* is of 2025-02-04"):
        release.check_parts(dt.date(2026, 11, 26))


def test_the_same_parts_give_the_same_bytes(tmp_path, monkeypatch):
    pytest.importorskip("cyclonedx", reason="only the environment that makes bundles has it")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763942400")
    download = tmp_path / "hope.zip"
    found = [
        parts.Part("freetype", "", "FTL OR GPL-2.0-or-later", cpe="freetype:freetype"),
        parts.Part("qt", "6.12.0", "LGPL-3.0-only", cpe="qt:qt"),
        parts.Part("sqlite", "3.45.3", "blessing", made="2024-04-15"),
        parts.Part("xz", "5.2.5", "LicenseRef-xz"),
    ]
    text = parts.bill(found, download)
    assert text == parts.bill(reversed(found), download)
    told = json.loads(text)
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    every = {part["name"]: part for part in told["components"]}
    assert set(every) == {"freetype", "qt", "sqlite", "xz"}
    assert every["qt"]["cpe"] == "cpe:2.3:a:qt:qt:6.12.0:*:*:*:*:*:*:*"
    assert every["sqlite"]["licenses"] == [{"license": {"id": "blessing"}}]
    assert every["freetype"]["licenses"] == [{"expression": "FTL OR GPL-2.0-or-later"}]
    assert "version" not in every["freetype"], "no file tells it"


def test_each_part_comes_with_the_text_of_its_licence(folder):
    place = folder / "lib" / "resources" / "THIRD_PARTY.txt"
    text = third_party([], "the licence of Python")
    place.write_text(text, encoding="utf-8")
    parts.check_texts(folder, parts.inside(folder))
    place.write_text(text.replace("- pdfium", "- something"), encoding="utf-8")
    with pytest.raises(Refusal, match="no text for pdfium"):
        parts.check_texts(folder, parts.inside(folder))
    for owner in ("PDFium Authors", "HarfBuzz", "MOZILLA PUBLIC LICENSE", "Expat", "UNICODE"):
        assert owner in text
    assert "download.qt.io" in text


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the libraries of Linux")
def test_what_qt_holds_is_read_out_of_its_own_libraries():
    qt = Path(PySide6.__path__[0], "Qt")
    files = ("lib/libQt6Core.so.6", "lib/libQt6Gui.so.6", "plugins/imageformats/libqjpeg.so")
    found = {
        part.name: part.version
        for place in files
        for part in parts._described(f"lib/PySide6/Qt/{place}", qt / place)
    }
    assert found["qt"] == qVersion()
    assert qVersion() in parts.WITH_QT, "look up what this Qt holds: its library for Linux tells it"
    gui = (qt / "lib/libQt6Gui.so.6").read_bytes()
    assert f"\0{found['harfbuzz']}\0".encode() in gui
    assert f"libpng version {found['libpng']}".encode() in gui
    assert found["libjpeg-turbo"]
    assert found["pcre2"]
