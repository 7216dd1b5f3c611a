"""Proof of the Debian package and of the portable archive, each in a clean Debian."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import tempfile
from pathlib import Path

from bundling import parts
from bundling.judge import Judge, passed, planned
from bundling.project import NAME, WORK, Refusal, run, version
from bundling.release import before, list_of
from bundling.roots import BARE, clean_debian, inside, moments, screen, starts, until

BASE = (
    "fontconfig",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0t64",
    "libgssapi-krb5-2",
    "libwayland-client0",
    "libwayland-cursor0",
    "libx11-xcb1",
)
"""What every Debian desktop has, and the portable archive therefore leaves out."""
HOME = "/home/José de Vries"
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "HOME": HOME}


def prove_package(package: Path, judge: Judge) -> None:
    """Install, use, upgrade, remove: what a trainer does with it in its life."""
    with clean_debian("deb") as root:
        inside(root, ["apt-get", "update", "-q"])
        first = older(package)
        number = first.name.split("_")[1]
        judge("deb: an older version first", lambda: _install(root, first, number))
        judge("deb: work in the older version", lambda: _plan(root, NAME))
        kept = _work(root, NAME)
        judge("deb: upgrade", lambda: _install(root, package, version()))
        judge("deb: the work is the same", lambda: _same(kept, _work(root, NAME)))
        place = root / "usr/lib" / NAME
        judge("deb: the list is what is inside", lambda: parts.compare(list_of(package), place))
        use(root, NAME, "deb", judge)
        judge("deb: purge leaves nothing", lambda: _purged(root))


def prove_archive(archive: Path, judge: Judge) -> None:
    """Unpack in a folder with a space and an accent, and use it."""
    with clean_debian("tar") as root:
        inside(root, ["apt-get", "update", "-q"])
        inside(root, ["apt-get", "install", "-qy", "--no-install-recommends", *BASE])
        stick = root / "media" / "Stick van José"
        stick.mkdir(parents=True)
        run(["tar", "xf", archive, "-C", stick])
        program = f"/media/{stick.name}/{NAME}-{version()}/{NAME}"
        place = (root / program[1:]).parent
        judge("tar: the list is what is inside", lambda: parts.compare(list_of(archive), place))
        judge("tar: a borrowed computer is as it was", lambda: _borrowed(root, program))
        use(root, program, "tar", judge)


def prove_unpacked(package: Path, judge: Judge) -> None:
    """Unpack the package and use it where it lies: no root and no clean Debian is needed."""
    with tempfile.TemporaryDirectory(prefix="hope-deb-") as name:
        run(["dpkg-deb", "-x", package, name])
        place, out = Path(name, "usr/lib", NAME), Path(name, "Printmap één")

        def ask(*words: str) -> str:
            said = [place / NAME, *words]
            return run(said, cwd=Path(name), env={**OFFSCREEN, "HOME": name})

        judge("here: the list is what is inside", lambda: parts.compare(list_of(package), place))
        judge("here: self-test", lambda: passed(ask("--self-test", "--json")))
        (place / "_internal" / "PySide6").rename(Path(name, "Qt is away"))
        judge("here: plan S1 and print it, without Qt", lambda: planned(ask, str(out), out))


def use(root: Path, program: str, kind: str, judge: Judge) -> None:
    """The program tests itself, plans and prints, and draws its window on a screen."""
    test = [program, "--self-test", "--json"]
    judge(f"{kind}: self-test offscreen", lambda: passed(inside(root, test, **OFFSCREEN)))
    judge(f"{kind}: plan S1 and print it", lambda: _plan(root, program))
    inside(root, ["apt-get", "install", "-qy", "--no-install-recommends", "xvfb"])
    with screen(root) as display:
        more = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": HOME}
        judge(f"{kind}: the window opens under X11", lambda: _window(root, program, more))
    inside(root, ["apt-get", "autoremove", "-qy", "--purge", "xvfb"])


def older(package: Path) -> Path:
    """The release before, when it lies beside the package; else the same under an older number."""
    if found := before(package):
        return found
    folder = WORK / "older"
    shutil.rmtree(folder, ignore_errors=True)
    run(["dpkg-deb", "-R", package, folder])
    control = folder / "DEBIAN" / "control"
    text = control.read_text(encoding="utf-8")
    control.write_text(text.replace(f"Version: {version()}", "Version: 0.0.9"), encoding="utf-8")
    made = WORK / f"{NAME}_0.0.9_all.deb"
    run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", folder, made])
    return made


def _install(root: Path, package: Path, wanted: str) -> str:
    shutil.copy(package, root / "tmp" / package.name)
    place = f"/tmp/{package.name}"
    inside(root, ["apt-get", "install", "-qy", "--no-install-recommends", place])
    (root / "tmp" / package.name).unlink()
    found = inside(root, ["dpkg-query", "-W", "-f", "${Version}", NAME])
    return _same(wanted, found) and f"version {found}"


def _borrowed(root: Path, program: str) -> str:
    """Plan, print, search and open from the stick: nothing is new or other outside the stick.

    As a user, since the system's own caches of fonts are there before somebody borrows it.
    """
    stick = Path(program).parent
    start = [*NOBODY, program, "--data", f"{stick}/gegevens"]
    run(["chown", "-R", "65534:65534", root / str(stick)[1:]])
    (root / HOME[1:]).mkdir(parents=True)
    run(["chown", "65534:65534", root / HOME[1:]])
    before = moments(root)
    said = _plan(root, *start, out=f"{stick}/Printmap")
    inside(root, [*start, "library", "list", "--search", "grens"], **OFFSCREEN)
    inside(root, [*start, "--picture", f"{stick}/window.png"], **OFFSCREEN)
    inside(root, [*start, "backup", "now"], **OFFSCREEN)
    outside = {path for path, _ in moments(root) ^ before if not path.startswith(str(stick)[1:])}
    left = sorted(path for path in outside if (root / path).is_file())
    return _same("", ", ".join(left[:9])) or f"{said}, nothing outside the stick"


def _plan(root: Path, *start: str, out: str = f"{HOME}/Printmap één") -> str:
    def ask(*words: str) -> str:
        return inside(root, [*start, *words], **OFFSCREEN)

    return planned(ask, out, root / out[1:])


def _window(root: Path, program: str, more: dict[str, str]) -> str:
    """Open the window: its log must say so, and some seconds later it must still be there."""
    log, words = root / "tmp/window/log", ["chroot", str(root), program, "--data", "/tmp/window"]
    with subprocess.Popen(words, env={**BARE, **more}, stderr=subprocess.PIPE, text=True) as opened:
        is_told = until(lambda: bool(starts(log)) or opened.poll() is not None)
        with contextlib.suppress(subprocess.TimeoutExpired):
            said = opened.communicate(timeout=3)[1]
            raise Refusal(f"it ended by itself with {opened.returncode}: {said}")
        opened.terminate()
    if not is_told:
        raise Refusal("the window is not reported in the log")
    return "open"


def _same(wanted: str, found: str) -> str:
    if wanted != found:
        raise Refusal(f"{found or 'nothing'} instead of {wanted or 'nothing'}")
    return "as before" if len(found) > 20 else found


def _work(root: Path, program: str) -> str:
    """What the program itself tells about the work."""
    said = inside(root, [program, "session", "list", "--json"], **OFFSCREEN)
    return said + inside(root, [program, "class", "list", "--json"], **OFFSCREEN)


def _purged(root: Path) -> str:
    inside(root, ["dpkg", "--purge", NAME])
    named = sorted(path for path, _when in moments(root) if NAME in path)
    left = [path for path in named if not path.startswith(("home/", "var/lib/apt/"))]
    if not (root / HOME[1:] / ".local/share" / NAME / "hope.db").exists():
        raise Refusal("the work is gone")
    return _same("", ", ".join(left[:9])) or "no file of the package, and all of the work"
