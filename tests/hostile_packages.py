"""Packages that no program of ours makes, each with the reason it has to be refused for."""

import io
import json
import random
import struct
import warnings
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

TYPE = b"application/vnd.platformhope.hope+zip"
type Members = list[tuple[str, bytes]]


def packed(members: Members, method: int = zipfile.ZIP_STORED) -> bytes:
    """A zip with these members in this order."""
    out = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(out, "w") as whole:
        for name, data in members:
            whole.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def members(good: bytes) -> Members:
    """What is in a good package."""
    with zipfile.ZipFile(io.BytesIO(good)) as whole:
        return [(name, whole.read(name)) for name in whole.namelist()]


def hostile(good: bytes) -> Iterator[tuple[str, bytes]]:
    """Over a thousand of them: what it is, and its bytes."""
    inside = members(good)
    yield from _cut(good)
    yield from _overwritten(good)
    yield from _named(inside)
    yield from _listed(inside)
    yield from _shaped(good, inside)


def _cut(good: bytes) -> Iterator[tuple[str, bytes]]:
    step = max(1, len(good) // 400)
    for length in range(0, len(good), step):
        yield f"cut at {length}", good[:length]
    for added in (b"\0", b"PK\5\6", good):
        yield f"with {len(added)} bytes behind it", good + added
        yield f"with {len(added)} bytes before it", added + good


def _overwritten(good: bytes) -> Iterator[tuple[str, bytes]]:
    """Bits that fell over in the head, the list and the end; not where a zip holds nothing."""
    dice = random.Random(7)
    at = good.index(b"files/") + 70
    for number in range(400):
        place = dice.randrange(at, at + 900)
        broken = bytearray(good)
        broken[place] ^= 1 << dice.randrange(8)
        yield f"bit {number} at {place}", bytes(broken)


NAMES = (
    "../../../etc/passwd", "/etc/passwd", "..\\..\\boot.ini", "C:\\x", "files/../x", "files/",
    "files/" + "A" * 64, "files/" + "0" * 63, "files/" + "0" * 65, "files/" + "0" * 64 + "/x",
    "files/\N{FULLWIDTH DIGIT ZERO}" + "0" * 63, "con", "aux.hope", "hope.db", "settings.toml",
    "x" * 60_000, "mimetype2", "META-INF/x", ".", "..", " ", "script.sh", "\u202etxt.exe",
    "mimetype", "manifest.json", "files/0\n" + "0" * 63, "backups/files/" + "0" * 64,
)  # fmt: skip


def _named(inside: Members) -> Iterator[tuple[str, bytes]]:
    for name in NAMES:
        yield f"besides {name[:30]!r}", packed([*inside, (name, b"x")])
        renamed = [*inside[:-1], (name, inside[-1][1])]
        yield f"instead {name[:30]!r}", packed(renamed)
    yield "without the list", packed([inside[0], *inside[2:]])
    yield "without a file", packed(inside[:-1])
    yield "in another order", packed([inside[1], inside[0], *inside[2:]])
    yield "only a type", packed(inside[:1])
    yield "nothing", packed([])
    yield "a package in a package", packed([*inside, ("files/" + "0" * 64, packed(inside))])
    yield "a hundred thousand things", packed([*inside, *((f"x{n}", b"") for n in range(100_000))])


WRONG: tuple[Any, ...] = (
    None, True, -1, 2**63, 2**200, 1e308, "", "x", [], {}, [[]], [None], {"a": 1}, "\ud800",
    [1] * 50, "x" * 300_000,
)  # fmt: skip


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    if isinstance(value, dict):
        for name in value:
            yield from _paths(value[name], (*path, name))
    elif isinstance(value, list) and value:
        yield from _paths(value[0], (*path, 0))


def _changed(listed: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    copy = dict(listed) if isinstance(listed, dict) else list(listed)
    copy[path[0]] = _changed(listed[path[0]], path[1:], value)
    return copy


def wrong_lists(good: bytes) -> Iterator[tuple[str, bytes]]:
    """The list with one field wrong, every field in turn: most are refused, some can be kept."""
    inside = members(good)
    listed = json.loads(inside[1][1])
    for path in _paths(listed):
        for wrong in WRONG:
            data = json.dumps(_changed(listed, path, wrong)).encode()
            yield (
                f"{path}: {str(wrong)[:20]!r}",
                packed([inside[0], ("manifest.json", data), *inside[2:]]),
            )


def _listed(inside: Members) -> Iterator[tuple[str, bytes]]:
    listed = json.loads(inside[1][1])

    def with_list(data: bytes) -> bytes:
        return packed([inside[0], ("manifest.json", data), *inside[2:]])

    text = json.dumps(listed)
    for encoding in ("utf-16", "utf-16-le", "utf-32", "cp500", "utf-8-sig"):
        yield f"in {encoding}", with_list(text.encode(encoding))
    yield (
        "in latin-1",
        with_list(json.dumps({**listed, "x": "\xe9"}, ensure_ascii=False).encode("latin-1")),
    )
    for format_ in (0, -1, 3, 99, "1", 1.5, None, True, [1], 10**400):
        yield (
            f"format {str(format_)[:9]}",
            with_list(json.dumps({**listed, "format": format_}).encode()),
        )
    yield "an unknown field", with_list(json.dumps({**listed, "run": "rm -rf"}).encode())
    for data in (
        b"",
        b"[]",
        b"null",
        b"{",
        b"\0",
        b"[" * 200_000,
        b'{"a":' * 100_000,
        text.encode() * 2,
    ):
        yield f"list {data[:9]!r}", with_list(data)
    for name in ("sender", "made_on", "title"):
        yield f"{name} of another kind", with_list(json.dumps({**listed, name: [1]}).encode())
    piece = listed["material"][0]
    for field, value in (("bytes", piece["bytes"] + 1), ("sha256", "0" * 64), ("sha256", "../x")):
        wrong = {**listed, "material": [{**piece, field: value}]}
        yield f"another {field}", with_list(json.dumps(wrong).encode())


def _shaped(good: bytes, inside: Members) -> Iterator[tuple[str, bytes]]:
    bomb = b"\0" * 30_000_000
    yield "a bomb for a list", packed([inside[0], ("manifest.json", bomb)], zipfile.ZIP_DEFLATED)
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        yield f"method {method}", packed(inside, method)
    yield "a packed type", packed(inside, zipfile.ZIP_DEFLATED)
    yield "another file in its place", packed([*inside[:-1], (inside[-1][0], b"<script>")])
    yield "a link", _with_attributes(inside, 0o120777 << 16)
    yield "a folder", _with_attributes(inside, 0o040777 << 16)
    yield "a device", _with_attributes(inside, 0o060777 << 16)
    yield "encrypted", _patched(good, lambda entry: entry[:8] + b"\1\0" + entry[10:])
    yield (
        "a size that lies",
        _patched(good, lambda e: e[:24] + struct.pack("<L", 4_000_000_000) + e[28:]),
    )
    yield "a program", b"#!/bin/sh\nrm -rf ~\n" * 100
    yield "a database", b"SQLite format 3\0" + b"\0" * 4000
    yield "a page", b"<html><script>alert(1)</script></html>"
    yield "no bytes", b""


def _with_attributes(inside: Members, attributes: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as whole:
        for name, data in inside:
            info = zipfile.ZipInfo(name)
            info.external_attr = attributes if name.startswith("files/") else 0
            whole.writestr(info, data)
    return out.getvalue()


def _patched(good: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """With the last entry of its list of contents changed."""
    at = good.rindex(b"PK\1\2")
    end = good.rindex(b"PK\5\6")
    return good[:at] + change(good[at:end]) + good[end:]
