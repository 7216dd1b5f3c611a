"""The files behind material: shown, given out, and opened in other programs."""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from hope_desktop import wall_clock
from hope_desktop.domain.errors import (
    DataReadOnly,
    FolderProblem,
    HopeError,
    NotFound,
    UnusableFile,
)
from hope_desktop.domain.library.material import ZIPPED_TEXTS, FileKind, Material, safe_name
from hope_desktop.domain.printing.paper import Photo
from hope_desktop.domain.terms import Changes, MaterialId
from hope_desktop.domain.texts.directives import photo_name, photos_in
from hope_desktop.services.library.materials import Materials, read_words
from hope_desktop.services.library.taking_in import (
    Arrival,
    Found,
    GoOn,
    files_in,
    heavy_ones,
    look_of,
    pdf_of,
    take_in,
)
from hope_desktop.storage.database import Database
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.files import problems_of, whole_at, write_whole
from hope_desktop.storage.library import material as rows, material_words as words
from hope_desktop.storage.together import noted

FIRST_LETTERS = 900
"""As many as a page in small has room for."""
STABLE_SECONDS = 2.0
A_DAY = 24 * 3600
"""So long a file has to be left alone before it is whole: programs write in pieces."""
_FROM = ".from"


class MaterialFiles:
    """Files of pieces of material. What it takes in goes through `Materials`."""

    def __init__(self, database: Database, materials: Materials) -> None:
        self._database = database
        self._folder = database.folder
        self.materials = materials

    def take_in(self, found: Found, go_on: GoOn = lambda: True) -> Arrival:
        """Keep a file, and see what it is; its row comes by `Materials.add`. Fit for a worker."""
        if self._database.read_only:
            raise DataReadOnly
        return take_in(self._folder, found, go_on)

    def take_in_all(
        self, paths: Iterable[Path], report: Callable[[int, int], bool] = lambda _n, _of: True
    ) -> tuple[list[Arrival], list[HopeError]]:
        """Take in files and folders; also gives why some cannot come. Fit for a worker.

        A full or read-only disk ends it: what came in before is whole.
        """
        found = files_in(paths)
        arrivals: list[Arrival] = []
        refused: list[HopeError] = []
        for number, one in enumerate(found):
            try:
                arrivals.append(self.take_in(one, partial(report, number, len(found))))
            except UnusableFile as error:
                refused.append(error)
            except (DataReadOnly, FolderProblem) as error:
                return arrivals, [*refused, error]
        return arrivals, refused

    heavy = staticmethod(heavy_ones)

    def path(self, piece: Material) -> Path:
        """Return where the bytes are, as they came. Only to read: this file never changes."""
        try:
            return FileStore(self._folder.files, self._folder.backups / "files").path(piece.sha256)
        except UnusableFile as error:
            raise UnusableFile(piece.title, error.why) from error

    def pdf(self, piece: Material) -> bytes:
        """Return what we print of a piece; its first page is how it looks."""
        if piece.is_unseen:
            raise UnusableFile(piece.title, "type")
        if not piece.is_printed:
            raise UnusableFile(piece.title, "other")
        return pdf_of(self._folder, piece)

    def look(self, piece: Material) -> bytes:
        """Return how a piece looks, as a PDF or a picture, or nothing. Fit for a worker."""
        return b"" if piece.only_me else look_of(self._folder, piece)

    def shown_hashes(self) -> frozenset[str]:
        """Return the files of which a picture may be kept."""
        return rows.shown_hashes(self._database.connection)

    def first_words(self, piece: Material, most: int = FIRST_LETTERS) -> str:
        """Return how its text begins; nothing of what is for the trainer alone."""
        if piece.only_me:
            return ""
        return words.begins(self._database.connection, piece.sha256, most)

    def export(self, material_id: MaterialId, file: Path) -> None:
        """Write a copy, byte for byte."""
        source = self.path(self.materials.get(material_id))
        new = file.with_name(f".hope-{os.urandom(4).hex()}")
        with (
            problems_of(file),
            noted(self._folder.unfinished, new, made=False),
            whole_at(file, new, private=False),
        ):
            shutil.copyfile(source, new)

    def open_copy(self, material_id: MaterialId) -> Path:
        """Return a copy that another program may change; `take_back` takes it in when it did.

        A copy that was changed and not taken in yet is given as it is. Of what no program is asked
        to open, the folder with the copy.
        """
        piece = self.materials.get(material_id)
        if piece.kind is FileKind.PROGRAM:
            raise UnusableFile(piece.file_name, "program")
        if self._database.read_only:
            raise DataReadOnly
        place = self._folder.opened / str(piece.id)
        copy = place / safe_name(piece.file_name)
        if not (copy.is_file() and _is_changed(place, copy)):
            source = self.path(piece)
            with problems_of(place):
                place.mkdir(mode=0o700, parents=True, exist_ok=True)
                shutil.copyfile(source, copy)
                copy.chmod(0o600)
                # Windows asks before it runs what is in a file that came from somebody else.
                if piece.sender and os.name == "nt":
                    mark = Path(f"{copy}:Zone.Identifier")
                    mark.write_text("[ZoneTransfer]\r\nZoneId=3\r\n", encoding="ascii")
                _note(place, copy, piece.sha256)
        from hope_desktop.handouts.own_files.office import has_macros

        is_from_others = bool(piece.sender) and piece.ending in ZIPPED_TEXTS
        return copy if piece.may_be_opened and not (is_from_others and has_macros(copy)) else place

    def changed_copies(self) -> Iterator[tuple[Material, Arrival]]:
        """Return what other programs changed and left alone since, for `take_back`."""
        for place in sorted(self._folder.opened.glob("*/")):
            try:
                piece = self.materials.get(MaterialId(int(place.name)))
            except (ValueError, NotFound):
                continue
            copy = place / safe_name(piece.file_name)
            arrival = None
            if _is_changed(place, copy) and abs(wall_clock.age_seconds(copy)) >= STABLE_SECONDS:
                arrival = self._arrived(copy)
            if arrival is not None and arrival.material.sha256 != piece.sha256:
                yield piece, arrival
            elif arrival is not None:
                _note(place, copy, piece.sha256)

    def take_back(self, piece: Material, arrival: Arrival) -> Changes:
        """Take in what another program made of it; until that is kept it can be tried again."""
        changes = self.materials.new_content(piece.id, arrival)
        place = self._folder.opened / str(piece.id)
        _note(place, place / safe_name(piece.file_name), arrival.material.sha256)
        return changes

    def tidy(self) -> None:
        """Clear old copies and what nobody has any more, and read words, while nobody waits."""
        self.clear_copies(older_than=A_DAY)
        self.sweep()
        read_words(self._database)

    def clear_copies(self, *, older_than: float = 0) -> None:
        """Remove copies that nobody changed, so many seconds after they were made.

        Those of what was erased go at once, changed or not; after a restore, what is not there may
        be newer than the backup.
        """
        known = rows.numbers(self._database.connection)
        is_restored = self._folder.replaced.exists()
        for place in self._folder.opened.glob("*/"):
            is_changed = any(_is_changed(place, one) for one in place.iterdir() if one.suffix)
            is_old = wall_clock.age_seconds(place) >= older_than and not is_changed
            if is_old or (place.name not in known and not is_restored):
                shutil.rmtree(place, ignore_errors=True)

    def sweep(self) -> None:
        """Remove files that nobody names; only at a start, alone in the folder."""
        named = rows.hashes(self._database.connection)
        FileStore(self._folder.files).sweep(named)
        FileStore(self._folder.drawn).sweep({f"{sha256}.pdf" for sha256 in named})

    def missing(self) -> tuple[Material, ...]:
        """Return those whose file is gone or cut short, and not in the backups either."""
        files = FileStore(self._folder.files, self._folder.backups / "files")
        return tuple(
            one for one in self.materials.all() if not files.is_whole(one.sha256, one.bytes)
        )

    def photos(self) -> list[tuple[str, str]]:
        """Return the pictures that texts may show: what they are called there, and their titles."""
        every = (one for one in self.materials.all() if one.kind is FileKind.PICTURE and one.pages)
        return [(photo_name(one.sha256), one.title) for one in every if not one.only_me]

    def lack_photo(self, text: str) -> bool:
        """Return whether a text has a picture of hers that is not to be shown."""
        return not all(map(self.photo, photos_in(text)))

    def photo(self, name: str) -> Photo | None:
        """Return a picture as texts show it, by their name for it; None when nobody may see it."""
        piece = rows.shown_as(self._database.connection, name)
        if piece is None or piece.only_me:
            return None
        from hope_desktop.handouts.own_files.photos import photo_of

        try:
            return photo_of(name, self.path(piece).read_bytes())
        except (HopeError, OSError):
            return None

    def _arrived(self, copy: Path) -> Arrival | None:
        try:
            return take_in(self._folder, Found(copy))
        except UnusableFile:
            return None  # gone again, or being written: later


def _note(place: Path, copy: Path, sha256: str) -> None:
    status = copy.stat()
    noted = {"sha256": sha256, "bytes": status.st_size, "at": status.st_mtime_ns}
    write_whole(place / _FROM, json.dumps(noted).encode(), private=True)


def _is_changed(place: Path, copy: Path) -> bool:
    """Return whether a copy is not what was noted of it."""
    try:
        noted = json.loads((place / _FROM).read_bytes())
        status = copy.stat()
        return bool((status.st_size, status.st_mtime_ns) != (noted["bytes"], noted["at"]))
    except (OSError, ValueError, KeyError, TypeError):
        return False
