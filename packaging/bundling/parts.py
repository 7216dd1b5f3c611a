"""What lies inside a download, read out of its files, and the list of it in CycloneDX form.

Every file belongs to a part. One that nobody knows stops the bundle, so that the list, which tells
whether a weakness found elsewhere touches this program, cannot fall behind what is given out.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import struct
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from bundling.licences import debian_packages, licence_of
from bundling.project import NAME, TITLE, Refusal, epoch, version
from bundling.trim import AT_EACH_START

OURS = "GPL-3.0-or-later AND CC-BY-SA-4.0"
YEAR = 366
FONT = b"head"
"""A version that stands in a font, as a number."""
_MODULES = "|".join(sorted(set(AT_EACH_START) - {"hope_desktop", "PySide6", "shiboken6"}))
_QT = r"^(_internal|lib)/PySide6/(Qt/|plugins/|translations/|Qt6\w+\.dll)"
_VISUAL = r"(^|/)(vcruntime|msvcp|concrt)140[\w-]*\.dll$"
_PYTHON = rf"^python(/|3\d*\.)|^_internal/(({_MODULES})(/|\.pyc$)|base_library\.zip|(lib)?python3)"
FILES = (
    (r"/(lib)?sqlite3\.(so\.0|dll)$", "sqlite"),
    (_VISUAL, "visual-c-runtime"),
    (r"/libhunspell-", "hunspell"),
    (r"/libicu(data|i18n|uc)\.", "icu"),
    (r"/(lib)?Qt6Pdf\.(so\.6|dll)$", "pdfium"),
    (r"^python/libffi", "libffi"),
    (_PYTHON, "python"),
    (_QT, "qt"),
    (r"/PySide6/", "pyside6-essentials"),
    (r"/fonts/Andika", "andika"),
    (r"/fonts/Atkinson", "atkinson-hyperlegible"),
    (r"/fonts/DejaVu", "dejavu"),
    (r"/pictures/", "openmoji"),
    (r"/spelling/", "opentaal"),
    (r"/words/", "wordfreq"),
    (r"/icons/(?!app)", "lucide"),
    (r"/markdown_it/", "markdown-it-py"),
    (r"/hunspell/", "chunspell"),
    (r"/(mdurl|platformdirs|pypdf|reportlab|shiboken6)/", ""),
    (rf"^{NAME}(-cli)?(\.exe)?$|^(LEESMIJ|README)\.txt$|^uninstall\.exe$", NAME),
    (r"^AppxManifest\.xml$|^store/", NAME),
    (r"/(resources|hope_desktop)/", NAME),
)
"""Which part a file belongs to, the first that fits; nothing: the part is named like its folder."""


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """Something inside; `kind` as in package addresses; `made`: its day where a file tells it."""

    name: str
    version: str
    licence: str
    kind: str = "generic"
    made: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """Where the version of a part stands: in which file, and how it is found in its bytes."""

    name: str
    licence: str
    file: str
    version: bytes
    day: bytes = b""


TOLD = (
    Told(
        *("sqlite", "blessing", r"/(lib)?sqlite3\.(so\.0|dll)$", rb"[\0@](3\.\d+\.\d+)\0"),
        rb"(20\d\d-\d\d-\d\d) \d\d:\d\d:\d\d [0-9a-f]{40}",
    ),
    Told(
        *("python", "PSF-2.0", r"/libpython3\.\d+\.so\.[\d.]+$|(^|/)python3\d\d\.dll$"),
        *(rb"\0(3\.\d\d\.\d+)\0", rb"\0([A-Z][a-z]{2} [ \d]\d 20\d\d)\0"),
    ),
    Told("qt", "LGPL-3.0-only", r"/(lib)?Qt6Core\.(so\.6|dll)$", rb"Qt (6\.\d+\.\d+) \("),
    Told("pdfium", "BSD-3-Clause", r"/pyside6_pdf-[\d.]+dist-info/METADATA", rb"\nVersion: (\S+)"),
    Told("icu", "Unicode-3.0", r"/libicuuc\.", rb"\0(\d\d\.\d)\0"),
    Told("hunspell", "MPL-1.1 OR GPL-2.0-or-later", r"/libhunspell-", rb"libhunspell-(\d\.\d)"),
    Told("libffi", "MIT", r"^python/libffi", rb"libffi-(\d+)\.dll"),
    Told(
        *("visual-c-runtime", "LicenseRef-Microsoft-redistributable", _VISUAL),
        "FileVersion\0".encode("utf-16-le") + rb"(?:\0\0)?((?:[\d.]\0)+)",
    ),
    Told("openmoji", "CC-BY-SA-4.0", r"/pictures/README", rb"OpenMoji (\d+\.\d+\.\d+)"),
    Told("opentaal", "BSD-3-Clause", r"/spelling/LICENSE", rb"version (\d+\.\d+\.\d+)"),
    Told("wordfreq", "CC-BY-SA-4.0", r"/words/README", rb"wordfreq (\d+\.\d+\.\d+)"),
    Told("lucide", "ISC", r"/icons/LICENSE", rb"Copyright \(c\) (\d{4}) Lucide"),
    Told("andika", "OFL-1.1", r"/fonts/Andika-Regular", FONT),
    Told("atkinson-hyperlegible", "OFL-1.1", r"/fonts/AtkinsonHyperlegible-Regular", FONT),
    Told("dejavu", "LicenseRef-DejaVu", r"/fonts/DejaVuSans\.ttf", FONT),
)


def inside(folder: Path) -> list[Part]:
    """The parts of an unpacked download; refuses a file that belongs to none of them."""
    files = {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }
    parts = {Part(NAME, version(), OURS)}
    for place, path in files.items():
        parts.update(_described(place, path))
        parts.update(_carried(place))
    names = {part.name for part in parts}
    unknown = [place for place in files if not _carried(place) and _owner(place) not in names]
    if unknown:
        raise Refusal(f"no part is known for {len(unknown)} files: {', '.join(unknown[:9])}")
    return sorted(parts)


def _owner(place: str) -> str:
    """The name of the part that a file belongs to; its metadata belongs to itself."""
    if found := re.search(r"/([\w.]+)-[\d.]+\.dist-info/", place):
        return found[1].replace("_", "-").lower()
    for pattern, name in FILES:
        if found := re.search(pattern, place):
            return name or found[1].replace("_", "-")
    return ""


def _described(place: str, path: Path) -> Iterator[Part]:
    """The parts that a file tells of."""
    if place.endswith(".dist-info/METADATA"):
        about = metadata.Distribution.at(path.parent).metadata
        name = about["Name"].replace("_", "-").lower()
        yield Part(name, about["Version"], licence_of(about), "pypi")
    for told in TOLD:
        if re.search(told.file, place):
            content = path.read_bytes()
            number = _revision(content) if told.version == FONT else _first(told.version, content)
            if not number:
                raise Refusal(f"{place} does not tell which {told.name} it is")
            yield Part(told.name, number, told.licence, made=_day(told.day, content))


def _carried(place: str) -> set[Part]:
    """The part that a library of the building Debian is alone."""
    name = place.removeprefix("_internal/")
    if "/" in name or not re.match(r"lib.+\.so\.", name) or _owner(place):
        return set()
    return {
        Part(package.partition(":")[0], number, "LicenseRef-Debian-copyright", "deb")
        for package, number in debian_packages(name)
    }


def _first(pattern: bytes, content: bytes) -> str:
    """What the first match holds, also where Windows keeps two bytes for each letter."""
    found = re.search(pattern, content)
    return found[1].replace(b"\0", b"").decode() if found else ""


def _day(pattern: bytes, content: bytes) -> str:
    found = _first(pattern, content) if pattern else ""
    if found and not found.startswith("20"):
        return dt.datetime.strptime(found, "%b %d %Y").replace(tzinfo=dt.UTC).date().isoformat()
    return found


def _revision(font: bytes) -> str:
    """The revision in a font's `head` table, a number with 16 bits behind the point."""
    for number in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _sum, start, _size = struct.unpack_from(">4s3I", font, 12 + 16 * number)
        if tag == b"head":
            return f"{struct.unpack_from('>I', font, start + 4)[0] / 65536:.3f}"
    return ""


