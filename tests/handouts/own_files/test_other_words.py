"""The words of web pages are found; nothing is run."""

import pytest

from hope_desktop.handouts.own_files.other_words import other_words

PAGE = b"<html><head><style>p{}</style></head><p>Hallo <b>daar</b>&amp;<script>boos()</script><p>Ja"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (PAGE, "Hallo daar&\nJa"),
        (b"<" * 500_000, "<" * 10_000),
        (b"<script>" * 50_000, ""),
        (b"&amp" * 200_000, "&" * 10_000),
        ("café".encode("cp1252"), "café"),
    ],
    ids=["page", "open", "hidden", "signs", "old"],
)
def test_the_words_are_found_also_in_a_hostile_file(tmp_path, data, found):
    file = tmp_path / "bestand"
    file.write_bytes(data)
    assert other_words(file, 10_000) == found
