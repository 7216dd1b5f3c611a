"""What lies beside the downloads: checksums, a signature, the list of parts; and the last gate."""

from __future__ import annotations

import hashlib
import platform
import shutil
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from bundling import changelog, sbom
from bundling.project import DIST, NAME, ROOT, Refusal, run, version

SUMS = "SHA256SUMS"


def digest(file: Path) -> str:
    """The sha256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def around(made: Iterable[Path]) -> list[Path]:
    """Write the list of parts, then the sums of everything made for this version."""
    parts = DIST / f"{NAME}-{version()}.cdx.json"
    text = sbom.bill(platform.python_version(), sqlite3.sqlite_version)
    parts.write_text(text, encoding="utf-8")
    files = sorted({*made, parts, *DIST.glob(f"{NAME}[-_]{version()}*")})
    lines = [f"{digest(file)}  {file.name}\n" for file in files if file.suffix != ".minisig"]
    (DIST / SUMS).write_text("".join(lines), encoding="utf-8")
    return [parts, DIST / SUMS]


def check_release() -> None:
    """Refuse a release whose changes or database form nobody wrote down."""
    changelog.section(version())
    if not changelog.is_dated(version()):
        raise Refusal(f"CHANGELOG.md gives no day (YYYY-MM-DD) for version {version()}")
    if changelog.has_section("Unreleased"):
        raise Refusal(f"CHANGELOG.md: move what is under [Unreleased] to version {version()} first")
    missing = [number for number in migrations() if not fixture(number).is_file()]
    if missing:
        raise Refusal(f"tests/data/schema has no form for migration {', '.join(missing)}")


def migrations() -> list[str]:
    """The numbers of the steps that the database has grown by."""
    steps = (ROOT / "hope_desktop" / "storage" / "migrations").glob("*.sql")
    return sorted(path.stem for path in steps)


def fixture(number: str) -> Path:
    """Where the kept form of a released database stands; tests grow it into the newest."""
    return ROOT / "tests" / "data" / "schema" / f"{number}.sql"


def sign(key: Path) -> Path:
    """Sign the sums with minisign; the key lies outside the repository and stays there."""
    if key.resolve().is_relative_to(ROOT):
        raise Refusal("the key must not lie in the repository")
    if not shutil.which("minisign"):
        raise Refusal("minisign is missing: apt install minisign")
    trusted = f"{NAME} {version()}"
    run(["minisign", "-S", "-s", key, "-m", DIST / SUMS, "-t", trusted])
    return DIST / f"{SUMS}.minisig"
