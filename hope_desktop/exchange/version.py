"""The version of a library folder. Every start reads it, so it needs no TOML reader."""

import re
from pathlib import Path

_VERSION = re.compile(r"""^version\s*=\s*(["'])(.*?)\1""", re.MULTILINE)


def version_in(folder: Path) -> str:
    """Return the version a library folder says it has; empty when it does not say."""
    try:
        found = _VERSION.search((folder / "library.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return found[2] if found else ""


def raise_version(folder: Path, version: str) -> str:
    """Give a library folder the version after this one: programs take in no library they have."""
    raised = re.sub(r"\d+$", lambda last: str(int(last[0]) + 1), version)
    path = folder / "library.toml"
    words = path.read_text(encoding="utf-8").replace(version, raised, 1)
    path.write_text(words, encoding="utf-8", newline="\n")
    return raised
