"""Whether a line for later names somebody, so that no pupil, school or colleague is kept in it."""

import re
from collections.abc import Callable, Iterable, Iterator

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?:…])[\s\"'“‘(–-]*$")
_SHORT = 5
"""Letters of what is an abbreviation when all of it is large: ISK, GGD."""
_TITLES = frozenset({
    "de", "het", "een", "eén", "van", "den", "der", "te", "ten", "ter", "in", "op", "en",
    "mevrouw", "meneer", "mevr", "dhr", "juf", "meester", "mentor", "docent", "trainer",
    "school", "basisschool", "college", "lyceum", "gymnasium", "gemeente", "afdeling",
})  # fmt: skip
"""Words of a name that name nobody."""

type Knows = Callable[[str], bool]
"""Whether a word without capitals is an ordinary one."""


def names_known(line: str, names: Iterable[str], knows: Knows) -> str:
    """Return the first of some names that a line has a word of; empty when it has none.

    A name that is also an ordinary word counts when it is written as a name.
    """
    said = {word.casefold() for word in _WORD.findall(line)}
    as_names = {word.casefold() for word in _like_names(line, knows)}
    for name in names:
        own = {word.casefold() for word in _WORD.findall(name)} - _TITLES
        if any(one in as_names or (one in said and not knows(one)) for one in own if len(one) > 1):
            return name
    return ""


def _like_names(line: str, knows: Knows) -> Iterator[str]:
    """Return words with a capital that do not have it from where they stand."""
    for match in _WORD.finditer(line):
        word = match[0]
        if not word[0].isupper() or len(word) == 1 or (word.isupper() and len(word) <= _SHORT):
            continue
        plain = word[0].lower() + word[1:]
        is_usual = plain in _TITLES or knows(plain)
        if not (is_usual and _BEGINS.search(line[: match.start()])):
            yield word
