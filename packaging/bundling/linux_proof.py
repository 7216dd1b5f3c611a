"""Proof of the Debian package and of the portable archive, each in a clean Debian."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from bundling import parts
from bundling.judge import Judge, passed, planned
from bundling.project import NAME, WORK, Refusal, run, version
from bundling.release import before, list_of
from bundling.roots import BARE, clean_debian, files, inside, moments, screen, starts, until

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
        judge("deb: no Python before", lambda: _no_python(root))
        empty = files(root)
        first = older(package)
        number = first.name.split("_")[1]
        judge("deb: an older version first", lambda: _install(root, first, number))
        judge("deb: work in the older version", lambda: _plan(root, NAME))
        kept = _work(root, NAME)
        judge("deb: upgrade", lambda: _install(root, package, version()))
        judge("deb: the work is the same", lambda: _same(kept, _work(root, NAME)))
        judge("deb: no Python came along", lambda: _no_python(root))
        place = root / "usr/lib" / NAME
        judge("deb: the list is what is inside", lambda: parts.compare(list_of(package), place))
        use(root, NAME, "deb", judge)
        judge("deb: in the menu, with an icon", lambda: _in_menu(root))
        judge("deb: starts from the menu", lambda: _from_menu(root))
        judge("deb: manual page", lambda: _man(root))
        judge("deb: purge leaves nothing", lambda: _purged(root, empty))
        judge("deb: the work is kept", lambda: _same("hope.db", _kept(root)))


def prove_archive(archive: Path, judge: Judge) -> None:
    """Unpack in a folder with a space and an accent, and use it."""
    with clean_debian("tar") as root:
        inside(root, ["apt-get", "update", "-q"])
        inside(root, ["apt-get", "install", "-qy", "--no-install-recommends", *BASE])
        judge("tar: no Python", lambda: _no_python(root))
        stick = root / "media" / "Stick van José"
        stick.mkdir(parents=True)
        run(["tar", "xf", archive, "-C", stick])
        program = f"/media/{stick.name}/{NAME}-{version()}/{NAME}"
        if first := before(archive):
            judge("tar: after the version before, work kept", lambda: _moved(root, first, program))
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
        judge(f"{kind}: self-test under X11", lambda: passed(inside(root, test, **more)))
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
    left = {path for path, _when in moments(root) ^ before if not path.startswith(str(stick)[1:])}
    return _same("", ", ".join(sorted(left)[:9])) or f"{said}, nothing outside the stick"


def _moved(root: Path, first: Path, program: str) -> str:
    """Work in the release before, which is then thrown away."""
    folder = root / "srv/old"
    folder.mkdir()
    run(["tar", "xf", first, "-C", folder])
    old = next(folder.glob(f"*/{NAME}"))
    said = _plan(root, f"/{old.relative_to(root)}")
    kept = _work(root, f"/{old.relative_to(root)}")
    shutil.rmtree(folder)
    _same(kept, _work(root, program))
    shutil.rmtree(root / HOME[1:])
    return f"{old.parent.name}, {said} before"


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


def _no_python(root: Path) -> str:
    found = sorted((root / "usr/bin").glob("python3*"))
    return _same("", ", ".join(path.name for path in found)) or "none"


def _same(wanted: str, found: str) -> str:
    if wanted != found:
        raise Refusal(f"{found or 'nothing'} instead of {wanted or 'nothing'}")
    return "as before" if len(found) > 20 else found


def _kept(root: Path) -> str:
    file = root / HOME[1:] / ".local/share" / NAME / "hope.db"
    return file.name if file.exists() else ""


def _work(root: Path, program: str) -> str:
    """What the program itself tells about the work."""
    said = inside(root, [program, "session", "list", "--json"], **OFFSCREEN)
    return said + inside(root, [program, "class", "list", "--json"], **OFFSCREEN)


def _in_menu(root: Path) -> str:
    entry = root / "usr/share/applications" / f"{NAME}.desktop"
    icons = list((root / "usr/share/icons/hicolor").glob(f"*/apps/{NAME}.*"))
    if f"Icon={NAME}" not in entry.read_text(encoding="utf-8") or not icons:
        raise Refusal("no entry or no icon")
    return f"{len(icons)} icons"


def _from_menu(root: Path) -> str:
    """Start the entry as a desktop does, and find the start in the log."""
    tools = ("desktop-file-utils", "libglib2.0-bin", "xvfb")
    inside(root, ["apt-get", "install", "-qy", "--no-install-recommends", *tools])
    entry = f"/usr/share/applications/{NAME}.desktop"
    inside(root, ["desktop-file-validate", entry])
    log = root / HOME[1:] / ".local/state" / NAME / "log"
    before = starts(log)
    with screen(root) as display:
        more = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": HOME}
        # Its output goes nowhere: the window would keep a pipe open, and we would wait for it.
        inside(root, ["sh", "-c", 'gio launch "$0" >/dev/null 2>&1 &', entry], **more)
        is_told = until(lambda: starts(log) > before)
        _end(root)
    inside(root, ["apt-get", "autoremove", "-qy", "--purge", *tools])
    if not is_told:
        raise Refusal("the entry was started and no window reported itself")
    return "validated and started"


def _end(root: Path) -> None:
    """End the program inside this root, and no other."""
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            is_ours = (process / "comm").read_text().strip() == NAME
            if is_ours and (process / "root").readlink() == root:
                os.kill(int(process.name), signal.SIGTERM)


def _man(root: Path) -> str:
    page = root / "usr/share/man/man1" / f"{NAME}.1.gz"
    return run(["man", "--warnings", "-l", page], env={"MANWIDTH": "80"}).splitlines()[0][:40]


def _purged(root: Path, before: set[str]) -> str:
    inside(root, ["dpkg", "--purge", NAME])
    left = sorted(path for path in files(root) - before if NAME in path and "home/" not in path)
    left = [path for path in left if not path.startswith("var/lib/apt/")]
    return _same("", ", ".join(left[:9])) or "no file of the package"
