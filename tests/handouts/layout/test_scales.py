"""The words of a scale never run into each other and are never cut."""

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.profiles import Profile
from hope_desktop.handouts import specs
from hope_desktop.handouts.dialect.blocks import Scale
from hope_desktop.handouts.layout.scales import scale
from hope_desktop.handouts.layout.theme import ADULT
from hope_desktop.handouts.pdf.fonts import Style
from tests.handouts.proof import proven, shown
from tests.handouts.samples import handout

SHORT = ["fijn", "twijfel", "niet fijn"]
LONG = ["helemaal mee eens", "een beetje mee eens", "weet ik niet", "helemaal niet mee eens"]
WIDE = ["verantwoordelijkheidsgevoel", "onverantwoordelijk", "ja", "nee"]


@pytest.mark.parametrize(
    ("words", "size", "height"),
    [
        (SHORT, 11, 24 + 1 * 15),
        (LONG, 11, 24 + 2 * 15),
        (LONG, 20, 24 + 3 * 27),
        (WIDE, 20, 4 * (27 + 12)),
    ],
)
def test_words_break_and_then_stand_under_one_another(
    words: list[str], size: float, height: float
) -> None:
    (width, found), _painter = scale(Scale(words), 480, Style(size, round(size * 1.35)), ADULT)
    assert width == 480
    assert found == pytest.approx(height)


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("words", [SHORT, LONG, WIDE])
def test_every_word_is_on_the_page(words: list[str], profile: Profile) -> None:
    text = f"{{{{scale:{'|'.join(words)}}}}}"
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))
    letters = shown(proven(sheet, profile=profile))
    assert all(word in letters for words_ in words for word in words_.split())
