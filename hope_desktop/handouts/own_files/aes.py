"""AES as far as a PDF has to be read, in plain Python: pypdf leaves it to a library of 2 MB.

It keeps no secret: it opens what every reader opens without a password. Blocks that do not wait
for each other are turned back together, byte after byte of all of them: 0.2 s for 1 MB.
"""

from functools import cache
from operator import itemgetter
from struct import pack, unpack
from typing import NamedTuple

from pypdf import _encryption

_BLOCK = 16
_FIELD = 0x11B
_APART = (14, 11, 13, 9)
_TURNED = tuple(5 * n % _BLOCK for n in range(_BLOCK))
"""Which byte comes to each place when the rows of a block are turned."""
_turned = itemgetter(*_TURNED)
_number = int.from_bytes


class _Tables(NamedTuple):
    put: bytes
    """What stands for each byte."""
    back: bytes
    mixed: tuple[tuple[int, ...], ...]
    """What stands for it, mixed into a column from each of its four places."""
    times: dict[int, bytes]
    """Each byte multiplied, to take a mixed column apart."""


def lend_to_pypdf() -> None:
    """Let it open what it would refuse, and take no password for that of the maker.

    It would try that first, which no other reader of PDF does, and which takes more than half of
    the time of refusing a file.
    """
    of = _encryption
    for place, name, ours in (
        (of, "CryptAES", Aes),
        (of, "aes_cbc_decrypt", cbc_decrypt),
        (of, "aes_cbc_encrypt", cbc_encrypt),
        (of, "aes_ecb_decrypt", ecb_decrypt),
        (of.AlgV5, "verify_owner_password", _is_no_maker),
    ):
        setattr(place, name, ours)


def _is_no_maker(*_asked: object) -> bytes:
    return b""


def cbc_encrypt(key: bytes, iv: bytes, data: bytes) -> bytes:
    """Blocks one after another, as the password of a PDF is tried."""
    put, _back, (t0, t1, t2, t3), _times = _tables()
    first, *between, last = _keys(key)
    rounds, start, end = [unpack(">4I", one) for one in between], _number(first), _number(last)
    before, made = _number(iv), []
    for at in range(0, len(data), _BLOCK):
        mixed = before ^ start ^ _number(data[at : at + _BLOCK])
        a, b, c, d = unpack(">4I", mixed.to_bytes(_BLOCK))
        for k0, k1, k2, k3 in rounds:
            a, b, c, d = (
                t0[a >> 24] ^ t1[b >> 16 & 255] ^ t2[c >> 8 & 255] ^ t3[d & 255] ^ k0,
                t0[b >> 24] ^ t1[c >> 16 & 255] ^ t2[d >> 8 & 255] ^ t3[a & 255] ^ k1,
                t0[c >> 24] ^ t1[d >> 16 & 255] ^ t2[a >> 8 & 255] ^ t3[b & 255] ^ k2,
                t0[d >> 24] ^ t1[a >> 16 & 255] ^ t2[b >> 8 & 255] ^ t3[c & 255] ^ k3,
            )
        before = end ^ _number(bytes(_turned(pack(">4I", a, b, c, d).translate(put))))
        made.append(before.to_bytes(_BLOCK))
    return b"".join(made)


def cbc_decrypt(key: bytes, iv: bytes, data: bytes) -> bytes:
    """Whole blocks that were chained, back."""
    return _xor(ecb_decrypt(key, data), (iv + data)[: len(data)])


def ecb_decrypt(key: bytes, data: bytes) -> bytes:
    """Whole blocks, each by itself, back."""
    keys, back, made = _keys(key), _tables().back, bytearray(len(data))
    state = [data[n::_BLOCK].translate(_xored(byte)) for n, byte in enumerate(keys.pop())]
    for one in reversed(keys):
        tables = [back.translate(_xored(byte)) for byte in one]
        state = [state[_TURNED.index(n)].translate(tables[n]) for n in range(_BLOCK)]
        state = _apart(state) if one is not keys[0] else state
    for n, column in enumerate(state):
        made[n::_BLOCK] = column
    return bytes(made)


class Aes:
    """What pypdf asks of a cipher for strings and streams; we write none."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def decrypt(self, data: bytes, *, strict: bool = True) -> bytes:  # noqa: ARG002 - its call
        """A string or stream, without what filled its last block; of a cut one what is whole."""
        whole = data[_BLOCK : len(data) // _BLOCK * _BLOCK]
        made = cbc_decrypt(self._key, data[:_BLOCK], whole)
        return made[: -made[-1]] if made else made


def _apart(state: list[bytes]) -> list[bytes]:
    times, made = _tables().times, []
    for n in range(_BLOCK):
        found = 0
        for step, factor in enumerate(_APART):
            column = state[n - n % 4 + (n + step) % 4]
            found ^= _number(column.translate(times[factor]))
        made.append(found.to_bytes(len(state[n])))
    return made


def _keys(key: bytes) -> list[bytes]:
    """The key of each round."""
    put, size, constant = _tables().put, len(key) // 4, 1
    words = [key[n : n + 4] for n in range(0, len(key), 4)]
    for n in range(size, 4 * (size + 7)):
        last = words[-1]
        if n % size == 0:
            last = _xor((last[1:] + last[:1]).translate(put), bytes((constant, 0, 0, 0)))
            constant = _times(constant, 2)
        elif size == 8 and n % size == 4:
            last = last.translate(put)
        words.append(_xor(words[n - size], last))
    return [b"".join(words[n : n + 4]) for n in range(0, len(words), 4)]


@cache
def _tables() -> _Tables:
    powers = [1]
    while len(powers) < 255:
        powers.append(_times(powers[-1], 3))
    put = bytearray(b"\x63" * 256)
    for n, byte in enumerate(powers):
        inverse = powers[-n % 255] * 0x101
        for turn in (0, 4, 5, 6, 7):
            put[byte] ^= inverse >> turn & 255
    columns = [[_times(byte, n) for n in (2, 1, 1, 3)] for byte in put]
    mixed = tuple(
        tuple(int.from_bytes(bytes(one[-n:] + one[:-n])) for one in columns) for n in range(4)
    )
    back = bytes(put.index(byte) for byte in range(256))
    times = {n: bytes(_times(byte, n) for byte in range(256)) for n in _APART}
    return _Tables(bytes(put), back, mixed, times)


@cache
def _xored(byte: int) -> bytes:
    return bytes(one ^ byte for one in range(256))


def _xor(one: bytes, other: bytes) -> bytes:
    return (_number(one) ^ _number(other)).to_bytes(len(one))


def _times(one: int, other: int) -> int:
    """Two bytes multiplied, as the standard counts."""
    made = 0
    while other:
        made ^= one if other & 1 else 0
        one = one << 1 ^ (_FIELD if one & 0x80 else 0)
        other >>= 1
    return made
