"""The Debian package: computed dependencies, menu entry, icons, manual page; no script runs.

Menus and icons are refreshed by Debian's own triggers, so that installing executes nothing of
ours and removing leaves nothing of ours.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import textwrap
from email.utils import formatdate
from pathlib import Path

from bundling import elf
from bundling.changelog import entries, section
from bundling.gates import check_metainfo
from bundling.onedir import settle, size
from bundling.project import (
    DIST,
    ICON_SIZES,
    MAKER,
    NAME,
    PACKAGING,
    ROOT,
    WORK,
    Refusal,
    day,
    epoch,
    home,
    run,
    version,
)
from bundling.trim import LIBC, SYSTEM_LIBRARIES

LINUX = PACKAGING / "linux"


def build(folder: Path) -> Path:
    """Pack a one-dir that was made for Debian; gives the package."""
    root = WORK / "debroot"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / "usr/lib" / NAME, symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    share = "usr/share"
    for file, place in (
        (f"{NAME}.desktop", f"{share}/applications/{NAME}.desktop"),
        (f"{NAME}.mime.xml", f"{share}/mime/packages/{NAME}.xml"),
        ("copyright", f"{share}/doc/{NAME}/copyright"),
        ("lintian-overrides", f"{share}/lintian/overrides/{NAME}"),
        (f"{NAME}.metainfo.xml", f"{share}/metainfo/{NAME}.metainfo.xml"),
    ):
        _put(root, place, filled(LINUX / file))
    page = filled(LINUX / f"{NAME}.1").encode()
    _put(root, f"{share}/man/man1/{NAME}.1.gz", gzip.compress(page, 9, mtime=0))
    news = gzip.compress(debian_changelog().encode(), 9, mtime=0)
    _put(root, f"{share}/doc/{NAME}/changelog.gz", news)
    icons = ROOT / "resources" / "icons"
    for pixels in ICON_SIZES:
        place = f"{share}/icons/hicolor/{pixels}x{pixels}/apps/{NAME}.png"
        _put(root, place, (icons / f"app-{pixels}.png").read_bytes())
    drawing = (icons / "app.svg").read_bytes()
    for kind in (f"apps/{NAME}", "mimetypes/application-vnd.platformhope.hope+zip"):
        _put(root, f"{share}/icons/hicolor/scalable/{kind}.svg", drawing)
    architecture = run(["dpkg", "--print-architecture"]).strip()
    check_metainfo(root / "usr/share/metainfo" / f"{NAME}.metainfo.xml")
    _put(root, "DEBIAN/control", control(root / "usr/lib" / NAME, size(root), architecture))
    lines = []
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts:
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {path.relative_to(root)}\n")
    _put(root, "DEBIAN/md5sums", "".join(lines))
    settle(root)
    (root / "usr/lib" / NAME / NAME).chmod(0o755)
    os.utime(root / "usr/lib" / NAME / NAME, (epoch(), epoch()))
    DIST.mkdir(exist_ok=True)
    made = DIST / f"{NAME}_{version()}_{architecture}.deb"
    words = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", root, made]
    run(words, env={"SOURCE_DATE_EPOCH": str(epoch())})
    return made


def address() -> str:
    """Return the address that a package must name: of who owns the repository, where one is."""
    _https, _empty, host, owner, *_rest = f"{home() or 'https://example.org/hope-desktop'}/".split(
        "/"
    )
    return f"{owner}@users.noreply.{host}"


def dependencies(folder: Path) -> list[str]:
    """What the package depends on, computed from what its files are linked with."""
    found = [elf.read(path) for path in elf.elves(folder)]
    inside = {path.name for path in folder.rglob("*.so*")}
    needed = set().union(*(one.needed for one in found)) - inside - LIBC
    unknown = needed - set(SYSTEM_LIBRARIES)
    if unknown:
        raise Refusal(f"no Debian package is known for {', '.join(sorted(unknown))}")
    hard = {SYSTEM_LIBRARIES[name] for name in needed if name in SYSTEM_LIBRARIES}
    glibc = max(one.glibc for one in found)
    return [f"libc6 (>= 2.{glibc})", *sorted(hard)]


def control(folder: Path, installed: int, architecture: str) -> str:
    """The control file."""
    return f"""Package: {NAME}
Version: {version()}
Architecture: {architecture}
Maintainer: {MAKER} <{address()}>
Installed-Size: {installed // 1024}
Depends: {", ".join(dependencies(folder))}
Recommends: cups-client, xdg-desktop-portal, xdg-utils
Section: education
Priority: optional
Description: plan school workshops and print what they need, offline
 Hope Desktop keeps the material of workshops about boundaries, love and
 safety in four modules, plans a workshop for a class, and prints run sheet,
 packing list, handouts and letters in the right number.
 .
 It holds no data about pupils and opens no connection to the internet.
"""


def filled(file: Path) -> str:
    """A text with the version and date of this build in it."""
    text = file.read_text(encoding="utf-8")
    return text.replace("@VERSION@", version()).replace("@DATE@", day().isoformat())


def debian_changelog() -> str:
    """The section of this version in CHANGELOG.md, in the form Debian reads."""
    news = "\n".join(
        textwrap.fill(entry, 76, initial_indent="  * ", subsequent_indent="    ")
        for entry in entries(section(version()))
    )
    when = formatdate(epoch(), localtime=False).replace("-0000", "+0000")
    head = f"{NAME} ({version()}) stable; urgency=medium"
    return f"{head}\n\n{news}\n\n -- {MAKER} <{address()}>  {when}\n"


def _put(root: Path, place: str, content: str | bytes) -> None:
    target = root / place
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode() if isinstance(content, str) else content)
