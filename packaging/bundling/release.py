"""What lies beside the downloads: checksums and the list of parts; and the last gate."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from bundling import changelog, parts
from bundling.project import DIST, NAME, ROOT, Refusal, home, version

SUMS = "SHA256SUMS"
LIST = ".cdx.json"
NOT_YET = (
    "No version has been released yet: the first comes to be tried. Is it there? ",
    "Er is nog geen versie uitgegeven: de eerste is om te proberen. Is die er? ",
)
"""What README says until there is a first release, which takes it out."""


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


def address_of(remote: str) -> str:
    """Return where a repository is seen by people; refuses one that lies on this computer.

    `remote`: as git tells it, by https or by ssh.
    """
    told = re.fullmatch(r"(?:https://|\w+@)([\w.-]+)[:/](\S+?)(?:\.git)?/?", remote.strip())
    if not told:
        raise Refusal(f"no address to give out from: {remote.strip() or 'no remote origin'}")
    return f"https://{told[1]}/{told[2]}"


def begin(name: str, day: dt.date, home: str, root: Path = ROOT) -> None:
    """Write number, day and address of a new version where they stand, and its changelog."""
    log = root / "CHANGELOG.md"
    log.write_text(changelog.released(log.read_text("utf-8"), name, day.isoformat()), "utf-8")
    places = {
        "hope_desktop/__init__.py": (
            (r'(?<=^__version__ = ")[^"]+', name),
            (r"(?<=^RELEASED = date\()[^)]+", f"{day.year}, {day.month}, {day.day}"),
            (r'(?<=^HOME = ")[^"]*', home),
        ),
        "CITATION.cff": (
            (
                r"^version: .*(\ndate-released: .*)?",
                f"version: {name}\ndate-released: {day.isoformat()}",
            ),
        ),
        ".github/ISSUE_TEMPLATE/problem.yml": ((r"(?<=placeholder: )\d+\.\d+\.\d+", name),),
    }
    for place, changes in places.items():
        text = (root / place).read_text(encoding="utf-8")
        for pattern, new in changes:
            text, count = re.subn(pattern, new, text, flags=re.MULTILINE)
            if not count:
                raise Refusal(f"{place} does not hold {pattern}")
        (root / place).write_text(text, encoding="utf-8")
    for place in ("README.md", "README.nl.md"):
        text = (root / place).read_text(encoding="utf-8")
        for sentence in NOT_YET:
            text = text.replace(sentence, "")
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
    """Refuse downloads without their sums, and one with an old Python or SQLite inside.

    On Linux both are those of Debian, so only that it is Debian's SQLite is judged.
    """
    made = sorted(DIST.glob(f"{NAME}[-_]{version()}*"))
    sums = DIST / SUMS
    if not made:
        raise Refusal(f"nothing of {version()} lies in {DIST}: make all downloads first")
    told = sums.read_text(encoding="utf-8") if sums.is_file() else ""
    for file in made:
        if f"  {file.name}\n" not in told:
            raise Refusal(f"{file.name} is not in {SUMS}: make all downloads again")
        if not file.name.endswith(LIST):
            continue
        if "-windows-" in file.name:
            parts.check_age(file, today)
        else:
            parts.check_sqlite(file)


def check_release() -> None:
    """Refuse a release whose changes nobody wrote down."""
    changelog.section(version())
    if not changelog.is_dated(version()):
        raise Refusal(f"CHANGELOG.md gives no day (YYYY-MM-DD) for version {version()}")
    if changelog.has_section("Unreleased"):
        raise Refusal(f"CHANGELOG.md: move what is under [Unreleased] to version {version()} first")
    if not home():
        raise Refusal("hope_desktop/__init__.py names no address where versions are given out")
