"""Where a page wants to go. It knows no other page: the window goes there."""

from dataclasses import replace
from pathlib import Path

from hope_desktop.domain.terms import (
    ActivityId,
    ClassId,
    HandoutId,
    HelplineId,
    MaterialId,
    Module,
    SessionId,
    TemplateId,
    frozen,
)


@frozen
class Destination:
    """A page by the name of its entry, or a window of its own, and what it shows."""

    page: str
    session: SessionId | None = None
    class_id: ClassId | None = None
    module: Module | None = None
    activity: ActivityId | None = None
    handout: HandoutId | None = None
    template: TemplateId | None = None
    material: MaterialId | None = None
    helpline: HelplineId | None = None
    files: tuple[MaterialId, ...] = ()
    """Own files that are selected."""
    mine: bool = False
    """All that the trainer brought or made."""
    is_new: bool = False
    """A workshop or a class is begun, with what else is named; or a colleague's file is chosen."""
    section: str = ""
    """Of a workshop: plan, bag, lesson, after or agreements. Of what is managed: kept, helplines,
    colleague or reading."""
    package: Path | None = None
    """A file that a colleague sent."""
    line: str | None = None
    """That its text is to be changed, and in which line; empty is all of it."""


BACK = Destination("back")
"""Where one came from."""
LESSON = Destination("lesson")
"""The workshop of the page, in lesson mode."""
BOARD, PRACTICE = "board", "practice"
"""The slides on the screen of the classroom; a lesson whose clock stands, to be tried out."""
BACKUPS = Destination("manage", section="kept")
COLLEAGUE = Destination("manage", section="colleague")
"""What can be sent, of what else is named, and what came."""
FILES = Destination("files")
"""Files of this computer, to be chosen; what is named, they go with."""
READING = Destination("manage", section="reading")
HELPLINES = Destination("manage", section="helplines")
SETTINGS = Destination("settings")
YEARS = Destination("planner", section="years")
"""The choice of a school year, whose page is made."""
TODAY = Destination("today")
NEW_CLASS = Destination("classes", is_new=True)
NEW_SESSION = Destination("planner", is_new=True)
NEXT_BAG = Destination("planner", section="bag")
"""The papers of the workshop that comes."""


def to_workshop(session: int) -> Destination:
    """Return a workshop in the planner."""
    return Destination("planner", session=SessionId(session))


def to_agreements(session: int) -> Destination:
    """Return what is arranged with the school for a workshop."""
    return replace(to_workshop(session), section="agreements")


def to_papers(session: int) -> Destination:
    """Return what a workshop has on paper and in the bag."""
    return replace(to_workshop(session), section="bag")


def to_class(class_id: int) -> Destination:
    """Return a class."""
    return Destination("classes", class_id=ClassId(class_id))


def to_module(module: Module | str) -> Destination:
    """Return a module's own page."""
    return Destination("modules", module=Module(module))


def to_activity(activity: str) -> Destination:
    """Return an activity of the library."""
    return Destination("modules", activity=ActivityId(activity))


def to_material(material: int) -> Destination:
    """Return what a trainer brought."""
    return Destination("modules", material=MaterialId(material))


def to_handout(handout: str) -> Destination:
    """Return a handout of the library."""
    return Destination("modules", handout=HandoutId(handout))


def to_text(text: str) -> Destination:
    """Return what a line is about."""
    return to_handout(text) if "/" in text else to_activity(text)
