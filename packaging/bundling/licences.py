"""The text of THIRD_PARTY.txt: what comes along that we did not make, and its licences in full.

Made when bundling, of what is really in the bundle, and shown by the About window.
"""

from __future__ import annotations

import re
import subprocess
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from bundling.project import PACKAGING, ROOT, TITLE, Refusal, run, version
from bundling.trim import BUNDLED

RULE = "=" * 78
QT = "LGPL-3.0-only; the libraries may be replaced by your own build of the same version"
CHANGED = """\
On Linux ICU comes without its data. Qt for Python was changed in two places: its maker of
type stubs (pyi_generator) is left empty, and its parser of signatures makes its pattern when
used."""
OFFER = """\
The sources of Qt and of Qt for Python, in the versions above, are given out by their makers
at download.qt.io/official_releases (qt and QtForPython). Whoever got this program may also
ask its makers for them and for what was changed, for three years after getting it, for what
sending them costs. The sources of Hope Desktop lie beside its downloads."""
INSIDE = {
    "bzip2": "in Python for Windows",
    "double-conversion": "in Qt",
    "expat": "in Python for Windows",
    "freetype": "in Qt for Windows, and in PDFium",
    "harfbuzz": "in Qt",
    "hunspell": "in chunspell",
    "icu": "in Qt for Linux",
    "libffi": "in Python for Windows",
    "libjpeg-turbo": "in Qt",
    "libpng": "in Qt, and in PDFium",
    "libwebp": "in Qt",
    "md4c": "in Qt",
    "mpdecimal": "in Python for Windows",
    "pcre2": "in Qt",
    "pdfium": "in Qt PDF, with its own parts",
    "sqlite": "in Python",
    "visual-c-runtime": "on Windows",
    "xz": "in Python for Windows",
    "zlib": "in Python and Qt for Windows, and in PDFium",
}
"""What lies in something else: where; its notice is a file of that name in `licences/`."""
SHORT = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "MIT + MPL 1.1/GPL 2.0/LGPL 2.1": "MIT",
}
"""Licences as packages call them, by their short names of SPDX; Hunspell is a part of its own."""
BESIDE = {
    "Atkinson Hyperlegible (font)": "fonts/AtkinsonHyperlegible-LICENSE.txt",
    "Andika (font)": "fonts/Andika-LICENSE.txt",
    "DejaVu Sans (font)": "fonts/DejaVu-LICENSE.txt",
    "Lucide (icons)": "icons/LICENSE.txt",
    "OpenTaal (Dutch spelling)": "spelling/LICENSE.txt",
    "OpenMoji (pictures)": "pictures/OpenMoji-LICENSE.txt",
    "Open Peeps (people)": "pictures/OpenPeeps-LICENSE.txt",
    "wordfreq (common Dutch words)": "words/README.txt",
}


@dataclass(frozen=True, slots=True)
class Part:
    """Something of others: its name and version, its licence in a line, and the full texts."""

    name: str
    licence: str
    texts: tuple[str, ...]


def third_party(libraries: Iterable[str], python: str) -> str:
    """The whole file. `libraries`: names of carried system libraries; `python`: its licence."""
    parts = [_distribution(name) for name in BUNDLED]
    parts.append(Part(f"Qt {metadata.version('PySide6_Essentials')}", QT, _of_qt()))
    parts.append(Part(f"Python {sysconfig.get_python_version()}", "PSF-2.0", (python,)))
    parts += _system_parts(libraries)
    parts += [_beside(name, file) for name, file in BESIDE.items()]
    parts += [
        Part(name, place, ((PACKAGING / "licences" / f"{name}.txt").read_text(encoding="utf-8"),))
        for name, place in INSIDE.items()
    ]
    return written(parts)


def without_text(names: Iterable[str], told: str) -> list[str]:
    """Which of these parts a THIRD_PARTY.txt has nothing about."""
    heads = [line[2:].lower() for line in told.splitlines() if line.startswith("- ")]
    heads = [re.sub(r"[ _]", "-", head) for head in heads]
    return [name for name in names if not any(head.startswith(name) for head in heads)]


