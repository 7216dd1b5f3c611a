"""What a run sheet shows, as plain values; see `specs`."""

from collections.abc import Sequence
from datetime import datetime

from hope_desktop.domain.library.activity import Activity, Step, StepRole
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.terms import Module, frozen


@frozen
class RunBlock:
    """A block on the run sheet."""

    title: str
    module: Module | None
    """None for a pause."""
    minutes: int
    from_minute: int
    start: datetime | None
    end: datetime | None
    activity: Activity | None
    variant: str
    note: str
    form: WorkingForm | None = None
    """The working form, when it is another than the steps say."""
    may_go: bool = False
    """Whether it is left out when time is short."""
    papers: tuple[tuple[str, str], ...] = ()
    """What this class gets in it: the name by which steps use it, and what to take."""
    next_time: str = ""
    """What the trainer wrote at it after an earlier workshop, and wants on paper."""
    not_of: Sequence[StepRole] = ()
    """Whose steps it leaves out."""

    @property
    def steps(self) -> Sequence[Step]:
        """Return what happens in it, in the shorter way that it has; nothing in a pause."""
        steps = self.activity.steps_in(self.variant, self.minutes) if self.activity else ()
        return [step for step in steps if step.role not in self.not_of]

    def taken_in(self, step: Step) -> list[str]:
        """Return the papers of a step; of the first also those that no step uses."""
        used = {name for one in self.steps for name in one.uses}
        mine = {*step.uses, *(name for name, _said in self.papers if name not in used)}
        is_first = step == self.steps[0]
        return [said for name, said in self.papers if name in (mine if is_first else step.uses)]


@frozen
class LateRow:
    """A block of a lesson that begins late."""

    begins: str
    """Clock time, or minute of the lesson."""
    minutes: int
    variant: str = ""


@frozen
class LatePlan:
    """The plan when the lesson begins some minutes late and ends on time."""

    minutes: int
    rows: tuple[LateRow | None, ...]
    """One for each block of the run sheet; None for what falls out."""
    note: str = ""


@frozen
class RunSheet:
    """The run sheet (draaiboek): what the trainer carries, readable at arm's length."""

    title: str
    blocks: tuple[RunBlock, ...]
    slot_minutes: int
    alone: bool
    reason: str
    warnings: tuple[str, ...]
    late: tuple[LatePlan, ...] = ()
    stay_after_minutes: int = 0
    beside: tuple[RunBlock, ...] = ()
    """The made-up story in the place of one told live, with what goes with it."""
    for_second: bool = False
    """The card alone, with every word of its steps where they fit, for who helps."""
