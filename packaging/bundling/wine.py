"""Proof of the Windows downloads under wine: install, try, print, install again, remove.

Wine is not Windows: it proves that nothing is missing and that installing and removing are
complete, not how the window looks there.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

from bundling import parts
from bundling.judge import Judge, passed, planned
from bundling.project import NAME, PACKAGING, TITLE, WORK, Refusal, run, version
from bundling.release import before, list_of
from bundling.roots import moments, starts, until

PREFIX = WORK / "wine"
DRIVE = PREFIX / "drive_c"
STUBS = ("icuuc", "mscms")
ENVIRONMENT = {
    "WINEPREFIX": str(PREFIX),
    "WINEARCH": "win64",
    "WINEDEBUG": "-all",
    "WINEDLLOVERRIDES": "mscoree,mshtml=;icuuc,mscms=n,b",
    "QT_QPA_PLATFORM": "offscreen",
}
ASKING = """
import decimal, json, platform, pyexpat, sqlite3, zlib, PySide6.QtCore as qt
print(json.dumps([
    ("python", platform.python_version()), ("sqlite", sqlite3.sqlite_version),
    ("expat", pyexpat.EXPAT_VERSION.removeprefix("expat_")),
    ("zlib", zlib.ZLIB_RUNTIME_VERSION.removesuffix(".zlib-ng")),
    ("mpdecimal", decimal.__libmpdec_version__), ("qt", qt.qVersion()),
]))
"""
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\HopeDesktop"


def prove(setup: Path, portable: Path, judge: Judge) -> None:
    """Try both downloads from an empty wine on."""
    if not shutil.which("wine"):
        raise Refusal("wine is missing: apt install wine gcc-mingw-w64-x86-64")
    _prepare()
    if first := before(setup):
        judge("setup: over the version before, work kept", lambda: _updated(first, setup))
    program = _prove_setup(setup, judge)
    judge("setup: again over itself", lambda: _installed(setup))
    judge("setup: refuses to replace a newer version", lambda: _not_over_newer(setup))
    _prove_removal(program, judge)
    _prove_portable(portable, judge)


def _prepare() -> None:
    """An empty wine with the two libraries of Windows 10 that it lacks."""
    shutil.rmtree(PREFIX, ignore_errors=True)
    PREFIX.mkdir(parents=True)
    run(["wine", "wineboot", "-i"], env=ENVIRONMENT)
    for name in STUBS:
        source = PACKAGING / "windows" / "wine" / f"{name}.c"
        target = DRIVE / "windows" / "system32" / f"{name}.dll"
        target.unlink(missing_ok=True)
        run(["x86_64-w64-mingw32-gcc", "-shared", "-O1", source, "-o", target])


def _prove_setup(setup: Path, judge: Judge) -> Path:
    judge("setup: silent install for one user", lambda: _installed(setup))
    program = _program()
    tool = program / f"{NAME}-cli.exe"
    judge("setup: the list is what is inside", lambda: parts.compare(list_of(setup), program))
    judge("setup: in the start menu", lambda: _there(_shortcut()))
    judge("setup: self-test", lambda: passed(_wine("wine", tool, "--self-test", "--json")))
    judge("setup: plan S1 and print it", lambda: _printed(tool))
    judge("setup: the window is drawn", lambda: _picture(program / f"{NAME}.exe"))
    return program


def _prove_removal(program: Path, judge: Judge) -> None:
    def gone() -> str:
        inside = "C:\\" + str(program.relative_to(DRIVE)).replace("/", "\\")
        _wine("wine", program / "uninstall.exe", "/S", f"_?={inside}")
        left = [path.name for path in program.rglob("*") if path.name != "uninstall.exe"]
        if left or _shortcut().exists():
            raise Refusal(f"left behind: {', '.join(left[:9]) or _shortcut().name}")
        return "no file of the program is left"

    judge("setup: silent removal", gone)
    judge("setup: the work is kept", lambda: _there(_data() / "hope.db"))


def _prove_portable(portable: Path, judge: Judge) -> None:
    """From a folder with a space and an accent, with its work beside it."""
    stick = DRIVE / "Stick van José"
    if first := before(portable):
        judge("zip: after the version before, work kept", lambda: _moved(first, portable))
    program = _unpacked(portable, stick)
    judge("zip: the list is what is inside", lambda: parts.compare(list_of(portable), program))
    (program / "gegevens").mkdir()
    tool = program / f"{NAME}-cli.exe"
    test = ("wine", tool, "-m", "hope_desktop", "--self-test", "--json")
    judge("zip: self-test", lambda: passed(_wine(*test)))
    judge("zip: the libraries tell what the list tells", lambda: _asked(tool, portable))
    judge("zip: a double click opens the window", lambda: _clicked(program))
    judge("zip: a broken one says so", lambda: _broken(tool))
    judge("zip: a borrowed computer is as it was", lambda: _borrowed(tool, stick))
    judge("zip: the work lies beside it", lambda: _there(program / "gegevens" / "hope.db"))


def _installed(setup: Path, number: str = "") -> str:
    _wine("wine", setup, "/S")
    listed = _wine("wine", "reg", "query", UNINSTALL, "/v", "DisplayVersion")
    if (number or version()) not in listed:
        raise Refusal(f"Windows' list of programs says: {listed}")
    return f"version {number or version()} in Windows' list of programs"


def _updated(first: Path, setup: Path) -> str:
    """The release before, work in it, and this one over it while nobody takes anything away."""
    number = first.name.split("-")[2]
    _installed(first, number)
    tool = _program() / f"{NAME}-cli.exe"
    said = _printed(tool)
    kept = _work(tool)
    _installed(setup)
    return _same(kept, _work(tool)) or f"{number} to {version()}, {said} before"


def _moved(first: Path, portable: Path) -> str:
    """What the manual says: unpack the new one elsewhere, and move the folder with the work."""
    old = _unpacked(first, DRIVE / "Oude stick")
    new = _unpacked(portable, DRIVE / "Nieuwe stick")
    (old / "gegevens").mkdir()
    _printed(old / f"{NAME}-cli.exe")
    kept = _work(old / f"{NAME}-cli.exe")
    (old / "gegevens").rename(new / "gegevens")
    shutil.rmtree(old)
    said = _same(kept, _work(new / f"{NAME}-cli.exe"))
    return said or f"{first.name.split('-')[2]} to {version()}"


def _unpacked(portable: Path, stick: Path) -> Path:
    with zipfile.ZipFile(portable) as packed:
        packed.extractall(stick)
    return stick / TITLE


def _program() -> Path:
    return next(DRIVE.glob(f"users/*/AppData/Local/Programs/{TITLE}"))


def _work(tool: Path) -> str:
    """What the program itself tells about the work."""
    asked = (("session", "list", "--json"), ("class", "list", "--json"))
    return "".join(_wine("wine", tool, *words) for words in asked)


def _same(wanted: str, found: str) -> str:
    """Nothing, when it is the same and there is something; else a refusal."""
    if wanted != found or "Voorbeeldschool" not in found:
        raise Refusal(f"{found or 'nothing'} instead of {wanted or 'nothing'}")
    return ""


def _not_over_newer(setup: Path) -> str:
    """Windows' list names a newer version: nothing may change."""
    add = ("wine", "reg", "add", UNINSTALL, "/v", "DisplayVersion", "/f", "/d")
    _wine(*add, "99.0.0")
    try:
        _wine("wine", setup, "/S")
    except Refusal:
        return "nothing changed"
    finally:
        _wine(*add, version())
    raise Refusal("it was installed over it")


