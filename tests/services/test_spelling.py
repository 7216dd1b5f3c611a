from pathlib import Path

import pytest

from hope_desktop.domain.errors import NotFound
from hope_desktop.paths import resource
from hope_desktop.services.opening import Services
from hope_desktop.services.spelling import Dictionary, words_to_spell
from tests.each import each


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary()


def _wrong(services: Services, text: str) -> list[str]:
    return [word for _start, _end, word in services.spelling.wrong_words(text)]


def test_own_words_are_right_from_then_on(services, dictionary):
    text = "Flierp zegt nee. De flierp lacht."
    assert _wrong(services, text) == []
    services.spelling.dictionary = dictionary
    assert _wrong(services, text) == ["Flierp", "flierp"]
    change = services.spelling.add("flierp").change
    services.spelling.forget_looked_up()
    assert _wrong(services, text) == []
    assert not services.spelling.add("flierp")
    assert services.undo.undo(change).own_words
    services.spelling.forget_looked_up()
    assert _wrong(services, text) == ["Flierp", "flierp"]


def test_the_texts_of_the_library_are_written_well(services, dictionary):
    """A list of what the dictionary does not know, to be short and looked at."""
    services.spelling.dictionary = dictionary
    wrong: set[str] = set()
    for file in Path(resource("library")).rglob("*.md"):
        _, *parts = file.read_text(encoding="utf-8").split("+++")
        if parts and 'language = "en"' not in parts[0]:
            wrong |= set(_wrong(services, parts[1]))
    print(sorted(wrong))
    assert len(wrong) < 150


@each(
    ("text", "words"),
    [
        ("Kim zegt: 'stop!'", ["Kim", "zegt", "stop"]),
        ("**dik** en # kop", ["dik", "en", "kop"]),
        ("foto's en foto’s", ["foto's", "en", "foto's"]),
        ("zorgcoördinator, privé-app", ["zorgcoördinator", "privé-app"]),
        ("{{helpline:kindertelefoon}} bel {{help}}", ["bel"]),
        ("{{lines:3|Jouw idee}}", ["Jouw", "idee"]),
        ("{{figure:body|Een lijf}} {{banner:Let op}}", ["Een", "lijf", "Let", "op"]),
        ("{{banner:Bel {{helpline:113}} nu.}}", ["Bel", "nu"]),
        ("{{lines:3|Kijk op fier.nl\nof {{helper}}}}", ["Kijk", "op", "of"]),
        ("{{" + "{{x}}" * 50_000, []),
        ("kijk op fier.nl of https://x.nl/aap, naam@school.nl", ["kijk", "op", "of"]),
        ("VO en HAVO in 2026 om 9u", ["en", "in", "om", "u"]),
        ("<b>dik</b>", ["dik"]),
        ("x" * 65, []),
        ("x" * 100_000, []),
        ("<" * 100_000, []),
        ("{{" * 50_000, []),
        ("x@" * 50_000, []),
        ("", []),
    ],
)
def test_only_words_are_looked_up_and_keep_their_place(text, words):
    found = list(words_to_spell(text))
    assert [word for _start, _end, word in found] == words
    assert [text[start:end].replace("’", "'") for start, end, _word in found] == words


def test_it_knows_dutch_and_says_what_may_be_meant():
    words = Dictionary()
    for right in ("grens", "Grens", "zorgcoördinator", "foto's", "leerlingen"):
        assert words.knows(right)
    for wrong in ("gelefd", "onderwijsmiddlen", "grends"):
        assert not words.knows(wrong)
    assert "onderwijsmiddelen" in words.suggest("onderwijsmiddlen")
    assert "vertrouwenspersonen" in words.suggest("vertrouwenspersoonen")


def test_a_folder_may_have_any_name(tmp_path):
    folder = tmp_path / "één map – ñ"
    folder.mkdir()
    for name in ("nl.aff", "nl.dic"):
        (folder / name).symlink_to(resource("spelling") / name)
    assert Dictionary(folder).knows("grens")


def test_without_a_dictionary_it_says_so(tmp_path):
    with pytest.raises(NotFound):
        Dictionary(tmp_path)
    with pytest.raises(NotFound):
        Dictionary(language="fy")
