"""Who letters come from, as a trainer chose it for all of them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from hope_desktop.domain.terms import frozen

_NAME = re.compile(r"\b[^\W\d_a-z][^\W\d_]+")
"""Of a name what begins with a capital: `Berg` of `van den Berg`."""


class Signs(StrEnum):
    """What stands below a letter; of a story told live never a name of the trainers."""

    BOTH = "both"
    ORGANISATION = "organisation"
    NAMES = "names"


@frozen
class Sender:
    """Empty is said neutrally, or not at all."""

    organisation: str = ""
    contact: str = ""
    """How parents and schools reach the trainers: a name or function, a phone, a mail address."""
    logo: str = ""
    """A picture of hers, by the name that texts use."""
    signs: Signs = Signs.BOTH
    prints: bool = False
    """Letters and school papers are on paper; else they are files to mail."""

    def without(self, names: Iterable[str]) -> "Sender":
        """Return it without what names one of these people, also in a mail address."""
        hidden = {word.casefold() for name in names for word in _NAME.findall(name)}

        def kept(text: str) -> str:
            return "" if hidden & set(re.findall(r"[^\W\d_]+", text.casefold())) else text

        return replace(self, organisation=kept(self.organisation), contact=kept(self.contact))


NO_SENDER = Sender()


def sender_for(usual: Sender, other: str | None) -> Sender:
    """Return another organisation for one workshop, with nothing of the usual one.

    None is the usual.
    """
    return usual if other is None else Sender(other, signs=Signs.ORGANISATION)
