from hope_desktop.domain.texts.directives import FIGURES
from hope_desktop.services.printing.strokes import strokes
from tests.each import each


def test_a_picture_is_as_large_as_a_word_of_it():
    assert strokes("ear", "")[0] == (44.0, 44.0)


@each("names", [*sorted(FIGURES), "ear", "sun rain", "noor"])
def test_a_drawing_is_operators_and_letters_without_a_font(names):
    (wide, high), operators = strokes(names, "zon, regen")
    assert wide > 0
    assert high > 0
    assert {"m", "S"} & set(operators.split())
    assert " Tj" not in operators
    if names == "sun rain":
        said = [bytes.fromhex(word[2:]).decode() for word in operators.split() if word[:2] == "t:"]
        assert said == ["zon", "regen"]
