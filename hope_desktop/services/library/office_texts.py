"""Texts of office programs made into handouts, with the pictures in them that she wants.

A picture that comes along is an own file like any other, with the purpose that it stands in a text;
the text names it by the hash of that file. So no text is read to know which files are needed.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from hope_desktop.domain.errors import HopeError, UnusableFile
from hope_desktop.domain.library.material import (
    TITLE_LENGTH,
    FileKind,
    Material,
    Purpose,
    safe_name,
)
from hope_desktop.domain.terms import ActivityId, Changes, HandoutId, MaterialId
from hope_desktop.domain.texts.directives import photo_name
from hope_desktop.domain.texts.office_text import OfficeText
from hope_desktop.services.library.editing import MaterialEditing
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.library.taking_in import plain_text
from hope_desktop.storage.database import Database
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.library import material as rows

_SIGNS = str.maketrans("{}|\n", "    ")
"""What would end a directive before its time."""


class OfficeTexts:
    """Makes handouts of the texts among material."""

    def __init__(self, database: Database, files: MaterialFiles, texts: MaterialEditing) -> None:
        self._database = database
        self._files = files
        self._texts = texts

    def read(self, material_id: MaterialId) -> OfficeText:
        """Return a text as a handout has it, and what could not come along."""
        piece = self._files.materials.get(material_id)
        from hope_desktop.handouts.own_files.office_text import text_in

        path, ending = self._files.path(piece), piece.file_name.rpartition(".")[2].lower()
        if ending in {"md", "txt"}:
            return OfficeText(piece.title, ((plain_text(path), False),))
        if ending not in {"docx", "dotx", "odt"}:
            if piece.kind is FileKind.TEXT:
                raise UnusableFile(piece.file_name, "old-text")
            raise UnusableFile(piece.file_name, "no-text")
        found = text_in(path, piece.file_name)
        return replace(found, title=found.title or piece.title)

    def picture(self, material_id: MaterialId, text: OfficeText, number: int) -> bytes:
        """Return a picture of a text as a JPEG; nothing when it is damaged, huge or not ours."""
        from hope_desktop.handouts.own_files.office_text import picture_in
        from hope_desktop.handouts.own_files.photos import for_text

        try:
            piece = self._files.materials.get(material_id)
            found = picture_in(self._files.path(piece), piece.file_name, text.pictures[number])
            return for_text(text.title, found)
        except HopeError:
            return b""

    def to_handout(
        self,
        material_id: MaterialId,
        activity: ActivityId,
        pictures: Mapping[int, str] | None = None,
    ) -> tuple[HandoutId, Changes, OfficeText]:
        """Make a handout beside an activity with the text of a piece; gives that text too.

        The piece stays as it is, but lies beside that activity no longer: pupils would get both.
        What is for her alone stays so.

        Args:
            material_id: the piece.
            activity: where the handout goes.
            pictures: what is to be seen on those that come along, by their numbers.
        """
        piece, text = self._files.materials.get(material_id), self.read(material_id)
        brought: dict[str, Material] = {}
        shown: dict[int, str] = {}
        for number, said in (pictures or {}).items():
            about = " ".join(said.translate(_SIGNS).split()) or text.title
            picture = self._kept(self.picture(material_id, text, number), about, activity)
            brought[picture.sha256] = picture
            shown[number] = f"{{{{figure:{photo_name(picture.sha256)}|{about}}}}}"
        handout_id, changes = self._texts.new_handout(
            activity, text.title[:120], body=text.body(shown), only_me=piece.only_me
        )
        with self._database.change("handout.added", changes.change) as change:
            for picture in brought.values():
                if rows.with_content(change.connection, picture.sha256) is None:
                    rows.insert(change, picture)
            if activity in piece.activities:
                rows.unlink(change, material_id, activity)
        return handout_id, change.changes, text

    def _kept(self, jpeg: bytes, about: str, activity: ActivityId) -> Material:
        """Return the file of a picture; its row comes when there is a text."""
        if not jpeg:
            raise UnusableFile(about, "damaged")
        sha256 = hashlib.sha256(jpeg).hexdigest()
        FileStore(self._database.folder.files).put(jpeg, sha256)
        return Material(
            MaterialId(0), about[:TITLE_LENGTH], safe_name(f"{about[:60]}.jpg"), FileKind.PICTURE,
            len(jpeg), sha256, pages=1, module=self._texts.activity(activity).text.module,
            purpose=Purpose.TEXT,
        )  # fmt: skip
