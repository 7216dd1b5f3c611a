import pytest

from hope_desktop.i18n.catalogue import LANGUAGES, language_of, marked, plural, translator


def test_dutch_comes_from_the_catalogue_and_english_is_what_is_written() -> None:
    assert translator("nl")("Love") == "Liefde"
    assert translator("en")("Love") == "Love"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_text_stays_what_it_is(language: str) -> None:
    assert translator(language)("qqq") == "qqq"


def test_numbers_have_their_own_words() -> None:
    for language, words in (("nl", ["minuut", "minuten"]), ("en", ["minute", "minutes"])):
        told = [plural(language)("%(n)d minute", "%(n)d minutes", n) for n in (1, 2)]
        assert [text.split()[-1] for text in told] == words


def test_a_marked_text_is_the_text() -> None:
    assert marked("Love") == "Love"


def test_a_language_without_a_catalogue_is_a_broken_installation() -> None:
    with pytest.raises(FileNotFoundError):
        translator("fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translator_knows_which_language_it_speaks(language: str) -> None:
    assert language_of(translator(language)) == language
