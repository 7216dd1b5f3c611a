"""The changelog as a gate: a version whose changes nobody wrote down is not released."""

from __future__ import annotations

import re

from bundling.project import ROOT, Refusal

_HEAD = re.compile(r"^## \[(?P<name>[^\]]+)\](?: - (?P<when>.+))?$")


def section(name: str, text: str | None = None) -> str:
    """What the changelog says about a version, without its heading."""
    if text is None:
        text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines) if _HEAD.match(line)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        head = _HEAD.match(lines[start])
        if head and head["name"] == name:
            found = "\n".join(lines[start + 1 : end]).strip()
            if not found:
                raise Refusal(f"CHANGELOG.md says nothing about version {name}")
            return found
    raise Refusal(f"CHANGELOG.md has no section for version {name}")


def has_section(name: str, text: str | None = None) -> bool:
    """Whether the changelog says anything under this heading."""
    try:
        return bool(section(name, text))
    except Refusal:
        return False


def is_dated(name: str, text: str | None = None) -> bool:
    """Whether the version's heading says the day it was released."""
    if text is None:
        text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    heads = [head for line in text.splitlines() if (head := _HEAD.match(line))]
    days = [head["when"] or "" for head in heads if head["name"] == name]
    return any(re.fullmatch(r"\d{4}-\d{2}-\d{2}", when) for when in days)


def released(text: str, name: str, day: str) -> str:
    """The changelog with what waits under [Unreleased] as the section of a version of this day."""
    section("Unreleased", text)
    return text.replace("## [Unreleased]\n", f"## [{name}] - {day}\n", 1)


def entries(text: str) -> list[str]:
    """The points of a section, each on one line and without marks for emphasis."""
    found: list[str] = []
    for line in text.splitlines():
        if line.startswith("- "):
            found.append(line[2:])
        elif line.startswith("  ") and found:
            found[-1] += " " + line.strip()
    return [entry.replace("**", "") for entry in found]
