"""The package for the Microsoft Store: the folder for Windows with a manifest and a block map.

A zip, in which each file is pressed in blocks whose sums the block map tells. The Store signs it.
"""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import struct
import time
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bundling.onedir import settle
from bundling.project import DIST, MAKER, NAME, PACKAGING, TITLE, WORK, Refusal, epoch, version

IDENTITY, PUBLISHER = "HOPE_STORE_NAME", "HOPE_STORE_PUBLISHER"
"""Name the identity that the Store gave; without them the package is for trying only."""
MANIFEST, MAP, TYPES = "AppxManifest.xml", "AppxBlockMap.xml", "[Content_Types].xml"
BLOCK = 65536
_FORM = "http://schemas.microsoft.com/appx/2010/blockmap"
_SUM = "http://www.w3.org/2001/04/xmlenc#sha256"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_LOCAL, _CENTRAL, _END = "<4s5H3I2H", "<4s6H3I5H2I", "<4s4H2IH"
_DEFLATED, _VERSION = 8, 20


@dataclass(frozen=True, slots=True)
class Packed:
    """A file as it lies in the package: its blocks, each with the sum of what it unpacks to."""

    name: str
    blocks: tuple[tuple[str, bytes], ...]
    size: int
    crc: int

    @property
    def address(self) -> bytes:
        """Its name in the zip: that of a part of an Open Packaging document."""
        return urllib.parse.quote(self.name, safe="/[]!$&'()*+,;=:@-._~").encode()

    @property
    def data(self) -> bytes:
        """What stands in the zip."""
        return b"".join(block for _sum, block in self.blocks)


def build(folder: Path) -> dict[Path, Path]:
    """Make the package; gives it with the folder that lies in it."""
    inside = WORK / "store" / TITLE
    shutil.rmtree(inside, ignore_errors=True)
    shutil.copytree(folder, inside)
    shutil.copytree(PACKAGING / "windows" / "store", inside / "store")
    (inside / MANIFEST).write_text(manifest(), encoding="utf-8")
    settle(inside)
    DIST.mkdir(exist_ok=True)
    made = DIST / f"{NAME}-{version()}-windows-store.msix"
    write(inside, made)
    return {made: inside}


def manifest() -> str:
    """What Windows is told about the program."""
    text = (PACKAGING / "windows" / MANIFEST).read_text(encoding="utf-8")
    told = {
        "IDENTITY": os.environ.get(IDENTITY, "HopeDesktop"),
        "PUBLISHER": os.environ.get(PUBLISHER, f"CN={MAKER}"),
        "NUMBERS": numbers(version()),
        "TITLE": TITLE,
        "MAKER": MAKER,
    }
    for name, value in told.items():
        text = text.replace(f"@{name}@", escape(value))
    return text


def numbers(name: str) -> str:
    """A version as the Store wants it: it refuses one that begins with 0, and gives the last."""
    major, minor, patch = name.split(".")
    return f"{int(major) + 1}.{minor}.{patch}.0"


