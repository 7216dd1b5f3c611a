from dataclasses import replace
from datetime import date

import pytest

from hope_desktop.domain.library.editions import Edition
from hope_desktop.ui.editing.text_editor import whose_words
from hope_desktop.ui.widgets.fields.dates import whole_date
from tests.domain.library.test_editions import HANDOUT
from tests.tools.shared_ui import made_ui


@pytest.mark.parametrize(
    ("original", "mine", "newer", "words"),
    [
        (HANDOUT, False, False, "De tekst van de bibliotheek"),
        (HANDOUT, True, False, "Mijn versie"),
        (HANDOUT, True, True, "nieuwer origineel"),
        (None, False, False, "Van mij"),
    ],
)
def test_it_says_whose_text_it_is(original, mine, newer, words):
    edition = Edition(HANDOUT, original, is_mine=mine, original_changed=newer)
    assert words in whose_words(edition, made_ui("nl"))


def test_who_sent_it_is_told_with_the_day():
    shared_ui = made_ui("nl")
    sent = Edition(HANDOUT, None, is_mine=False, original_changed=False, sender="Joris")
    assert whose_words(sent, shared_ui).endswith(", van Joris")
    day = replace(sent, sent_on="2026-03-03")
    assert whose_words(day, shared_ui).endswith(f"van Joris, {whole_date(date(2026, 3, 3))}")
