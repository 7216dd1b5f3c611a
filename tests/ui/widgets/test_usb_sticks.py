"""Which volumes count as a stick."""

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from hope_desktop.ui.widgets.usb_sticks import sticks


@dataclass(frozen=True)
class Volume:
    root: str
    name: str = ""
    valid: bool = True
    ready: bool = True
    read_only: bool = False

    def isValid(self) -> bool:
        return self.valid

    def isReady(self) -> bool:
        return self.ready

    def isReadOnly(self) -> bool:
        return self.read_only

    def rootPath(self) -> str:
        return self.root

    def displayName(self) -> str:
        return self.name

    def bytesAvailable(self) -> int:
        return 1


@pytest.mark.skipif(sys.platform == "win32", reason="drives have letters there")
def test_only_what_can_be_taken_out_and_written_is_a_stick():
    found = sticks(
        [
            Volume("/"),
            Volume("/mediathek/x"),
            Volume("/run/media/me/LESSON", "LESSON"),
            Volume("/media/me/A", "A"),
            Volume("/media/me/LOCKED", read_only=True),
            Volume("/media/me/BROKEN", valid=False),
            Volume("/media/me/BUSY", ready=False),
            Volume("/Volumes/NONAME"),
        ]
    )
    assert [(stick.path, stick.name) for stick in found] == [
        (Path("/Volumes/NONAME"), "/Volumes/NONAME"),
        (Path("/media/me/A"), "A"),
        (Path("/run/media/me/LESSON"), "LESSON"),
    ]


def test_the_volumes_of_this_computer_can_be_asked():
    assert isinstance(sticks(), tuple)
