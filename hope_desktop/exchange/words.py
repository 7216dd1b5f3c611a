"""The words that come with the program: the common ones, and hard ones with their meaning."""

import tomllib
from functools import cache

from hope_desktop.domain.shaped import shaped
from hope_desktop.domain.texts.vocabulary import GlossaryWord, Vocabulary
from hope_desktop.paths import resource


@cache
def vocabulary(language: str = "nl") -> Vocabulary:
    """The words of a language; none for one that we have no list for."""
    folder = resource("words")
    common, glossary = folder / f"{language}-common.txt", folder / f"{language}-glossary.toml"
    if not common.is_file():
        return Vocabulary()
    lines = common.read_text(encoding="utf-8").splitlines()
    explained = tomllib.loads(glossary.read_text(encoding="utf-8"))["words"]
    return Vocabulary(
        frozenset(line for line in lines if not line.startswith("#")),
        shaped(explained, tuple[GlossaryWord, ...]),
    )
