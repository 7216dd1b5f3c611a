from hope_desktop.domain.texts.prose import sentences
from hope_desktop.domain.texts.text_rules import clause_starters
from hope_desktop.domain.texts.vocabulary import GlossaryWord, Vocabulary
from hope_desktop.exchange.check import vocabulary
from tests.each import each

WORDS = vocabulary()


@each(
    "word",
    [
        "grens",
        "Grenzen",
        "foto’s",
        "kaartje",
        "hulpkaart",
        "groepsdruk",
        "fietsenstalling",
        "knuffels",
        "kleiner",
        "luistert",
        "geoefend",
        "ervaringsdeskundige",
        "zorgcoördinator",
        "gevoelsmeter",
    ],
)
def test_known_to_most_readers(word):
    assert WORDS.is_common(word)


@each(
    "word", ["sextortion", "participeren", "coherent", "relativeren", "flexibiliteit", "qqq", "exq"]
)
def test_not_known_to_everybody(word):
    assert not WORDS.is_common(word)


def test_without_a_list_nothing_is_called_uncommon():
    assert Vocabulary().is_common("participeren")


def test_each_form_of_an_explained_word_leads_to_its_meaning():
    words = Vocabulary(glossary=(GlossaryWord("grens", "Dit wil ik.", ("grenzen",)),))
    assert words.explained["grenzen"].meaning == "Dit wil ik."


@each("one", WORDS.glossary, ids=lambda one: one.word)
def test_a_meaning_is_plainer_than_the_word(one):
    for sentence in sentences(one.meaning):
        assert len(sentence.words) <= 14
        assert [word for word in sentence.words if not WORDS.is_common(word)] == []
        assert clause_starters(sentence.text) == []
