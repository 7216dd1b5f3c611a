"""Texts, slides and sheets of office programs are read, and nothing in them is followed."""

from functools import partial
from pathlib import Path

import pytest

from hope_desktop.domain.errors import UnusableFile
from hope_desktop.handouts.own_files import office
from hope_desktop.handouts.own_files.office import office_words
from hope_desktop.handouts.own_files.office_text import text_in
from tests import files_of_others as others
from tests.files_of_others import docx, odt, paragraph


def kept(tmp_path: Path, data: bytes) -> Path:
    file = tmp_path / "kept"
    file.write_bytes(data)
    return file


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (docx(paragraph("Een") + paragraph("twee")), "Een\ntwee"),
        (odt("<text:p>Een <text:span>twee</text:span></text:p>"), "Een twee"),
        (others.pptx(*map(str, range(12))), "\n".join(map(str, range(12)))),
        (others.xlsx("Naam", "Score"), "Naam\nScore"),
        (others.zipped(), ""),
    ],
)
def test_words_come_in_their_order(tmp_path, data, words):
    assert office_words(kept(tmp_path, data), "x", 1000) == words


def test_no_more_words_than_asked(tmp_path):
    long = docx(paragraph("woord " * 10) * 400)
    assert len(office_words(kept(tmp_path, long), "x", 500)) == 500
    assert len(office_words(kept(tmp_path, docx(paragraph("woord" * 4000))), "x", 500)) == 500


ENTITIES = (
    f"<!DOCTYPE x [<!ENTITY a '{'lol' * 9}'>]><w:document {others.W}><w:p>&a;</w:p></w:document>"
)
BEHIND = f"<!--{'x' * 2100}-->{ENTITIES}"


def test_an_entity_is_refused_in_every_encoding_and_wherever_it_is_declared(tmp_path):
    outside = ENTITIES.replace("'lollollollollollollollollol'", "SYSTEM 'file:///etc/passwd'")
    for code in ("utf-8", "utf-16", "utf-16-be", "cp1252"):
        said = f"<?xml version='1.0' encoding='{code}'?>"
        for part in (ENTITIES, BEHIND, outside):
            data = others.zipped(word__document_xml=(said + part).encode(code))
            with pytest.raises(UnusableFile):
                office_words(kept(tmp_path, data), "x.docx", 1000)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "damaged"),
        (b"PK\x03\x04kapot", "damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(900), "encrypted"),
        (docx("<w:p>"), "damaged"),
        (docx("&onbekend;"), "damaged"),
        (others.zipped(word__document_xml=ENTITIES), "damaged"),
        (others.zipped(word__document_xml=b"\xff\xfe\0\xd8"), "damaged"),
        (docx(" " * (office.MAX_PART_BYTES + 10)), "heavy"),
        (docx("<w:p>" * 200_000 + "</w:p>" * 200_000), "damaged"),
        (docx("<w:tbl/>" * office.MAX_NODES), "no-text"),
        (docx("".join(f"<w:p a='{n}' b='{n}'/>" for n in range(office.MAX_NODES // 3))), "no-text"),
        (others.zipped(word__document_xml=b"<?xml version='1.0' encoding='mij'?><a/>"), "damaged"),
    ],
)
def test_what_is_broken_or_a_bomb_has_a_reason(tmp_path, data, why):
    file = kept(tmp_path, data)
    found = set[str]()
    for read in (text_in, partial(office_words, most=1000)):
        try:
            read(file, "x.docx")
        except UnusableFile as error:
            found.add(error.why)
    assert found == ({why} if why else set())
