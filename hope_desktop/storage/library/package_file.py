"""A package as a file: a zip with a list and the files it names. `docs/package.md` has the format.

Every package is read as if it came from a stranger: limits are checked before anything is unpacked,
all bytes before anything is stored, and no name in it ever becomes a path.
"""

import hashlib
import json
import os
import re
import stat
import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from hope_desktop.domain.errors import BadPackage, Damaged, HopeError, UnusableFile
from hope_desktop.domain.package import FORMAT, LARGEST, Package
from hope_desktop.domain.shaped import Misread, Unfit
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.files import problems_of, whole_at
from hope_desktop.storage.records import as_json, from_json
from hope_desktop.storage.together import noted

MIMETYPE = b"application/vnd.platformhope.hope+zip"
MOST_FILES = 2_000
_LARGEST_LIST = 20_000_000
_TYPE, _LIST, _FILES = "mimetype", "manifest.json", "files/"
_NAME = re.compile(r"files/[0-9a-f]{64}")
_PIECE = 1 << 20
_END = struct.Struct("<4s4H2LH")
"""The last bytes of a zip without a comment."""
_NEWER = (Misread.UNKNOWN, Misread.CHOICE)
"""What only a newer program writes in a file that is whole: a field, or a word for a kind."""
_BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError, KeyError)


def pack(
    path: Path, package: Package, files: Mapping[str, Path], notes: Path | None = None
) -> None:
    """Write a package whole, or not at all; `files` are where the bytes lie, by hash.

    With `notes`, a folder for `take_back`, nothing hidden stays when the program is killed.
    """
    if sum(piece.bytes for piece in package.material) > LARGEST or len(files) > MOST_FILES:
        raise BadPackage(path, "too-large")
    temporary = path.with_name(f".hope-{os.urandom(4).hex()}")
    with (
        problems_of(path),
        noted(notes, temporary, made=False),
        whole_at(path, temporary, private=False),
        ZipFile(temporary, "w") as whole,
    ):
        whole.writestr(ZipInfo(_TYPE), MIMETYPE)
        whole.writestr(ZipInfo(_LIST), as_json(package), ZIP_DEFLATED)
        for piece in package.material:
            if f"{_FILES}{piece.sha256}" not in whole.NameToInfo:
                _add(whole, piece.sha256, piece.title, files[piece.sha256])


def _add(whole: ZipFile, sha256: str, title: str, source: Path) -> None:
    found = hashlib.sha256()
    with source.open("rb") as file, whole.open(ZipInfo(f"{_FILES}{sha256}"), "w") as out:
        while piece := file.read(_PIECE):
            found.update(piece)
            out.write(piece)
    if found.hexdigest() != sha256:
        raise UnusableFile(title, "damaged")


def unpack(path: Path) -> Package:
    """Return all of a package but the bytes of its files, of which each is what its name says."""
    with _opened(path) as whole:
        package = _package(path, whole.read(_LIST))
        named = {f"{_FILES}{piece.sha256}": piece.bytes for piece in package.material}
        there = {info.filename: info.file_size for info in whole.infolist()[2:]}
        if named != there:
            raise BadPackage(path, "damaged")
        for name in named:
            with whole.open(name) as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != name.removeprefix(_FILES):  # type: ignore[arg-type]
                    raise BadPackage(path, "damaged")
    return package


def keep_files(path: Path, package: Package, store: FileStore) -> None:
    """Keep the files of a package that `unpack` found right."""
    sizes = {piece.sha256: piece.bytes for piece in package.material}
    with _opened(path) as whole:
        for sha256, size in sizes.items():
            if not store.is_whole(sha256, size):
                with whole.open(f"{_FILES}{sha256}") as file:
                    if not store.receive(file, sha256, size):
                        raise BadPackage(path, "damaged")


@contextmanager
def _opened(path: Path) -> Iterator[ZipFile]:
    with problems_of(path):
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                raise BadPackage(path, "not-a-package")
            with path.open("rb") as file:
                _must_be_small(path, file)
                with ZipFile(file) as whole:
                    _must_be_ours(path, whole)
                    yield whole
        except FileNotFoundError as error:
            raise BadPackage(path, "missing") from error
        except HopeError:
            raise
        except _BROKEN as error:
            raise BadPackage(path, "damaged") from error


def _must_be_small(path: Path, file: IO[bytes]) -> None:
    """Look at its first and last bytes, before the list of what is in it is read."""
    head = file.read(30 + len(_TYPE) + len(MIMETYPE))
    if head[:4] != b"PK\3\4" or head[30:] != _TYPE.encode() + MIMETYPE:
        raise BadPackage(path, "not-a-package")
    size = file.seek(0, os.SEEK_END)
    file.seek(size - _END.size)
    sign, _disk, _first, _here, entries, length, start, comment = _END.unpack(file.read())
    if sign != b"PK\5\6" or comment or start + length + _END.size != size:
        raise BadPackage(path, "damaged")
    if entries > MOST_FILES + 2 or length > 200 * (MOST_FILES + 2) or size > 2 * LARGEST:
        raise BadPackage(path, "too-large")


def _must_be_ours(path: Path, whole: ZipFile) -> None:
    infos = whole.infolist()
    names = [info.filename for info in infos]
    if names[:2] != [_TYPE, _LIST] or len(set(names)) != len(names):
        raise BadPackage(path, "damaged")
    for info in infos:
        kind = info.external_attr >> 16
        if (
            info.flag_bits & 0x1
            or info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}
            or (stat.S_IFMT(kind) and not stat.S_ISREG(kind))
            or (info.filename not in {_TYPE, _LIST} and not _NAME.fullmatch(info.filename))
        ):
            raise BadPackage(path, "damaged")
    sizes = [info.file_size for info in infos]
    if sizes[0] != len(MIMETYPE) or whole.read(_TYPE) != MIMETYPE:
        raise BadPackage(path, "not-a-package")
    if sizes[1] > _LARGEST_LIST or sum(sizes[2:]) > LARGEST:
        raise BadPackage(path, "too-large")


def _package(path: Path, data: bytes) -> Package:
    """Return the list of a package.

    What a newer program wrote in it and this one does not know would be lost without a word.
    """
    try:
        text = data.decode("utf-8")
        number = json.loads(text)["format"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadPackage(path, "damaged") from error
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise BadPackage(path, "damaged")
    if number > FORMAT:
        raise BadPackage(path, "too-new")
    try:
        package = from_json(text, Package)
        package.title.encode(), text.encode()
        return package
    except (Damaged, RecursionError, UnicodeEncodeError) as error:
        unfit = error.__cause__
        is_newer = isinstance(unfit, Unfit) and unfit.why in _NEWER
        raise BadPackage(path, "too-new" if is_newer else "damaged") from error
