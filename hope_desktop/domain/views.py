"""What the services show: small values for lists and pages."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from hope_desktop.domain.classes import SchoolClass
from hope_desktop.domain.library.activity import Activity, PlanRole
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.terms import (
    AROUND,
    NUMBERED,
    ActivityId,
    Audience,
    Level,
    Module,
    ModuleText,
    frozen,
    levels_of,
)
from hope_desktop.domain.workshops.fitting import NOTHING_KNOWN, Known
from hope_desktop.domain.workshops.lines import Said, stays_in_plan
from hope_desktop.domain.workshops.plan import Block, Session, TimedBlock
from hope_desktop.domain.workshops.safety import HOLDS, Concern, Rule


class DamagedRow(NamedTuple):
    """A stored row that is damaged; `table` says which kind, `library` means the whole library."""

    table: str
    name: str = ""


_NO_NOTES: Mapping[ActivityId | None, str] = MappingProxyType({})
_NO_LINES: Mapping[ActivityId, Said] = MappingProxyType({})


@frozen
class ActivityRow:
    """An activity in a list."""

    id: ActivityId
    title: str
    module: Module
    minutes: int
    min_minutes: int
    audiences: frozenset[Audience]
    intensity: int
    group_min: int
    group_max: int
    setting_of: ActivityId | None = None
    """The activity of which it is another setting."""

    @property
    def levels(self) -> tuple[Level, ...]:
        """Return the school levels it suits."""
        return levels_of(self.audiences)


def one_of_each(rows: Sequence[ActivityRow]) -> tuple[ActivityRow, ...]:
    """Of an activity with settings the first: the others are chosen at a part of a plan."""
    there = {row.id for row in rows}
    return tuple(row for row in rows if row.setting_of not in there)


@frozen
class ActivityFilter:
    """The filter for a list of activities; None and empty mean everything."""

    module: Module | None = None
    level: Level | None = None
    max_minutes: int | None = None
    pupils: int | None = None
    max_intensity: int | None = None
    nothing_to_bring: bool = False
    """Without things that a trainer brings besides paper."""
    mine: bool = False
    """Made by the trainer."""
    words: str = ""


EVERYTHING = ActivityFilter()


@frozen
class ModulePage:
    """Everything a module's own page shows."""

    text: ModuleText
    activities: tuple[Activity, ...]


@frozen
class PlanView:
    """A session as the pages show it."""

    session: Session
    school_class: SchoolClass
    blocks: tuple[TimedBlock, ...]
    activities: dict[ActivityId, Activity]
    concerns: tuple[Concern, ...]
    known: Known = NOTHING_KNOWN
    """What counts when it is fitted."""
    next_time: Mapping[ActivityId, Said] = _NO_LINES
    """What the trainer wrote at a part after an earlier workshop."""
    gone: frozenset[ActivityId] = frozenset()
    """Those that the library no longer has: the plan keeps them."""

    @property
    def in_class(self) -> dict[ActivityId, Said]:
        """Of those lines the ones that may be seen while pupils are there."""
        return {
            one.id: self.next_time[one.id]
            for one in self.in_order
            if one.id in self.next_time and not stays_in_plan(one)
        }

    @property
    def name(self) -> str:
        """Its class and school."""
        facts = self.school_class.facts
        return " · ".join(part for part in (facts.label, facts.school) if part)

    @property
    def in_order(self) -> tuple[Activity, ...]:
        """Return each activity of the plan once, in the order of the blocks."""
        used = dict.fromkeys(timed.block.activity for timed in self.blocks)
        return tuple(self.activities[activity] for activity in used if activity is not None)

    @property
    def is_live(self) -> bool:
        """Tell whether somebody tells what she lived."""
        return any(activity.is_live_story for activity in self.in_order)

    @property
    def holding(self) -> tuple[Concern, ...]:
        """Return what there are no papers without."""
        held = HOLDS if self.is_live else frozenset[Rule]()
        skipped = [c for c in self.concerns if c.rule is Rule.MODULE_SKIPPED and not c.explained]
        found = [*(one for one in self.concerns if one.rule in held), *skipped]
        asks_helper = not self.is_live and any(one.needs_helper for one in self.in_order)
        if asks_helper and not self.school_class.facts.helper:
            found.append(Concern(Rule.HELPER_MISSING))
        return tuple(found)

    @property
    def subjects(self) -> tuple[Module, ...]:
        """Return the modules of what it is about: its heart, else all of it."""
        heart = [one for one in self.in_order if one.id in self.known.heart] or self.in_order
        return tuple(dict.fromkeys(one.module for one in heart if one.module in NUMBERED))

    @property
    def title(self) -> str:
        """Return what its heart is called."""
        return next((one.title for one in self.in_order if one.id in self.known.heart), "")

    def forms_of(self, activity: ActivityId | None) -> frozenset[WorkingForm | None]:
        """Return the working forms of an activity in this plan, as far as it offers them."""
        found = ((one, block.way) for one, block in self._planned if activity in one.text_owners)
        return frozenset(way if one.way(way) else None for one, way in found)

    @property
    def versions(self) -> frozenset[tuple[ActivityId, str]]:
        """Which version is asked of the texts of each activity; empty is what suits the class."""
        return frozenset(
            (owner, block.version) for one, block in self._planned for owner in one.text_owners
        )

    @property
    def _planned(self) -> Iterator[tuple[Activity, Block]]:
        blocks = (timed.block for timed in self.blocks)
        return ((self.activities[one.activity], one) for one in blocks if one.activity)

    def about(self, language: str, of_texts: Mapping[ActivityId | None, str] = _NO_NOTES) -> str:
        """Return what pupils will meet in it, as sentences for whoever decides beforehand.

        `of_texts` says it of the text that is printed, where that says more than its activity.
        """
        told = (
            of_texts.get(one.id) or one.letter_note_in(language)
            for one in self.in_order
            if one.module not in AROUND or one.role is PlanRole.CORE
        )
        notes = [note.strip().rstrip(".") for note in told]
        return " ".join(f"{note[0].upper()}{note[1:]}." for note in notes if note)

    def activity_of(self, block: Block) -> Activity | None:
        """Return the activity of a block; None for a pause."""
        return self.activities.get(block.activity) if block.activity else None
