import pytest

from hope_desktop.domain.library.editions import CLOSED, LICENCES
from hope_desktop.ui.editing import fields
from tests.tools.shared_ui import made_ui


def test_every_licence_has_a_name_and_a_meaning() -> None:
    assert set(fields._NAMES) == set(LICENCES) == set(fields._MEANINGS)
    assert set(LICENCES) >= CLOSED


@pytest.mark.parametrize(
    ("licence", "may", "words"),
    [
        ("CC-BY-SA-4.0", True, "op dezelfde manier"),
        ("CC-BY-SA-4.0", False, "Jij koos dat dit niet meegaat"),
        ("all-rights-reserved", False, "naar niemand anders"),
        ("all-rights-reserved", True, "De maker vond het goed"),
        ("unknown", False, "vraag het aan de maker"),
        ("GFDL", True, "Zoek op wat deze licentie toestaat"),
    ],
)
def test_it_says_in_plain_words_what_may_be_done(licence: str, may: bool, words: str) -> None:
    assert words in fields.meaning(licence, made_ui(), may_redistribute=may)
