"""The changelog as a gate: a version whose changes nobody wrote down is not released."""

from __future__ import annotations

import re

from bundling.project import ROOT, Refusal

_HEADS = re.compile(r"^## \[([^\]]+)\](.*)\n", re.MULTILINE)


def _sections(text: str | None) -> dict[str, tuple[str, str]]:
    """By version what its heading says after it, and what stands below."""
    text = text or (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    parts = iter(_HEADS.split(text)[1:])
    return {
        name: (when, said.strip()) for name, when, said in zip(parts, parts, parts, strict=True)
    }


def section(name: str, text: str | None = None) -> str:
    """What the changelog says about a version, without its heading."""
    _when, said = _sections(text).get(name, ("", ""))
    if not said:
        raise Refusal(f"CHANGELOG.md says nothing about version {name}")
    return said


def has_section(name: str, text: str | None = None) -> bool:
    """Whether the changelog says anything under this heading."""
    return bool(_sections(text).get(name, ("", ""))[1])


def is_dated(name: str, text: str | None = None) -> bool:
    """Whether the version's heading says the day it was released."""
    when = _sections(text).get(name, ("", ""))[0]
    return bool(re.fullmatch(r" - \d{4}-\d{2}-\d{2}", when))


def released(text: str, name: str, day: str) -> str:
    """The changelog with the section of a version of this day: begun already, or what waits."""
    head = f"## [{name}] - {day}"
    if has_section(name, text):
        return re.sub(rf"^## \[{re.escape(name)}\].*", head, text, count=1, flags=re.MULTILINE)
    section("Unreleased", text)
    return text.replace("## [Unreleased]\n", f"## [Unreleased]\n\n{head}\n", 1)


def entries(text: str) -> list[str]:
    """The points of a section, each on one line and without marks for emphasis."""
    found: list[str] = []
    for line in text.splitlines():
        if line.startswith("- "):
            found.append(line[2:])
        elif line.startswith("  ") and found:
            found[-1] += " " + line.strip()
    return [entry.replace("**", "") for entry in found]
