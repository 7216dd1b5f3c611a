"""Whether every library that the Windows folder asks for is inside it or part of Windows."""

from __future__ import annotations

import re
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
