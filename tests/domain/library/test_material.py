"""What a file is by its name and bytes, where it goes, and what it is called."""

import pytest

from hope_desktop.domain.library.material import (
    MAX_FILE_BYTES,
    MAX_KEPT_BYTES,
    Dropped,
    FileKind,
    Purpose,
    kind_of,
    proposed_module,
    shown_title,
)
from hope_desktop.domain.modules import Module
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import label


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("blad.pdf", b"%PDF-1.7", FileKind.PDF),
        ("blad", b"\n\n%PDF-1.7", FileKind.PDF),
        ("foto.png", b"\x89PNG\r\n\x1a\n", FileKind.PICTURE),
        ("foto.jpg", b"\xff\xd8\xff\xe0", FileKind.PICTURE),
        ("foto.jpg", b"geen foto", FileKind.OTHER),
        ("Brief.DOCX", b"PK\x03\x04", FileKind.TEXT),
        ("les.pptx", b"PK\x03\x04", FileKind.SLIDES),
        ("lijst.xlsx", b"PK\x03\x04", FileKind.SHEET),
        ("film.mp4", b"\0\0\0 ftyp", FileKind.FILM),
        ("lied.mp3", b"ID3", FileKind.SOUND),
        ("iets.xyz", b"", FileKind.OTHER),
        ("geen ending", b"", FileKind.OTHER),
        ("virus.exe", b"", FileKind.PROGRAM),
        ("brief.docx", b"MZ\x90\0", FileKind.PROGRAM),
        ("brief.docx", b"\x7fELF", FileKind.PROGRAM),
        ("foto.png", b"#!/bin/sh", FileKind.PROGRAM),
        ("klik.lnk", b"L\0\0\0", FileKind.PROGRAM),
        ("start.js", b"x", FileKind.PROGRAM),
        ("app.desktop", b"[Desktop Entry]", FileKind.PROGRAM),
        ("app.txt", b"  [Desktop Entry]\nExec=x", FileKind.PROGRAM),
        ("macro.docm", b"PK\x03\x04", FileKind.PROGRAM),
    ],
)
def test_a_file_is_what_its_name_and_bytes_say(name: str, head: bytes, kind: FileKind) -> None:
    assert kind_of(name, head) is kind


@pytest.mark.parametrize(
    ("folders", "module"),
    [
        (("Mijn spullen", "Module 1"), Module.BOUNDARIES),
        (("2 liefde",), Module.LOVE),
        (("02_Verkering",), Module.LOVE),
        (("Les 3",), Module.UNCOMFORTABLE),
        (("Verhalen uit ervaring",), Module.STORIES),
        (("Module 4", "opening"), Module.OPENING),
        (("Afsluiting",), Module.CLOSING),
        (("2026",), None),
        (("12 foto's",), None),
        (("Vakantie",), None),
        ((), None),
    ],
)
def test_folders_propose_a_module(folders: tuple[str, ...], module: Module | None) -> None:
    assert proposed_module(folders) is module


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Mijn_verhaal kort 7.docx", "Mijn verhaal kort 7"),
        ("regel\nbreuk.pdf", "regel breuk"),
        (".pdf", ".pdf"),
        ("x" * 251 + ".pdf", "x" * 120),
        ("v1.2 blad.odt", "v1.2 blad"),
        ("Les 1. Grenzen", "Les 1. Grenzen"),
        ("versie 2.0", "versie 2.0"),
        ("film.3gp", "film"),
    ],
)
def test_a_title_is_the_name_on_one_line(name: str, title: str) -> None:
    assert shown_title(name) == title


def test_what_it_is_has_words() -> None:
    for value in (*FileKind, *Purpose):
        assert label(value, translator("nl"))


def test_what_is_kept_is_smaller_than_what_is_looked_at() -> None:
    assert MAX_KEPT_BYTES < MAX_FILE_BYTES


def test_what_was_taken_out_has_a_name() -> None:
    assert all(label(dropped, translator("nl")) for dropped in Dropped)
