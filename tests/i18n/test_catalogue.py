import pytest

from hope_desktop.i18n.catalogue import (
    LANGUAGES,
    amount,
    counted,
    formed,
    language_of,
    minutes_text,
    plural,
    pupils_text,
    translator,
)


def test_dutch_comes_from_the_catalogue_and_english_is_what_is_written():
    assert translator("nl")("Love") == "Liefde"
    assert translator("en")("Love") == "Love"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_text_stays_what_it_is(language):
    assert translator(language)("qqq") == "qqq"


def test_numbers_have_their_own_words():
    for language, words in (("nl", ["1 minuut", "2 minuten"]), ("en", ["1 minute", "2 minutes"])):
        told = [plural(language)("%(n)d minute", "%(n)d minutes", n) for n in (1, 2)]
        assert told == words


def test_a_language_without_a_catalogue_is_a_broken_installation():
    with pytest.raises(FileNotFoundError):
        translator("fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translator_knows_which_language_it_speaks(language):
    assert language_of(translator(language)) == language


MINUTES = counted("%(n)d minute", "%(n)d minutes")


@pytest.mark.parametrize(
    ("language", "number", "told"),
    [
        ("nl", 0, "0 minuten"),
        ("nl", 1, "1 minuut"),
        ("nl", 2, "2 minuten"),
        ("en", 0, "0 minutes"),
        ("en", 1, "1 minute"),
        ("en", 21, "21 minutes"),
    ],
)
def test_how_many_is_told_in_the_words_for_it(language, number, told):
    assert amount(MINUTES, number, translator(language)) == told
    assert minutes_text(number, translator(language)) == told


def test_pupils_are_counted_too():
    assert [pupils_text(n, translator("nl")) for n in (1, 27)] == ["1 leerling", "27 leerlingen"]


@pytest.mark.parametrize(
    ("number", "told"), [(1, "day"), ("1", "day"), (1.0, "day"), (1.5, "days")]
)
def test_a_number_may_be_written_already(number, told):
    assert formed(counted("day", "days"), {"n": number}, str) == told


def test_a_text_without_a_number_is_only_translated():
    assert formed("Love", {}, translator("nl")) == "Liefde"
