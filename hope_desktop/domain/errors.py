"""Everything that may go wrong on purpose, as data; `i18n.refusals` turns it into words."""

from collections.abc import Callable, Mapping
from pathlib import Path

from hope_desktop.domain.terms import ClassId


class HopeError(Exception):
    """Something the trainer can do something about. Subclasses carry data, no sentences."""


class NotFound(HopeError):
    """There is no such thing. `kind` is `class`, `session`, `activity`, `template`, `handout`..."""

    def __init__(self, kind: str, wanted: str) -> None:
        self.kind, self.wanted = kind, wanted


class WrongValue(HopeError):
    """A value that a field cannot have. `field` is the name of the dataclass field."""

    def __init__(self, field: str, value: str, allowed: str = "") -> None:
        self.field, self.value, self.allowed = field, value, allowed


class TextTooLong(WrongValue):
    """A text does not fit its field of `most` characters."""

    def __init__(self, field: str, most: int) -> None:
        super().__init__(field, "...", str(most))
        self.most = most


class NoName(WrongValue):
    """Pupils are told a name here, and this text has no letters in it."""


class NamesSomebody(WrongValue):
    """A line that is kept for later has a name of somebody or of a school that is known here."""


class PartLost(WrongValue):
    """A text would lose what protects somebody: `parts` are tokens and values of `Kept`."""

    def __init__(self, field: str, parts: tuple[str, ...]) -> None:
        super().__init__(field, ", ".join(parts))
        self.parts = parts


class PartNeeded(HopeError):
    """A template with several parts was chosen without saying which."""

    def __init__(self, template: str, parts: tuple[str, ...]) -> None:
        self.template, self.parts = template, parts


class NoStory(HopeError):
    """There is no story in the workshop that somebody could tell."""


class NotATrainer(HopeError):
    """The person chosen to tell is not a trainer of this workshop; `trainers` are."""

    def __init__(self, name: str, trainers: tuple[str, ...]) -> None:
        self.name, self.trainers = name, trainers


class PapersWait(HopeError):
    """Papers wait for what `PlanView.holding` says: each rule of `safety`, with its names."""

    def __init__(self, rules: Mapping[str, tuple[str, ...]]) -> None:
        self.rules = rules


class StillPlanned(HopeError):
    """An activity cannot be erased while a workshop has it: the workshop would no longer open."""


class StaysInPlan(HopeError):
    """What keeps a workshop safe, and a story, cannot wait for time that is left."""


class NothingToPrint(HopeError):
    """The workshop has no activities yet."""


class ChangedSince(HopeError):
    """Undo was refused: the item changed since."""


class FolderProblem(HopeError):
    """Nothing can be written there.

    `why` is missing | file | folder | denied | full | moved | gone | taken.
    """

    def __init__(self, path: Path, why: str) -> None:
        self.path, self.why = path, why


class UnfitPlace(HopeError):
    """The second place for backups is where the work itself is."""

    def __init__(self, path: Path) -> None:
        self.path = path


class PrinterProblem(HopeError):
    """A printer did not accept a document.

    `why` is missing | gone | refused | silent | size | sides | copies | drawing.
    """

    def __init__(self, why: str) -> None:
        self.why = why


class CardFull(HopeError):
    """There is no room for another own line on the help cards."""


class StillOnPaper(HopeError):
    """A help line on the printed paper of an upcoming workshop cannot be erased yet."""

    def __init__(self, name: str) -> None:
        self.name = name


class SameClass(HopeError):
    """A school has only one class with a label in a school year: `class_id`, which exists."""

    def __init__(self, class_id: ClassId, label: str, school: str) -> None:
        self.class_id, self.label, self.school = class_id, label, school


class DataFolderInUse(HopeError):
    """Another instance has this data folder open."""


class DataReadOnly(HopeError):
    """The data folder cannot be written; nothing can be saved."""


class DataTooNew(HopeError):
    """The database was made by a newer version of the program."""

    def __init__(self, found: int, known: int) -> None:
        self.found, self.known = found, known


class NotOurDatabase(HopeError):
    """The file is not a database of this program, or it is damaged."""

    def __init__(self, path: Path) -> None:
        self.path = path


class Damaged(NotOurDatabase):
    """The file is ours, but something in it cannot be read any more."""

    def __init__(self, path: Path = Path("hope.db")) -> None:
        super().__init__(path)


class DataFromTrial(NotOurDatabase):
    """A trial version made the file, with a schema that was never released."""


class WorkGone(NotOurDatabase):
    """There is no file, or an empty one, while backups say that there was work in it."""


class DiskFull(HopeError):
    """The disk is full; the change was not kept."""


class BadBackup(HopeError):
    """A file is not a backup, or is one that cannot be used.

    `why` is missing | not-a-database | damaged | too-new | trial | too-large | schema.
    """

    def __init__(self, path: Path, why: str) -> None:
        self.path, self.why = path, why


class BadPackage(HopeError):
    """A file from a colleague cannot be used.

    `why` is missing | not-a-package | damaged | too-new | too-large.
    """

    def __init__(self, path: Path, why: str) -> None:
        self.path, self.why = path, why


class NothingToSend(HopeError):
    """It contains nothing of the trainer's own that may be sent."""


class UnprintableText(HopeError):
    """A text is too long for paper, or for its place on it."""

    def __init__(self, where: str) -> None:
        self.where = where


class Cancelled(HopeError):
    """The trainer stopped the work; nothing was written."""


type Progress = Callable[[int, int], bool]
"""Tells slow work whether to go on: called with how much is done, and of how much."""


class UnusableFile(HopeError):
    """A trainer's own file cannot be taken in.

    `why` is missing | type | large | heavy | encrypted | locked | no-print | damaged | blank |
    empty | pages | pixels | special | changing | many | gone | program | no-text | old-text |
    pupils;
    `found` and `most` are numbers when a limit was passed.
    """

    def __init__(self, name: str, why: str, found: int = 0, most: int = 0) -> None:
        self.name, self.why, self.found, self.most = name, why, found, most
