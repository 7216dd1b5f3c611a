"""Words that are looked for are found whatever their accents, and where they begin a word."""

from hope_desktop.domain.texts.word_search import asked_words, folded, holds, passage, places
from tests.each import each


@each("text", ["Één scène", "naïef", "Straße", "ZOË", "ﬁets", ""])
def test_plain_letters_stand_where_they_stood(text):
    assert len(folded(text)) == len(text)


@each(
    ("asked", "words"),
    [("Mijn  cirkel", ("mijn", "cirkel")), ("stop-kaart", ("stop", "kaart")), ("Één", ("een",))],
)
def test_what_is_asked_are_words(asked, words):
    assert asked_words(asked) == words


def test_a_text_holds_all_words_or_it_does_not():
    assert holds("Kaarten voor één middag", asked_words("midd kaart een"))
    assert not holds("Kaarten", asked_words("kaart avond"))
    assert not holds("Kaarten", ())


@each(
    ("text", "asked", "marked"),
    [
        ("Stop met je hele lijf", "stop", ["Stop"]),
        ("De stop-oefening: stop!", "stop", ["stop", "stop"]),
        ("Niet stoppen op stoplicht", "st", ["st", "st"]),
        ("Nonstop", "stop", ["stop"]),
        ("Op de top", "op", ["Op"]),
        ("Twéé scènes", "twee sce", ["Twéé", "scè"]),
        ("kaarten", "kaart ka", ["kaart"]),
        ("niets", "stop", []),
    ],
)
def test_places_are_those_where_a_word_begins(text, asked, marked):
    assert [text[first:end] for first, end in places(text, asked_words(asked))] == marked


LONG = "Wijs aan waar je staat als je eraan toe bent, en zeg dan zacht het woord stop."


@each(
    ("text", "asked", "shown"),
    [
        ("Doel.\nZeg stop.\nEinde.", "stop", "Zeg stop."),
        (LONG, "stop", "…en zeg dan zacht het woord stop."),
        ("{{figure:cirkel|Een cirkel}} **Zeg** stop", "stop", "Zeg stop"),
        ("{{banner:Zeg {{helpline:113}} stop.}}", "stop", "Zeg stop."),
        ("{{lines:3|Zo zeg ik stop}}", "stop", "Zo zeg ik stop"),
        ("De scène begint", "scene", "De scène begint"),
        ("Doel.", "stop", ""),
        ("Doel.", "", ""),
    ],
)
def test_a_passage_is_a_line_with_the_word_near_its_beginning(text, asked, shown):
    assert passage(text, asked_words(asked)) == shown
