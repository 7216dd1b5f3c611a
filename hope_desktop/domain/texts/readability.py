"""How hard a Dutch text is, estimated. A hint for writers: never a claim on paper.

Flesch-Douma: 206.835 - 0.93 ASL - 77 SPW (Douma 1960, as given in Kwalitatieve aspecten 1977).
LIX: ASL + percentage of words longer than six letters. ASL: words a sentence. SPW: syllables a
word, counted by groups of vowels (exact for 97 of 100 Dutch words tried). A made-up name and a
word of the glossary count as words of a sentence, not as long or hard ones.

The limits of these figures: they count, and understand nothing. Compounds make Dutch look harder
than it is, and a text of short words can be hard to follow. The goals were calibrated on seven
texts; no pupil has tried them. They are not levels of the CEFR, nor AVI.
"""

import re
from collections.abc import Sequence

from hope_desktop.domain.terms import frozen
from hope_desktop.domain.texts.prose import Sentence
from hope_desktop.domain.texts.vocabulary import Vocabulary

_VOWELS = re.compile(
    r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie(?!ë)|oe|eu(?!m)|ui|ei|ij|ou|au"
    r"|[aeiouyàáâèéêìíîòóôùúû]|[äëïöü]"
)
_LOANS = {"online": 2, "website": 2, "account": 2, "coach": 1, "cadeau": 2, "app": 1, "trainer": 2}
LONG_WORD = 6
"""LIX counts words of more letters."""
NO_WORDS = Vocabulary()


@frozen
class Readability:
    """Measures of a text."""

    words_a_sentence: float
    flesch_douma: float
    """0 (very hard) to about 120 (very easy)."""
    lix: float
    """20 (very easy) to 60 (very hard)."""


@frozen
class Goal:
    """The limits of a reading level; design choices, calibrated on seven texts."""

    flesch_douma: float
    words_a_sentence: float
    longest_sentence: int
    lix: float
    is_plain: bool = False
    """No clauses that wait for their end, no double negatives, few words to explain."""
    passive_share: float = 1.0
    """Of the sentences, at most this part may be passive."""


GOALS = {
    "A1": Goal(95, 6, 9, 18, is_plain=True, passive_share=0.15),
    "A2": Goal(85, 8, 12, 24, is_plain=True, passive_share=0.15),
    "B1": Goal(70, 12, 20, 34, passive_share=0.15),
    "B2": Goal(50, 17, 30, 48),
}
MEASURED = frozenset({"nl"})
"""The languages that the formulas are for."""


def measured(
    all_sentences: Sequence[Sentence], vocabulary: Vocabulary = NO_WORDS
) -> Readability | None:
    """Return the measures of some sentences, or None when there are none."""
    every_word = [word for sentence in all_sentences for word in sentence.words]
    if not every_word:
        return None
    own = _own_words(all_sentences, vocabulary) or every_word
    a_sentence = len(every_word) / len(all_sentences)
    a_word = sum(map(_syllables, own)) / len(own)
    long_words = 100 * sum(len(word) > LONG_WORD for word in own) / len(every_word)
    return Readability(
        words_a_sentence=round(a_sentence, 1),
        flesch_douma=round(206.835 - 0.93 * a_sentence - 77 * a_word, 1),
        lix=round(a_sentence + long_words, 1),
    )


def long_words(found: Sequence[Sentence], vocabulary: Vocabulary) -> list[str]:
    """Return the long words of some sentences, the longest first, each once."""
    words = {word.lower() for word in _own_words(found, vocabulary) if len(word) > LONG_WORD}
    return sorted(words, key=lambda word: (-len(word), word))


def _own_words(found: Sequence[Sentence], vocabulary: Vocabulary) -> list[str]:
    """Return the words a writer could have chosen otherwise.

    No names, none that the glossary explains.
    """
    return [
        word
        for sentence in found
        for place, word in enumerate(sentence.words)
        if not is_name(word, place, vocabulary) and word.lower() not in vocabulary.explained
    ]


def is_name(word: str, place: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a word with a capital is a name.

    The first of a sentence only when it is unknown.
    """
    return word[0].isupper() and (place > 0 or not vocabulary.is_common(word))


def _syllables(word: str) -> int:
    word = re.sub(r"[’']", "", word.lower())
    return _LOANS.get(word) or max(1, len(_VOWELS.findall(word)))
