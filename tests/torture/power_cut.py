"""A power cut, replayed: what the disk may hold after every moment of a recorded run.

strace records each write, fsync and removal that SQLite asks for. What was forced to the disk is
certain; of the rest a disk may have kept nothing, some, or some with sectors missing. Each such
disk is rebuilt and opened.
"""

import os
import random
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

SECTOR = 512
MODES = ("nothing", "some", "torn")
CALLS = "openat,close,pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat"
_OURS = ("hope.db", "hope.record")
_LINE = re.compile(r"\d+\s+(\w+)\((.*)\)\s+= (\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


@dataclass(frozen=True)
class Call:
    """One request to the disk. `name` is the file's name, empty for its folder.

    `at` is the length that it gets for `truncate`, and the number of the change for `acknowledged`.
    """

    kind: str
    name: str = ""
    at: int = 0
    data: bytes = b""


@dataclass
class OnDisk:
    """A file as the disk certainly has it, and what it was asked since."""

    bytes: bytearray
    exists: bool
    waiting: list[Call] = field(default_factory=list)
    removed: bool = False


def record(worker: Path, folder: Path, changes: int) -> list[Call]:
    """Run the worker under strace; give its calls about the database and what it acknowledged."""
    trace = folder.with_name("trace")
    root = Path(__file__).parents[2]
    subprocess.run(
        [
            *("strace", "-f", "-qq", "-xx", "-s", "200000", "-e", f"trace={CALLS}"),
            *("-o", str(trace), sys.executable, "-B", str(worker), "write", str(folder)),
            str(changes),
        ],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return _calls(trace, folder)


def _calls(trace: Path, folder: Path) -> list[Call]:
    names: dict[int, str | None] = {}
    found = []
    for line in trace.read_text(encoding="ascii", errors="replace").splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        call, words, result = match[1], match[2], int(match[3])
        text = _TEXT.search(words)
        data = bytes.fromhex(text[1].replace("\\x", "")) if text else b""
        assert text is None or text[2] is None, "strace cut a write short"
        if call == "openat":
            names[result] = _of_database(data, folder)
            if names[result] and "O_CREAT" in words:
                found.append(Call("create", names[result] or ""))
        elif call.startswith("unlink"):
            name = _of_database(data, folder)
            if name:
                found.append(Call("remove", name))
        elif words.split(",")[0].isdigit():
            handle = int(words.split(",")[0])
            found += _about(call, handle, names.get(handle), words, data)
            if call == "close":
                names.pop(handle, None)
    return found


def _of_database(path: bytes, folder: Path) -> str | None:
    name = Path(os.fsdecode(path))
    if name == folder:
        return ""
    return name.name if name.parent == folder and name.name.startswith(_OURS) else None


def _about(call: str, handle: int, name: str | None, words: str, data: bytes) -> list[Call]:
    if call == "write" and handle == 1 and data.startswith(b"ACK"):
        return [Call("acknowledged", at=int(data[3:]))]
    if name is None:
        return []
    if call == "write":  # of the record, at its end
        return [Call("append", name, data=data)]
    if call == "pwrite64":
        return [Call("write", name, int(words.rsplit(", ", 1)[1]), data)]
    if call == "ftruncate":
        return [Call("truncate", name, int(words.split(", ")[1]))]
    return [Call("sync", name)] if call in {"fsync", "fdatasync"} else []


def disk_after(calls: list[Call], start: dict[str, bytes]) -> tuple[dict[str, OnDisk], int]:
    """What is certain after these calls, and the last change that was acknowledged."""
    files = {name: OnDisk(bytearray(data), exists=True) for name, data in start.items()}
    acknowledged = 0
    for call in calls:
        if call.kind == "acknowledged":
            acknowledged = call.at
            continue
        if call.name == "":
            _sync_folder(files)
            continue
        file = files.setdefault(call.name, OnDisk(bytearray(), exists=False))
        if call.kind == "create" and file.removed:
            files[call.name] = OnDisk(bytearray(), exists=file.exists)
        elif call.kind == "sync":
            for waiting in file.waiting:
                _apply(file.bytes, waiting, None)
            file.waiting, file.exists = [], True
        elif call.kind == "remove":
            file.removed = True
        elif call.kind == "append":
            end = max([len(file.bytes), *(one.at + len(one.data) for one in file.waiting)])
            file.waiting.append(replace(call, kind="write", at=end))
        elif call.kind in {"write", "truncate"}:
            file.waiting.append(call)
    return files, acknowledged


def _sync_folder(files: dict[str, OnDisk]) -> None:
    for name in [name for name, file in files.items() if file.removed]:
        del files[name]


def _apply(data: bytearray, call: Call, torn: random.Random | None) -> None:
    if call.kind == "truncate":
        del data[call.at :]
        data.extend(bytes(call.at - len(data)))
        return
    data.extend(bytes(max(0, call.at + len(call.data) - len(data))))
    for first in range(0, len(call.data), SECTOR):
        if torn is None or torn.random() < 0.5:
            piece = call.data[first : first + SECTOR]
            data[call.at + first : call.at + first + len(piece)] = piece


def rebuild(files: dict[str, OnDisk], folder: Path, mode: str, chance: random.Random) -> None:
    """Write one of the disks that the power cut may have left."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, file in files.items():
        data, exists = bytearray(file.bytes), file.exists
        if mode != "nothing":
            for call in file.waiting:
                if chance.random() < 0.5:
                    tear = mode == "torn" and call.kind == "write" and chance.random() < 0.5
                    _apply(data, call, chance if tear else None)
                    exists = True
            exists = exists and not (file.removed and chance.random() < 0.5)
        if exists:
            (folder / name).write_bytes(data)
    (folder / "hope.reserve").touch()  # else each opening lays down four megabytes
