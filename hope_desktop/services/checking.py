"""The content check, for whoever writes material."""

from pathlib import Path

from hope_desktop.domain.checks import Finding
from hope_desktop.exchange.check import check_library
from hope_desktop.paths import resource


def check(folder: Path | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong with a library folder, or with the program's own."""
    return check_library(folder or resource("library"))
