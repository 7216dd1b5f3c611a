"""The path of a school workshop: four modules, with an opening and a closing around them.

The module for adults is not part of the path: nothing comes before or after it.
"""

from enum import Enum
from typing import NamedTuple

from hope_desktop.domain.frozen import frozen


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
    """The next numbered module, or None after the last one and for what is not on the path."""
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
