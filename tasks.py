#!/usr/bin/env python3
"""Everything a developer does with Hope Desktop, in one file without dependencies.

    python3 tasks.py run      start the program (without a screen: make an example printmap)
    python3 tasks.py test     run the tests of each change (four minutes; --all: everything)
    python3 tasks.py setup    only prepare this folder (the other tasks do so by themselves)
    python3 tasks.py check    format, lint, types, layers, content and tests (--no-tests: without)
    python3 tasks.py bench    run the speed measurements
    python3 tasks.py mutate   break rules one at a time, and say which no test notices
    python3 tasks.py torture  kill, cut and damage it for ten minutes (docs/reliability.md)
    python3 tasks.py shots    make the pictures of the manual
    python3 tasks.py texts    bring the words of the code into the catalogues (fr: begin one)
    python3 tasks.py verapdf  let veraPDF judge every paper (--kinds: one of each; needs Java)
    python3 tasks.py contact-sheet  draw every kind of paper on one picture (--grey)
    python3 tasks.py as-printed FOLDER  say which PDFs of others are not printed as they look
    python3 tasks.py bundle   make the downloads: bundle deb|tar|windows|all
    python3 tasks.py bundle-test  try the downloads as people get them (as root)
    python3 tasks.py doctor   say what is there and what is missing, change nothing

What follows run, test, bench or shots is handed on: `python3 tasks.py test -k planner`.
Each task can be done on another Python, in an environment of its own:
`python3 tasks.py test --python 3.12` (ends with 69 when there is none).
HOPE_WHEELS=FOLDER installs from a folder of wheels instead of the network.

This file starts on Python 3.7 and newer, to say which one is needed, and must import nothing but
the standard library: it makes the environment in which everything else exists, and starts what
needs that as a process of its own.
"""

from __future__ import annotations

import ctypes
import datetime as dt
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent
VERSION = os.environ.pop("HOPE_PYTHON", "")
"""The Python that was asked for with --python; empty for the newest."""
VENV = ROOT / (f".venv-{VERSION}" if VERSION else ".venv")
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "hope-stamp"
LOCK = ROOT / "requirements-dev.lock"
RUN_LOCKS = (ROOT / "requirements.lock", ROOT / "requirements-words.lock")
"""What running needs, and what compiles its words; the other holds all of it too."""
BENCH_LOCK = ROOT / "requirements-bench.lock"
VERA_LOCK = ROOT / "requirements-vera.lock"
BUNDLE_LOCK = ROOT / "packaging" / "requirements.lock"
MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a private folder in it
ENOUGH_MEMORY = 2 * 1024**3
EXAMPLE = ROOT / "build" / "example"
CONTACT_SHEET = str(ROOT / "build" / "contact-sheet.png")
OLDEST = (3, 12)
CANDIDATES = ("python3.14", "python3.13", "python3.12", sys.executable)
NO_SUCH_PYTHON = 69  # pytest ends with 0 to 5
# Library -> Debian package. Qt's wheels bring none of these and its own message names only
# one of them, so each is tried by loading it. RPM systems find a package by the library.
DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {"libwayland-cursor.so.0": "libwayland-cursor0"}
NO_NETWORK = ("NewConnectionError", "ConnectTimeout", "NameResolution", "getaddrinfo", "ProxyError")
WORKERS = str(os.cpu_count() or 1)
IN_PARALLEL = ("-q", "-rs", "-n", WORKERS, "--dist", "worksteal")
"""A worker a core; who is done takes over from another. One more took more processor time
and was no faster: 424 seconds for 401, 3:43 for 3:47, on two cores."""
SECONDS = 430
"""Of processor time: four minutes on two cores. It may only fall."""
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run()"
CLASS_2B = "--label 2B --level vmbo-gt --band ob --year 2 --pupils 27"


class Stop(Exception):
    """Something only the reader can solve; the message says what to do."""

    code = 1


class NoSuchPython(Stop):
    """The Python that was asked for is not here: a judge may skip it, and has to say so."""

    code = NO_SUCH_PYTHON


def say(*words: object) -> None:
    """Progress goes to standard error, so that a command's own output stays clean."""
    print("[hope]", *words, file=sys.stderr, flush=True)


def start(*command: object, quiet: bool = False) -> subprocess.CompletedProcess[str]:
    """Run a process in the project's folder; quiet keeps its output for the caller."""
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=ROOT, check=False, capture_output=quiet, text=True)


def python_says(python: object, code: str) -> bool:
    """Try a candidate by running it: a version manager's stub can exist and still fail."""
    try:
        return start(python, "-c", code, quiet=True).returncode == 0
    except OSError:
        return False


