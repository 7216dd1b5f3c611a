"""What stays out of the bundle, and why. Pure lists and tests on names: no file is touched here.

Kept on purpose although it looks idle: `xcb` and `wayland` (one of them draws the window),
`offscreen` (commands), `compose` and `ibus` (accents on the keyboard), ICU without its data (Qt is
linked with it, nothing sorts with it), `libQt6Network` itself (Qt's PDF library is linked with it;
its Python door, its TLS and its network monitor are out, so that nothing can open a connection).
"""

from __future__ import annotations

import re

BUNDLED = (
    "PySide6_Essentials",
    "PySide6_Pdf",
    "shiboken6",
    "reportlab",
    "platformdirs",
    "markdown-it-py",
    "mdurl",
    "pypdf",
    "chunspell",
)
"""Distributions that come along, with their metadata; the licences read it."""

LEFT_OUT = ("charset-normalizer", "pillow")
"""In the lock because reportlab names them, for a parser and for pictures that no paper of ours
uses. On Windows both have files that nobody signed."""

NETWORK_MODULES = (
    "_socket",
    "_ssl",
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "multiprocessing",
    "poplib",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "xmlrpc",
    "PySide6.QtNetwork",
)
"""The promise that the program is offline, made true by absence. A gate looks for them."""

EXCLUDED_MODULES = [
    *NETWORK_MODULES,
    # Other windows, other machines, and tools of developers.
    *("tkinter", "_tkinter", "curses", "_curses", "_curses_panel", "readline", "ctypes.macholib"),
    *("unittest", "pydoc", "doctest", "pdb", "lib2to3", "distutils", "setuptools", "pip"),
    *("concurrent.futures.process", "ensurepip", "idlelib", "venv", "sqlite3.dump"),
    # OpenSSL, 7 MB: hashlib does without it. Needed again once passwords are stretched.
    "_hashlib",
    # Written in C as well.
    "_pydecimal",
    "charset_normalizer",
    # Qt reads pictures, and no sheet is drawn in these ways.
    *("PIL", "numpy", "cairo", "rlPyCairo", "_rl_renderPM"),
    *("reportlab.graphics", "reportlab.platypus"),
    # Qt beyond widgets, drawings and PDF.
    *("PySide6.QtDBus", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest"),
    *("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtXml", "PySide6.QtConcurrent"),
]

AT_EACH_START = (
    *("hope_desktop", "PySide6", "shiboken6", "__future__", "_colorize", "argparse", "ast"),
    *("base64", "bisect", "bz2", "contextlib", "copy", "dataclasses", "datetime", "dis"),
    *("fnmatch", "gettext", "glob", "importlib", "inspect", "json", "logging", "lzma"),
    *("opcode", "pathlib", "pkgutil", "random", "shutil", "sqlite3", "string", "struct"),
    *("tempfile", "textwrap", "threading", "token", "tokenize", "typing", "zipfile"),
)
"""These lie as files, since unpacking them slows down each start; the rest lies packed."""

DROPPED_FILES = (
    r"/plugins/platforms/(lib)?q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|direct2d)\.",
    r"/plugins/(egldeviceintegrations|generic|tls|networkinformation|xcbglintegrations)/",
    r"/plugins/(sqldrivers|designer|qmltooling|vectorimageformats|help)/",
    r"/plugins/wayland-graphics-integration-(client|server)/",
    r"/plugins/wayland-shell-integration/lib(fullscreen-shell-v1|ivi-shell|qt-shell|wl-shell)",
    # Brings GTK along from the computer that builds; the portal theme opens the same dialogs.
    r"/plugins/platformthemes/libqgtk3\.",
    r"/plugins/imageformats/(lib)?q(icns|tga|tiff|wbmp|pdf)\.",
    r"/plugins/platforminputcontexts/.*virtualkeyboard",
    r"/libQt6(Egl|Qml|Quick|VirtualKeyboard|Labs|Designer|Help|UiTools|Test|Sql|Lottie)",
    r"/translations/(?!(qt|qtbase)_(nl|en)\.qm$)",
    r"/reportlab/fonts/(?!Vera)",
    r"/hunspell/(dictionaries/|hunspell\.(cpp|pyx|pxd)$)",
    r"\.dist-info/(?!METADATA$|licen[cs]es/|LICEN[CS]E)",
    # Alphabets that no Dutch file is written in; what is Unicode needs none of them.
    r"/_(codecs_(cn|hk|iso2022|jp|kr|tw)|multibytecodec)\.",
    r"(^|/)opengl32sw\.dll$",
    r"\.pyi$",
)
WITH_SYMBOLS = re.compile(r"^(libicu(i18n|uc)\.|libhunspell-)")
"""Libraries whose makers left megabytes of names for debuggers in them."""
_DROPPED = re.compile("|".join(DROPPED_FILES))


def keeps(place: str) -> bool:
    """Whether a file of the bundle stays; `place` is its path inside it."""
    return not _DROPPED.search("/" + place.replace("\\", "/"))


CARRIED = re.compile(r"^lib(xcb-|xkbcommon)")
"""Libraries of the system that the portable archive brings: small, and often missing. A desktop
with Wayland has its own libwayland-*, which must fit its compositor."""


def portable_leaves_out(name: str) -> bool:
    """Libraries tied to the machine's drivers, keys, fonts or services are never carried."""
    return name in SYSTEM_LIBRARIES and not CARRIED.match(name)


# Library -> Debian package, with both names where the change to 64-bit time renamed it.
SYSTEM_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libbrotlidec.so.1": "libbrotli1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "liblzma.so.5": "liblzma5",
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    "libexpat.so.1": "libexpat1",
}
LIBC = {
    "libc.so.6",
    "libm.so.6",
    "libdl.so.2",
    "libpthread.so.0",
    "librt.so.1",
    "libresolv.so.2",
    "libutil.so.1",
    "ld-linux-x86-64.so.2",
    "ld-linux-aarch64.so.1",
}
