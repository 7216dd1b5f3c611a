"""Folders that are copied to other computers are known by what lies in them and above them."""

import os
from pathlib import Path

import pytest

from hope_desktop.services.clouds import cloud_of


@pytest.mark.parametrize(
    ("place", "marker", "cloud"),
    [
        ("OneDrive/Documenten", "", "OneDrive"),
        ("OneDrive - Stichting De Brug/Documenten", "", "OneDrive"),
        ("Wolk/Documenten", ".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
        ("Dropbox/Werk", "", "Dropbox"),
        ("Dropbox - Werk", "", "Dropbox"),
        ("Wolk/Werk", ".dropbox", "Dropbox"),
        ("Wolk", ".dropbox.cache/", "Dropbox"),
        ("Nextcloud", "", "Nextcloud"),
        ("Wolk/Werk/Hope", ".sync_8f1c2ab0d7e4.db", "Nextcloud"),
        ("Wolk/Werk/Hope", "._sync_8f1c2ab0d7e4.db", "Nextcloud"),
        ("Wolk", ".owncloudsync.log", "ownCloud"),
        ("Wolk/Werk", ".stfolder/", "Syncthing"),
        ("Wolk/Werk", ".tmp.drivedownload/", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "", "iCloud"),
        ("Documenten", "", ""),
        ("OneDrive-oud/Documenten", "", ""),
        ("Documenten", "notes.sync_x.db", ""),
        ("Documenten/Over Dropbox en zo", "", ""),
    ],
)
def test_a_folder_is_known_by_its_name_or_by_what_lies_in_the_topmost_one(
    tmp_path, place, marker, cloud
):
    folder = tmp_path / place
    folder.mkdir(parents=True)
    left = tmp_path / Path(place).parts[0] / marker
    if marker.endswith("/"):
        left.mkdir()
    elif marker:
        left.touch()
    assert cloud_of(folder, {}) == cloud
    assert cloud_of(folder / "Hope Desktop", {}) == cloud, "what is not there yet"


def test_windows_says_where_it_is(tmp_path):
    said = {"OneDriveCommercial": str(tmp_path / "Wolk"), "OneDrive": ""}
    assert cloud_of(tmp_path / "Wolk" / "Documenten", said) == "OneDrive"
    assert cloud_of(tmp_path / "Wolken", said) == ""


@pytest.mark.skipif(os.name == "nt", reason="names of files are shorter there")
def test_a_folder_that_cannot_be_looked_at_says_nothing(tmp_path):
    assert cloud_of(tmp_path / ("x" * 300), {}) == ""