def has_screen() -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def of_version(version: str) -> list[str]:
    """Where a Python of one version can be; pyenv hides what it has not been told to use."""
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    kept = sorted(pyenv.glob(f"versions/{version}.*/bin/python"))
    return [f"python{version}", sys.executable, *map(str, kept)]


def is_right() -> str:
    """What a Python is asked to know whether it is the one of --python, or new enough."""
    if VERSION:
        return f"import sys; sys.exit('%d.%d' % sys.version_info[:2] != '{VERSION}')"
    return f"import sys; sys.exit(sys.version_info < {OLDEST})"


def find_python() -> tuple[str, bool]:
    """A Python that is right, and whether it can make an environment (Debian splits that)."""
    found = of_version(VERSION) if VERSION else CANDIDATES
    good = [python for python in found if python_says(python, is_right())]
    for python in good:
        if python_says(python, "import ensurepip, venv, sqlite3"):
            return python, True
    if good:
        return good[0], False
    if VERSION:
        raise NoSuchPython(f"There is no Python {VERSION} here: nothing was done with it.")
    raise Stop("Hope Desktop needs Python 3.12 or newer. Install it and try again.")


def missing_libraries() -> dict[str, str]:
    """The system libraries Qt needs here that do not load, with their Debian packages."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = dict(DRAWING)
    if os.environ.get("DISPLAY"):
        wanted.update(X11)
    if os.environ.get("WAYLAND_DISPLAY"):
        wanted.update(WAYLAND)
    return {library: package for library, package in wanted.items() if not loads(library)}


def loads(library: str) -> bool:
    """Whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(need: dict[str, str]) -> None:
    """Install system packages as root on Debian, or stop with the exact command to type."""
    rpm = [library if "." not in library else f"'{library}()(64bit)'" for library in need]
    apt = ["apt-get", "install", "-y", "--no-install-recommends", *sorted(need.values())]
    if not shutil.which("apt-get"):
        tool = next((tool for tool in ("dnf", "zypper") if shutil.which(tool)), None)
        command = (
            f"    sudo {tool} install {' '.join(rpm)}" if tool else "    " + "\n    ".join(need)
        )
        raise Stop(f"Install this, then run the same command again:\n\n{command}\n")
    if os.geteuid() != 0:
        command = f"sudo apt-get update && sudo {' '.join(apt)}"
        raise Stop(f"Run this once, then the same command again:\n\n    {command}\n")
    say("installing", *sorted(need.values()))
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    start("apt-get", "update", quiet=True)
    done = start(*apt, quiet=True)
    if done.returncode:
        raise Stop(f"Installing system packages failed:\n{done.stderr.strip()}")


def prepare_system() -> str:
    """Make sure of a Python and of Qt's libraries; gives the Python."""
    python, complete = find_python()
    need = missing_libraries()
    if not complete:
        need["python3-venv"] = "python3-venv"
    if need:
        install(need)
        still = missing_libraries()
        if still:
            raise Stop(f"Still missing after installing: {', '.join(still)}")
    return python


def is_stamped(lock: Path) -> bool:
    """Whether the environment was made from this very lock."""
    return STAMP.is_file() and stamp_of(lock) in STAMP.read_text().split()


