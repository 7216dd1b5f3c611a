"""Fonts in a document: the same letters are cut out once, and every letter can be read back."""

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from reportlab.pdfbase.ttfonts import TTFontFace, TTFontParser

from hope_desktop.domain.terms import Profile
from hope_desktop.handouts.pdf import fonts
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import COMMON, Style, cut_out, face, unhinted
from hope_desktop.handouts.render import render
from hope_desktop.paths import resource
from tests.handouts.samples import SHEETS, document

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


def test_documents_with_common_letters_share_one_font():
    first = written("Hallo")
    cut_before = cut_out.cache_info().misses
    second = written("Wat vond je er fijn aan? Zeg het één keer.")
    assert fonts_of(first) == fonts_of(second)
    assert cut_out.cache_info().misses == cut_before


def test_a_rare_letter_gets_a_font_of_its_own_document():
    rare, usual = written("Michał"), written("Michal")
    assert fonts_of(rare) != fonts_of(usual)
    assert fonts_of(written("Michal")) == fonts_of(usual)


@pytest.mark.parametrize("text", [COMMON, MANY, "(\\)", "a\u00a0b", "prijs: € 5 – ‘nee’"])
def test_every_letter_can_be_read_back(text):
    with pypdfium2.PdfDocument(written(text)) as pdf:
        found = pdf[0].get_textpage().get_text_bounded()
    assert found.strip() == text.replace("\u00a0", " ").strip()


def test_face_gets_a_second_font_after_256_letters():
    assert len(fonts_of(written("abc"))) == 1
    assert len(fonts_of(written(MANY))) == 2


@pytest.mark.parametrize("family", ["AtkinsonHyperlegible", "Andika"])
@pytest.mark.parametrize("cut", ["Regular", "Bold"])
def test_hints_go_and_the_font_stays_sound(family, cut):
    font = TTFontFace(str(resource(f"fonts/{family}-{cut}.ttf")))
    before = font.makeSubset(list(map(ord, COMMON)))
    after = unhinted(before)
    assert len(after) < 0.8 * len(before)
    assert not {b"fpgm", b"prep", b"cvt ", b"name"} & {
        after[at : at + 4] for at in range(12, 220, 16)
    }
    TTFontParser(io.BytesIO(after), validate=1)


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.PICTO])
def test_letters_stay_as_they_were(profile, monkeypatch):
    without = picture(profile)
    fonts.cut_out.cache_clear()
    monkeypatch.setattr(fonts, "unhinted", lambda font: font)
    with_hints = picture(profile)
    fonts.cut_out.cache_clear()
    inked = 255 - ImageStat.Stat(without).mean[0]
    other = ImageStat.Stat(ImageChops.difference(without, with_hints)).mean[0]
    assert inked > 1
    assert other < inked / 1000


def picture(profile: Profile) -> Image.Image:
    """The first page as a printer sees it."""
    rendered = render(document(SHEETS["pupil-sheet"], profile=profile))
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        return pdf[0].render(scale=600 / 72, grayscale=True).to_pil()
