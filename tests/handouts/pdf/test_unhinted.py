"""A font without hints and names has the same letters, and is a sound font."""

import io

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from reportlab.pdfbase.ttfonts import TTFontFace, TTFontParser

from hope_desktop.domain.profiles import Profile
from hope_desktop.handouts.pdf import embedding
from hope_desktop.handouts.pdf.embedding import COMMON
from hope_desktop.handouts.pdf.unhinted import unhinted
from hope_desktop.handouts.render import render
from hope_desktop.paths import resource
from tests.handouts.samples import SHEETS, document


@pytest.mark.parametrize("family", ["AtkinsonHyperlegible", "Andika"])
@pytest.mark.parametrize("cut", ["Regular", "Bold"])
def test_hints_go_and_the_font_stays_sound(family: str, cut: str) -> None:
    font = TTFontFace(str(resource(f"fonts/{family}-{cut}.ttf")))
    before = font.makeSubset(list(map(ord, COMMON)))
    after = unhinted(before)
    assert len(after) < 0.8 * len(before)
    assert not {b"fpgm", b"prep", b"cvt ", b"name"} & {
        after[at : at + 4] for at in range(12, 220, 16)
    }
    TTFontParser(io.BytesIO(after), validate=1)


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.PICTO])
def test_letters_stay_as_they_were(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    without = picture(profile)
    embedding.cut_out.cache_clear()
    monkeypatch.setattr(embedding, "unhinted", lambda font: font)
    with_hints = picture(profile)
    embedding.cut_out.cache_clear()
    inked = 255 - ImageStat.Stat(without).mean[0]
    other = ImageStat.Stat(ImageChops.difference(without, with_hints)).mean[0]
    assert inked > 1
    assert other < inked / 1000


def picture(profile: Profile) -> Image.Image:
    """The first page as a printer sees it."""
    rendered = render(document(SHEETS["pupil-sheet"], profile=profile))
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        return pdf[0].render(scale=600 / 72, grayscale=True).to_pil()
