from pathlib import Path

import pytest

from hope_desktop.paths import resource
from hope_desktop.services.opening import Services
from hope_desktop.services.spelling import Dictionary


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary()


def _wrong(services: Services, text: str) -> list[str]:
    return [word for _start, _end, word in services.spelling.wrong_words(text)]


def test_own_words_are_right_from_then_on(services: Services, dictionary: Dictionary) -> None:
    text = "Flierp zegt nee. De flierp lacht."
    assert _wrong(services, text) == []
    services.spelling.dictionary = dictionary
    assert _wrong(services, text) == ["Flierp", "flierp"]
    change = services.spelling.add("flierp").change
    services.spelling.forget_looked_up()
    assert _wrong(services, text) == []
    assert not services.spelling.add("flierp")
    assert change is not None
    assert services.undo.undo(change).own_words
    services.spelling.forget_looked_up()
    assert _wrong(services, text) == ["Flierp", "flierp"]


def test_the_texts_of_the_library_are_written_well(
    services: Services, dictionary: Dictionary
) -> None:
    """A list of what the dictionary does not know, to be short and looked at."""
    services.spelling.dictionary = dictionary
    wrong: set[str] = set()
    for file in Path(resource("library")).rglob("*.md"):
        _, *parts = file.read_text(encoding="utf-8").split("+++")
        if parts and 'language = "en"' not in parts[0]:
            wrong |= set(_wrong(services, parts[1]))
    print(sorted(wrong))
    assert len(wrong) < 150
