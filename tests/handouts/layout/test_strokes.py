import pytest

from hope_desktop.domain.texts.dialect import FIGURES
from hope_desktop.handouts.layout.strokes import strokes


@pytest.mark.parametrize("names", [*sorted(FIGURES), "ear", "sun rain"])
def test_a_drawing_is_operators_and_letters_without_a_font(names: str) -> None:
    (wide, high), operators = strokes(names, "zon, regen")
    assert wide > 0
    assert high > 0
    assert {"m", "S"} & set(operators.split())
    assert " Tj" not in operators
    if names == "sun rain":
        said = [bytes.fromhex(word[2:]).decode() for word in operators.split() if word[:2] == "t:"]
        assert said == ["zon", "regen"]
