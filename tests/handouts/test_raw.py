"""Objects as bytes."""

import zlib

import pytest

from hope_desktop.handouts.raw import plain, stream, string


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("abc", "(abc)"),
        ("a(b", "<FEFF006100280062>"),
        ("é", "<FEFF00E9>"),
        ("👍", "<FEFFD83DDC4D>"),
    ],
)
def test_string_is_never_closed_by_its_own_letters(text: str, wanted: str) -> None:
    assert string(text) == wanted


def test_stream_ends_its_line_before_the_keyword() -> None:
    written = stream(b"x" * 50, "/N 3").content
    head, data = written.split(b"\nstream\n")
    assert b"/N 3" in head
    packed, end = data[: -len(b"\r\nendstream\n")], data[-len(b"\r\nendstream\n") :]
    assert zlib.decompress(packed) == b"x" * 50
    assert end == b"\r\nendstream\n"


def test_metadata_can_be_read_without_unpacking() -> None:
    assert b"\nstream\nhoi\r\nendstream" in plain(b"hoi").content
