"""What Windows makes of the programs and libraries in a folder: whether they load, who signed them.

Windows 11 can refuse a file that nobody signed and that it does not know, without a way round. So
each of those is listed here with its reason, and the program does without all but its starters.
"""

from __future__ import annotations

import re
import struct
from pathlib import Path

from bundling.project import Refusal, run

OF_WINDOWS = re.compile(
    r"^(api-ms-win-[\w-]+|ext-ms-[\w-]+|advapi32|authz|bcrypt|comctl32|comdlg32|crypt32|cryptbase"
    r"|d2d1|d3d1[12]|d3d9|dcomp|dnsapi|dwmapi|dwrite|dxgi|gdi32|icuuc|icuin|icu|imm32|iphlpapi"
    r"|kernel32|mpr|mscms|msvcrt|ncrypt|netapi32|ntdll|ole32|oleaut32|powrprof|propsys|psapi"
    r"|rpcrt4|secur32|setupapi|shcore|shell32|shlwapi|ucrtbase|user32|userenv|uiautomationcore"
    r"|uxtheme|version|winhttp|winmm|winspool|wldap32|ws2_32|wtsapi32)(\.dll|\.drv)$",
    re.IGNORECASE,
)
_ASKED = re.compile(r"DLL Name: (\S+)")
UNSIGNED = {
    "hope-desktop": "our starter; the zip is started by Python's own, which its makers signed",
    "hope-desktop-cli": "our starter for commands; as the other one",
    "hunspell": "Dutch spelling; without it texts are not checked, and the editor says so",
}
"""Files that nobody signed, by their first name, and why they are there all the same."""
MOST_UNSIGNED = {".exe": 4, ".zip": 2}
"""How many of them a download may hold. The setup itself and what removes it are not counted; the
Store signs its package as a whole."""
MODULES = {"hunspell": "hunspell.hunspell"}
"""Those that are modules, by their names in Python: a test starts and prints without each."""
_SIGNATURES = 4
"""Which of the tables of a program is the one of its signatures."""


def check(folder: Path) -> None:
    """Refuse a folder in which something would not load."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".dll", ".pyd", ".exe"})
    inside = {path.name.lower() for path in files}
    missing = set()
    for path in files:
        said = run(["x86_64-w64-mingw32-objdump", "-p", path])
        for name in _ASKED.findall(said):
            if name.lower() not in inside and not OF_WINDOWS.match(name):
                missing.add(f"{name} (asked by {path.name})")
    if missing:
        raise Refusal(f"not inside and not of Windows: {', '.join(sorted(missing))}")


def is_signed(program: bytes) -> bool:
    """Whether somebody signed a program or library: its table of signatures is not empty."""
    (start,) = struct.unpack_from("<I", program, 0x3C)
    (kind,) = struct.unpack_from("<H", program, start + 24)
    tables = start + 24 + (112 if kind == 0x20B else 96)
    place, size = struct.unpack_from("<II", program, tables + 8 * _SIGNATURES)
    return bool(place and size)


def check_signatures(folder: Path, most: int) -> str:
    """Refuse an unsigned file that is not on the list, or more of them than there may be."""
    every = [path for path in sorted(folder.rglob("*")) if path.suffix in {".dll", ".pyd", ".exe"}]
    found = [path for path in every if not is_signed(path.read_bytes())]
    unknown = [path.name for path in found if path.name.partition(".")[0] not in UNSIGNED]
    if unknown:
        raise Refusal(f"nobody signed {', '.join(unknown)}: leave it out, or say why in pe.py")
    told = f"{len(found)} of {len(every)} files are unsigned: {', '.join(p.name for p in found)}"
    if len(found) > most:
        raise Refusal(f"{told}; at most {most} may be")
    return told
