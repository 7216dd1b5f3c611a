"""Every word of the program is in the catalogue, and nothing else is."""

import re

import pytest

from tools.catalogue import CATALOGUE, problems, read, said, uncounted

ENGLISH = {"the", "and", "with", "workshop's", "session", "handout", "bundle", "backup"}
NOT_DUTCH_HERE = re.compile(r"\b(sessies?|kluis|hand-?outs?|bundels?|back-?ups?)\b", re.IGNORECASE)


@pytest.mark.nightly
def test_what_the_program_says_and_what_is_translated_are_the_same():
    assert problems(said(), read(CATALOGUE)) == []


def _translations() -> list[tuple[str, str]]:
    found = []
    for message in read(CATALOGUE):
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            found += list(zip(ids, strings, strict=True))
    return found


@pytest.mark.nightly
def test_dutch_words_are_those_that_were_agreed():
    assert [string for _, string in _translations() if NOT_DUTCH_HERE.search(string)] == []


def test_nothing_was_left_in_english():
    left = [string for _, string in _translations() if ENGLISH & set(string.lower().split())]
    assert left == []


def test_spaces_lines_and_keys_of_menus_are_kept():
    for text, string in _translations():
        for sign in ("\n",):
            assert text.count(sign) == string.count(sign), text
        assert text.startswith(" ") == string.startswith(" "), text
        assert text.endswith(" ") == string.endswith(" "), text
        menu = re.search(r"&\w", text) is not None
        assert (re.search(r"&\w", string) is not None) == menu, text


@pytest.mark.nightly
@pytest.mark.parametrize("word", ["Worksheet", "Love", "Closing", "Pause"])
def test_the_words_that_everything_leans_on_are_there(word):
    assert word in said()


def test_a_number_before_a_noun_has_words_for_one_and_for_many():
    """In Dutch too, where another word may follow the number than in English."""
    assert uncounted(read(CATALOGUE)) == []


COMMANDS = {
    "Command",
    "page_action",
    "primary_button",
    "quiet_button",
    "link_button",
    "icon_button",
}
NAMES = {"heading", "title", "Field", "label", "PageEntry", "FIELDS", "WORDS", "setWindowTitle"}
NAMES |= {"__init__"}  # of a dialog
BOTH = {"Print"}
"""Words that are a command at one place and a name at another, and are one word in Dutch too."""


def test_a_word_that_is_a_command_and_a_name_has_two_texts_or_one_meaning():
    found = set()
    for text, uses in said().items():
        takers = {use.takes.partition(":")[0] for use in uses}
        alone = isinstance(text, str) and " " not in text.strip()
        if alone and takers & COMMANDS and takers & NAMES:
            found.add(text)
    assert found == BOTH, "give the English two texts, unless every language has one word for both"
