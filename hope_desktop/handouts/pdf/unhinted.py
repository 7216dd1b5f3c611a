"""A TrueType font with only what draws its letters.

Paper has dots enough, and PDF viewers smooth letters themselves: without hints, small programs
that fit letters to the dots of a screen, a cut-out font is a third smaller, and without its names
and its licence, which the program carries beside it, a third again. Outlines stay as they are.
"""

import struct
from itertools import pairwise

_NEEDED = frozenset({b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"})
_COMPOSITE_FLAGS = 0x0100
"""Set when instructions follow the parts of a composite glyph."""
_MORE, _WORDS, _SCALE, _TWO_SCALES, _MATRIX = 0x20, 0x01, 0x08, 0x40, 0x80


def unhinted(font: bytes) -> bytes:
    """The font without hints and names."""
    tables = _tables(font)
    long_offsets = struct.unpack(">h", tables[b"head"][50:52])[0] == 1
    offsets = _offsets(tables[b"loca"], long_offsets)
    glyphs, places = bytearray(), [0]
    for start, end in pairwise(offsets):
        glyph = _without(tables[b"glyf"][start:end])
        glyphs += glyph + bytes(-len(glyph) % 4)
        places.append(len(glyphs))
    tables[b"glyf"] = bytes(glyphs)
    scale, code = (1, "L") if long_offsets else (2, "H")
    tables[b"loca"] = struct.pack(f">{len(places)}{code}", *(place // scale for place in places))
    return _font(font[:4], {tag: data for tag, data in tables.items() if tag in _NEEDED})


def _tables(font: bytes) -> dict[bytes, bytes]:
    count = struct.unpack(">H", font[4:6])[0]
    found = {}
    for at in range(12, 12 + 16 * count, 16):
        tag, _sum, start, length = struct.unpack(">4sLLL", font[at : at + 16])
        found[tag] = font[start : start + length]
    return found


def _offsets(loca: bytes, long_offsets: bool) -> list[int]:
    if long_offsets:
        return list(struct.unpack(f">{len(loca) // 4}L", loca))
    return [2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca)]


def _without(glyph: bytes) -> bytes:
    """One glyph without its instructions."""
    if len(glyph) < 10:
        return b""
    contours = struct.unpack(">h", glyph[:2])[0]
    if contours < 0:
        return _composite(glyph)
    at = 10 + 2 * contours
    length = struct.unpack(">H", glyph[at : at + 2])[0]
    return glyph[:at] + b"\0\0" + glyph[at + 2 + length :]


def _composite(glyph: bytes) -> bytes:
    """A glyph made of other glyphs."""
    made = bytearray(glyph[:10])
    at, more = 10, True
    while more:
        flags = struct.unpack(">H", glyph[at : at + 2])[0]
        size = 8 if flags & _WORDS else 6
        size += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
        made += struct.pack(">H", flags & ~_COMPOSITE_FLAGS) + glyph[at + 2 : at + size]
        at, more = at + size, bool(flags & _MORE)
    return bytes(made)


def _font(kind: bytes, tables: dict[bytes, bytes]) -> bytes:
    """Tables as a font file, with their places and sums."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = bytearray(
        kind + struct.pack(">HHHH", count, power * 16, power.bit_length() - 1, (count - power) * 16)
    )
    body = bytearray()
    for tag in sorted(tables):
        data = tables[tag]
        if tag == b"head":
            data = data[:8] + b"\0\0\0\0" + data[12:]
        start = 12 + 16 * count + len(body)
        head += struct.pack(">4sLLL", tag, _sum(data), start, len(data))
        body += data + bytes(-len(data) % 4)
    font = head + body
    place = next(
        struct.unpack(">L", head[at + 8 : at + 12])[0]
        for at in range(12, len(head), 16)
        if head[at : at + 4] == b"head"
    )
    font[place + 8 : place + 12] = struct.pack(">L", (0xB1B0AFBA - _sum(bytes(font))) & 0xFFFFFFFF)
    return bytes(font)


def _sum(data: bytes) -> int:
    data += bytes(-len(data) % 4)
    whole: int = sum(struct.unpack(f">{len(data) // 4}L", data))
    return whole & 0xFFFFFFFF
