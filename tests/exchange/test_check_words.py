from hope_desktop.exchange.check import vocabulary
from hope_desktop.paths import resource


def test_the_words_of_dutch_are_there():
    words = vocabulary("nl")
    assert 9_000 < len(words.common) <= 12_000
    assert len(words.glossary) >= 25
    assert not any(word.startswith("#") for word in words.common)


def test_a_language_without_a_list_has_no_uncommon_words():
    assert vocabulary("en").is_common("idiosyncratic")


def test_the_list_says_where_it_is_from():
    told = (resource("words") / "README.txt").read_text(encoding="utf-8")
    for name in ("wordfreq", "Robyn Speer", "ShareAlike 4.0", "SUBTLEX-NL", "OpenSubtitles"):
        assert name in told
