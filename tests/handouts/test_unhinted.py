"""A font without hints has the same letters, and is a sound font."""

import io

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from reportlab.pdfbase.ttfonts import TTFontFile

from hope_desktop.domain.profiles import Profile
from hope_desktop.handouts import ink
from hope_desktop.handouts.fonts import ATKINSON, face
from hope_desktop.handouts.ink import Codes
from hope_desktop.handouts.render import render
from hope_desktop.handouts.unhinted import unhinted
from tests.handouts.samples import SHEETS, document


@pytest.mark.parametrize("family", [ATKINSON, "Andika"])
@pytest.mark.parametrize("bold", [False, True])
def test_hints_go_and_the_font_stays_sound(family: str, bold: bool) -> None:
    before = face(bold=bold, family=family).font.makeSubset(
        [point or 32 for point in Codes.common().slots]
    )
    after = unhinted(before)
    assert len(after) < 0.8 * len(before)
    assert not {b"fpgm", b"prep", b"cvt "} & {after[at : at + 4] for at in range(12, 220, 16)}
    TTFontFile(io.BytesIO(after), validate=1)


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.PICTO])
def test_letters_stay_as_they_were(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    without = picture(profile)
    ink._file.cache_clear()
    monkeypatch.setattr(ink, "unhinted", lambda font: font)
    with_hints = picture(profile)
    ink._file.cache_clear()
    inked = 255 - ImageStat.Stat(without).mean[0]
    other = ImageStat.Stat(ImageChops.difference(without, with_hints)).mean[0]
    assert inked > 1
    assert other < inked / 1000


def picture(profile: Profile) -> Image.Image:
    """The first page as a printer sees it."""
    rendered = render(document(SHEETS["pupil-sheet"], profile=profile))
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        return pdf[0].render(scale=600 / 72, grayscale=True).to_pil()
