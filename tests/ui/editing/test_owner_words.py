import pytest

from hope_desktop.domain.library.editions import Edition
from hope_desktop.ui.editing.owner_words import whose_words
from tests.domain.library.test_editions import HANDOUT
from tests.tools.shared_ui import made_ui


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
    assert words in whose_words(edition, made_ui("nl"))
