"""The package for the Store: her work outlives it, and the Store takes its number."""

import ntpath
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from bundling import store
from bundling.project import NAME, PACKAGING
from platformdirs import windows

from hope_desktop import paths

FOUNDATION = "{http://schemas.microsoft.com/appx/manifest/foundation/windows10}"
DESKTOP = "{http://schemas.microsoft.com/appx/manifest/desktop/windows10/6}"
WRITES = "{http://schemas.microsoft.com/appx/manifest/virtualization/windows10}"
RESTRICTED = (
    "{http://schemas.microsoft.com/appx/manifest/foundation/windows10/restrictedcapabilities}"
)


def _manifest() -> ElementTree.Element:
    return ElementTree.fromstring(store.manifest())


def _of_windows(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Where the program keeps what it writes by itself, as Windows calls its folders."""
    folders = {"CSIDL_APPDATA": "$(KnownFolder:RoamingAppData)"}
    usual = "$(KnownFolder:LocalAppData)"
    monkeypatch.setattr(windows, "get_win_folder", lambda name: folders.get(name, usual))
    monkeypatch.setattr(windows, "os", SimpleNamespace(path=ntpath))

    def platform(*, roaming: bool = False) -> windows.Windows:
        return windows.Windows("hope-desktop", appauthor=False, roaming=roaming)

    monkeypatch.setattr(paths, "_platform", platform)
    found = paths.data_folder()
    places = (found.root, found.settings_root, found.log_root, found.apart)
    return {str(place) for place in places}


def test_work_outlives_the_removal_by_the_rules_of_windows(monkeypatch):
    """What is written below AppData goes with a package, but for what the manifest takes out."""
    written = _of_windows(monkeypatch)
    properties = _manifest().find(f"{FOUNDATION}Properties")
    assert properties.findtext(f"{DESKTOP}FileSystemWriteVirtualization") == "disabled"
    place = f"{WRITES}FileSystemWriteVirtualization/{WRITES}ExcludedDirectories/"
    kept = [one.text or "" for one in properties.findall(f"{place}{WRITES}ExcludedDirectory")]
    lost = [one for one in written if not any(one.startswith(each) for each in kept)]
    folders = ("LocalAppData", "RoamingAppData")
    assert (lost, kept) == ([], [rf"$(KnownFolder:{one})\{NAME}" for one in folders])
    assert len(written) == 3, "the work, its log, and apart from it what its last changes were"


def test_no_windows_installs_it_that_would_not_know_those_rules():
    """Both need a right of their own, and the first of them Windows 10 of 2019 (build 18362)."""
    found = _manifest()
    asked = {one.attrib["Name"] for one in found.iter(f"{RESTRICTED}Capability")}
    assert asked == {"runFullTrust", "unvirtualizedResources"}
    (family,) = found.iter(f"{FOUNDATION}TargetDeviceFamily")
    assert tuple(map(int, family.attrib["MinVersion"].split("."))) >= (10, 0, 18362, 0)
    ignorable = set(found.attrib["IgnorableNamespaces"].split())
    assert {"desktop6", "virtualization", "rescap"} <= ignorable


def test_every_file_that_the_manifest_names_is_there():
    text = store.manifest()
    for size in (44, 50, 150):
        picture = PACKAGING / "windows" / "store" / f"logo-{size}.png"
        assert picture.read_bytes()[16:24] == size.to_bytes(4, "big") * 2
        assert f"store\\logo-{size}.png" in text
    assert "@" not in text


@pytest.mark.parametrize(
    ("ours", "of_the_store"), [("0.1.0", "1.1.0.0"), ("0.12.3", "1.12.3.0"), ("1.0.0", "2.0.0.0")]
)
def test_the_store_gets_a_number_that_it_takes(ours, of_the_store):
    assert store.numbers(ours) == of_the_store