def bill(parts: Iterable[Part], download: str) -> str:
    """The list of one download as a CycloneDX document: the same parts give the same bytes."""
    from cyclonedx.model import Property
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
    from cyclonedx.output.json import JsonV1Dot6
    from packageurl import PackageURL

    def component(part: Part) -> Component:
        space = "debian" if part.kind == "deb" else None
        address = PackageURL(part.kind, space, part.name, part.version)
        licence = DisjunctiveLicense(name=part.licence)
        return Component(
            name=part.name,
            version=part.version,
            type=ComponentType.LIBRARY,
            bom_ref=address.to_string(),
            purl=address,
            licenses=[licence],
            properties=[Property(name="made", value=part.made)] if part.made else [],
        )

    listed = [component(part) for part in parts if part.name != NAME]
    whole = Component(
        name=TITLE,
        version=version(),
        type=ComponentType.APPLICATION,
        bom_ref=download,
        licenses=[LicenseExpression(OURS)],
    )
    document = Bom(components=listed, serial_number=uuid.uuid5(uuid.NAMESPACE_URL, download))
    document.metadata.component = whole
    document.metadata.timestamp = dt.datetime.fromtimestamp(epoch(), dt.UTC)
    document.register_dependency(whole, listed)
    return JsonV1Dot6(document).output_as_string(indent=1) + "\n"


def listed(file: Path) -> set[tuple[str, str]]:
    """The names and versions that a written list tells."""
    found = json.loads(file.read_text(encoding="utf-8"))
    return {(part["name"], part["version"]) for part in found["components"]}


def compare(file: Path, folder: Path) -> str:
    """Refuse a list that is not what lies in the unpacked download."""
    found = {(part.name, part.version) for part in inside(folder) if part.name != NAME}
    differ = sorted(name for name, _number in listed(file) ^ found)
    if differ:
        raise Refusal(f"{file.name} and its download differ in {', '.join(differ)}")
    return f"{len(found)} parts"


def check_age(file: Path, today: dt.date) -> None:
    """Refuse a list with a part that was made more than a year ago."""
    for part in json.loads(file.read_text(encoding="utf-8"))["components"]:
        for fact in part.get("properties", ()):
            made = dt.date.fromisoformat(fact["value"])
            if fact["name"] == "made" and (today - made).days > YEAR:
                raise Refusal(f"{part['name']} {part['version']} in {file.stem} is of {made}")
