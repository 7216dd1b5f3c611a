"""Fonts in a document: the same letters are cut out once, and every letter can be read back."""

import io

import pikepdf
import pypdfium2
import pytest

from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.embedding import COMMON, cut_out
from hope_desktop.handouts.pdf.fonts import Style, face

MANY = "".join(sorted(letter for letter in face().widths if letter.isalnum()))


def written(text: str) -> bytes:
    canvas = TaggedCanvas("t", "nl")
    canvas.write(canvas.tree.root.add("P"), face(), Style(1, 1), 50, 50, text)
    canvas.close()
    canvas.end_page()
    return canvas.finish()


def fonts_of(pdf: bytes) -> list[pikepdf.Object]:
    with pikepdf.open(io.BytesIO(pdf)) as found:
        return [
            font.FontDescriptor.FontFile2.read_bytes()
            for font in found.pages[0].Resources.Font.values()
            if "/FontDescriptor" in font
        ]


def test_documents_with_common_letters_share_one_font() -> None:
    first = written("Hallo")
    cut_before = cut_out.cache_info().misses
    second = written("Wat vond je er fijn aan? Zeg het één keer.")
    assert fonts_of(first) == fonts_of(second)
    assert cut_out.cache_info().misses == cut_before


def test_a_rare_letter_gets_a_font_of_its_own_document() -> None:
    rare, usual = written("Michał"), written("Michal")
    assert fonts_of(rare) != fonts_of(usual)
    assert fonts_of(written("Michal")) == fonts_of(usual)


@pytest.mark.parametrize("text", [COMMON, MANY, "(\\)", "a\u00a0b", "prijs: € 5 – ‘nee’"])
def test_every_letter_can_be_read_back(text: str) -> None:
    with pypdfium2.PdfDocument(written(text)) as pdf:
        found = pdf[0].get_textpage().get_text_bounded()
    assert found.strip() == text.replace("\u00a0", " ").strip()


def test_face_gets_a_second_font_after_256_letters() -> None:
    assert len(fonts_of(written("abc"))) == 1
    assert len(fonts_of(written(MANY))) == 2
