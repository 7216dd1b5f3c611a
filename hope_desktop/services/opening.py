"""One trainer's data folder, opened with everything that can be done in it.

The window and the command line both begin here, so that they cannot differ. Nothing imported by
this module draws: a command that only lists must start at once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from hope_desktop.domain.views import Finding
from hope_desktop.paths import DataFolder
from hope_desktop.services.backups import Backups
from hope_desktop.services.blocks import Blocks
from hope_desktop.services.classes import Classes
from hope_desktop.services.library import Library
from hope_desktop.services.planning import Planning
from hope_desktop.services.printing import Printing
from hope_desktop.services.undo import Undo
from hope_desktop.storage.database import Database, open_database


@dataclass(frozen=True, slots=True)
class Services:
    """What a trainer can do, over one open database. Lives in the main thread."""

    library: Library
    classes: Classes
    planning: Planning
    blocks: Blocks
    undo: Undo
    printing: Printing
    backups: Backups
    read_only: bool
    """The folder cannot be written: everything can be looked at and nothing saved."""
    close: Callable[[], None]


def open_services(
    folder: DataFolder, now: Callable[[], datetime] = datetime.now
) -> tuple[Services, tuple[Finding, ...]]:
    """Open a data folder and take in the starter library when that is new.

    Also gives a finding for each file of the library that could not be read and was left out.

    Raises:
        DataFolderInUse: another program has it open.
        DataReadOnly: the folder cannot be written and holds no database to look at.
        DataTooNew, NotOurDatabase, DiskFull, FolderProblem: it cannot be opened.
    """
    database = open_database(folder)
    try:
        services = services_of(database, now)
        return services, services.library.refresh_starter()
    except BaseException:
        database.close()
        raise


def services_of(database: Database, now: Callable[[], datetime] = datetime.now) -> Services:
    """The services over a database that is already open."""
    library = Library(database)
    classes = Classes(database, now)
    planning = Planning(database, classes, library, now)
    return Services(
        library=library,
        classes=classes,
        planning=planning,
        blocks=Blocks(database, library),
        undo=Undo(database),
        printing=Printing(database, planning, library, now),
        backups=Backups(database),
        read_only=database.read_only,
        close=database.close,
    )
