"""Names for the ids that travel between the layers, and which of them an operation touched."""

from typing import NewType

from hope_desktop.domain.frozen import frozen

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
