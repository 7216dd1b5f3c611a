"""The version stands in one place, and a release without its words is refused."""

import datetime as dt
import re
import shutil
from pathlib import Path
from unittest.mock import patch

import pytest
from bundling import changelog, release, twice
from bundling.project import PACKAGING, ROOT, Refusal, version
from bundling.resources import compile_catalogue

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
    begun = changelog.released(TEXT, "0.1.0", "2027-03-03")
    assert changelog.is_dated("0.1.0", begun)


PLACES = (
    *("hope_desktop/__init__.py", "CITATION.cff", ".github/ISSUE_TEMPLATE/problem.yml"),
    *("README.md", "README.nl.md"),
)
ADDRESS = "https://example.org/makers/hope"


def test_a_new_version_is_written_wherever_it_stands(tmp_path):
    for place in PLACES:
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / place, tmp_path / place)
    (tmp_path / "CHANGELOG.md").write_text(WAITING, encoding="utf-8")
    for name, day in (("7.8.9", dt.date(2027, 3, 1)), ("7.8.10", dt.date(2027, 4, 2))):
        if name == "7.8.10":
            (tmp_path / "CHANGELOG.md").write_text(WAITING, encoding="utf-8")
        release.begin(name, day, ADDRESS, tmp_path)
        texts = {place: (tmp_path / place).read_text(encoding="utf-8") for place in PLACES}
        program, citation, form, readme, leesmij = texts.values()
        assert f'__version__ = "{name}"' in program
        assert f"RELEASED = date({day.year}, {day.month}, {day.day})" in program
        assert f'HOME = "{ADDRESS}"' in program
        assert f"\nversion: {name}\ndate-released: {day}\n" in citation
        assert f"placeholder: {name}, " in form
        assert not any(sentence in readme + leesmij for sentence in release.NOT_YET)


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("git@github.com:makers/hope.git\n", "https://github.com/makers/hope"),
        ("https://github.com/makers/hope.git", "https://github.com/makers/hope"),
        ("https://codeberg.org/makers/hope/", "https://codeberg.org/makers/hope"),
    ],
)
def test_the_address_is_that_of_the_repository(remote, address):
    assert release.address_of(remote) == address


@pytest.mark.parametrize("remote", ["", "/tmp/hope", "../hope.git"])
def test_a_release_that_nobody_can_reach_is_refused(remote):
    with pytest.raises(Refusal, match="address"):
        release.address_of(remote)


def test_what_is_updated_is_the_newest_release_before(tmp_path):
    major, minor, patch = map(int, version().split("."))
    download = "hope-desktop-{}-windows-portable.zip"
    now = tmp_path / download.format(version())
    assert release.before(now) is None
    for name in ("0.0.9", "0.0.10", f"{major}.{minor + 9}.{patch}"):
        (tmp_path / download.format(name)).touch()
        (tmp_path / f"{download.format(name)}.cdx.json").touch()
    assert release.before(now) == tmp_path / download.format("0.0.10")


@pytest.mark.parametrize(
    ("made", "asked"),
    [
        (["a.tar.xz", "b.deb"], ["deb", "tar"]),
        (["a.tar.xz", "b.deb", "c.zip"], ["all"]),
    ],
)
def test_only_what_was_made_is_made_again(made, asked):
    assert twice.kinds(map(Path, made)) == asked


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


@pytest.mark.clock
def test_a_catalogue_compiles_to_the_same_bytes_on_another_day(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763942400")
    source = ROOT / "resources" / "locale" / "nl" / "LC_MESSAGES" / "hope.po"
    compile_catalogue(source, tmp_path / "hope.mo")
    content = (tmp_path / "hope.mo").read_bytes()
    assert b"2025-11-24 00:00" in content
    with patch("time.time", return_value=1_900_000_000.0):
        compile_catalogue(source, tmp_path / "later.mo")
    assert (tmp_path / "later.mo").read_bytes() == content
