"""What lies beside the downloads: checksums, a signature, the list of parts; and the last gate."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from bundling import changelog, parts
from bundling.project import DIST, NAME, ROOT, Refusal, run, version

SUMS = "SHA256SUMS"
LIST = ".cdx.json"
_IN_NAMES = rf"(?<={NAME}[-_])\d+\.\d+\.\d+(?=[-_])"


def digest(file: Path) -> str:
    """The sha256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def around(made: Mapping[Path, Path]) -> list[Path]:
    """Write the list of each download and the notes, then the sums of all made for this version.

    `made`: each download with the folder that was packed in it.
    """
    notes = DIST / f"{NAME}-{version()}-notes.md"
    notes.write_text(changelog.section(version()) + "\n", encoding="utf-8")
    lists = []
    for file, folder in made.items():
        lists.append(list_of(file))
        inside = parts.inside(folder)
        parts.check_texts(folder, inside)
        lists[-1].write_text(parts.bill(inside, file), encoding="utf-8")
    return [*lists, notes, write_sums()]


def write_sums() -> Path:
    """Write the sums of all that is given out of this version."""
    files = sorted(DIST.glob(f"{NAME}[-_]{version()}*"))
    lines = [f"{digest(file)}  {file.name}\n" for file in files]
    (DIST / SUMS).write_text("".join(lines), encoding="utf-8")
    return DIST / SUMS


def tell_signatures() -> None:
    """Say in each list whether its download is signed now, and write the sums anew."""
    for bill in DIST.glob(f"{NAME}[-_]{version()}*{LIST}"):
        parts.tell_signature(bill, bill.with_name(bill.name.removesuffix(LIST)))
    write_sums()


def begin(name: str, day: dt.date, root: Path = ROOT) -> None:
    """Write number and day of a new version where they stand, and its section in the changelog."""
    log = root / "CHANGELOG.md"
    log.write_text(changelog.released(log.read_text("utf-8"), name, day.isoformat()), "utf-8")
    places = {
        "hope_desktop/__init__.py": (
            (r'(?<=^__version__ = ")[^"]+', name),
            (r"(?<=^RELEASED = date\()[^)]+", f"{day.year}, {day.month}, {day.day}"),
        ),
        "README.md": ((_IN_NAMES, name),),
        "CITATION.cff": (
            (r"(?<=^version: )\S+", name),
            (r"(?<=^date-released: )\S+", day.isoformat()),
        ),
        ".github/ISSUE_TEMPLATE/problem.yml": ((r"(?<=placeholder: )\d+\.\d+\.\d+", name),),
    }
    for place, changes in places.items():
        text = (root / place).read_text(encoding="utf-8")
        for pattern, new in changes:
            text, found = re.subn(pattern, new, text, flags=re.MULTILINE)
            if not found:
                raise Refusal(f"{place} does not hold {pattern}")
        (root / place).write_text(text, encoding="utf-8")


def before(download: Path) -> Path | None:
    """The newest of the older releases of a download that lie beside it."""
    start, end = download.name.split(version())
    found = {}
    for file in download.parent.iterdir():
        if match := re.fullmatch(rf"{start}(\d+)\.(\d+)\.(\d+){end}", file.name):
            found[tuple(map(int, match.groups()))] = file
    older = [number for number in found if number < tuple(map(int, version().split(".")))]
    return found[max(older)] if older else None


def list_of(download: Path) -> Path:
    """Where the list of parts of a download stands."""
    return download.with_name(download.name + LIST)


def check_parts(today: dt.date) -> None:
    """Refuse downloads without their sums, and for Windows a Python or SQLite older than a year.

    On Linux both are those of the building Debian, which mends what it keeps.
    """
    made = sorted(DIST.glob(f"{NAME}[-_]{version()}*"))
    sums = DIST / SUMS
    told = sums.read_text(encoding="utf-8") if sums.is_file() else ""
    for file in made:
        if f"  {file.name}\n" not in told:
            raise Refusal(f"{file.name} is not in {SUMS}: make all downloads again")
        if "-windows-" in file.name and file.name.endswith(LIST):
            parts.check_age(file, today)


def check_release() -> None:
    """Refuse a release whose changes nobody wrote down."""
    changelog.section(version())
    if not changelog.is_dated(version()):
        raise Refusal(f"CHANGELOG.md gives no day (YYYY-MM-DD) for version {version()}")
    if changelog.has_section("Unreleased"):
        raise Refusal(f"CHANGELOG.md: move what is under [Unreleased] to version {version()} first")


def sign(key: Path) -> Path:
    """Sign the sums with minisign; the key lies outside the repository and stays there."""
    if key.resolve().is_relative_to(ROOT):
        raise Refusal("the key must not lie in the repository")
    if not shutil.which("minisign"):
        raise Refusal("minisign is missing: apt install minisign")
    trusted = f"{NAME} {version()}"
    run(["minisign", "-S", "-s", key, "-m", DIST / SUMS, "-t", trusted])
    return DIST / f"{SUMS}.minisig"
