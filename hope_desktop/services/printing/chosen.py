"""What is printed for whom: the version of each handout, chosen once for all documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hope_desktop.domain.levels import Level
from hope_desktop.domain.library.handout import Handout, HandoutKind, Part, part_of, versions_for
from hope_desktop.domain.library.ways import most_copies
from hope_desktop.domain.profiles import Profile
from hope_desktop.domain.views import PlanView

_SCHOOL_ORDER = (
    HandoutKind.SCHOOL_LETTER,
    HandoutKind.TEACHER_SHEET_BEFORE,
    HandoutKind.PARENT_LETTER,
    HandoutKind.PUPIL_LETTER,
    HandoutKind.TEACHER_SHEET_AFTER,
)
"""Papers for the school, in the order in which they are needed."""
_LETTERS = frozenset({HandoutKind.PARENT_LETTER, HandoutKind.PUPIL_LETTER})
_TOLD = "{{told}}"
"""The merge field of texts that say that somebody tells."""


@dataclass(frozen=True, slots=True)
class ChosenHandouts:
    """The printed handouts of a plan, grouped by the people they are for."""

    pupils: tuple[Handout, ...]
    trainer: tuple[Handout, ...]
    school: tuple[Handout, ...]

    @property
    def every(self) -> tuple[Handout, ...]:
        """All of them."""
        return (*self.pupils, *self.trainer, *self.school)


def choose(
    view: PlanView, handouts: Sequence[Handout], language: str, profile: Profile
) -> ChosenHandouts:
    """The versions for this class in a language and reading form; trainers read the usual form."""
    wanted = {(timed.block.activity, timed.block.version) for timed in view.blocks}
    audiences, level = view.school_class.audiences, view.school_class.facts.level
    in_form, usual = (
        versions_for(handouts, audiences, language, form, wanted, level)
        for form in (profile, Profile.STANDARD)
    )

    def of(handouts: Iterable[Handout], part: Part) -> tuple[Handout, ...]:
        return tuple(_as_shared(one, view) for one in handouts if part_of(one.kind) is part)

    return ChosenHandouts(
        of(in_form, Part.PUPILS), of(usual, Part.TRAINER), of(in_form, Part.SCHOOL)
    )


def about_story(papers: Iterable[Handout], *, live: bool) -> tuple[Handout, ...]:
    """The papers for a plan with or without a story told live.

    What says that somebody tells is for a plan in which somebody does, and such a letter takes the
    place of the usual one.
    """
    found = tuple(papers)
    told = [paper for paper in found if _TOLD in paper.body]
    if not live:
        return tuple(paper for paper in found if paper not in told)
    kinds = {paper.kind for paper in told} & _LETTERS
    return tuple(paper for paper in found if paper.kind not in kinds or paper in told)


def for_school(papers: Iterable[Handout], level: Level | None) -> tuple[Handout, ...]:
    """The letters and teacher sheets among these, in order."""
    found = list(papers)
    return tuple(
        paper
        for kind in _SCHOOL_ORDER
        for paper in found
        if paper.kind is kind and not (level is Level.MBO and kind is HandoutKind.PARENT_LETTER)
    )


def _as_shared(handout: Handout, view: PlanView) -> Handout:
    """A handout as so many pupils share it as work together in this plan."""
    size = most_copies(handout.group_size, view.forms_of(handout.activity))
    return handout if size is handout.group_size else replace(handout, group_size=size)
