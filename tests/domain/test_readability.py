"""Known figures: counted by hand for short texts, so that a changed formula is noticed."""

import pytest

from hope_desktop.domain.readability import GOALS, misses_goal, readability

EASY = "Ik zeg nee. Jij stopt. Dat is fijn."
HARD = (
    "Professionals signaleren afhankelijkheidsrelaties tussen minderjarigen en meerderjarigen, "
    "waarbij teneinde vertrouwen te winnen aanvankelijk voornamelijk vriendschappelijke "
    "toenaderingspogingen worden ondernomen, waarna geleidelijk verplichtingen ontstaan."
)


def test_figures_of_a_text_counted_by_hand() -> None:
    # 8 words in 3 sentences, one syllable each: 206.835 - 0.93 * 8/3 - 77.
    found = readability(EASY)
    assert found is not None
    assert (found.words, found.words_a_sentence, found.longest_sentence) == (8, 2.7, 3)
    assert (found.flesch_douma, found.lix) == (127.4, 2.7)


def test_long_words_count_for_lix() -> None:
    found = readability("Wij luisteren samen.")
    assert found is not None
    # 3 words, of which one has more than six letters; 1 + 3 + 2 syllables.
    assert (found.lix, found.flesch_douma) == (36.3, 50.0)


@pytest.mark.parametrize(
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
def test_syllables(word: str, syllables: int) -> None:
    found = readability(word)
    assert found is not None
    assert found.flesch_douma == round(206.835 - 0.93 - 77 * syllables, 1)


@pytest.mark.parametrize("text", ["", "# Alleen een kop", "{{helpline:112}}", "***", "12 34"])
def test_a_text_without_words_has_no_figures(text: str) -> None:
    assert readability(text) is None
    assert misses_goal(text, "A1") == ""


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Een. Twee! Drie?", 3),
        ("- een\n- twee", 2),
        ("1. een\n2. twee", 2),
        ("Dat is bijv. een kat. Klaar.", 2),
        ("- [ ] een vakje", 1),
        ("Zij zegt … niets.", 2),
    ],
)
def test_sentences(text: str, sentences: int) -> None:
    found = readability(text)
    assert found is not None
    assert found.words_a_sentence == round(found.words / sentences, 1)


@pytest.mark.parametrize("level", GOALS)
def test_an_easy_text_meets_every_goal_and_a_hard_one_none(level: str) -> None:
    assert misses_goal(EASY, level) == ""
    assert "longest sentence" in misses_goal(HARD, level) or level == "B2"
    assert "Flesch-Douma" in misses_goal(HARD, level)


def test_an_unknown_level_asks_nothing() -> None:
    assert misses_goal(HARD, "C1") == ""


def test_markup_and_headings_do_not_count() -> None:
    plain = readability("Ik zeg nee.")
    assert readability("# Een verschrikkelijk ingewikkelde kop\n**Ik** zeg _nee_.\n") == plain