def written(parts: Iterable[Part]) -> str:
    """A list first, then each text once under the names of all that share it."""
    listed = list(parts)
    head = [f"{TITLE} {version()} is free software: GPL-3.0-or-later, its texts CC BY-SA 4.0."]
    head += ["It comes with work of others:", ""]
    head += [f"- {part.name}: {part.licence}" for part in listed]
    sharing: dict[str, list[str]] = {}
    for part in listed:
        for text in part.texts:
            sharing.setdefault(text.strip(), []).append(part.name)
    body = [f"\n{RULE}\n{', '.join(names)}\n{RULE}\n\n{text}\n" for text, names in sharing.items()]
    return "\n".join([*head, "", CHANGED, "", OFFER, *body])


def licence_of(found: metadata.PackageMetadata) -> str:
    """The licence of a distribution in a line, out of its metadata."""
    said = str(found.get("License-Expression") or found.get("License") or "").splitlines()
    kinds = [str(kind) for kind in found.get_all("Classifier") or ()]
    named = [kind.rpartition(":: ")[2] for kind in kinds if kind.startswith("License ::")]
    short = said[0] if said and len(said[0]) <= 80 else next(iter(named), "see the text below")
    return SHORT.get(short, short)


def _distribution(name: str) -> Part:
    title = f"{name} {metadata.version(name)}"
    if name.lower().startswith(("pyside6", "shiboken6")):
        return Part(title, QT, _of_qt())
    files = [
        file
        for file in metadata.files(name) or ()
        if re.search(r"\.dist-info/(licen[cs]es/)?(LICEN[CS]E|COPYING)[^/]*$", str(file), re.I)
    ]
    if not files:
        raise Refusal(f"{name} comes without the text of its licence")
    texts_of = tuple(file.read_text(encoding="utf-8") for file in sorted(files, key=str))
    return Part(title, licence_of(metadata.metadata(name)), texts_of)


def _of_qt() -> tuple[str, ...]:
    texts = (PACKAGING / "licences" / "LGPL-3.txt", ROOT / "LICENSE")
    return tuple(text.read_text(encoding="utf-8") for text in texts)


def _beside(name: str, file: str) -> Part:
    text = (ROOT / "resources" / file).read_text(encoding="utf-8")
    return Part(name, "see the text below", (text,))


def _system_parts(libraries: Iterable[str]) -> list[Part]:
    """The libraries taken from the building Debian, by package, with its own copyright file."""
    packages = {found for library in libraries for found in debian_packages(library)}
    parts = []
    for package, number in sorted(packages):
        name = package.partition(":")[0]
        text = Path("/usr/share/doc", name, "copyright")
        if not text.is_file():
            raise Refusal(f"{name} has no copyright file on this computer")
        said = text.read_text(encoding="utf-8", errors="replace")
        parts.append(Part(f"{name} {number}", "see the text below", (said,)))
    return parts


def debian_packages(library: str) -> list[tuple[str, str]]:
    """The Debian package that brought a library, and its version; none for what came in a wheel."""
    words = ["dpkg", "-S", f"*/{library}"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    names = {line.partition(": ")[0] for line in done.stdout.splitlines()}
    found = sorted(name for name in names if name and not name.startswith("diversion"))[:1]
    return [(name, run(["dpkg-query", "-W", "-f", "${Version}", name])) for name in found]


def python_licence() -> str:
    """The licence of the Python that builds, where its maker or Debian puts it."""
    number = sysconfig.get_python_version()
    places = (
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(f"/usr/share/doc/python{number}/copyright"),
        Path(f"/usr/share/doc/libpython{number}/copyright"),
    )
    for place in places:
        if place.is_file():
            return place.read_text(encoding="utf-8", errors="replace")
    raise Refusal(f"the licence of Python {number} is in none of {', '.join(map(str, places))}")
