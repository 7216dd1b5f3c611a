"""Dutch spelling, offline: unknown words, suggestions, and the trainer's own words."""

import re
from collections.abc import Iterator
from pathlib import Path

from hope_desktop.domain.errors import NamesSomebody, NotFound
from hope_desktop.domain.terms import Changes
from hope_desktop.domain.texts.somebody import names_known
from hope_desktop.domain.typed import one_line
from hope_desktop.paths import resource
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import own_words
from hope_desktop.storage.workshops import ticked

_WORD = re.compile(r"[^\W\d_]+(?:[’'\-.][^\W\d_]+)*")
_NOT_WORDS = re.compile(
    r"\{\{(?:[^{}]|\{\{[^{}]*\}\})*\}\}|<[^<>]*>|(?<!\S)(?:https?://\S+|\S+@\S+|\S+\.(?:nl|org|com|eu)\b)"
)
_SPOKEN = re.compile(r"\{\{(?:lines:\d+\||figure:[\w-]+\||banner:)(?P<said>.*)\}\}", re.DOTALL)
"""In these marks stand words that are printed."""
LONGEST_WORD = 64

type WordPlace = tuple[int, int, str]
"""From where to where, and the word."""

_SUGGESTED = 5
_REMEMBERED = 20_000
"""Words whose spelling was looked up and need not be again."""


class Dictionary:
    """Knows how words are written. Reading it takes a quarter of a second and 20 MB."""

    def __init__(self, folder: Path | None = None, language: str = "nl") -> None:
        """Read the dictionary of a language."""
        place = (folder or resource("spelling")).absolute()
        try:
            from hunspell import Hunspell  # type: ignore[import-untyped]

            # UTF-8 for the path too: a folder may have any name, on Windows as well.
            self._words = Hunspell(language, hunspell_data_dir=str(place), system_encoding="UTF-8")
        except (ImportError, OSError) as error:
            raise NotFound("dictionary", language) from error

    def knows(self, word: str) -> bool:
        """Return whether a word is written so."""
        return bool(self._words.spell(word))

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words that may be meant, the likeliest first."""
        return tuple(self._words.suggest(word))[:_SUGGESTED]


class Spelling:
    """Looks words up in a dictionary; `Dictionary()` may be made in a worker."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, bool] = {}
        self.dictionary: Dictionary | None = None
        """None as long as it is not read, or when it is missing: nothing is wrong then."""

    def wrong_words(self, text: str) -> Iterator[WordPlace]:
        """Return the words of a text that are written wrongly, or that no dictionary knows."""
        if self.dictionary is None:
            return
        for start, end, word in words_to_spell(text):
            if not self._is_right(word):
                yield start, end, word

    def knows(self, word: str) -> bool:
        """Tell whether a word is written so, and so is no name; all are without a dictionary."""
        if self.dictionary is None:
            try:
                self.dictionary = Dictionary()
            except NotFound:
                return True
        return self._is_right(word)

    def must_name_nobody(self, text: str, field: str) -> None:
        """Refuse a name that the work knows, whoever it is of."""
        if named := names_known(text, sorted(self._database.kept(ticked.names)), self.knows):
            raise NamesSomebody(field, named)

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return what may be meant."""
        return self.dictionary.suggest(word) if self.dictionary else ()

    def add(self, word: str) -> Changes:
        """Call a word right from now on."""
        kept = one_line("word", word)
        if not kept or kept in own_words.every(self._database.connection):
            return Changes()
        return self._database.write("word.added", own_words.add, kept)

    def forget_looked_up(self) -> None:
        """Own words changed: look everything up again."""
        self._known.clear()

    def _is_right(self, word: str) -> bool:
        if word not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            if not self._known:
                self._known |= dict.fromkeys(own_words.every(self._database.connection), True)
            lower = word[:1].lower() + word[1:]
            assert self.dictionary is not None
            self._known[word] = self._known.get(lower, False) or self.dictionary.knows(word)
        return self._known[word]


def words_to_spell(text: str) -> Iterator[WordPlace]:
    """Return the words of a text in order; marks, sites and names of help lines are left out."""
    bare = _NOT_WORDS.sub(_blank, text)
    for found in _WORD.finditer(bare):
        word = found[0]
        if len(word) <= LONGEST_WORD and not (word.isupper() and len(word) <= 5):
            yield found.start(), found.end(), word.replace("’", "'")


def _blank(match: re.Match[str]) -> str:
    """As many spaces, so that places stay; what a mark says aloud stays too."""
    said = _SPOKEN.fullmatch(match[0])
    if said is None:
        return " " * len(match[0])
    start = said.start("said")
    inside = _NOT_WORDS.sub(_blank, said["said"])
    return " " * start + inside + " " * (len(match[0]) - said.end("said"))
