"""The version of a library folder. Every start reads it, so it needs no TOML reader."""

import re
from pathlib import Path

_VERSION = re.compile(r"""^version\s*=\s*(["'])(.*?)\1""", re.MULTILINE)
_LAST = re.compile(r"""^(version\s*=\s*["'].*?)(\d+)(?=["'])""", re.MULTILINE)
"""The last number of it."""


def version_in(folder: Path) -> str:
    """Return the version a library folder says it has; empty when it does not say."""
    try:
        found = _VERSION.search((folder / "library.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return found[2] if found else ""


def raise_version(folder: Path) -> str:
    """Give a library folder its next version, and return it: programs take in none they have."""
    path = folder / "library.toml"
    words = path.read_text(encoding="utf-8")
    raised = _LAST.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", words, count=1)
    path.write_text(raised, encoding="utf-8", newline="\n")
    return version_in(folder)