def stamp_of(lock: Path) -> str:
    """What an up-to-date environment carries: it changes with the lock."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def pip_install(lock: Path) -> None:
    """Install exactly what the lock names, every file checked by its hash."""
    say("installing the packages of", lock.name, "(the first time this takes a few minutes)")
    words = ["install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    words += ["--only-binary", ":all:", "-r", str(lock)]
    wheels = os.environ.get("HOPE_WHEELS")
    if wheels:
        words += ["--no-index", "--find-links", str(Path(wheels).resolve())]
    done = start(PYTHON, "-m", "pip", *words, quiet=True)
    if done.returncode and not wheels and any(sign in done.stderr for sign in NO_NETWORK):
        raise Stop(
            "The Python package index cannot be reached. Connect this computer to the internet\n"
            "once, or fill a folder with wheels on another computer and name it:\n\n"
            f"    python3 -m pip download --only-binary :all: -r {lock.name} -d wheels\n"
            "    HOPE_WHEELS=wheels python3 tasks.py setup\n"
        )
    if done.returncode:
        raise Stop(f"Installing the Python packages failed:\n{done.stderr.strip()}")


def setup(*extra: Path, for_running: bool = False) -> None:
    """Prepare system, environment and catalogues; does nothing when all is there."""
    python = prepare_system()
    if not python_says(PYTHON, f"import pip; {is_right()}"):
        say("making", VENV.name, "with", python)
        if start(python, "-m", "venv", "--clear", VENV).returncode:
            raise Stop(f"{python} cannot make an environment in {VENV}.")
    locks = RUN_LOCKS if for_running and not is_stamped(LOCK) else (LOCK, *extra)
    for lock in locks:
        if not is_stamped(lock):
            pip_install(lock)
            kept = STAMP.read_text().split() if STAMP.is_file() and lock != LOCK else []
            STAMP.write_text("\n".join([*kept, stamp_of(lock)]))
    compile_catalogues()


def compile_catalogues() -> None:
    """Compile each catalogue that is newer than its compiled form; those are not in git."""
    for source in (ROOT / "resources" / "locale").glob("*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if target.is_file() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        words = ["-i", source, "-o", target, "-l", source.parent.parent.name]
        done = start(PYTHON, "-m", "babel.messages.frontend", "compile", *words, quiet=True)
        if done.returncode:
            raise Stop(f"{source} cannot be compiled:\n{done.stderr.strip()}")


def module(words: list[str], name: str, *locks: Path) -> int:
    """Prepare everything, run a module in the environment and pass its exit code on."""
    setup(*locks)
    return start(PYTHON, "-m", name, *words).returncode


def packaging(words: list[str], script: str) -> int:
    """The same with what makes or tries the downloads."""
    setup(BUNDLE_LOCK)
    return start(PYTHON, ROOT / "packaging" / script, *words).returncode


def without_screen() -> None:
    """Let Qt draw into memory, for what must not depend on a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def for_tests() -> None:
    """What tests need: no screen, and their files in memory where that has room.

    Each change in a database waits until the disk has it: half of the time of a run. What Python
    compiled is kept, though a container may forbid that: a hundred tests start the program.
    """
    without_screen()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if not os.access(MEMORY, os.W_OK) or shutil.disk_usage(MEMORY).free < ENOUGH_MEMORY:
        return
    if not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC:  # some tests write a program and start it
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def run(words: list[str]) -> int:
    """Open the window; without a screen do the main job and say where it is."""
    if not has_screen():
        without_screen()
        if not words:
            return example()
    setup(for_running=True)
    return start(PYTHON, "-m", "hope_desktop", *words).returncode


def example() -> int:
    """Plan a workshop for an example class, make its printmap and a picture of the window."""
    setup(for_running=True)
    say("no screen here: planning an example workshop and making its printmap instead")
    place = emptied(EXAMPLE)

    def hope(*words: str) -> str:
        """One command of the program on the example's own data; gives what it printed."""
        done = start(PYTHON, "-m", "hope_desktop", "--data", place / "data", *words, quiet=True)
        if done.returncode:
            raise Stop(f"The program refused: {' '.join(words)}\n{done.stderr.strip()}")
        return done.stdout.strip()

    day = dt.datetime.now(tz=dt.timezone.utc).date() + dt.timedelta(days=21)
    helper = ["--helper", "S. Jansen, zorgcoördinator, 000 000 00 00", "--reserve", "lokaal 12"]
    group = hope("class", "add", "--school", "Voorbeeldschool", *CLASS_2B.split(), *helper)
    plan = f"--class {group} --template S1 --part a --start {day}T09:00".split()
    session = hope("session", "new", *plan, "--trainers", "Trainer een, Trainer twee")
    hope("session", "print", session, "--out", str(place / "printmap"))
    hope("--picture", str(place / "window.png"))
    print("An example workshop for class 2B with 27 pupils is planned; its printmap is made:")
    for made in [*sorted((place / "printmap").iterdir()), place / "window.png"]:
        said = made.relative_to(ROOT) if made.is_relative_to(ROOT) else made
        print(f"  {made.stat().st_size / 1000:8.1f} kB  {said}")
    return 0


def emptied(folder: Path) -> Path:
    """A folder with nothing in it: this one, else a new one, where nothing may be written here."""
    try:
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="hope-example-"))
    return folder


def test(words: list[str]) -> int:
    """Run the tests, a few at a time, never on a screen; `-n 0` does it in one process.

    The suite of each change; with `--all` also what is for the night (tests/tiers.py).
    """
    for_tests()
    if "--all" in words:
        os.environ["HOPE_TESTS"] = "all"
    more = [one for one in words if one != "--all"]
    setup()
    if not (ROOT / "tests" / "__pycache__").exists():
        say("reading the tests for the first time")  # once, and not in each worker
        start(PYTHON, "-m", "pytest", "--collect-only", "-q", quiet=True)
    before = spent()
    code = start(PYTHON, "-m", "pytest", *IN_PARALLEL, *more).returncode
    took = round(spent() - before)
    if words or code:
        return code
    say(took, "seconds of processor time, of the", SECONDS, "that the suite may take")
    return int(took > SECONDS and "CI" in os.environ)


def spent() -> float:
    """Seconds of processor time that processes took which were started here."""
    now = os.times()
    return now.children_user + now.children_system


