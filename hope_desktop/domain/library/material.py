"""Files of any type that a trainer brings: kept byte for byte, and printed or else opened.

A PDF or picture is printed as what is drawn on its pages, and nothing else of it.
"""

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum, StrEnum
from pathlib import PurePath

from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.terms import ActivityId, Level, MaterialId, Module, SessionId, frozen

MAX_BYTES = 2_000_000_000
"""The largest file that is kept."""
TITLE_LENGTH = 120
MAX_AT_ONCE = 2_000
"""So many files come in at once; a folder with more was dropped by mistake."""


class Purpose(StrEnum):
    """What it is for."""

    PUPILS = "pupils"
    """Printed and counted."""
    TRAINER = "trainer"
    """One for each trainer."""
    SHOW = "show"
    """Opened on the computer, never on paper."""
    TEXT = "text"
    """A picture in a text of hers: it goes where that text goes, and is no sheet of its own."""


class FileKind(StrEnum):
    """What kind of file it is: this decides its icon, how it is searched and how it is printed."""

    PDF = "pdf"
    PICTURE = "picture"
    TEXT = "text"
    SLIDES = "slides"
    SHEET = "sheet"
    FILM = "film"
    SOUND = "sound"
    PROGRAM = "program"
    """A program or a shortcut: kept, and never opened by us."""
    OTHER = "other"


PRINTED = frozenset({FileKind.PDF, FileKind.PICTURE})
TOLD = frozenset({FileKind.TEXT, FileKind.SOUND, FileKind.FILM})
"""What somebody tells a story in."""
PICTURES = {
    "png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff", "gif": b"GIF8", "webp": b"RIFF",
    "bmp": b"BM",
}  # fmt: skip
"""What is shown and printed, by the name that Qt has for it, with how such a file begins."""
PICTURE_ENDINGS = frozenset({*PICTURES, "jpg"})
_BY_NAME = {
    FileKind.PICTURE: "gif webp bmp heic heif avif tif tiff",
    FileKind.TEXT: "docx doc odt ott rtf txt md dotx pages epub html htm eml",
    FileKind.SLIDES: "pptx ppt odp otp ppsx key",
    FileKind.SHEET: "xlsx xls ods csv",
    FileKind.FILM: "mp4 m4v mov avi mkv webm wmv mpg mpeg",
    FileKind.SOUND: "mp3 wav m4a ogg oga opus flac aac wma mid midi",
    FileKind.PROGRAM: "exe com scr msi bat cmd ps1 vbs vbe wsf hta js jse jar lnk url pif reg"
    " desktop sh app command scpt appimage docm dotm pptm xlsm",
}
ZIPPED_TEXTS = frozenset(
    {"docx", "dotx", "odt", "ott", "pptx", "ppsx", "odp", "otp", "xlsx", "ods"}
)
"""Files of office programs that say in their list of parts whether they hold macros."""
_OPENED = ZIPPED_TEXTS.union(
    f"pdf png jpg jpeg gif webp bmp tif tiff heic heif avif rtf txt md csv pages key numbers"
    f" {_BY_NAME[FileKind.FILM]} {_BY_NAME[FileKind.SOUND]}".split()
)
"""Paper, pictures, film, sound, and what office programs write without macros."""
_OLDER = frozenset({"doc", "dot", "xls", "xlt", "ppt", "pps"})
"""May hold macros, and nobody sees whether they do."""
_KINDS = {name: kind for kind, names in _BY_NAME.items() for name in names.split()}
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"L\0\0\0\x01\x14\x02\0", b"[Desktop Entry]")
_MACH_O = (b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
_PDF_WITHIN = 1024
"""Readers of PDF allow so many bytes before its first line."""


_LONGEST = 120
"""Bytes of a name on a disk; the rest of 255 is for what programs put before and behind it."""
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])[ .]*(\.|$)")
"""What Windows takes for a machine, whatever its ending."""
_ENDING = re.compile(r"\.(?=\w*[a-z])\w{1,12}", re.IGNORECASE)


def ending_of(name: str) -> str:
    """Return `.pdf`; empty where what stands behind a dot is no ending, as in `Les 1. Grenzen`."""
    ending = PurePath(name).suffix
    return ending if _ENDING.fullmatch(ending) else ""


def kind_of(name: str, head: bytes) -> FileKind:
    """Return what a file is, by its name and its first bytes; a program hides behind neither."""
    ending = PurePath(name).suffix.lower().removeprefix(".")
    by_name = _KINDS.get(ending, FileKind.OTHER)
    if by_name is FileKind.PROGRAM or head.lstrip().startswith((*_PROGRAMS, *_MACH_O)):
        return FileKind.PROGRAM
    if head.startswith((PICTURES["png"], PICTURES["jpeg"])):
        return FileKind.PICTURE
    return FileKind.PDF if b"%PDF-" in head[:_PDF_WITHIN] else by_name


