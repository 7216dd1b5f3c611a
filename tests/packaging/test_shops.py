"""What winget and Flathub are handed names this version, its file, and no way to the network."""

import json
import re

import pytest
from bundling import shops
from bundling.project import ROOT, version
from bundling.release import digest

import hope_desktop


@pytest.fixture
def filled(tmp_path, monkeypatch) -> dict[str, str]:
    monkeypatch.setattr(shops, "ROOT", tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763942400")
    setup = tmp_path / "hope-desktop-setup.exe"
    setup.write_bytes(b"MZ")
    texts = {file.name: file.read_text("utf-8") for file in shops.fill(setup, "c" * 40).iterdir()}
    assert digest(setup).upper() in texts["HopeDesktop.HopeDesktop.installer.yaml"]
    return texts


def test_nothing_is_left_to_fill_in(filled):
    assert {name: re.findall(r"@[A-Z]+@", text) for name, text in filled.items()} == {
        name: [] for name in filled
    }
    assert all(version() in text for text in filled.values())
    assert all("2025-11-24" in text for name, text in filled.items() if "installer" in name)


def test_winget_gets_three_of_one_package_and_the_setup_for_one_user(
    filled,
):
    ours = [text for name, text in filled.items() if name.endswith(".yaml")]
    assert len(ours) == 3
    for key in ("PackageIdentifier: HopeDesktop.HopeDesktop", "ManifestVersion: 1.10.0"):
        assert all(key in text for text in ours)
    assert {re.search(r"ManifestType: (\w+)", text)[1] for text in ours} == {
        *("version", "installer", "defaultLocale")
    }
    installer = filled["HopeDesktop.HopeDesktop.installer.yaml"]
    script = (ROOT / "packaging" / "windows" / "installer.nsi").read_text(encoding="utf-8")
    assert '!define ID "HopeDesktop"' in script, "winget knows the program by this key"
    for wanted in ("InstallerType: nullsoft", "Scope: user", "ProductCode: HopeDesktop"):
        assert wanted in installer


def test_flathub_gets_no_network_and_nothing_but_documents(filled):
    """Its box without a network shows better than any test of ours that nothing is connected."""
    told = json.loads(filled["io.github.hope_desktop.HopeDesktop.json"])
    assert told["id"] == "io.github.hope_desktop.HopeDesktop"
    assert not [one for one in told["finish-args"] if "network" in one or "talk-name" in one]
    places = [one for one in told["finish-args"] if one.startswith("--filesystem")]
    assert places == ["--filesystem=xdg-documents"]
    ours = told["modules"][-1]
    assert ours["sources"][0]["commit"] == "c" * 40
    named = re.findall(r"(?:packaging|resources)/[\w./-]+", " ".join(ours["build-commands"]))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_while_there_is_no_address_an_example_stands_there(filled):
    address = hope_desktop.HOME or shops.EXAMPLE
    assert f"PackageUrl: {address}" in filled["HopeDesktop.HopeDesktop.locale.nl-NL.yaml"]