def check(words: list[str]) -> int:
    """Every gate of the project, one line each; the output of a failing one is shown."""
    for_tests()
    setup()
    steps: list[tuple[str, list[object]]] = [
        ("format", ["-m", "ruff", "format", "--check", "--quiet", "."]),
        ("lint", ["-m", "ruff", "check", "--quiet", "."]),
        ("types", ["-m", "mypy"]),
        ("layers", ["-c", LINT_IMPORTS, "--no-logo"]),
        ("content", ["-m", "hope_desktop", "library", "check", ROOT / "resources" / "library"]),
    ]
    if "--no-tests" not in words:
        steps.append(("tests", ["-m", "pytest", *IN_PARALLEL]))
    failed = []
    for name, command in steps:
        done = start(PYTHON, *command, quiet=True)
        print(f"{name:8} {'FAILED' if done.returncode else 'ok'}", flush=True)
        if done.returncode:
            failed.append(name)
            print(done.stdout, done.stderr, sep="", flush=True)
    print(f"Not good yet: {', '.join(failed)}." if failed else "All good.")
    return bool(failed)


def torture(words: list[str]) -> int:
    """Blow after blow on the work; HOPE_TORTURE=10 is the whole count, 1 takes ten minutes."""
    times = float(os.environ.get("HOPE_TORTURE", "1"))
    whole = {"SESSIONS": 1000, "WORK": 1000, "KILLS": 200, "POWER_CUTS": 334, "FULL": 200}
    for name, number in (whole | {"SPOTS": 120}).items():
        os.environ.setdefault(f"HOPE_{name}", str(max(1, round(number * times / 10))))
    without_screen()
    calm = ["-s", "-q", "-p", "no:cacheprovider", "-o", "faulthandler_timeout=0"]
    return module([*calm, "tests/torture", *words], "pytest")


def shots(words: list[str]) -> int:
    """Make the pictures of the manual."""
    without_screen()
    return module(words, "tools.shots")


def verapdf(words: list[str]) -> int:
    """Let veraPDF judge every kind of paper, or the files that are named."""
    need = {}
    if not shutil.which("java"):
        need["java"] = "default-jre-headless"
    if not Path("/usr/share/java/jaxb-runtime.jar").is_file():
        need["jaxb"] = "libjaxb-java"
    if need:
        install(need)
    return module(words, "tools.vera", VERA_LOCK)


def prepare(words: list[str]) -> int:  # noqa: ARG001
    """The task `setup`: prepare and say so."""
    setup()
    say("all is ready: python3 tasks.py run")
    return 0


def doctor(words: list[str]) -> int:  # noqa: ARG001
    """Say what is there and what is missing, and change nothing."""
    python, complete = find_python()
    need = missing_libraries()
    made = python_says(PYTHON, "import pip")
    lines = [
        (complete, "Python", python if complete else f"{python}, without python3-venv"),
        (not need, "libraries", f"{', '.join(need)} missing" if need else "all load"),
        (made, "environment", VENV.name if made else "none yet: python3 tasks.py setup"),
        (is_stamped(LOCK), "packages", f"against {LOCK.name}"),
        (True, "screen", "yes" if has_screen() else "none: run works without a window"),
    ]
    for good, what, detail in lines:
        print(f"{'ok' if good else 'MISSING':8} {what:12} {detail}")
    return not all(good for good, _, _ in lines)


TASKS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "setup": prepare,
    "check": check,
    "bench": lambda words: module(words, "benchmarks", BENCH_LOCK),
    "mutate": lambda words: module(words, "tools.mutate"),
    "torture": torture,
    "shots": shots,
    "texts": lambda words: module(words, "tools.catalogue"),
    "verapdf": verapdf,
    "as-printed": lambda words: module(words, "tests.tools.as_printed"),
    "contact-sheet": lambda words: module([CONTACT_SHEET, *words], "tools.contact_sheet"),
    "bundle": lambda words: packaging(words, "bundle.py"),
    "bundle-test": lambda words: packaging(words, "prove.py"),
    "doctor": doctor,
}


def main(words: list[str]) -> int:
    """Do one task; anything else prints the help."""
    name, rest = (words[0] if words else "help"), words[1:]
    if name not in TASKS:
        print(__doc__)
        return 0 if name in {"help", "-h", "--help"} else 2
    if rest[:1] == ["--python"] and len(rest) > 1:
        os.environ["HOPE_PYTHON"] = rest[1]
        return start(sys.executable, __file__, name, *rest[2:]).returncode
    try:
        return TASKS[name](rest)
    except Stop as stop:
        say(stop)
        return stop.code
    except KeyboardInterrupt:
        say("stopped")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
