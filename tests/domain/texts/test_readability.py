"""Known figures: counted by hand for short texts, so that a changed formula is noticed."""

from itertools import pairwise

from hope_desktop.domain.texts.prose import sentences
from hope_desktop.domain.texts.readability import GOALS, NO_WORDS, Readability, long_words, measured
from hope_desktop.domain.texts.vocabulary import GlossaryWord, Vocabulary
from tests.each import each


def read(text: str, vocabulary: Vocabulary = NO_WORDS) -> Readability | None:
    return measured(sentences(text), vocabulary)


EASY = "Ik zeg nee. Jij stopt. Dat is fijn."


def test_figures_of_a_text_counted_by_hand():
    # 8 words in 3 sentences, one syllable each: 206.835 - 0.93 * 8/3 - 77.
    found = read(EASY)
    assert (found.words_a_sentence, found.flesch_douma, found.lix) == (2.7, 127.4, 2.7)


def test_long_words_count_for_lix():
    found = read("Wij luisteren samen.")
    # 3 words, of which one has more than six letters; 1 + 3 + 2 syllables.
    assert (found.lix, found.flesch_douma) == (36.3, 50.0)


@each(
    ("word", "syllables"),
    [
        ("grens", 1),
        ("mooie", 2),
        ("zeeën", 2),
        ("ruzie", 2),
        ("koeien", 2),
        ("museum", 3),
        ("vertrouwen", 3),
        ("online", 2),
        ("foto's", 2),
        ("idee", 2),
        ("nieuwsgierig", 3),
        ("psst", 1),
    ],
)
def test_syllables(word, syllables):
    found = read(word)
    assert found.flesch_douma == round(206.835 - 0.93 - 77 * syllables, 1)


@each("text", ["", "# Alleen een kop", "{{helpline:112}}", "***", "12 34"])
def test_a_text_without_words_has_no_figures(text):
    assert read(text) is None


def test_markup_and_headings_do_not_count():
    plain = read("Ik zeg nee.")
    assert read("# Een verschrikkelijk ingewikkelde kop\n**Ik** zeg _nee_.\n") == plain


def test_names_and_words_of_the_glossary_make_a_text_no_harder():
    words = Vocabulary(frozenset({"ik"}), (GlossaryWord("toestemming", "Ja zeggen."),))
    known = read("Ik vraag Alexander om toestemming.", words)
    assert known == read("Ik vraag Bo om ja.", words)
    assert known != read("Ik vraag Alexander om toestemming.")
    found = sentences("Ervaringen van Alexander over toestemming vertellen.")
    assert long_words(found, words) == ["vertellen"]


def test_each_level_asks_less_than_the_one_before():
    goals = list(GOALS.values())
    for easy, hard in pairwise(goals):
        assert easy.flesch_douma > hard.flesch_douma
        assert easy.words_a_sentence < hard.words_a_sentence
        assert easy.longest_sentence < hard.longest_sentence
        assert easy.lix < hard.lix
