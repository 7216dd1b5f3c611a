"""What a figure shows: a drawing of ours, or pictures with a word below each."""

import pytest

from hope_desktop.handouts.dialect.blocks import FigureBlock


@pytest.mark.parametrize(
    ("name", "description", "pictures", "words"),
    [
        ("body", "Een lijf", (), ()),
        ("sun", "Een zon", ("sun",), ()),
        ("sun rain", "zon, regen", ("sun", "rain"), ("zon", "regen")),
        ("sun rain", "Zon en regen", ("sun", "rain"), ()),
    ],
)
def test_a_figure_is_a_drawing_or_pictures_with_words(
    name: str, description: str, pictures: tuple[str, ...], words: tuple[str, ...]
) -> None:
    figure = FigureBlock(name, description)
    assert (figure.pictures, figure.words) == (pictures, words)
