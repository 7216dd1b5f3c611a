"""A text of Word or LibreOffice keeps what a handout has a place for, and says the rest."""

import random
from pathlib import Path

import pytest

from hope_desktop.dialect.markdown import blocks
from hope_desktop.domain.errors import UnusableFile
from hope_desktop.handouts.own_files.office_text import text_in
from tests import files_of_others as others
from tests.files_of_others import docx, odt, paragraph

STYLES = (
    f'<w:styles {others.W}><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Kop2"><w:name w:val="heading 2"/></w:style></w:styles>'
)
NUMBERS = (
    f'<w:numbering {others.W}><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0">'
    '<w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="2">'
    '<w:abstractNumId w:val="5"/></w:num></w:numbering>'
)
TABLE = (
    "<w:tbl><w:tr>" + "".join(f"<w:tc>{paragraph(w)}</w:tc>" for w in ("Wie", "Wat"))
    + "</w:tr><w:tr>" + "".join(f"<w:tc>{paragraph(w)}</w:tc>" for w in ("Noor", "zegt nee"))
    + "</w:tr></w:tbl>"
)  # fmt: skip
WHOLE = docx(
    paragraph("Mijn *werkblad*", "Kop1")
    + paragraph("Over grenzen", "Kop2")
    + paragraph("Zeg gerust ", bold="nee")
    + paragraph("Eerst kijken", number="2")
    + paragraph("Dan praten", number="2")
    + paragraph("een punt", number="1")
    + paragraph("☐ Ik durf het")
    + paragraph("________________")
    + paragraph("________________")
    + TABLE
    + '<w:p><w:r><w:drawing><w:docPr w:descr="Een kring\n stoelen"/></w:drawing></w:r>'
    + "<w:r><w:pict><w:imagedata/></w:pict></w:r><w:r><w:footnoteReference/></w:r></w:p>"
    + '<w:sectPr><w:cols w:num="2"/></w:sectPr>',
    word__styles_xml=STYLES,
    word__numbering_xml=NUMBERS,
)
BODY = """\
## Over grenzen

Zeg gerust **nee**

1. Eerst kijken
2. Dan praten
- een punt
- [ ] Ik durf het

{{lines:2}}

| Wie | Wat |
|---|---|
| Noor | zegt nee |
"""


def kept(tmp_path: Path, data: bytes) -> Path:
    file = tmp_path / "kept"
    file.write_bytes(data)
    return file


def test_a_word_text_keeps_what_a_handout_has(tmp_path):
    found = text_in(kept(tmp_path, WHOLE), "blad.docx")
    assert (found.title, found.body()) == ("Mijn *werkblad*", BODY)
    assert found.left_out == {"notes", "columns"}
    assert [about for _part, about in found.pictures] == ["Een kring stoelen", ""]
    assert blocks(found.body())


def test_a_libreoffice_text_too(tmp_path):
    items = "".join(f"<text:list-item><text:p>{w}</text:p></text:list-item>" for w in "ab")
    cells = "".join(f"<table:table-cell><text:p>{w}</text:p></table:table-cell>" for w in "xy")
    row = f"<table:table-row>{cells}</table:table-row>"
    body = (
        '<text:h text:outline-level="1">Titel</text:h><text:h text:outline-level="2">Kop</text:h>'
        '<text:p>Zeg <text:span text:style-name="Vet">nee</text:span><text:s/>hardop</text:p>'
        f'<text:list>{items}</text:list><text:list text:style-name="Cijfers">{items}</text:list>'
        f"<table:table>{row}{row}</table:table>"
        "<text:p>Met<text:note><text:note-body><text:p>voetnoot</text:p></text:note-body>"
        "</text:note> noot</text:p>"
        "<text:p><drawing:frame><drawing:text-box/></drawing:frame><drawing:frame>"
        "<drawing:image/><drawing:desc>Het plein</drawing:desc></drawing:frame></text:p>"
    )
    found = text_in(kept(tmp_path, odt(body)), "blad.odt")
    assert found.title == "Titel"
    assert found.body() == (
        "## Kop\n\nZeg **nee** hardop\n\n- a\n- b\n1. a\n2. b\n\n"
        "| x | y |\n|---|---|\n| x | y |\n\nMet noot\n"
    )
    assert found.left_out == {"notes", "boxes"}
    assert [about for _part, about in found.pictures] == ["Het plein"]


def cells_of(*words: str, word: bool) -> str:
    """A table of one row, in Word or LibreOffice."""
    if word:
        return f"<w:tbl><w:tr>{''.join(f'<w:tc>{one}</w:tc>' for one in words)}</w:tr></w:tbl>"
    cells = "".join(f"<table:table-cell>{one}</table:table-cell>" for one in words)
    rows = f"<table:table-rows><table:table-row>{cells}</table:table-row></table:table-rows>"
    return f"<table:table>{rows}</table:table>"


@pytest.mark.parametrize("word", [True, False])
def test_the_words_of_a_table_within_a_table_stand_in_its_cell(tmp_path, word):
    said = [paragraph(w) if word else f"<text:p>{w}</text:p>" for w in ("wie", "wat", "ook")]
    body = cells_of(said[0], cells_of(*said[1:], word=word), word=word)
    found = text_in(kept(tmp_path, docx(body) if word else odt(body)), "x.docx")
    assert found.body() == "| wie | wat ook |\n|---|---|\n"


def test_what_was_moved_in_word_stands_only_where_it_is_now(tmp_path):
    run = "<w:r><w:t>Zeg nee.</w:t></w:r>"
    moved = f"<w:p><w:moveFrom>{run}</w:moveFrom></w:p><w:p><w:moveTo>{run}</w:moveTo></w:p>"
    assert text_in(kept(tmp_path, docx(moved)), "x.docx").body() == "Zeg nee.\n"


def test_a_picture_that_is_there_twice_for_older_programs_is_one(tmp_path):
    old = "<w:p><w:r><w:pict><w:imagedata/></w:pict></w:r></w:p>"
    both = f"<w:Choice>{others.drawing('a.png')}</w:Choice><w:Fallback>{old}</w:Fallback>"
    data = others.illustrated(f"<w:p><w:r>{both}</w:r></w:p>", {"a.png": b""})
    found = text_in(kept(tmp_path, data), "x.docx")
    assert found.pictures == (("word/media/a.png", ""),)


def test_parts_outside_are_not_fetched(tmp_path):
    outside = '<Relationship Target="http://example.invalid/x.png" TargetMode="External"/>'
    data = docx(
        paragraph("Hoi"), word___rels__document_xml=f"<Relationships>{outside}</Relationships>"
    )
    assert text_in(kept(tmp_path, data), "x.docx").body() == "Hoi\n"


def test_a_file_with_fallen_bits_never_does_more_than_refuse(tmp_path):
    chance = random.Random(7)
    refused = []
    for _ in range(300):
        data = bytearray(WHOLE)
        for _bit in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        try:
            found = text_in(kept(tmp_path, bytes(data)), "x.docx")
        except UnusableFile as error:
            refused.append(error.why)
        else:
            assert set(found.body()) <= set(BODY), "a checksum lets no other letter through"
    assert 0 < refused.count("damaged") <= len(refused) < 300, "both happen"
