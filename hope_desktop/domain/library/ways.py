"""Working forms: the same activity alone, in pairs or with the whole class, where that is safe."""

from enum import StrEnum

from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.terms import frozen

PAIRS_BELOW_RISK = 2
"""From this risk that a pupil tells something, nobody is left alone with one classmate."""
CLASS_BELOW_RISK = 3
"""From here it is not talked over with everybody at once."""
PAIRS_BELOW_INTENSITY = 3


class WorkingForm(StrEnum):
    """How many pupils work together."""

    ALONE = "alone"
    PAIRS = "pairs"
    CLASS = "class"


_SIZES = {
    WorkingForm.ALONE: GroupSize.ONE,
    WorkingForm.PAIRS: GroupSize.TWO,
    WorkingForm.CLASS: GroupSize.CLASS,
}
_OF_A_GROUP = frozenset({GroupSize.TWO, GroupSize.THREE, GroupSize.FOUR})


@frozen
class Way:
    """Another way to work than the steps say; `how` tells the trainer what changes."""

    form: WorkingForm
    how: str
    minutes: int = 0
    """What the activity takes this way; 0 is as long as otherwise."""


def is_safe(form: WorkingForm, intensity: int, disclosure_risk: int) -> bool:
    """Tell whether a theme may be worked on in a form, whatever a text offers."""
    if form is WorkingForm.PAIRS:
        return disclosure_risk < PAIRS_BELOW_RISK and intensity < PAIRS_BELOW_INTENSITY
    return form is WorkingForm.ALONE or disclosure_risk < CLASS_BELOW_RISK


def shared_by(size: GroupSize, form: WorkingForm | None) -> GroupSize:
    """Return how many share a copy in a form.

    What is for a group follows it, what is one's own stays.
    """
    return _SIZES[form] if form is not None and size in _OF_A_GROUP else size


def most_copies(size: GroupSize, forms: frozenset[WorkingForm | None]) -> GroupSize:
    """Return how many share a copy when an activity is done more than once.

    The way that needs most.
    """
    sizes = [shared_by(size, form) for form in forms]
    return min(sizes, key=list(GroupSize).index, default=size)
