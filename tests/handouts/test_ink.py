"""Codes for letters: none that a PDF string would have to escape, and more than 256."""

from hope_desktop.handouts.fonts import face
from hope_desktop.handouts.ink import Codes, Ink

MANY = "".join(map(chr, [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x180)]))


def test_ascii_letters_are_themselves() -> None:
    assert "Hoi 12".translate(Codes.common()) == "Hoi 12"


def test_no_code_needs_escaping() -> None:
    codes = Codes.common()
    shown = MANY.translate(codes)
    assert {chr(ord(c) & 0xFF) for c in shown}.isdisjoint("()\\\r\n\0")
    assert len(set(shown)) == len(MANY)


def test_document_starts_with_the_same_letters_as_every_other() -> None:
    first, second = Codes.common(), Codes.common()
    first[ord("ł")]
    assert ord("ł") not in second
    assert second.slots == Codes.common().slots


def test_unbreakable_space_is_a_space() -> None:
    assert "a\u00a0b".translate(Codes.common()) == "a b"


def test_face_gets_a_second_font_after_256_letters() -> None:
    ink = Ink()
    names = {name for name, _codes in ink.pieces(face(), MANY + "\u0180\u0181")}
    assert len(names) == 2
