"""The words of rich text, old Word, e-books, web pages and mail are found; nothing is run."""

import time
from pathlib import Path

import pytest

from hope_desktop.handouts.own_files.other_words import other_words
from tests import files_of_others as others

MAIL = (
    b'Subject: =?utf-8?q?Brief_caf=C3=A9?=\r\nContent-Type: multipart/mixed; boundary="xx"\r\n\r\n'
    b"voor\r\n--xx\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\nEen caf=E9 op de hoek\r\n--xx\r\n"
    b"Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBER\r\n--xx--\r\n"
)
PAGE = b"<html><head><style>p{}</style></head><p>Hallo <b>daar</b>&amp;<script>boos()</script><p>Ja"
RICH = (
    rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator Riched;}\pard Hallo \'e9\'e9n \u8364? klas"
    rb"\par Tweede \b vet\b0  regel\ul x\ulnone}"
)
OLD = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + b"Dit is de tekst van een oud document\r"
    b"met een tweede regel" + bytes(90) + "Deze regel heeft twee bytes".encode("utf-16-le")
)
JUNK = (
    bytes(9) + "[Content_Types].xml¬‘ËjÃ0 EÿYOo¿|ñðs?^Vñ één".encode("cp1252") + bytes(9)
    + "ÐïO¾~ñðs?^Vñ¿|ÿñÏ?}æÿÿabc ÀÈÌ¬½¾ def".encode("cp1252") + bytes(9)
    + b'<a:clrMap xmlns:a="http://schemas.example/main" bg1="lt1" tx1="dk1"' + bytes(9)
    + b"theme/theme/_rels/themeManager.xml.relsPK" + bytes(9)
)  # fmt: skip
"""What Word keeps around a text."""
LAST = "Deze regel heeft twee bytes"
BOOK = others.zipped(**{"O/1.xhtml": "<p>Hoofdstuk een</p>", "O/2.xhtml": "<p>Hoofdstuk twee</p>"})


def words(tmp_path: Path, name: str, data: bytes) -> str:
    file = tmp_path / "bestand"
    file.write_bytes(data)
    return other_words(file, name, 10_000)


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("brief.eml", MAIL, "Brief café\nEen café op de hoek"),
        ("brief.eml", b"Subject: Hoi\nContent-Type: text/html\n\n<p>Dag</p>", "Hoi\nDag"),
        ("pagina.html", PAGE, "Hallo daar&\nJa"),
        ("tekst.rtf", RICH, "Hallo één € klas\nTweede vet regelx"),
        ("als.doc", RICH, "Hallo één € klas\nTweede vet regelx"),
        (
            "oud.doc",
            OLD,
            "\n".join(("Dit is de tekst van een oud document", "met een tweede regel", LAST)),
        ),
        (
            "oud.doc",
            OLD[:8] + JUNK + "Café na afloop: wie gaat er mee?".encode("cp1252") + JUNK,
            "Café na afloop: wie gaat er mee?",
        ),
        ("boek.epub", BOOK, "Hoofdstuk een\nHoofdstuk twee"),
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
        ("a.rtf", b"{\\rtf" + b"{" * 500_000),
        ("a.rtf", b"{\\rtf" + b"}" * 500_000),
        ("a.rtf", b"{\\rtf\\u99999 \\u-40000 \\'zz"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"ab \0" * 200_000),
        ("a.eml", b"Content-Type: multipart/x; boundary=a\n\n" + b"--a\n" * 100_000),
        ("a.eml", b"Content-Type: text/plain; charset=niets\n\nhoi"),
        ("a.eml", b"Content-Type: text/plain; charset=punycode\n\na-" + b"999a" * 150_000),
        ("a.eml", b"Content-Transfer-Encoding: base64\n\n%%%"),
        ("a.eml", b""),
        ("a.html", bytes(range(256)) * 100),
    ],
)
def test_a_hostile_file_takes_no_longer_and_breaks_nothing(tmp_path, name, data):
    start = time.process_time()
    words(tmp_path, name, data)
    assert time.process_time() - start < 5
