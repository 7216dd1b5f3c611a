"""What one operation changed, so that every open page can decide for itself."""

from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.ids import ActivityId, ChangeId, ClassId, SessionId


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
    templates: bool = False
    """The trainer's own templates."""
    material: bool = False
    """What the trainer brought."""
    everything: bool = False
    """After a restore: nothing on the screen may be trusted."""

    def __bool__(self) -> bool:
        return self != Changes(self.change)
