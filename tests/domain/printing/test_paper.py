"""The choices of paper: their names are what settings and commands say."""

from typing import get_args

from hope_desktop import settings
from hope_desktop.domain.printing.paper import FOLDED, CardLayout, PosterSize


def test_settings_know_every_choice():
    assert set(get_args(settings.CardLayout)) == {"", *(layout.value for layout in CardLayout)}
    assert set(get_args(settings.PosterSize)) == {"", *(size.value for size in PosterSize)}


def test_without_a_choice_every_printer_will_do():
    assert (FOLDED.cards, FOLDED.posters) == (CardLayout.FOLD, PosterSize.A4)
