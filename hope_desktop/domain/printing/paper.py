"""What a trainer brought herself and wants on paper: pictures in her texts, and whole files."""

from pathlib import Path

from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.material import FileKind, Material, Purpose
from hope_desktop.domain.terms import frozen


@frozen
class Photo:
    """A picture that a trainer brought, as texts name it; upright, in RGB."""

    name: str
    jpeg: bytes
    width: int
    height: int


@frozen
class OwnPaper:
    """A piece of material as one workshop takes it along."""

    material: Material
    group_size: GroupSize
    """How many pupils share it in this plan."""
    times: int = 1
    """0 while the head-count is unknown."""
    pdf: bytes = b""
    """What we print; without it, it can be counted and not drawn."""
    path: Path | None = None
    """The file itself, where that goes along."""

    @property
    def is_handed_out(self) -> bool:
        """Pupils take it along; one picture for all of them hangs or goes round, as a poster."""
        is_shared = self.material.kind is FileKind.PICTURE and self.group_size is GroupSize.CLASS
        is_one = is_shared and self.times == 1
        return self.material.purpose is Purpose.PUPILS and not is_one
