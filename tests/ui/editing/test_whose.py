import pytest

from hope_desktop.domain.material import Edition
from hope_desktop.texts import translator
from hope_desktop.ui.editing.whose import whose_words
from tests.domain.test_material import HANDOUT


@pytest.mark.parametrize(
    ("original", "mine", "newer", "words"),
    [
        (HANDOUT, False, False, "De tekst van de bibliotheek"),
        (HANDOUT, True, False, "Jouw versie"),
        (HANDOUT, True, True, "nieuwer origineel"),
        (None, False, False, "van jezelf"),
    ],
)
def test_it_says_whose_text_it_is(original: object, mine: bool, newer: bool, words: str) -> None:
    edition = Edition(HANDOUT, original, is_mine=mine, original_changed=newer)
    assert words in whose_words(edition, translator("nl"))
