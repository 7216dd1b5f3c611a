"""What lies inside a download, read out of its files, and the list of it in CycloneDX form.

Every file belongs to a part. One that nobody knows stops the bundle, so that the list, which tells
whether a weakness found elsewhere touches this program, cannot fall behind what is given out.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from bundling.licences import debian_packages, licence_of, without_text
from bundling.project import NAME, TITLE, Refusal, epoch, version
from bundling.trim import AT_EACH_START

OURS = "GPL-3.0-or-later AND CC-BY-SA-4.0"
YEAR = 366
OLDEST_SQLITE = (3, 46, 1)
OF_PYTHON, OF_QT = b"python", b"qt"
"""Versions that are told by what holds the part."""
_MODULES = "|".join(sorted(set(AT_EACH_START) - {"hope_desktop", "PySide6", "shiboken6"}))
_QT = r"^(_internal|lib)/PySide6/(Qt/|plugins/|translations/|Qt6\w+\.dll)"
_VISUAL = r"(^|/)(vcruntime|msvcp|concrt)140[\w-]*\.dll$"
_PYTHON = rf"^python(/|3\d*\.)|^_internal/(({_MODULES})(/|\.pyc$)|base_library\.zip|(lib)?python3)"
_CORE, _GUI, _PDF = (rf"/(lib)?Qt6{name}\.(so\.6|dll)$" for name in ("Core", "Gui", "Pdf"))
FILES = (
    (r"/(lib)?sqlite3\.(so\.0|dll)$", "sqlite"),
    (_VISUAL, "visual-c-runtime"),
    (r"/libhunspell-", "hunspell"),
    (r"/hunspell/libhunspell", "hunspell"),
    (r"/libicu(data|i18n|uc)\.", "icu"),
    (_PDF, "pdfium"),
    (r"^python/libffi", "libffi"),
    (r"/pyexpat\.pyd$", "expat"),
    (_PYTHON, "python"),
    (_QT, "qt"),
    (r"/PySide6/", "pyside6-essentials"),
    (r"/fonts/Andika", "andika"),
    (r"/fonts/Atkinson", "atkinson-hyperlegible"),
    (r"/fonts/DejaVu", "dejavu"),
    (r"/pictures/(people|OpenPeeps)", "open-peeps"),
    (r"/pictures/", "openmoji"),
    (r"/spelling/", "opentaal"),
    (r"/words/", "wordfreq"),
    (r"/icons/(?!app)", "lucide"),
    (r"/markdown_it/", "markdown-it-py"),
    (r"/hunspell/", "chunspell"),
    (r"/(mdurl|platformdirs|pypdf|reportlab|shiboken6)/", ""),
    (rf"^{NAME}(-cli)?(\.exe)?$|^(LEESMIJ|README)\.txt$|^uninstall\.exe$", NAME),
    (r"^AppxManifest\.xml$|^store/|^Contents/|/app\.icns$", NAME),
    (r"/(resources|hope_desktop)/", NAME),
)
"""Which part a file belongs to, the first that fits; nothing: the part is named like its folder."""


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """Something inside; `kind` as in package addresses; `made`: its day where a file tells it.

    `cpe`: its maker and name as lists of weaknesses call them.
    """

    name: str
    version: str
    licence: str
    kind: str = "generic"
    made: str = ""
    cpe: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """Where the version of a part stands: in which file, and how its bytes tell it, if they do."""

    name: str
    licence: str
    file: str
    version: bytes
    day: bytes = b""
    cpe: str = ""


_GUI_OF_WINDOWS = r"/Qt6Gui\.dll$"
_OWN_PYTHON = r"(^|/)python3\d\d\.dll$"
TOLD = (
    Told(
        *("sqlite", "blessing", r"/(lib)?sqlite3\.(so\.0|dll)$", rb"[\0@](3\.\d+\.\d+)\0"),
        *(rb"(20\d\d-\d\d-\d\d) \d\d:\d\d:\d\d [0-9a-f]{40}", "sqlite:sqlite"),
    ),
    Told(
        *("python", "PSF-2.0", rf"/libpython3\.\d+\.so\.[\d.]+$|{_OWN_PYTHON}"),
        *(rb"\0(3\.\d\d\.\d+)\0", rb"\0([A-Z][a-z]{2} [ \d]\d 20\d\d)\0", "python:python"),
    ),
    # In Python for Windows; on Linux they come from the system.
    Told("zlib", "Zlib", _OWN_PYTHON, rb"\0(1\.[2-9]\.\d+)(?:\.zlib-ng)?\0", cpe="zlib:zlib"),
    Told(
        *("expat", "MIT", r"/pyexpat\.pyd$", rb"expat_(\d+\.\d+\.\d+)"),
        cpe="libexpat_project:libexpat",
    ),
    Told(
        *("bzip2", "bzip2-1.0.6", r"/_bz2\.pyd$", rb"(1\.0\.\d+), \d+-\w+-\d{4}"),
        cpe="bzip:bzip2",
    ),
    Told("xz", "LicenseRef-xz", r"/_lzma\.pyd$", OF_PYTHON, cpe="tukaani:xz"),
    Told(
        *("mpdecimal", "BSD-2-Clause", r"/_decimal\.pyd$", rb"\0([24]\.\d\.\d)\0"),
        cpe="bytereef:mpdecimal",
    ),
    Told("libffi", "MIT", r"/libffi-\d+\.dll$", OF_PYTHON, cpe="libffi_project:libffi"),
    Told("qt", "LGPL-3.0-only", _CORE, rb"Qt (6\.\d+\.\d+) \(", cpe="qt:qt"),
    # In Qt. Of those without a number no file tells which they are: they are those of that Qt.
    Told("pcre2", "BSD-3-Clause", _CORE, rb"\0(10\.\d\d) 20\d\d-\d\d-\d\d", cpe="pcre:pcre2"),
    Told("zlib", "Zlib", r"/Qt6Core\.dll$", rb"\0(1\.[2-9]\.\d+) ", cpe="zlib:zlib"),
    Told("double-conversion", "BSD-3-Clause", _CORE, OF_QT),
    Told("libpng", "libpng-2.0", _GUI, rb"\0(1\.6\.\d+)\0", cpe="libpng:libpng"),
    Told("harfbuzz", "MIT", _GUI, OF_QT, cpe="harfbuzz_project:harfbuzz"),
    Told("freetype", "FTL OR GPL-2.0-or-later", _GUI_OF_WINDOWS, OF_QT, cpe="freetype:freetype"),
    Told("md4c", "MIT", _GUI, OF_QT),
    Told(
        *("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", r"/imageformats/(lib)?qjpeg\."),
        rb"libjpeg-turbo version (\d+\.\d+\.\d+)",
        cpe="libjpeg-turbo:libjpeg-turbo",
    ),
    Told(
        *("libwebp", "BSD-3-Clause", r"/imageformats/(lib)?qwebp\.", OF_QT),
        cpe="webmproject:libwebp",
    ),
    Told("pdfium", "BSD-3-Clause", _PDF, OF_QT, cpe="google:pdfium"),
    Told(
        "icu",
        "Unicode-3.0",
        r"/libicuuc\.",
        rb"\0(\d\d\.\d)\0",
        cpe="unicode:international_components_for_unicode",
    ),
    Told(
        *("hunspell", "MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later"),
        *(r"/chunspell-[\d.]+dist-info/METADATA", rb"hunspell\]\(\S+\) version (\d\.\d\.\d)"),
        cpe="hunspell_project:hunspell",
    ),
    Told(
        *("visual-c-runtime", "LicenseRef-Microsoft-redistributable", _VISUAL),
        "FileVersion\0".encode("utf-16-le") + rb"(?:\0\0)?((?:[\d.]\0)+)",
    ),
    Told("openmoji", "CC-BY-SA-4.0", r"/pictures/README", rb"OpenMoji (\d+\.\d+\.\d+)"),
    Told("open-peeps", "CC0-1.0", r"/pictures/OpenPeeps", rb"open-peeps (\d+\.\d+\.\d+)"),
    Told("opentaal", "BSD-3-Clause", r"/spelling/LICENSE", rb"version (\d+\.\d+\.\d+)"),
    Told("wordfreq", "CC-BY-SA-4.0", r"/words/README", rb"wordfreq (\d+\.\d+\.\d+)"),
    Told("lucide", "ISC", r"/icons/LICENSE", rb"Copyright \(c\) (\d{4}) Lucide"),
    Told("andika", "OFL-1.1", r"/fonts/Andika-Regular", b""),
    Told("atkinson-hyperlegible", "OFL-1.1", r"/fonts/AtkinsonHyperlegible-Regular", b""),
    Told("dejavu", "LicenseRef-DejaVu", r"/fonts/DejaVuSans\.ttf", b""),
)
WITH_PYTHON = {"xz": "5.2.5", "libffi": "3.4.4"}
"""What no file tells, as Python's own list of what it brings to Windows does (its file
Misc/externals.spdx.json, alike in 3.13 and 3.14 when this was written)."""
WITH_QT = {"6.12.0": {"harfbuzz": "14.5.0"}}
"""What only Qt for Linux tells, by the release of Qt."""


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
            number = _number(told, content)
            if number is None:
                raise Refusal(f"{place} does not tell which {told.name} it is")
            made = _day(told.day, content)
            yield Part(told.name, number, told.licence, made=made, cpe=told.cpe)


def _number(told: Told, content: bytes) -> str | None:
    """The version of a part; nothing when only the release of Qt that holds it is known."""
    if not told.version:
        return ""
    if told.version == OF_PYTHON:
        return WITH_PYTHON[told.name]
    if told.version == OF_QT:
        return WITH_QT.get(metadata.version("PySide6_Essentials"), {}).get(told.name, "")
    return _first(told.version, content) or None


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


def check_texts(folder: Path, found: Iterable[Part]) -> None:
    """Refuse a download in which a part comes without the text of its licence."""
    told = next(folder.rglob("THIRD_PARTY.txt")).read_text(encoding="utf-8")
    missing = without_text((part.name for part in found if part.name != NAME), told)
    if missing:
        raise Refusal(f"THIRD_PARTY.txt has no text for {', '.join(missing)}")


def bill(parts: Iterable[Part], file: Path) -> str:
    """The list of one download as a CycloneDX document: the same parts give the same bytes."""
    from cyclonedx.model import Property
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.model.license import LicenseExpression
    from cyclonedx.output.json import JsonV1Dot6
    from packageurl import PackageURL

    def component(part: Part) -> Component:
        space = "debian" if part.kind == "deb" else None
        address = PackageURL(part.kind, space, part.name, part.version or None)
        return Component(
            name=part.name,
            version=part.version or None,
            type=ComponentType.LIBRARY,
            bom_ref=address.to_string(),
            purl=address,
            cpe=f"cpe:2.3:a:{part.cpe}:{part.version or '*'}:*:*:*:*:*:*:*" if part.cpe else None,
            licenses=[_licence(part.licence)],
            properties=[Property(name="made", value=part.made)] if part.made else [],
        )

    listed = [component(part) for part in parts if part.name != NAME]
    whole = Component(
        name=TITLE,
        version=version(),
        type=ComponentType.APPLICATION,
        bom_ref=file.name,
        licenses=[LicenseExpression(OURS)],
    )
    document = Bom(components=listed, serial_number=uuid.uuid5(uuid.NAMESPACE_URL, file.name))
    document.metadata.component = whole
    document.metadata.timestamp = dt.datetime.fromtimestamp(epoch(), dt.UTC)
    document.register_dependency(whole, listed)
    return JsonV1Dot6(document).output_as_string(indent=1) + "\n"


def _licence(said: str) -> object:
    """A licence by its short name of SPDX where it has one, an expression of them, or its words."""
    from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
    from cyclonedx.spdx import is_expression, is_supported_id

    if is_supported_id(said):
        return DisjunctiveLicense(id=said)
    return LicenseExpression(said) if is_expression(said) else DisjunctiveLicense(name=said)


def listed(file: Path) -> set[tuple[str, str]]:
    """The names and versions that a written list tells."""
    found = json.loads(file.read_text(encoding="utf-8"))
    return {(part["name"], part.get("version", "")) for part in found["components"]}


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


def check_sqlite(file: Path) -> None:
    """Refuse a list with an SQLite before that of Debian 13, which Debian mends."""
    (found,) = (number for name, number in listed(file) if name == "sqlite")
    if tuple(map(int, found.split("."))) < OLDEST_SQLITE:
        raise Refusal(f"sqlite {found} in {file.stem} is older than Debian 13's")
