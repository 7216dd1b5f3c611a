"""All of one workshop, as its page shows it: one value, read at once."""

from collections.abc import Mapping, Sequence
from dataclasses import field

from hope_desktop.domain.library.activity import StepRole
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.page.otherwise import WayToGive
from hope_desktop.domain.page.ran import PartRan, parts_ran
from hope_desktop.domain.terms import ActivityId, BlockId, frozen
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.afterwards import Afterwards
from hope_desktop.domain.workshops.lines import Line
from hope_desktop.domain.workshops.plan import ChecklistLine


@frozen
class WholeWorkshop:
    """A plan with what every part of it lays on the tables, and how else it can be given."""

    plan: PlanView
    people: Mapping[StepRole, str]
    """Who leads a step, as far as names are known."""
    sheets: Mapping[ActivityId, tuple[Handout, ...]]
    """What is printed of an activity for this class, by activity."""
    ways: Mapping[BlockId, tuple[WayToGive, ...]]
    stories: Mapping[BlockId, tuple[Handout, ...]]
    """All versions of the texts of the part of a story, for the names of its stories."""
    settings: Mapping[ActivityId, str]
    """What tells an activity from the other settings of the same."""
    me: str
    """Who works at this computer."""
    after: Afterwards
    lines: Mapping[ActivityId, Line]
    """What is to be otherwise next time in its parts, as it was said of this workshop."""
    late: int = 0
    """Minutes that the workshop of this class before it took too long."""
    left_lines: Mapping[str, Line] = field(default_factory=dict)
    """What was said of parts of that one which are not in this, by their titles."""
    arranged_before: ChecklistLine | None = None
    """What was arranged the last time at this school, and may be so again."""
    printed: bool = False
    """Papers of it were made."""
    lies_ready: bool = False
    """Who was to tell stopped, and what is read aloud instead was printed with the rest."""
    left_out: Mapping[ActivityId | None, Sequence[str]] = field(default_factory=dict)
    """What of its parts has no room on the lesson sheet, as far as that was looked at."""

    @property
    def ran(self) -> tuple[PartRan, ...]:
        """Return how its parts went."""
        return parts_ran(self.plan, self.after, self.lines)
