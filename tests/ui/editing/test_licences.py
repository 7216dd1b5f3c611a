import pytest

from hope_desktop.domain.library.editions import LICENCES
from hope_desktop.ui.editing import licences
from tests.tools.shared_ui import made_ui


def test_every_licence_has_a_name_and_a_meaning() -> None:
    assert set(licences.NAMES) == set(LICENCES) == set(licences._MEANINGS)
    assert set(LICENCES) >= licences.CLOSED


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
    assert words in licences.meaning(licence, made_ui(), may_redistribute=may)
