"""The words of web pages are found; nothing is run."""

import time
from pathlib import Path

import pytest

from hope_desktop.handouts.own_files.other_words import other_words

PAGE = b"<html><head><style>p{}</style></head><p>Hallo <b>daar</b>&amp;<script>boos()</script><p>Ja"


def words(tmp_path: Path, name: str, data: bytes) -> str:
    file = tmp_path / "bestand"
    file.write_bytes(data)
    return other_words(file, 10_000)


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("pagina.html", PAGE, "Hallo daar&\nJa"),
    ],
)
def test_the_words_are_found(tmp_path, name, data, found):
    assert words(tmp_path, name, data).strip() == found


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<" * 500_000),
        ("a.html", b"<script>" * 50_000),
        ("a.html", b"&amp" * 200_000),
        ("a.html", bytes(range(256)) * 100),
    ],
)
def test_a_hostile_file_takes_no_longer_and_breaks_nothing(tmp_path, name, data):
    start = time.process_time()
    words(tmp_path, name, data)
    assert time.process_time() - start < 5