_FOLDERS = {
    "opening": Module.OPENING, "start": Module.OPENING, "begin": Module.OPENING,
    "grenzen": Module.BOUNDARIES, "grens": Module.BOUNDARIES,
    "liefde": Module.LOVE, "verliefd": Module.LOVE, "verkering": Module.LOVE,
    "onprettig": Module.UNCOMFORTABLE, "ongemakkelijk": Module.UNCOMFORTABLE,
    "verhalen": Module.STORIES, "verhaal": Module.STORIES, "ervaring": Module.STORIES,
    "afsluiting": Module.CLOSING, "slot": Module.CLOSING, "einde": Module.CLOSING,
}  # fmt: skip
_NUMBER = re.compile(r"(?:module|les|deel|m)?[ _.-]*0?([1-4])(?!\d)")


def safe_name(name: str) -> str:
    """Return a file name that every system takes, with its ending."""
    kept = "".join("_" if c in '<>:"/\\|?*' or not c.isprintable() else c for c in name).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    if not dot:
        stem, ending = kept, ""
    room = _LONGEST - len(ending.encode()) - 1
    stem = stem.encode()[: max(room, 1)].decode("utf-8", "ignore") or "bestand"
    if _DEVICE.match(stem):
        stem = f"_{stem}"
    return f"{stem}{dot}{ending}"


def proposed_module(folders: Iterable[str]) -> Module | None:
    """Return what the names of folders say, the innermost first; None when they say nothing."""
    for name in reversed([folder.casefold() for folder in folders]):
        number = _NUMBER.match(name)
        if number:
            return Module(number[1])
        for word, module in _FOLDERS.items():
            if word in name:
                return module
    return None


def shown_title(file_name: str) -> str:
    """Return a title from a name: without its ending, on one line."""
    name = file_name.removesuffix(ending_of(file_name)).replace("_", " ")
    words = "".join(c if c.isprintable() else " " for c in name).split()
    return " ".join(words)[:TITLE_LENGTH] or file_name[:TITLE_LENGTH]


@frozen
class Material:
    """A piece of material. Its bytes are read only when they are printed or shown."""

    id: MaterialId
    title: str
    file_name: str
    kind: FileKind
    bytes: int
    sha256: str
    pages: int = 0
    """Of what we print; 0 for what we cannot."""
    module: Module | None = None
    """None is still to be put somewhere."""
    purpose: Purpose = Purpose.PUPILS
    group_size: GroupSize = GroupSize.ONE
    levels: frozenset[Level] = frozenset()
    """None in particular suits all."""
    tags: tuple[str, ...] = ()
    note: str = ""
    """For trainers."""
    only_me: bool = False
    """Its words are not searched, and it goes into no package, bundle or print folder."""
    source: str = ""
    licence: str = ""
    may_share: bool = False
    sender: str = ""
    """Who sent it, of what came from somebody else."""
    came: date | None = None
    """The day it was kept here."""
    activities: tuple[ActivityId, ...] = ()
    sessions: tuple[tuple[SessionId, int | None], ...] = ()
    """Workshops, each with how many copies; None is as many as are usual, 0 is not there."""

    @property
    def ending(self) -> str:
        """By which a computer chooses the program that opens it."""
        name, dot, ending = self.file_name.rpartition(".")
        return ending.lower() if name and dot else ""

    @property
    def may_be_opened(self) -> bool:
        """Return a program may be asked to open it, else it is shown in its folder.

        An older text of hers is opened, since she knows it, and not one of somebody else.
        """
        known = self.ending in _OPENED or (self.ending in _OLDER and not self.sender)
        return known and self.kind is not FileKind.PROGRAM

    @property
    def is_printed(self) -> bool:
        """We can print it."""
        return self.pages > 0

    @property
    def is_unseen(self) -> bool:
        """Return a picture, and of a kind that we neither show nor print."""
        is_ours = self.is_printed or self.ending in PICTURE_ENDINGS
        return self.kind is FileKind.PICTURE and not is_ours

    @property
    def may_be_hers(self) -> bool:
        """It is the trainer's alone until she says who may see it. Its words are not looked at."""
        return self.kind in TOLD and self.module is Module.STORIES


MAX_FILE_BYTES = 40_000_000
"""The largest file that is looked at."""
MAX_KEPT_BYTES = 15_000_000
"""The largest PDF that is made of it."""
MAX_PAGES = 60
MAX_WORDS = 200_000
"""Letters of a file that are searched."""
MAX_PIXELS = 50_000_000


class Dropped(Enum):
    """What was taken out of a file."""

    SCRIPTS = "scripts"
    ATTACHMENTS = "attachments"
    LINKS = "links"
    FIELDS = "fields"


@frozen
class CleanFile:
    """A file that may be kept and printed."""

    title: str
    pdf: bytes
    pages: int
    dropped: frozenset[Dropped] = frozenset()
