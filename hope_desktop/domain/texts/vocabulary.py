"""Which words most readers know, and which hard ones are explained: for the reading hint.

A list has no compounds and not every form; so a word counts as known when a part of it that can
stand alone is known, and the rest is a usual ending or a known word too. The list does not know
what a word means: it gives a hint, and a test with a pupil tells more.
"""

from dataclasses import dataclass
from functools import cached_property

from hope_desktop.domain.terms import frozen

_ENDINGS = (
    *("e", "en", "s", "'s", "n", "t", "te", "ten", "d", "de", "den", "er", "ers", "st", "ste"),
    *("je", "jes", "tje", "tjes", "pje", "pjes", "etje", "etjes", "end", "ende", "ing", "ingen"),
)
_BEGINNINGS = ("ge", "on", "her", "mee", "op", "af", "aan", "uit", "door", "terug", "samen", "weg")
_LINKS = ("", "s", "e", "en", "-")
_LEAST_PART = 3
"""Letters that a part of a compound has at least."""


@frozen
class GlossaryWord:
    """A hard word that the workshops need, with its meaning in plain words."""

    word: str
    meaning: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """The words of a language. Without words every word is known, so that nothing is said."""

    common: frozenset[str] = frozenset()
    glossary: tuple[GlossaryWord, ...] = ()

    @cached_property
    def explained(self) -> dict[str, GlossaryWord]:
        """Return each form of a word of the glossary with its entry."""
        return {form: one for one in self.glossary for form in (one.word, *one.forms)}

    def is_common(self, word: str) -> bool:
        """Tell whether most readers know a word; those of the glossary are explained."""
        word = word.lower().replace("’", "'")
        if not self.common or word in self.explained:
            return True
        return self._is_known(word) or self._is_compound(word)

    def _is_known(self, word: str) -> bool:
        if word in self.common or self._has_known_stem(word):
            return True
        return any(
            word.startswith(start) and self._has_known_stem(word[len(start) :], whole=True)
            for start in _BEGINNINGS
        )

    def _has_known_stem(self, word: str, *, whole: bool = False) -> bool:
        """Tell whether it is a known word with a usual ending; spelling softens at the seam."""
        if whole and len(word) >= _LEAST_PART and word in self.common:
            return True
        for ending in _ENDINGS:
            stem = word.removesuffix(ending)
            if stem == word or len(stem) < _LEAST_PART:
                continue
            if self.common.intersection(_spellings(stem)):
                return True
        return False

    def _is_compound(self, word: str) -> bool:
        for cut in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
            first, rest = word[:cut], word[cut:]
            if first not in self.common:
                continue
            for link in _LINKS:
                second = rest.removeprefix(link) if link else rest
                is_linked = not link or second != rest
                if is_linked and len(second) >= _LEAST_PART and self._is_known(second):
                    return True
        return False


def _spellings(stem: str) -> set[str]:
    """Return how the word may be written without its ending.

    `grenz` is `grens`, `bell` is `bel`.
    """
    spellings = {stem, stem + "en", stem + "e"}
    if stem[-1] == stem[-2]:
        spellings.add(stem[:-1])
        spellings.add(stem[:-1] + "en")
    if stem[-1] in "vz":
        spellings.add(stem[:-1] + {"v": "f", "z": "s"}[stem[-1]])
    if len(stem) > 2 and stem[-2] in "aeou" and stem[-1] not in "aeiou":
        spellings.add(stem[:-1] + stem[-2] + stem[-1])
        soft = {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
        spellings.add(stem[:-1] + stem[-2] + soft)
    if len(stem) > 3 and stem[-2] == stem[-3]:
        spellings.add(stem[:-2] + stem[-1] + "en")
    return spellings
