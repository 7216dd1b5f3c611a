"""Words for people: one gettext catalogue serves the window, the command line and the paper.

The msgids are English. A translator is made for a language and passed on; there is no `_` at import
time, since a handout is printed in its own language, whatever the window's.
"""

import gettext
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from hope_desktop.domain.terms import Adults
from hope_desktop.paths import resource

type Translator = Callable[[str], str]
type Plural = Callable[[str, str, int], str]
"""Words with a number: singular, plural, n."""
type Phrases[Key] = Mapping[Key, str]
"""A table whose values are texts for the catalogue."""
type Language = Literal["nl", "en"]

LANGUAGES: tuple[Language, ...] = ("nl", "en")
DEFAULT_LANGUAGE: Language = "nl"


def marked(text: str) -> str:
    """Return the text itself; marks a table's entry for the catalogue."""
    return text


class Counted(NamedTuple):
    """A text whose words depend on the number that `by` names."""

    one: str
    many: str
    by: str


type Forms[Key] = Mapping[Key, str | Counted]
"""The same as `Phrases`, where some have a number before a noun."""


def counted(one: str, many: str, by: str = "n") -> Counted:
    """Return a text with a number before a noun; marks both forms for the catalogue."""
    return Counted(one, many, by)


@dataclass(frozen=True, slots=True, eq=False)
class Reworded:
    """A translator that replaces some words by others, in the same language."""

    translate: Translator
    instead: Mapping[str, str]
    swaps: Mapping[str, str]
    """Words of the translator's language, in small letters."""

    def __call__(self, text: str) -> str:
        """Return the text in other words, where there are some, in the translator's language."""
        return self.swapped(self.translate(self.instead.get(text, text)))

    def swapped(self, said: str) -> str:
        """Return a sentence with other words, and its places for values as they were."""
        words = rf"(?<![({{])\b({'|'.join(self.swaps)})\b"
        return re.sub(words, self._other, said, flags=re.IGNORECASE)

    def _other(self, found: re.Match[str]) -> str:
        word = found[0]
        other = self.swaps[word.lower()]
        return other.capitalize() if word[0].isupper() else other


def language_of(translate: Translator) -> str:
    """Return the code of the language that a translator speaks."""
    return translate(marked("en"))


def dotted(*parts: str) -> str:
    """Return the parts that say something, with a dot between them."""
    return " · ".join(filter(None, parts))


def listed(names: Iterable[str], translate: Translator, last: str = marked("and")) -> str:
    """Return `A`, `A and B`, `A, B and C`, without empty names.

    `last` is the word before the last.
    """
    found = [name for name in names if name]
    if len(found) < 2:
        return "".join(found)
    return f"{', '.join(found[:-1])} {translate(last)} {found[-1]}"


@cache
def translator(language: str) -> Translator:
    """Return what turns an English msgid into a language; English itself needs no catalogue."""
    return _catalogue(language).gettext


@cache
def plural(language: str) -> Plural:
    """Return the same for texts with a number, which it fills in: singular, plural, n."""
    form = _catalogue(language).ngettext
    return lambda one, many, n: form(one, many, n).replace("%(n)d", str(n))


def formed(text: str | Counted, values: Mapping[str, object], translate: Translator) -> str:
    """Return the text in the translator's language, with the words that suit its number."""
    if isinstance(text, str):
        return translate(text)
    is_one = float(str(values[text.by])) == 1
    said = _catalogue(language_of(translate)).ngettext(text.one, text.many, 1 if is_one else 2)
    return translate.swapped(said) if isinstance(translate, Reworded) else said


def minutes_text(number: int, translate: Translator) -> str:
    """Return `1 minute`, `20 minutes`."""
    return amount(counted("%(n)d minute", "%(n)d minutes"), number, translate)


def planned_text(number: int, translate: Translator) -> str:
    """Return the minutes of a part briefly; of what has none when it is given."""
    return (
        translate("%(minutes)d min") % {"minutes": number}
        if number
        else translate("if there is time")
    )


def pupils_text(number: int, translate: Translator) -> str:
    """Return `1 pupil`, `27 pupils`."""
    return amount(counted("%(n)d pupil", "%(n)d pupils"), number, translate)


def group_text(limits: Sequence[str], translate: Translator) -> str:
    """Return `5 to 12 pupils`."""
    *least, most = limits
    return f" {translate('to')} ".join((*least, pupils_text(int(most), translate)))


def amount(text: Counted, number: int, translate: Translator) -> str:
    """Return a text that says how many, and nothing else."""
    values = {text.by: number}
    return formed(text, values, translate) % values


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """Opened by its own name, since `gettext.translation` reads it twice and loads `locale`."""
    if language == "en":
        return gettext.NullTranslations()
    with resource(f"locale/{language}/LC_MESSAGES/hope.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


INSTEAD: Phrases[str] = {
    "At school you can go to:": "You can also go to:",
    "At school:": "Go-to person:",
    "At school: %(name)s.": "Here: %(name)s.",
    "At school: the name is on the board.": "Who you can talk to here stands on the flip chart.",
    "Dear school,": "Dear colleagues,",
    "Every pupil has a help card. The go-to person is {{helper}}, and {{reserve}} else.": (
        "Everybody has a card with help."
    ),
    "No names or stories of pupils.": "No names or stories of children.",
    "The go-to person is within reach on the day itself and the day after. Afterwards we stay "
    "in the room for a while, for whoever wants to talk.": (
        "Afterwards we stay in the room for a while, for whoever wants to talk."
    ),
    "Name of the class, such as 2B": "Name",
    "for example 2B": "Class",
}
"""What is another sentence for adults; in all others `SWAPS` changes a word."""

SWAPS = marked(
    "letter to parents=invitation, letter to=invitation for, pupils=participants, "
    "pupil=participant, parents=participants, classes=groups, class=group, "
    "lessons=meetings, lesson=meeting, the room=the hall, mentor=contact"
)
SWAPS_ELSEWHERE = marked("a school=an organisation, school=organisation")
"""At another organisation than a school these too."""


def words_for(translate: Translator, *, adults: Adults | None) -> Translator:
    """Return the translator itself, or for a group of adults one that calls nobody a pupil."""
    if adults is None:
        return translate
    swaps = [SWAPS, SWAPS_ELSEWHERE] if adults is Adults.ELSEWHERE else [SWAPS]
    pairs = [pair.split("=") for text in swaps for pair in translate(text).split(", ")]
    return Reworded(translate, INSTEAD, dict(pairs))
