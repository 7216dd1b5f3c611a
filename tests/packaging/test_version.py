"""The version stands in one place, and a release without its words is refused."""

import datetime as dt
import re
import shutil
from pathlib import Path
from unittest.mock import patch

import pytest
import rehearse
from bundling import changelog, release, twice
from bundling.project import PACKAGING, ROOT, Refusal, version
from bundling.resources import compile_catalogue
from bundling.windows import GIVEN

import hope_desktop

TEXT = """# Changelog

## [Unreleased]

## [0.2.0] - 2027-01-05

### Added

- A **new** thing,
  over two lines.
- Another.

## [0.1.0] - first version

- All of it.

## [0.0.9]
"""


def test_the_bundle_reads_the_version_of_the_program():
    assert version() == hope_desktop.__version__


def test_no_file_of_the_packaging_repeats_the_version():
    texts = [path for path in PACKAGING.rglob("*") if path.is_file() and path.suffix != ".lock"]
    whole = re.compile(rf"(?<![\d.]){re.escape(version())}(?![\d.])")
    repeated = [
        path.relative_to(ROOT).as_posix()
        for path in texts
        if "__pycache__" not in path.parts
        and whole.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert repeated == []


def test_a_section_is_found_and_its_points_stand_on_one_line():
    found = changelog.section("0.2.0", TEXT)
    assert changelog.entries(found) == ["A new thing, over two lines.", "Another."]


@pytest.mark.parametrize("name", ["0.3.0", "0.0.9"])
def test_a_version_nobody_described_is_refused(name):
    with pytest.raises(Refusal, match=re.escape(name)):
        changelog.section(name, TEXT)


WAITING = TEXT.replace("[Unreleased]\n", "[Unreleased]\n\n- Waits.\n")


def test_what_waits_becomes_the_section_of_a_new_version():
    text = changelog.released(WAITING, "0.3.0", "2027-03-01")
    assert changelog.entries(changelog.section("0.3.0", text)) == ["Waits."]
    assert changelog.is_dated("0.3.0", text)
    assert not changelog.has_section("Unreleased", text)
    with pytest.raises(Refusal, match="Unreleased"):
        changelog.released(text, "0.4.0", "2027-03-02")


def test_a_new_version_is_written_wherever_it_stands(tmp_path):
    (tmp_path / "hope_desktop").mkdir()
    form = ".github/ISSUE_TEMPLATE/problem.yml"
    (tmp_path / form).parent.mkdir(parents=True)
    for place in ("hope_desktop/__init__.py", "README.md", "CITATION.cff", form):
        shutil.copy(ROOT / place, tmp_path / place)
    (tmp_path / "CHANGELOG.md").write_text(WAITING, encoding="utf-8")
    release.begin("7.8.9", dt.date(2027, 3, 1), tmp_path)
    program = (tmp_path / "hope_desktop/__init__.py").read_text(encoding="utf-8")
    assert '__version__ = "7.8.9"' in program
    assert "RELEASED = date(2027, 3, 1)" in program
    readme = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"hope-desktop[-_](\d+\.\d+\.\d+)[-_]", readme)) == {"7.8.9"}
    citation = (tmp_path / "CITATION.cff").read_text(encoding="utf-8")
    assert "\nversion: 7.8.9\ndate-released: 2027-03-01\n" in citation
    assert "placeholder: 7.8.9, " in (tmp_path / form).read_text(encoding="utf-8")


def test_a_rehearsal_is_of_the_next_version_and_the_one_that_mends_it():
    assert rehearse.following("0.9.3") == ("0.10.0", "0.10.1")


def test_what_is_updated_is_the_newest_release_before(tmp_path):
    major, minor, patch = map(int, version().split("."))
    download = "hope-desktop-{}-windows-setup.exe"
    now = tmp_path / download.format(version())
    assert now.parent.exists()
    assert release.before(now) is None
    for name in ("0.0.9", "0.0.10", f"{major}.{minor + 9}.{patch}"):
        (tmp_path / download.format(name)).touch()
        (tmp_path / f"{download.format(name)}.cdx.json").touch()
    assert release.before(now) == tmp_path / download.format("0.0.10")


OLD_PYTHON = "python 3.13.2 in hope-desktop-9.9.9-windows-setup.exe is of 2025-02-04"


@pytest.mark.parametrize(
    ("refusal", "given", "said"),
    [
        (OLD_PYTHON, "", "refused, as it must be"),
        (OLD_PYTHON, "python-3.13-embed-amd64.zip", None),
        ("CHANGELOG.md gives no day (YYYY-MM-DD) for version 9.9.9", "", None),
        ("hope-desktop-9.9.9-windows-setup.exe is not in SHA256SUMS", "", None),
    ],
)
def test_a_rehearsal_tells_that_what_windows_gets_is_too_old(refusal, given, said, monkeypatch):
    def refuse(*_words: str) -> str:
        raise Refusal(refusal)

    monkeypatch.setattr(rehearse, "_script", refuse)
    monkeypatch.setenv(GIVEN, given)
    if said is None:
        with pytest.raises(Refusal):
            rehearse.gates()
    else:
        assert said in rehearse.gates()
        assert refusal in rehearse.gates()


@pytest.mark.parametrize(
    ("made", "asked"),
    [
        (["a.deb"], ["deb"]),
        (["a.tar.xz", "b.deb"], ["deb", "tar"]),
        (["a.tar.xz", "b.deb", "c.exe", "d.zip"], ["all"]),
    ],
)
def test_only_what_was_made_is_made_again(made, asked):
    assert twice.kinds(map(Path, made)) == asked


def test_only_a_day_counts_as_released():
    assert changelog.is_dated("0.2.0", TEXT)
    assert not changelog.is_dated("0.1.0", TEXT)


def test_a_release_is_refused_without_its_section(monkeypatch):
    monkeypatch.setattr(release, "version", lambda: "99.0.0")
    with pytest.raises(Refusal, match=re.escape("99.0.0")):
        release.check_release()


def test_a_release_is_refused_while_changes_wait_under_unreleased(
    monkeypatch,
):
    monkeypatch.setattr(changelog, "is_dated", lambda _name: True)
    monkeypatch.setattr(changelog, "has_section", lambda name: name == "Unreleased")
    with pytest.raises(Refusal, match="Unreleased"):
        release.check_release()


def test_a_key_in_the_repository_signs_nothing():
    with pytest.raises(Refusal, match="repository"):
        release.sign(Path(ROOT, "dist", "minisign.key"))


def test_a_catalogue_compiles_to_the_same_bytes_on_another_day(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763942400")
    source = ROOT / "resources" / "locale" / "nl" / "LC_MESSAGES" / "hope.po"
    compile_catalogue(source, tmp_path / "hope.mo")
    content = (tmp_path / "hope.mo").read_bytes()
    assert b"2025-11-24 00:00" in content
    with patch("time.time", return_value=1_900_000_000.0):
        compile_catalogue(source, tmp_path / "later.mo")
    assert (tmp_path / "later.mo").read_bytes() == content


def test_the_readme_names_the_files_of_this_version():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"hope-desktop[-_](\d+\.\d+\.\d+)[-_]", text)
    assert named
    assert set(named) == {version()}
