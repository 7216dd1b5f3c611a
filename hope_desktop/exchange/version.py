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
