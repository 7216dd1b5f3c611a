"""The bin: what was put away can come back, or go for good."""

from dataclasses import dataclass

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import OwnFileId
from hope_desktop.services.material import Material
from hope_desktop.services.own_files import OwnFiles


@dataclass(frozen=True, slots=True)
class Thrown:
    """Something in the bin. `kind` is activity | handout | file."""

    kind: str
    key: str
    title: str


class Bin:
    """Everything of the material that lies in the bin, whatever it is."""

    def __init__(self, material: Material, own_files: OwnFiles) -> None:
        self._material = material
        self._own_files = own_files

    def all(self) -> tuple[Thrown, ...]:
        """What lies there: texts first, then files, each the last one first."""
        texts = (
            Thrown("activity" if one.is_activity else "handout", one.id, one.title)
            for one in self._material.in_bin()
        )
        files = (Thrown("file", str(one.id), one.title) for one in self._own_files.removed())
        return (*texts, *files)

    def put_back(self, thrown: Thrown) -> Changes:
        """Take something out again.

        Raises:
            NotFound: it does not lie there any more.
        """
        if thrown.kind == "file":
            return self._own_files.put_back(OwnFileId(int(thrown.key)))
        return self._material.put_back(thrown.key)

    def erase(self, thrown: Thrown) -> Changes:
        """Remove something for good, with its history. Older backups still hold it.

        Raises:
            NotFound: it does not lie there any more.
        """
        if thrown.kind == "file":
            return self._own_files.erase(OwnFileId(int(thrown.key)))
        return self._material.erase(thrown.key)
