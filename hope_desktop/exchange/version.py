"""The version of a library folder: read at every start, so without the readers of all the rest."""

import tomllib
from pathlib import Path


def version_of(folder: Path) -> str:
    """The version a library folder says it has; empty when it does not say."""
    try:
        with (folder / "library.toml").open("rb") as file:
            return str(tomllib.load(file).get("version", ""))
    except (OSError, ValueError, RecursionError):
        return ""
