"""The program for Macs: an .app out of the one-dir, and the disk image that people open.

Made on a Mac only. Without a certificate it is signed for this computer alone ("ad hoc"), as every
program on those processors must be: macOS then asks for a word in System Settings.
"""

from __future__ import annotations

import base64
import os
import plistlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bundling.ahead import support_modules
from bundling.judge import Judge, passed, planned
from bundling.licences import python_licence, third_party
from bundling.project import (
    DIST,
    MAKER,
    NAME,
    PACKAGING,
    ROOT,
    TITLE,
    WORK,
    Refusal,
    epoch,
    run,
    version,
)
from bundling.resources import copy_resources

IDENTITY = "io.github.hope-desktop.HopeDesktop"
CERTIFICATE, PASSWORD = "APPLE_CERTIFICATE", "APPLE_PASSWORD"
"""Name a certificate of a Developer ID, as base64, and its password."""
OLDEST = "14.0"
"""As the wheels of Qt ask."""
_KIND = "org.platformhope.hope"
_KEPT = (
    *("libqcocoa", "libqoffscreen", "libqmacstyle", "libqsvg", "libqjpeg", "libqico"),
    *("libqgif", "libqwebp"),
)


def build() -> Path:
    """Make the .app anew; gives it."""
    if sys.platform != "darwin":
        raise Refusal("a program for Macs is made on a Mac")
    words: list[object] = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean"]
    words += ["--log-level", "WARN", "--distpath", WORK / "mac", "--workpath", WORK / "work"]
    moment = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(epoch())}
    run([*words, PACKAGING / "hope.spec"], env=moment)
    app = WORK / "mac" / f"{TITLE}.app"
    inside = app / "Contents"
    _without_other_plugins(inside)
    support_modules(inside / "Frameworks" / "shiboken6")
    copy_resources(inside / "Resources" / "resources", third_party([], python_licence()))
    (inside / "Info.plist").write_bytes(plistlib.dumps(about()))
    _draw_icon(inside / "Resources" / "app.icns")
    _sign(app)
    return app


def about() -> dict[str, object]:
    """What macOS is told about the program."""
    return {
        "CFBundleName": TITLE,
        "CFBundleDisplayName": TITLE,
        "CFBundleIdentifier": IDENTITY,
        "CFBundleExecutable": NAME,
        "CFBundleIconFile": "app.icns",
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "CFBundleDevelopmentRegion": "nl",
        "CFBundleLocalizations": ["nl", "en"],
        "LSMinimumSystemVersion": OLDEST,
        "LSApplicationCategoryType": "public.app-category.education",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"{MAKER}, GPL-3.0-or-later",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": TITLE,
                "CFBundleTypeRole": "Editor",
                "LSItemContentTypes": [_KIND],
                "LSHandlerRank": "Owner",
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": _KIND,
                "UTTypeDescription": TITLE,
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["hope"]},
            }
        ],
    }


def keeps(plugin: str) -> bool:
    """Whether a plugin of Qt is used on a Mac."""
    return plugin.startswith(_KEPT)


def _without_other_plugins(inside: Path) -> None:
    for plugin in inside.rglob("PySide6/Qt/plugins/*/*.dylib"):
        if not keeps(plugin.name):
            plugin.unlink()


def _draw_icon(target: Path) -> None:
    with tempfile.TemporaryDirectory(suffix=".iconset") as name:
        for size in (16, 32, 128, 256, 512):
            drawn = ROOT / "resources" / "icons" / f"app-{size}.png"
            shutil.copy(drawn, Path(name, f"icon_{size}x{size}.png"))
        run(["iconutil", "--convert", "icns", "--output", target, name])


def _sign(app: Path) -> None:
    """By the maker when its certificate is there, else for nobody in particular."""
    who = _keychain() if os.environ.get(CERTIFICATE) else "-"
    more = ["--options", "runtime", "--timestamp"] if who != "-" else []
    run(["codesign", "--force", "--deep", *more, "--sign", who, app])
    run(["codesign", "--verify", "--deep", "--strict", app])


def _keychain() -> str:
    """Put the certificate where codesign finds it; gives the name it signs by."""
    password = os.environ[PASSWORD]
    with tempfile.TemporaryDirectory() as name:
        file, chain = Path(name, "maker.p12"), "hope-build.keychain"
        file.write_bytes(base64.b64decode(os.environ[CERTIFICATE]))
        run(["security", "create-keychain", "-p", password, chain])
        run(["security", "unlock-keychain", "-p", password, chain])
        words = ["security", "import", file, "-k", chain, "-P", password]
        run([*words, "-T", "/usr/bin/codesign"])
        parts = ["-S", "apple-tool:,apple:", "-s", "-k", password]
        run(["security", "set-key-partition-list", *parts, chain])
        run(["security", "list-keychains", "-s", chain, "login.keychain"])
    return "Developer ID Application"


def image(app: Path) -> Path:
    """Make the disk image, with the folder to drag the program to; gives it."""
    DIST.mkdir(exist_ok=True)
    machine = run(["uname", "-m"]).strip()
    made = DIST / f"{NAME}-{version()}-macos-{machine}.dmg"
    made.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(app, Path(name, app.name), symlinks=True)
        Path(name, "Applications").symlink_to("/Applications")
        run(["hdiutil", "create", "-volname", TITLE, "-srcfolder", name, "-format", "ULFO", made])
    return made


def prove(disk: Path, judge: Judge) -> None:
    """Open the image, copy the program out of it as people do, and use it."""
    with tempfile.TemporaryDirectory() as name:
        place, home = Path(name, "volume"), Path(name, "José de Vries")
        home.mkdir()
        run(["hdiutil", "attach", "-nobrowse", "-mountpoint", place, disk])
        try:
            app = Path(name, f"{TITLE}.app")
            shutil.copytree(place / app.name, app, symlinks=True)
        finally:
            run(["hdiutil", "detach", place])
        program = app / "Contents" / "MacOS" / NAME

        def ask(*words: str) -> str:
            return run([program, "--data", home / "werk", *words], cwd=home)

        out = home / "Printmap één"
        judge("mac: self-test", lambda: passed(run([program, "--self-test", "--json"], cwd=home)))
        judge("mac: plan S1 and print it", lambda: planned(ask, str(out), out))
        judge("mac: the window is drawn", lambda: ask("--picture", str(DIST / "mac.png")))
        judge("mac: signed", lambda: _signature(app))


def _signature(app: Path) -> str:
    words = ["codesign", "--display", "--verbose=2", str(app)]
    said = subprocess.run(words, capture_output=True, text=True, check=False).stderr
    if "Signature=adhoc" in said:
        return "for no maker in particular: macOS asks for a word in System Settings"
    if "Authority=Developer ID" not in said:
        raise Refusal(f"not signed: {said}")
    return "by its maker"
