"""Packets that came back broken or forged: no gate opens, nothing is half, and it is said.

`HOPE_PACKETS` says how many; the default keeps the suite quick.
"""

import io
import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.opening import Services
from hope_desktop.services.packets import fields_of
from tests.sharing import sent, taken_in, trainer
from tests.tools.packet_round import answered, by_pypdf

PACKETS = int(os.environ.get("HOPE_PACKETS", "300"))

type Blow = Callable[[bytes, random.Random], bytes]


def _bytes(data: bytes, chance: random.Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.choice((1, 4, 60))):
        found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found)


def _cut(data: bytes, chance: random.Random) -> bytes:
    start = chance.choice((0, 0, chance.randrange(2_000)))
    return data[start : chance.randrange(len(data))]


def _zeros(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes(chance.choice((512, 4096, 40_000))) + data[at + 512 :]


def _number(data: bytes, chance: random.Random) -> bytes:
    """An object points to another one, or to none."""
    at = data.find(b" 0 R", chance.randrange(len(data)))
    begin = data.rfind(b" ", 0, at) + 1
    is_number = at > 0 and data[begin:at].isdigit()
    return data[:begin] + b"%d" % chance.randrange(4_000) + data[at:] if is_number else data[:at]


BLOWS: tuple[Blow, ...] = (_bytes, _cut, _zeros, _number)


def _forged(data: bytes, chance: random.Random) -> bytes:
    """A form that opens, with names and values that no reader gave."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    for note in writer.pages[-1]["/Annots"] + writer.pages[1]["/Annots"]:
        one = note.get_object()
        name = str(one["/T"])
        code, role, *rest = name.split("-")
        forged = chance.choice(
            (
                f"QQQQ-{role}-{'-'.join(rest)}",
                f"{code}-ervaring-{'-'.join(rest)}",
                f"{code}-{role}-{'-'.join(rest)[:-1]}0",
                f"{code}-{role}-{chance.choice(('ZZ9', '', '0', 'A0'))}-{rest[-1]}",
                f"{code}-baas-x",
                "-" * chance.randrange(9),
                name * 300,
                "\u202e\x00" + name,
            )
        )
        one[NameObject("/T")] = TextStringObject(forged)
        one[NameObject("/AS")] = NameObject("/Yes")
        one[NameObject("/V")] = chance.choice(
            (
                NameObject("/Yes"),
                TextStringObject("\x00\u202e" + "w" * 3_000),
                TextStringObject("x"),
            )
        )
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _kept(services: Services) -> tuple[object, ...]:
    connection = services._database.connection
    return tuple(
        connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
        for table in ("packets", "records", "remarks", "readers")
    )


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with trainer(tmp_path / "data") as opened:
        yield opened


def test_no_broken_package_opens_a_gate_or_leaves_anything_half(services, tmp_path):
    """What a colleague sends, with what is said of texts in it."""
    chance = random.Random(3708)
    for text, words in (("3.8/wetsblad", "Te lang."), ("1.4", "Duurt langer.")):
        services.reviews.object_to(text, words)
    whole = sent(services, services.packages.sending.with_remarks(None))
    sound, waiting = whole.read_bytes(), services.library.waiting()
    for one in services.reviews.remarks():
        services.reviews.take_back(one)
    file, told = tmp_path / "terug.hope", Counter[str]()
    for number in range(PACKETS):
        file.write_bytes(BLOWS[number % 3](sound, chance))
        before = _kept(services)
        try:
            done = taken_in(services, file)
        except HopeError as refused:
            words = sentence(refused, translator("nl"))
            assert "%(" not in words
            assert _kept(services) == before
            told["refused"] += 1
            continue
        told["read"] += 1
        assert services.library.waiting() == waiting, "an approval comes in no package"
        assert {one.words for one in services.reviews.remarks()} <= {"Te lang.", "Duurt langer."}
        if done.change is not None:
            services.undo.undo(done.change)
            assert _kept(services) == before
    assert told["refused"] > PACKETS // 2, told


def test_no_broken_packet_opens_a_gate_or_leaves_anything_half(services, tmp_path):
    chance = random.Random(3707)
    packet = services.packets.make(ReviewRole.LAWYER, tmp_path / "uit.pdf", 2)
    pdf = (tmp_path / "uit.pdf").read_bytes()
    filled = by_pypdf(pdf, {k: v for k, v in answered(packet).items() if "-goed" not in k})
    true = {line.words for one in packet.families for line in one.lines} | {""}
    waiting, file, told = services.library.waiting(), tmp_path / "terug.pdf", Counter[str]()
    for number in range(PACKETS):
        blow = _forged if number % 10 == 0 else BLOWS[number % len(BLOWS)]
        file.write_bytes(blow(filled, chance))
        before = _kept(services)
        try:
            found = services.packets.read(file.name, fields_of(file))
            done = services.packets.keep_answers(found)
        except HopeError as refused:
            words = sentence(refused, translator("nl"))
            assert file.name in words
            assert "%(" not in words
            assert _kept(services) == before
            told["refused"] += 1
            continue
        assert services.library.waiting() == waiting, "no lawyer said of where, so no gate opens"
        assert {one.line for one in services.reviews.remarks()} <= true
        assert services._database.connection.execute("SELECT * FROM readers").fetchall() == []
        told["read"] += 1
        if done.change is not None:
            services.undo.undo(done.change)
            assert _kept(services) == before
    assert min(told.values()) > PACKETS // 20, told