def write(folder: Path, target: Path) -> None:
    """Pack a folder: its files, then their map, then the kinds of them."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    packed = [pack(path.relative_to(folder).as_posix(), path.read_bytes()) for path in files]
    packed.append(pack(MAP, block_map(packed)))
    packed.append(pack(TYPES, content_types(one.name for one in packed)))
    target.write_bytes(b"".join(zipped(packed)))


def pack(name: str, content: bytes) -> Packed:
    """Press a file so that each block can be unpacked alone."""
    blocks, press = [], zlib.compressobj(9, zlib.DEFLATED, -15)
    for at in range(0, len(content), BLOCK):
        part = content[at : at + BLOCK]
        is_last = at + BLOCK >= len(content)
        pressed = press.compress(part) + press.flush(
            zlib.Z_FINISH if is_last else zlib.Z_FULL_FLUSH
        )
        blocks.append((base64.b64encode(hashlib.sha256(part).digest()).decode(), pressed))
    return Packed(name, tuple(blocks), len(content), zlib.crc32(content))


def block_map(files: list[Packed]) -> bytes:
    """The sums of all blocks, by which Windows knows whether a package is whole."""
    lines = ['<?xml version="1.0" encoding="UTF-8" standalone="no"?>']
    lines.append(f'<BlockMap xmlns="{_FORM}" HashMethod="{_SUM}">')
    for file in files:
        head = struct.calcsize(_LOCAL) + len(file.address)
        name = escape(file.name.replace("/", "\\"))
        lines.append(f'<File Name="{name}" Size="{file.size}" LfhSize="{head}">')
        lines += [f'<Block Hash="{sum_}" Size="{len(block)}"/>' for sum_, block in file.blocks]
        lines.append("</File>")
    return "\n".join([*lines, "</BlockMap>"]).encode()


def content_types(names: Iterator[str]) -> bytes:
    """What kind each file is, as a document of that form must say: here all are plain bytes."""
    plain, kinds = "application/octet-stream", "application/vnd.ms-appx"
    every = list(names)
    endings = sorted({name.rpartition(".")[2].lower() for name in every if _has_ending(name)})
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<Types xmlns="{_TYPES}">']
    lines += [f'<Default Extension="{escape(one)}" ContentType="{plain}"/>' for one in endings]
    own = {MANIFEST: f"{kinds}.manifest+xml", MAP: f"{kinds}.blockmap+xml"}
    own |= {name: plain for name in every if not _has_ending(name)}
    lines += [f'<Override PartName="/{name}" ContentType="{own[name]}"/>' for name in sorted(own)]
    return "\n".join([*lines, "</Types>"]).encode()


def _has_ending(name: str) -> bool:
    return "." in name.rpartition("/")[2].strip(".")


def zipped(files: list[Packed]) -> Iterator[bytes]:
    """The bytes of the zip; by hand, since `zipfile` lets nobody press a file in blocks."""
    year, month, day, hour, minute, second = time.gmtime(epoch())[:6]
    moment = (hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day)
    at, directory = 0, b""
    for file in files:
        data, name = file.data, file.address
        method = _DEFLATED if file.blocks else 0
        facts = (*moment, file.crc, len(data), file.size, len(name))
        yield (head := struct.pack(_LOCAL, b"PK\3\4", _VERSION, 0, method, *facts, 0) + name)
        yield data
        central = (_VERSION, _VERSION, 0, method, *facts, 0, 0, 0, 0, 0, at)
        directory += struct.pack(_CENTRAL, b"PK\1\2", *central) + name
        at += len(head) + len(data)
    yield directory
    yield struct.pack(_END, b"PK\5\6", 0, 0, len(files), len(files), len(directory), at, 0)


def unpacked(package: Path, target: Path) -> str:
    """Unpack it as Windows does: only what the map tells, and each block by its sum."""
    import xml.etree.ElementTree as ET

    with zipfile.ZipFile(package) as opened:
        if opened.testzip():
            raise Refusal(f"{package.name} is damaged")
        told = {one.attrib["Name"]: one for one in ET.fromstring(opened.read(MAP))}
        found = {urllib.parse.unquote(name).replace("/", "\\") for name in opened.namelist()}
        if found != {*told, MAP, TYPES}:
            raise Refusal(f"not in the map: {', '.join(sorted(found ^ {*told, MAP, TYPES})[:9])}")
        for entry in opened.infolist():
            name = urllib.parse.unquote(entry.filename)
            if name in {MAP, TYPES}:
                continue
            content = _checked(opened.read(entry), entry, told[name.replace("/", "\\")])
            place = target / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    return f"{len(told)} files"


def _checked(content: bytes, entry: zipfile.ZipInfo, told: object) -> bytes:
    blocks = list(told)  # type: ignore[call-overload]
    sums = [
        base64.b64encode(hashlib.sha256(content[at : at + BLOCK]).digest()).decode()
        for at in range(0, len(content), BLOCK)
    ]
    sizes = sum(int(block.attrib["Size"]) for block in blocks)
    if sums != [block.attrib["Hash"] for block in blocks] or sizes != entry.compress_size:
        raise Refusal(f"{entry.filename} is not what the map tells")
    return content


def compare(package: Path, folder: Path) -> str:
    """Refuse a package that unpacks to anything but this folder with its manifest and pictures."""
    target = WORK / "unpacked-store"
    shutil.rmtree(target, ignore_errors=True)
    said = unpacked(package, target)
    kept, found = _bytes_of(folder), _bytes_of(target)
    more = {name for name in found if name == MANIFEST or name.startswith("store/")}
    differ = {name for name in {*kept, *found} - more if kept.get(name) != found.get(name)}
    if differ or MANIFEST not in more:
        raise Refusal(f"other than the folder: {', '.join(sorted(differ)[:9]) or MANIFEST}")
    return f"{said}, {len(kept)} of them as in the folder"


def _bytes_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
