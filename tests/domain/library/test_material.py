"""What a file is by its name and bytes, where it goes, and what it is called."""

from hope_desktop.domain.library.material import (
    MAX_FILE_BYTES,
    MAX_KEPT_BYTES,
    FileKind,
    Material,
    Purpose,
    kind_of,
    proposed_module,
    safe_name,
    shown_title,
)
from hope_desktop.domain.terms import MaterialId, Module
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import label
from tests.each import each


@each(
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
def test_a_file_is_what_its_name_and_bytes_say(name, head, kind):
    assert kind_of(name, head) is kind


BLOCKED = (
    "ade adp app application appref-ms asp aspx asx bas bat bgi bz2 cab cer chm cmd cnt com cpl crt"
    " csh der diagcab exe fxp gadget grp hlp hpj hta htc html htm img inf ins iso isp its jar jnlp"
    " js jse ksh lnk mad maf mag mam maq mar mas mat mau mav maw mcf mda mdb mde mdt mdw mdz mht"
    " mhtml msc msh msh1 msh2 mshxml msi msp mst msu ops osd pcd pif pl plg prf prg printerexport"
    " ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 psdm1 pst py pyc pyo pyw pyz pyzw reg scf scr sct"
    " search-ms settingcontent-ms sh shb shs svg theme tmp udl url vb vbe vbp vbs vhd vhdx vsmacros"
    " vsw webpnp website ws wsb wsc wsf wsh xbap xlam xll xlsb xlsm xltm docm dotm pptm potm ppam"
    " ppsm sldm xml xnk zip rar 7z eml msg one onepkg library-ms desktop appimage scpt command"
)
"""What Outlook does not let through, and more: a list of what runs is never whole."""


@each("head", [b"\x89PNG\r\n\x1a\n", b"%PDF-1.7", b"PK\x03\x04", b"\0", b"MZ"])
@each("sender", ["", "Joris"])
def test_no_program_is_asked_to_open_what_may_run(head, sender):
    tricks = ("pdf .exe", "docx.CPL", "png.", "ods\u00a0", "pdf\u202e", "mp4:x", "")
    opened = [
        ending
        for ending in (*BLOCKED.split(), *tricks)
        if _piece(f"foto.{ending}", head, sender).may_be_opened
    ]
    assert opened == []


@each(
    "name",
    [
        "blad.PDF", "foto.jpeg", "foto.HEIC", "film.mp4", "lied.mp3", "brief.docx", "brief.odt",
        "dia.pptx", "lijst.xlsx", "lijst.ods", "tekst.txt", "lijst.csv", "les.key",
    ],
)  # fmt: skip
def test_paper_pictures_film_sound_and_office_are_opened(name):
    assert _piece(name, b"x", "Joris").may_be_opened
    assert not _piece(name, b"MZ", "").may_be_opened


@each("name", ["oud.doc", "oud.ppt", "oud.XLS"])
def test_an_older_text_is_opened_when_it_is_hers(name):
    assert [_piece(name, b"x", one).may_be_opened for one in ("", "Joris")] == [True, False]


def _piece(name: str, head: bytes, sender: str) -> Material:
    return Material(MaterialId(1), name, name, kind_of(name, head), 1, "", sender=sender)


@each(
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
def test_folders_propose_a_module(folders, module):
    assert proposed_module(folders) is module


@each(
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
def test_a_title_is_the_name_on_one_line(name, title):
    assert shown_title(name) == title


def test_what_it_is_has_words():
    for value in (*FileKind, *Purpose):
        assert label(value, translator("nl"))


def test_what_is_kept_is_smaller_than_what_is_looked_at():
    assert MAX_KEPT_BYTES < MAX_FILE_BYTES


@each(
    ("name", "safe"),
    [
        ("brief.docx", "brief.docx"),
        ("a/b\\c:d*e.docx", "a_b_c_d_e.docx"),
        ("..\\..\\win.ini", "_.._win.ini"),
        ("CON.txt", "_CON.txt"),
        ("com2.pdf", "_com2.pdf"),
        ("LPT9", "_LPT9"),
        ("Com¹.docx", "_Com¹.docx"),
        ("aux .tar.gz", "_aux .tar.gz"),
        ("com10.pdf", "com10.pdf"),
        ("Console.pdf", "Console.pdf"),
        ("n" * 300 + ".pdf", "n" * 116 + ".pdf"),
        ("é" * 200, "é" * 59),
        ("..", "bestand"),
        ("zonder ending ", "zonder ending"),
    ],
)
def test_a_name_fits_every_system(name, safe):
    assert safe_name(name) == safe
    assert len(safe.encode()) <= 120
