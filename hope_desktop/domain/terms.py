"""The terms that everything is told in: values, ids, the modules of the path, and school levels.

The path has four modules, with an opening and a closing around them. Adults are no part of it: a
group of adults has no year, no band and no path, and is the last value of level and audience.
"""

from dataclasses import dataclass, field, fields
from enum import Enum, StrEnum
from operator import attrgetter
from typing import Any, NamedTuple, NewType, dataclass_transform


def _equal(self: Any, other: Any) -> Any:
    if type(self) is not type(other):
        return NotImplemented
    return self.compared_by(self) == self.compared_by(other)


def _hash(self: Any) -> int:
    return hash(self.compared_by(self))


def _repr(self: Any) -> str:
    shown = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({shown})"


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen[Value](kind: type[Value]) -> type[Value]:
    """Make a dataclass of which nothing can be set or added afterwards.

    How two are compared is written once above, and not compiled for each of 200 classes: that was
    half of what they cost a start.
    """
    for name, method in (("__eq__", _equal), ("__hash__", _hash), ("__repr__", _repr)):
        if name not in vars(kind):
            setattr(kind, name, method)
    made: Any = dataclass(frozen=True, slots=True, repr=False, eq=False)(kind)
    compared = [one.name for one in fields(made) if one.compare]
    made.compared_by = attrgetter(*compared or ("__class__",))
    value: type[Value] = made
    return value


UUID = 36
"""Letters of a uuid."""

ActivityId = NewType("ActivityId", str)
"""`1.4`, `O1k` for starter material, a uuid4 for a trainer's own; never reused."""

HandoutId = NewType("HandoutId", str)
"""`ACTIVITY/name`, for example `1.4/stellingenkaarten`; `school/name` for school papers."""

TemplateId = NewType("TemplateId", str)
ClassId = NewType("ClassId", int)
SessionId = NewType("SessionId", int)
BlockId = NewType("BlockId", int)
"""Numbers a block inside its session; never reused within that session."""

HelplineId = NewType("HelplineId", str)
ChangeId = NewType("ChangeId", int)
"""One acknowledged change in the history; what undo refers to."""

MaterialId = NewType("MaterialId", int)
"""A file that a trainer brought; never reused."""


@frozen
class Changes:
    """The things an operation touched, and the history entry that undoes it.

    Pages compare this with what they show, so that there is no list of pages to refresh.
    """

    change: ChangeId | None = None
    """What to give to `undo`; None when there is nothing to take back."""
    classes: frozenset[ClassId] = frozenset()
    sessions: frozenset[SessionId] = frozenset()
    activities: frozenset[ActivityId] = frozenset()
    helplines: bool = False
    prints: bool = False
    own_words: bool = False
    """Another word counts as written right."""
    material: bool = False
    """What the trainer brought."""
    everything: bool = False
    """After a restore: nothing on the screen may be trusted."""

    def __bool__(self) -> bool:
        return self != Changes(self.change)


class Module(Enum):
    """A part of the path. The values are the ids used in files, on the command line and in JSON."""

    OPENING = "opening"
    BOUNDARIES = "1"
    LOVE = "2"
    UNCOMFORTABLE = "3"
    STORIES = "4"
    CLOSING = "closing"
    ADULTS = "adults"

    @property
    def number(self) -> int | None:
        """1 to 4, or None for what is not on the path."""
        return int(self.value) if self in NUMBERED else None


NUMBERED = (Module.BOUNDARIES, Module.LOVE, Module.UNCOMFORTABLE, Module.STORIES)
"""The four modules that a class can have had, in teaching order."""
AROUND = (Module.OPENING, Module.CLOSING)
"""What stands around the tasks of a workshop."""


class ModuleColours(NamedTuple):
    """The colour of a module by day, in the window as on paper, and the tint behind it."""

    strong: str
    tint: str


_QUIET = ModuleColours("#4D5359", "#ECEDEE")
COLOURS = {
    Module.OPENING: _QUIET,
    Module.BOUNDARIES: ModuleColours("#096EA1", "#E1EFF7"),
    Module.LOVE: ModuleColours("#810C33", "#F8E6EB"),
    Module.UNCOMFORTABLE: ModuleColours("#896402", "#F9F1DE"),
    Module.STORIES: ModuleColours("#5F13E2", "#ECE6FC"),
    Module.CLOSING: _QUIET,
    Module.ADULTS: ModuleColours("#1D6B4F", "#E2F2EB"),
}
"""Found by an optimiser over three kinds of colour vision; number and name stand beside them."""


@frozen
class ModuleText:
    """What a module's own page says about it."""

    module: Module
    title: str
    aim: str
    learning_goals: tuple[str, ...]
    risks: tuple[str, ...]
    next_step: str
    """How a trainer knows the class is ready for the next module."""


def following(module: Module) -> Module | None:
    """Return the next numbered module; None after the last one and for what is not on the path."""
    if module not in NUMBERED or module is Module.STORIES:
        return None
    return NUMBERED[NUMBERED.index(module) + 1]


def next_module(done: frozenset[Module]) -> Module | None:
    """Return the first module a class has not had yet; None when it has had all four."""
    return next((module for module in NUMBERED if module not in done), None)


def skipped_before(module: Module, done: frozenset[Module]) -> tuple[Module, ...]:
    """Return the modules that should have come before this one and did not."""
    if module not in NUMBERED:
        return ()
    return tuple(earlier for earlier in NUMBERED[: NUMBERED.index(module)] if earlier not in done)


