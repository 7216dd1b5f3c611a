"""What is done after a workshop: care for each other, and an anonymous count of the slips.

Only totals exist. No slip can be recognised, and below `LEAST_SLIPS` nothing is shown: among few
slips an answer could identify a pupil.
"""

from collections.abc import Sequence
from enum import StrEnum

from hope_desktop.domain.terms import BlockId, frozen

LEAST_SLIPS = 5
MOST_SLIPS = 200
"""More is a typing error: a workshop has at most 99 pupils."""


class Question(StrEnum):
    """What the evaluation slip asks, in its order."""

    PLEASANT = "pleasant"
    CLEAR = "clear"
    KNOWS_WHERE = "knows-where"


class Answer(StrEnum):
    """The possible answers, in the order on the slip."""

    YES = "yes"
    SOMEWHAT = "somewhat"
    NO = "no"


class Aftercare(StrEnum):
    """The steps of the aftercare, ticked when done. Nothing else is recorded about them."""

    TALKED = "talked"
    CALLED_HELPER = "called-helper"
    SLIPS_GONE = "slips-gone"


type EvaluationSlip = Sequence[Answer | None]
"""The answers of one slip; None where nothing was crossed."""


@frozen
class Tally:
    """How many slips came in, and how often each answer was crossed."""

    slips: int = 0
    counts: tuple[int, ...] = (0,) * (len(Question) * len(Answer))
    """By question, and within it by answer."""

    @property
    def may_be_shown(self) -> bool:
        """Tell whether there are enough slips."""
        return self.slips >= LEAST_SLIPS

    def __add__(self, other: "Tally") -> "Tally":
        """Return both piles as one, as far as each may be shown by itself."""
        if not other.may_be_shown:
            return self
        counts = map(int.__add__, self.counts, other.counts)
        return Tally(self.slips + other.slips, tuple(counts))

    def of(self, question: Question, answer: Answer) -> int:
        """Return how often an answer was crossed."""
        return self.counts[_place(question, answer)]

    def with_slip(self, slip: EvaluationSlip, times: int = 1) -> "Tally":
        """Return one slip more, or with `times` -1 one fewer."""
        counts = list(self.counts)
        for question, answer in zip(Question, slip, strict=True):
            if answer is not None:
                counts[_place(question, answer)] += times
        return Tally(self.slips + times, tuple(counts))


@frozen
class Ran:
    """How long a part of the plan took, in whole minutes."""

    block: BlockId
    minutes: int


@frozen
class Afterwards:
    """How a workshop went, in minutes and numbers, and how much of the aftercare is done."""

    tally: Tally = Tally()
    ticked: frozenset[Aftercare] = frozenset()
    minutes: tuple[Ran, ...] = ()
    """How long parts took, as far as lesson mode was there."""
    not_given: frozenset[BlockId] = frozenset()
    """Parts of the plan that were passed over."""


def _place(question: Question, answer: Answer) -> int:
    return list(Question).index(question) * len(Answer) + list(Answer).index(answer)
