"""The list of what is inside, in CycloneDX form, made of the lock.

Whoever must know whether a weakness touches this program looks here, without unpacking it.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import uuid
from importlib import metadata
from typing import Any

from bundling.licences import licence_of
from bundling.project import LOCK, NAME, TITLE, epoch, version

_PIN = re.compile(r"^(?P<name>[A-Za-z0-9_.-]+)==(?P<version>[^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def pins(lock: str) -> dict[str, tuple[str, list[str]]]:
    """Name -> version and the sha256 of each file that may be installed."""
    found: dict[str, tuple[str, list[str]]] = {}
    hashes: list[str] = []
    for line in lock.splitlines():
        if pin := _PIN.match(line):
            hashes = []
            found[pin["name"]] = (pin["version"], hashes)
        hashes += _HASH.findall(line)
    return found


def bill(python: str, sqlite: str) -> str:
    """The whole document. `python` and `sqlite`: the versions that are bundled."""
    purl = f"pkg:generic/{NAME}@{version()}"
    locked = pins(LOCK.read_text(encoding="utf-8"))
    parts = [_component(name, number, hashes) for name, (number, hashes) in locked.items()]
    parts.append(_plain("python", python, "PSF-2.0"))
    parts.append(_plain("sqlite", sqlite, "blessing"))
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, purl + str(epoch()))}",
        "version": 1,
        "metadata": {
            "timestamp": dt.datetime.fromtimestamp(epoch(), dt.UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": purl,
                "name": TITLE,
                "version": version(),
                "licenses": [{"expression": "GPL-3.0-or-later AND CC-BY-SA-4.0"}],
            },
        },
        "components": sorted(parts, key=lambda part: str(part["name"])),
        "dependencies": [{"ref": purl, "dependsOn": sorted(str(p["bom-ref"]) for p in parts)}],
    }
    return json.dumps(document, indent=1) + "\n"


def _component(name: str, number: str, hashes: list[str]) -> dict[str, Any]:
    try:
        licence = licence_of(name)
    except metadata.PackageNotFoundError:
        licence = "unknown"
    part = _plain(name, number, licence, kind="pypi")
    part["properties"] = [{"name": "lock:sha256", "value": value} for value in hashes]
    return part


def _plain(name: str, number: str, licence: str, kind: str = "generic") -> dict[str, Any]:
    purl = f"pkg:{kind}/{name}@{number}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": number,
        "purl": purl,
        "licenses": [{"license": {"name": licence}}],
    }
