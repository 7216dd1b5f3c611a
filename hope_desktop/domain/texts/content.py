"""A whole library, as it is read from its folder."""

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.curriculum import Target
from hope_desktop.domain.library.facts import Fact
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.library.reviews import Record
from hope_desktop.domain.terms import HelplineId, ModuleText, frozen
from hope_desktop.domain.texts.representation import Person
from hope_desktop.domain.workshops.lines import LineAnswer
from hope_desktop.domain.workshops.templates import Template


@frozen
class LibraryContent:
    """Everything a library folder holds, in order."""

    version: str
    activities: tuple[Activity, ...]
    modules: tuple[ModuleText, ...]
    templates: tuple[Template, ...]
    helplines: tuple[Helpline, ...]
    help_cards: dict[str, tuple[HelplineId, ...]]
    school_papers: tuple[Handout, ...]
    curriculum: tuple[Target, ...] = ()
    people: tuple[Person, ...] = ()
    records: tuple[Record, ...] = ()
    """Who read which wording; the reader of each is its number in the file."""
    facts: tuple[Fact, ...] = ()
    """What it claims."""
    answers: tuple[LineAnswer, ...] = ()
    """What became of lines."""
