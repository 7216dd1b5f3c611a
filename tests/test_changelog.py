"""Trainers can read what changed: the changelog has its form."""

import re
from pathlib import Path

CHANGELOG = Path(__file__).resolve().parent.parent / "CHANGELOG.md"
SECTION = re.compile(r"^## \[(?P<version>Unreleased|\d+\.\d+\.\d+)\](?P<rest> - .+)?$")
GROUPS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def _lines(start: str) -> list[str]:
    text = CHANGELOG.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.startswith(start)]


def _versions() -> list[str]:
    return [match["version"] for line in _lines("## ") if (match := SECTION.match(line))]


def test_every_section_is_a_version_and_every_group_is_known():
    assert len(_versions()) == len(_lines("## "))
    assert {line.removeprefix("### ") for line in _lines("### ")} <= GROUPS


def test_unreleased_stands_first_and_versions_descend():
    first, *released = _versions()
    assert first == "Unreleased"
    order = [tuple(map(int, version.split("."))) for version in released]
    assert order == sorted(set(order), reverse=True)
