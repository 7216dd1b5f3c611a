"""Where one is on the page of modules, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field

from hope_desktop.domain.ids import ActivityId, HandoutId, OwnFileId
from hope_desktop.domain.modules import Module


@dataclass(frozen=True, slots=True)
class Place:
    """The path with its search when nothing is named; else the most precise thing that is."""

    module: Module | None = None
    activity: ActivityId | None = None
    handout: HandoutId | None = None
    own_file: OwnFileId | None = None
    editing: bool = False
    """The handout is being written, not read."""

    @property
    def has_paper(self) -> bool:
        """Whether it can be had as PDF: a module, a handout or an own file."""
        if self.activity is None:
            return self.module is not None
        return self.handout is not None or self.own_file is not None


PATH = Place()


@dataclass(slots=True)
class Trail:
    """The places one came along, the last one last."""

    places: list[Place] = field(default_factory=lambda: [PATH])

    @property
    def here(self) -> Place:
        """Where one is."""
        return self.places[-1]

    def go(self, place: Place) -> None:
        """Walk on; the path itself begins a new trail."""
        if place == PATH:
            self.places = [PATH]
        elif place != self.here:
            self.places.append(place)

    def back(self) -> bool:
        """One step back; False at the beginning."""
        if len(self.places) == 1:
            return False
        self.places.pop()
        return True
