"""Takes in files: finds them in what was dropped, stores and examines them. Needs no database.

May run in a worker; the rows come after it, in one transaction, by `Materials.add`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hope_desktop.domain.errors import FolderProblem, HopeError, UnusableFile
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.material import (
    MAX_AT_ONCE,
    MAX_FILE_BYTES,
    MAX_WORDS,
    PICTURE_ENDINGS,
    PRINTED,
    ZIPPED_TEXTS,
    Dropped,
    FileKind,
    Material,
    Purpose,
    ending_of,
    kind_of,
    proposed_module,
    shown_title,
)
from hope_desktop.domain.terms import MaterialId, frozen
from hope_desktop.domain.typed import visible
from hope_desktop.paths import DataFolder
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.files import problems_of, write_whole

_PLAIN = frozenset({"txt", "md", "csv"})
_OTHER = frozenset({"html", "htm"})
_FOR_PUPILS = frozenset({FileKind.PDF, FileKind.PICTURE, FileKind.TEXT})
"""What is theirs when nobody says otherwise."""
_NO_PAPER = frozenset({"epub", "html", "htm", "eml"})
"""Texts that nobody hands out."""
_TABLES = frozenset({"csv", "ods", "xlsx"})
_NAMES_PUPILS = frozenset(
    [
        "leerling",
        "leerlingnummer",
        "naam leerling",
        "voornaam",
        "roepnaam",
        "achternaam",
        "geboortedatum",
        "pupil",
        "first name",
        "surname",
        "last name",
        "date of birth",
    ]
)
"""What stands above the columns of a list of pupils."""
_TOLD = frozenset({"damaged", "encrypted", "pupils"})
"""Of what office files are refused for; words that are too many are no trouble."""

type GoOn = Callable[[], bool]


@frozen
class Found:
    """A file, with the names of the dropped folders that it is in."""

    path: Path
    folders: tuple[str, ...] = ()


@frozen
class Arrival:
    """A file that is kept and has no row yet."""

    material: Material
    words: str
    dropped: frozenset[Dropped] = frozenset()
    """What is left out where it is printed."""
    trouble: UnusableFile | None = None
    """Why it is kept and no more: it cannot be read, or not be printed by us."""


def files_in(paths: Iterable[Path]) -> tuple[Found, ...]:
    """Return the files among these and in these folders, in order; what is hidden is left alone."""
    files: list[Found] = []
    for path in paths:
        for one in _walk(path) if path.is_dir() else [Found(path)]:
            files.append(one)
            if len(files) > MAX_AT_ONCE:
                raise UnusableFile(path.name, "many", len(files), MAX_AT_ONCE)
    return tuple(files)


def _walk(folder: Path) -> Iterator[Found]:
    for place, folders, names in folder.walk(follow_symlinks=False):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        within = (folder.name, *place.relative_to(folder).parts)
        yield from (Found(place / name, within) for name in sorted(names) if not _is_hidden(name))


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$", "__MACOSX")) or name.lower() in {"thumbs.db", "desktop.ini"}


def take_in(folder: DataFolder, source: Found, go_on: GoOn = lambda: True) -> Arrival:
    """Keep a file, and see what it is."""
    store = FileStore(folder.files, folder.backups / "files")
    sha256, size = store.take_in(source.path, go_on)
    name = visible(" ".join(source.path.name.encode("utf-8", "replace").decode().split()))
    try:
        arrival = look_at(folder, Found(Path(name), source.folders), sha256, size, go_on)
        kept = arrival.material
        around = source.folders or (source.path.parent.name,)
        if any(replace(kept, module=proposed_module([name])).may_be_hers for name in around):
            arrival = replace(arrival, material=replace(kept, only_me=True))
    except (FolderProblem, UnusableFile):
        if not store.is_whole(sha256, size):
            raise UnusableFile(name, "taken") from None
        raise
    if not store.is_whole(sha256, size):
        raise UnusableFile(name, "taken")
    return arrival


def look_at(folder: DataFolder, source: Found, sha256: str, size: int, go_on: GoOn) -> Arrival:
    """Return what a kept file is: its kind, its pages and its words."""
    path = FileStore(folder.files, folder.backups / "files").path(sha256)
    with problems_of(path), path.open("rb") as file:
        head = file.read(2048)
    name = _with_ending(source.path.name, path, head)
    kind = kind_of(name, head)
    pages, dropped, trouble = _printable(folder, path, name, kind, go_on)
    material = Material(
        id=MaterialId(0),
        title=shown_title(name),
        file_name=name,
        kind=kind,
        bytes=size,
        sha256=sha256,
        pages=pages,
        module=proposed_module(source.folders),
        group_size=GroupSize.CLASS if kind is FileKind.PICTURE else GroupSize.ONE,
    )
    searchable = ""
    if trouble is None or trouble.why != "locked":  # to try its lock again would take as long
        try:
            searchable = _words_of(folder, material)
        except UnusableFile as error:
            trouble = error if error.why in _TOLD else trouble
    is_paper = material.ending not in _NO_PAPER and (pages or kind is not FileKind.PICTURE)
    if trouble or kind not in _FOR_PUPILS or not is_paper:
        material = replace(material, purpose=Purpose.SHOW)
    if trouble and trouble.why == "pupils":
        material = replace(material, only_me=True)
    return Arrival(material, searchable, dropped, trouble)


def _with_ending(name: str, path: Path, head: bytes) -> str:
    """Return a name by which other programs know the file, where only its bytes say what it is."""
    if ending_of(name):
        return name
    if head.startswith(b"PK"):
        from hope_desktop.handouts.own_files.office import ending_in

        return name + ending_in(path)
    kind, is_png = kind_of(name, head), head.startswith(b"\x89PNG")
    return name + {FileKind.PDF: ".pdf", FileKind.PICTURE: ".png" if is_png else ".jpg"}.get(
        kind, ""
    )


def _printable(
    folder: DataFolder, path: Path, name: str, kind: FileKind, go_on: GoOn
) -> tuple[int, frozenset[Dropped], UnusableFile | None]:
    """Count the pages that we can print, and tell what is left out; 0 with the reason if none."""
    if kind not in PRINTED:
        return 0, frozenset(), None
    from hope_desktop.handouts.own_files.foreign import cleaned  # pypdf, for files alone

    try:
        with problems_of(path):
            _must_be_light(name, path.stat().st_size)
            data = path.read_bytes()
        clean = cleaned(name, data, go_on)
    except UnusableFile as error:
        return 0, frozenset(), error
    folder.drawn.mkdir(mode=0o700, exist_ok=True)
    write_whole(folder.drawn / f"{path.name}.pdf", clean.pdf, private=True)
    return clean.pages, clean.dropped, None


def _must_be_light(name: str, size: int) -> None:
    if size > MAX_FILE_BYTES:
        raise UnusableFile(name, "heavy", -(-size // 1_000_000), MAX_FILE_BYTES // 1_000_000)


def heavy_ones(paths: Iterable[Path]) -> list[UnusableFile]:
    """Why some will only be kept, by their names and lengths: known before a byte is read."""
    refused = []
    for path in paths:
        with suppress(OSError):
            try:
                if path.suffix.lower().removeprefix(".") in {"pdf", *PICTURE_ENDINGS}:
                    _must_be_light(visible(path.name), path.stat().st_size)
            except UnusableFile as error:
                refused.append(error)
    return refused


def pdf_of(folder: DataFolder, material: Material) -> bytes:
    """Return what we print of a piece; made anew when it is not there any more."""
    drawn = folder.drawn / f"{material.sha256}.pdf"
    try:
        return drawn.read_bytes()
    except OSError:
        path = FileStore(folder.files, folder.backups / "files").path(material.sha256)
        _printable(folder, path, material.title, material.kind, lambda: True)
    with problems_of(drawn):
        return drawn.read_bytes()


def look_of(folder: DataFolder, material: Material) -> bytes:
    """Return how a piece looks: the PDF that we print, the picture it is or carries, or nothing."""
    try:
        path = FileStore(folder.files, folder.backups / "files").path(material.sha256)
        if material.kind is FileKind.PICTURE and material.bytes <= MAX_FILE_BYTES:
            return path.read_bytes()
        if material.pages:
            return pdf_of(folder, material)
        if material.kind is FileKind.PDF:
            from hope_desktop.handouts.own_files.foreign import first_page

            return first_page(material.file_name, path.read_bytes())
        from hope_desktop.handouts.own_files.office import carried

        return carried(path, material.file_name)
    except (HopeError, OSError):
        return b""


def words_of(folder: DataFolder, material: Material) -> str:
    """Return the words in a kept file, as far as we can read it; none in what cannot be read."""
    try:
        return _words_of(folder, material)
    except (HopeError, OSError):
        return ""


def _words_of(folder: DataFolder, material: Material) -> str:
    """Refuses a list of pupils: their names are not to be found here."""
    found = _all_words(folder, material)
    if material.ending in _TABLES:
        cells = {one.strip(' "').casefold() for one in re.split(r"[;,\t\n]", found)}
        if not cells.isdisjoint(_NAMES_PUPILS):
            raise UnusableFile(material.file_name, "pupils")
    return found


def _all_words(folder: DataFolder, material: Material) -> str:
    ending = material.ending
    path = FileStore(folder.files, folder.backups / "files").path(material.sha256)
    if material.kind is FileKind.PDF:
        from hope_desktop.handouts.own_files.foreign import words_in as pdf_words

        if not material.pages and material.bytes > MAX_FILE_BYTES:
            return ""
        with problems_of(path):
            data = pdf_of(folder, material) if material.pages else path.read_bytes()
        return pdf_words(data, MAX_WORDS)
    if ending in _PLAIN:
        with problems_of(path):
            return plain_text(path)[:MAX_WORDS]
    if ending in ZIPPED_TEXTS and material.kind is not FileKind.PROGRAM:
        from hope_desktop.handouts.own_files.office import office_words

        return office_words(path, material.file_name, MAX_WORDS)[:MAX_WORDS]
    if ending in _OTHER and material.kind is not FileKind.PROGRAM:
        from hope_desktop.handouts.own_files.other_words import other_words

        with problems_of(path):
            return other_words(path, MAX_WORDS)
    return ""


def plain_text(path: Path) -> str:
    """Return a text file, in whichever of two ways it was written."""
    with path.open("rb") as file:
        data = file.read(4 * MAX_WORDS)
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")