class Level(Enum):
    """The school type of a class."""

    def __lt__(self, other: "Level") -> bool:
        """So that a set of levels is written down in one order."""
        return str(self.value) < str(other.value)

    PO = "po"
    PRO = "pro"
    VMBO_BK = "vmbo-bk"
    VMBO_GT = "vmbo-gt"
    HAVO = "havo"
    VWO = "vwo"
    MBO = "mbo"
    VSO_DB = "vso-db"
    VSO_AM = "vso-am"
    VSO_VV = "vso-vv"
    ISK = "isk"
    ADULTS = "adults"
    """No school type: parents, a team, other professionals."""


class Adults(Enum):
    """Where adults are a group, which decides the words they are spoken to with."""

    AT_SCHOOL = "school"
    """Parents, a team."""
    ELSEWHERE = "elsewhere"
    """A municipality, care, police: nothing says school, pupil, class or lesson."""


class Band(Enum):
    """The part of a school type: upper primary, lower or upper secondary, mbo level."""

    GROUP_7_8 = "gr7-8"
    LOWER = "ob"
    UPPER = "bb"
    MBO_1 = "mbo1"
    MBO_2 = "mbo2"
    MBO_3 = "mbo3"
    MBO_4 = "mbo4"


class Audience(StrEnum):
    """A group that material is written for; the level codes of the library."""

    PO = "po"
    VO_LOWER = "vo-ob"
    VO_UPPER = "vo-bb"
    PRO = "pro"
    MBO = "mbo"
    VSO = "vso"
    ISK = "isk"
    ADULTS = "adults"


PUPILS = frozenset(Audience) - {Audience.ADULTS}
"""Who a class may be while its level is unknown."""
VO_LEVELS = frozenset({Level.VMBO_BK, Level.VMBO_GT, Level.HAVO, Level.VWO})
VSO_LEVELS = frozenset({Level.VSO_DB, Level.VSO_AM, Level.VSO_VV})
LAST_LOWER_YEAR = 3
"""Material for the lower years of secondary school is for years 1 to 3."""
_MBO_BANDS = (Band.MBO_1, Band.MBO_2, Band.MBO_3, Band.MBO_4)

_OWN_AUDIENCE = {
    Level.PO: Audience.PO,
    Level.PRO: Audience.PRO,
    Level.MBO: Audience.MBO,
    Level.ISK: Audience.ISK,
    Level.ADULTS: Audience.ADULTS,
} | dict.fromkeys(VSO_LEVELS, Audience.VSO)


def adults_of(level: Level | None, *, elsewhere: bool) -> Adults | None:
    """Return where a group of this level is; None is a class."""
    if level is not Level.ADULTS:
        return None
    return Adults.ELSEWHERE if elsewhere else Adults.AT_SCHOOL


def bands_of(level: Level) -> tuple[Band, ...]:
    """Return the bands a level is divided in; none for pro, vso, isk and adults."""
    if level is Level.PO:
        return (Band.GROUP_7_8,)
    if level in VO_LEVELS:
        return (Band.LOWER, Band.UPPER)
    return _MBO_BANDS if level is Level.MBO else ()


def audiences_of(level: Level, band: Band | None = None) -> frozenset[Audience]:
    """Return the audiences a class may belong to.

    Both of secondary school when the band is unknown.
    """
    if level not in VO_LEVELS:
        return frozenset({_OWN_AUDIENCE[level]})
    if band is Band.LOWER:
        return frozenset({Audience.VO_LOWER})
    if band is Band.UPPER:
        return frozenset({Audience.VO_UPPER})
    return frozenset({Audience.VO_LOWER, Audience.VO_UPPER})


def levels_of(audiences: frozenset[Audience]) -> tuple[Level, ...]:
    """Return the school levels that some of these audiences cover, in the order of `Level`."""
    return tuple(level for level in Level if audiences_of(level) & audiences)


def band_of_year(level: Level, year: int) -> Band | None:
    """Return the band that follows from a year, as the library counts them."""
    if level is Level.PO:
        return Band.GROUP_7_8
    if level not in VO_LEVELS:
        return None
    return Band.LOWER if year <= LAST_LOWER_YEAR else Band.UPPER


def help_card_of(level: Level | None) -> str:
    """Return which help card a class gets: `po` (also when unknown), `vo`, or that of its audience.

    What a child may read harms nobody; the other way round it does.
    """
    if level is None:
        return Audience.PO.value
    return "vo" if level in VO_LEVELS else _OWN_AUDIENCE[level].value


def help_cards_for(audiences: frozenset[Audience]) -> tuple[str, ...]:
    """Return the cards of who may read a sheet that is printed without a class.

    One that is for everybody gets the card of the youngest.
    """
    cards = {help_card_of(level) for level in levels_of(audiences) or (None,)}
    return tuple(sorted(cards))


class Profile(Enum):
    """A reading form. The values are those of the command line and of the manifest."""

    STANDARD = "usual"
    EASY = "easy"
    """The easy text where there is one, with air."""
    LARGE = "large"
    PICTO = "picto"


_EASY_LEVELS = VSO_LEVELS | {Level.PRO, Level.ISK}


def usual_profile(level: Level | None, *, has_pictures: bool) -> Profile:
    """Return the reading form that a class of a level gets when nobody chose one.

    With pictures only where enough of them were chosen; a class that follows the programme of
    regular secondary school gets none by itself.
    """
    if level not in _EASY_LEVELS:
        return Profile.STANDARD
    return Profile.PICTO if has_pictures and level is not Level.VSO_VV else Profile.EASY
