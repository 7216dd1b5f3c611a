"""Lines that pupils and trainers can call: records, which card shows which, and tokens in texts."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from hope_desktop.domain.library.handout import USUAL_LANGUAGE
from hope_desktop.domain.terms import HelplineId, frozen

TOKEN = re.compile(r"\{\{helpline:([a-z0-9-]+)\}\}")
STALE_MONTHS = 6
"""A record checked longer ago than this is to be checked again."""
CARDS = ("po", "vo", "pro", "vso", "isk", "mbo", "adults")
"""The help cards; `levels.help_card_of` says which one a class gets."""
ALWAYS_OPEN = HelplineId("112")
"""The line of which the government says that it is open day and night."""
MOST_OWN = 2
"""Lines of the trainers' own that fit on a card below those that everybody gets."""
CALL_FIRST = "bel eerst"
"""Stands in the doubt of a line of which nobody is certain that it is still there."""


@frozen
class Helpline:
    """One line. A number that is None is never printed."""

    id: HelplineId
    name: str
    purpose: str
    on_card: str = ""
    """The purpose in a few plain words, for a pupil's card; empty is the purpose itself."""
    on_card_en: str = ""
    """The same for an English card."""
    phone: str | None = None
    web: str | None = None
    hours: str | None = None
    heard: str = ""
    """What was read of its hours and is too uncertain to print: for the list on the screen."""
    audiences: tuple[str, ...] = ()
    no_name: bool = False
    """Whoever calls does not have to say a name: somebody found that out."""
    pupil_card: bool = False
    printable: bool = True
    checked_on: date | None = None
    checked_by: str = ""
    source: str = ""
    verified: str = ""
    """What was found true, and where."""
    doubt: str = ""
    """What could not be confirmed. Never on paper, as where it was found is not."""
    own: bool = False
    """Added by the trainers: a line of their region, on all cards."""

    @property
    def for_pupils(self) -> str:
        """Return what the line is for, in a pupil's words."""
        return self.on_card or self.purpose

    def for_pupils_in(self, language: str) -> tuple[str, str]:
        """Return the same in a language as far as we have it, else in the usual one; which too."""
        if language == "en" and self.on_card_en:
            return self.on_card_en, language
        return self.for_pupils, USUAL_LANGUAGE

    @property
    def contact(self) -> str:
        """Return how to reach it: the number and the site, whichever may be printed."""
        return self.reached_by("of")

    def reached_by(self, either: str) -> str:
        """Return the same with another word for `or`."""
        ways = [part for part in (self.phone, self.web) if part and self.printable]
        return f" {either} ".join(ways)


def is_stale(line: Helpline, today: date) -> bool:
    """Tell whether nobody has checked the record, or not in the last `STALE_MONTHS` months."""
    if line.checked_on is None:
        return True
    past = (today.year - line.checked_on.year) * 12 + today.month - line.checked_on.month
    return past > STALE_MONTHS or (past == STALE_MONTHS and today.day > line.checked_on.day)


def waits_for_check(line: Helpline, today: date) -> bool:
    """Tell whether no paper shows the line until somebody found out that it is still there."""
    return CALL_FIRST in line.doubt.casefold() and is_stale(line, today)


def as_printed(line: Helpline, today: date) -> Helpline:
    """Return the line as paper may show it: its hours only where somebody checked them lately.

    Who rings in vain at an hour that was printed may not try again.
    """
    shown = replace(line, source="", verified="", doubt="")
    if waits_for_check(line, today) or not line.printable:
        return replace(shown, phone=None, web=None)
    return replace(shown, hours=None) if is_stale(line, today) else shown


def filled(text: str, lines: Mapping[HelplineId, Helpline], either: str = "of") -> str:
    """Return the text with the number or site of each token, and the name of what is unknown.

    A record without anything printable leaves its name, so that a sentence stays readable.
    """

    def contact(match: re.Match[str]) -> str:
        line = lines.get(HelplineId(match[1]))
        if line is None:
            return match[1]
        return line.reached_by(either) or line.name

    return TOKEN.sub(contact, text)
