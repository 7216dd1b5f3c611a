"""Programs for Windows, as far as somebody looks at them."""

import struct


def program(signature: int = 0, *, wide: bool = True) -> bytes:
    """A program for Windows as far as its table of signatures, which has this size."""
    head = bytearray(512)
    head[:2], head[128:132] = b"MZ", b"PE\0\0"
    struct.pack_into("<I", head, 0x3C, 128)
    struct.pack_into("<H", head, 152, 0x20B if wide else 0x10B)
    tables = 152 + (112 if wide else 96)
    struct.pack_into("<II", head, tables + 32, 4096 if signature else 0, signature)
    return bytes(head)