def _printed(tool: Path, out: str = "Afdrukken voor é") -> str:
    told = "C:\\" + out.replace("/", "\\")
    return planned(lambda *words: _wine("wine", tool, *words), told, DRIVE / out)


def _borrowed(tool: Path, stick: Path) -> str:
    """Plan, print, search and draw the window from the stick: no file beside it is new or other."""
    before = moments(DRIVE)
    said = _printed(tool, f"{stick.name}/Printmap")
    _wine("wine", tool, "library", "list", "--search", "grens")
    drawn = ("-m", "hope_desktop", "--picture", rf"C:\{stick.name}\window.png")
    _wine("wine", tool.with_name(f"{NAME}.exe"), *drawn)
    left = [place for place, _when in moments(DRIVE) ^ before if (DRIVE / place).is_file()]
    beside = sorted(place for place in left if not place.startswith(stick.name))
    if beside:
        raise Refusal(f"left on the computer: {', '.join(beside[:9])}")
    return f"{said}, nothing outside the stick"


def _asked(tool: Path, portable: Path) -> str:
    """Ask the libraries themselves which they are."""
    told = parts.listed(list_of(portable))
    found = {tuple(pair) for pair in json.loads(_wine("wine", tool, "-c", ASKING))}
    if found - told:
        raise Refusal(f"the list does not have {sorted(found - told)}")
    return f"{len(found)} versions"


def _clicked(program: Path) -> str:
    """Start it without a word: its log must say that a window opened, and it must be there."""
    log = program / "gegevens" / "log"
    words = ["wine", str(program / f"{NAME}.exe")]
    with subprocess.Popen(words, env={**os.environ, **ENVIRONMENT}) as opened:
        is_told = until(lambda: bool(starts(log)) or opened.poll() is not None)
        has_ended = opened.poll() is not None
        subprocess.run(
            ["wine", "taskkill", "/f", "/im", f"{NAME}.exe"],
            env={**os.environ, **ENVIRONMENT},
            capture_output=True,
            check=False,
        )
    if not is_told or has_ended:
        raise Refusal(f"it ended with {opened.returncode}" if has_ended else "no window in the log")
    return "open"


def _broken(tool: Path) -> str:
    """Without the program's own modules it says what to do, and runs nothing else."""
    ours = tool.parent / "lib" / "hope_desktop"
    away = ours.with_name("away")
    ours.rename(away)
    try:
        _wine("wine", tool, "class", "list")
    except Refusal as refusal:
        if "niet compleet" in str(refusal):
            return "in a sentence"
        raise
    finally:
        away.rename(ours)
    raise Refusal("it ended as if all was well")


def _picture(program: Path) -> str:
    picture = DRIVE / "window.png"
    _wine("wine", program, "--picture", r"C:\window.png")
    return f"{picture.stat().st_size // 1000} kB of picture"


def _shortcut() -> Path:
    places = DRIVE.glob(f"users/*/AppData/Roaming/Microsoft/Windows/Start Menu/**/{TITLE}.lnk")
    return next(places, PREFIX / "no shortcut")


def _data() -> Path:
    return next(DRIVE.glob(f"users/*/AppData/Local/{NAME}"), PREFIX / "no data")


def _there(path: Path) -> str:
    if not path.exists():
        raise Refusal(f"{path.name} is not there")
    return path.name


def _wine(*words: object) -> str:
    """One command inside wine; gives its standard output."""
    command = [str(word) for word in words]
    done = subprocess.run(
        command,
        env={**os.environ, **ENVIRONMENT},
        capture_output=True,
        check=False,
        timeout=900,
    )
    text = done.stdout.decode("utf-8", "replace").replace("\r\n", "\n")
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace")
        raise Refusal(f"{' '.join(command)} gave {done.returncode}: {text}{said}"[-3000:])
    return text
