"""Which material a workshop takes along, on paper, as a file, or on the computer."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.library.ways import most_copies
from hope_desktop.domain.views import PlanView
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.library.materials import Materials
from hope_desktop.services.printing.own_documents import OwnPaper


@dataclass(frozen=True, slots=True)
class Along:
    """The material of a workshop, in order. What is for the trainer alone is not in it."""

    own: tuple[OwnPaper, ...]
    in_reserve: tuple[OwnPaper, ...]
    """Of activities in reserve, without what the plan has already."""
    to_show: tuple[str, ...]
    """Titles of what is opened on the computer."""


class OwnPapers:
    """Asks the material of a workshop: of its activities, and what was chosen for it."""

    def __init__(self, materials: Materials, files: MaterialFiles) -> None:
        self._materials = materials
        self._files = files

    def of(self, view: PlanView, reserve: Iterable[Activity], *, with_bytes: bool) -> Along:
        """What goes along; without bytes it can be counted and not drawn.

        Raises:
            UnusableFile: a file is gone; only with bytes.
        """
        planned = [one.id for one in view.in_order]
        here = {one.id: one for one in self._materials.along(planned, view.session.id)}
        there = {o.id: o for o in self._of_activities(reserve) if o.id not in here}
        wanted = [one for one in (*here.values(), *there.values()) if _is_wanted(one, view)]
        papers = {
            one.id: self._paper(one, view, with_bytes=with_bytes)
            for one in wanted
            if one.purpose is not Purpose.SHOW
        }
        return Along(
            tuple(paper for key, paper in papers.items() if key in here),
            tuple(paper for key, paper in papers.items() if key in there),
            tuple(one.title for one in wanted if one.purpose is Purpose.SHOW),
        )

    def _of_activities(self, activities: Iterable[Activity]) -> Iterable[Material]:
        for activity in activities:
            yield from self._materials.of_activity(activity.id)

    def _paper(self, piece: Material, view: PlanView, *, with_bytes: bool) -> OwnPaper:
        sizes = [most_copies(piece.group_size, view.forms_of(one)) for one in piece.activities]
        size = min(sizes, key=list(GroupSize).index, default=piece.group_size)
        paper = OwnPaper(piece, size, dict(piece.sessions).get(view.session.id))
        if not with_bytes:
            return paper
        if piece.is_printed:
            return replace(paper, pdf=self._files.pdf(piece))
        return replace(paper, path=self._files.path(piece))


def _is_wanted(piece: Material, view: PlanView) -> bool:
    return not piece.only_me and dict(piece.sessions).get(view.session.id) != 0
