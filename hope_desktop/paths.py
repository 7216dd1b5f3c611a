"""Where things are: the trainer's data and the program's resources. Nobody else knows."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

_HERE = Path(__file__).resolve().parent


class DataFolder(NamedTuple):
    """Everything of one trainer. With `--data DIR` all of it lies in DIR."""

    root: Path
    settings_root: Path
    log_root: Path
    portable: bool = False
    """It was named, as on a stick: what is in it must not come to lie anywhere else."""
    apart: Path | None = None
    """A place that stays when all of `root` is set back; a named folder has none."""

    @property
    def database(self) -> Path:
        """Return the one database file."""
        return self.root / "hope.db"

    @property
    def backups(self) -> Path:
        """Return the folder of backups."""
        return self.root / "backups"

    @property
    def replaced(self) -> Path:
        """Return what a restore put aside."""
        return self.root / "replaced"

    @property
    def files(self) -> Path:
        """Return what trainers brought, each file named by the hash of its content."""
        return self.root / "files"

    @property
    def drawn(self) -> Path:
        """Return what was made of those to print; it can be made anew, and no backup has it."""
        return self.root / "drawn"

    @property
    def opened(self) -> Path:
        """Copies that are open in other programs."""
        return self.root / "open"

    @property
    def lock(self) -> Path:
        """Return the file that keeps a second program out."""
        return self.root / "hope.lock"

    @property
    def records(self) -> tuple[Path, ...]:
        """Return the last changes, beside the work and `apart`; no part of the database."""
        return tuple(place / "hope.record" for place in (self.root, self.apart) if place)

    @property
    def erased(self) -> Path:
        """Return what was erased for good, as digests with a secret no copy of the work has."""
        return self.root / "hope.erased"

    @property
    def inbox(self) -> Path:
        """Return where a second start leaves word for the first."""
        return self.root / "inbox"

    @property
    def unfinished(self) -> Path:
        """Return where the papers being written are noted, in case the program is killed."""
        return self.root / "unfinished"

    @property
    def erasing(self) -> Path:
        """Return where it is noted what is being erased, in case the program is killed."""
        return self.root / "erasing.json"

    @property
    def papers(self) -> Path:
        """Return where print folders go if nobody chose a place. They name school and helper."""
        return self.root / "Printmappen" if self.portable else documents() / "Hope Desktop"

    @property
    def documents(self) -> Path:
        """Return where a question for a file begins: on the stick when the work is on one."""
        return self.root.parent if self.portable else documents()

    @property
    def settings(self) -> Path:
        """Return the settings file."""
        return self.settings_root / "settings.toml"

    @property
    def log(self) -> Path:
        """Return the folder of the log."""
        return self.log_root


def data_folder(override: Path | None = None) -> DataFolder:
    """Return the trainer's folders: the given one, or the platform's own places.

    Creates nothing.
    """
    if override is not None:
        root = override.absolute()
        return DataFolder(root, root, root / "log", portable=True)
    dirs = _platform()
    root, log = Path(dirs.user_data_dir), Path(dirs.user_log_dir)
    roaming = Path(_platform(roaming=True).user_config_dir)
    apart = log if roaming == root else roaming
    return DataFolder(root, Path(dirs.user_config_dir), log, apart=apart)


def documents() -> Path:
    """Return the platform's documents folder."""
    return Path(_platform().user_documents_dir)


def on_this_computer() -> Path:
    """Return a place for print folders where documents go to other computers too."""
    return Path.home() / "Hope Desktop"


def resource(name: str) -> Path:
    """Return a file or folder under resources/.

    In the package when installed, else in the checkout.
    """
    installed = _HERE / "resources" / name
    return installed if installed.exists() else _HERE.parent / "resources" / name


@cache
def _platform(*, roaming: bool = False) -> PlatformDirs:
    from platformdirs import PlatformDirs  # here, since `--data` needs none of it

    return PlatformDirs("hope-desktop", appauthor=False, roaming=roaming)
