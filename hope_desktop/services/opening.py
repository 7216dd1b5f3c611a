"""One trainer's data folder, opened with everything that can be done in it.

The window and the command line both begin here, so that they cannot differ. Nothing imported by
this module draws: a command that only lists must start at once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, cast

from hope_desktop.paths import DataFolder
from hope_desktop.services.classes import Classes
from hope_desktop.services.library.starter import refresh_starter
from hope_desktop.services.overview import Overview
from hope_desktop.storage.database import Database, open_database

if TYPE_CHECKING:
    from hope_desktop.domain.texts.checks import Finding
    from hope_desktop.services.backups import Backups
    from hope_desktop.services.bin import Bin
    from hope_desktop.services.erasing import Erasing
    from hope_desktop.services.helplines import Helplines
    from hope_desktop.services.library.editing import MaterialEditing
    from hope_desktop.services.library.library import Library
    from hope_desktop.services.library.material_files import MaterialFiles
    from hope_desktop.services.library.materials import Materials
    from hope_desktop.services.library.office_texts import OfficeTexts
    from hope_desktop.services.library.saved_filters import SavedFilters
    from hope_desktop.services.packages import Packages
    from hope_desktop.services.printing.letters import Letters
    from hope_desktop.services.printing.packing import Packing
    from hope_desktop.services.printing.printing import Printing
    from hope_desktop.services.printing.prints import Prints, Stopping
    from hope_desktop.services.printing.year import Years
    from hope_desktop.services.readiness import Readiness
    from hope_desktop.services.spelling import Spelling
    from hope_desktop.services.start_check import StartCheck
    from hope_desktop.services.undo import Undo
    from hope_desktop.services.workshops.afterwards import Aftercares
    from hope_desktop.services.workshops.blocks import Blocks
    from hope_desktop.services.workshops.fitting import Fitting
    from hope_desktop.services.workshops.lessons import Lessons
    from hope_desktop.services.workshops.own_templates import OwnTemplates
    from hope_desktop.services.workshops.planning import Planning
    from hope_desktop.services.workshops.series import Series
    from hope_desktop.services.workshops.telling import Telling


class Late[Made]:
    """One of the services: it is loaded and made when it is first asked for.

    `needs` names what of `Services` it is made with, in the order of its parameters.
    """

    def __init__(self, place: str, needs: str) -> None:
        self._module, _, self._kind = f"hope_desktop.services.{place}".rpartition(".")
        self._needs = needs.split()
        self._name = ""

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, services: Services, _owner: type) -> Made:
        kind = getattr(import_module(self._module), self._kind)
        made = kind(*(getattr(services, need) for need in self._needs))
        vars(services)[self._name] = made  # which is found before this, from now on
        return cast("Made", made)


class Services:
    """What a trainer can do with one open database. Lives in the main thread."""

    library: Late[Library] = Late("library.library.Library", "_database")
    material: Late[MaterialEditing] = Late("library.editing.MaterialEditing", "_database library")
    materials: Late[Materials] = Late("library.materials.Materials", "_database library")
    files: Late[MaterialFiles] = Late("library.material_files.MaterialFiles", "_database materials")
    office_texts: Late[OfficeTexts] = Late(
        "library.office_texts.OfficeTexts", "_database files material"
    )
    saved_filters: Late[SavedFilters] = Late("library.saved_filters.SavedFilters", "_database")
    spelling: Late[Spelling] = Late("spelling.Spelling", "_database")
    planning: Late[Planning] = Late("workshops.planning.Planning", "_database classes library")
    blocks: Late[Blocks] = Late("workshops.blocks.Blocks", "planning library")
    fitting: Late[Fitting] = Late("workshops.fitting.Fitting", "planning library")
    telling: Late[Telling] = Late("workshops.telling.Telling", "_database planning library")
    series: Late[Series] = Late("workshops.series.Series", "_database planning library")
    own_templates: Late[OwnTemplates] = Late(
        "workshops.own_templates.OwnTemplates", "_database planning series library"
    )
    aftercares: Late[Aftercares] = Late("workshops.afterwards.Aftercares", "_database planning")
    lessons: Late[Lessons] = Late("workshops.lessons.Lessons", "_database planning library")
    packages: Late[Packages] = Late("packages.Packages", "_database library own_templates files")
    undo: Late[Undo] = Late("undo.Undo", "_database")
    helplines: Late[Helplines] = Late("helplines.Helplines", "_database library planning classes")
    letters: Late[Letters] = Late("printing.letters.Letters", "printing series")
    printing: Late[Printing] = Late(
        "printing.printing.Printing", "_database planning library files"
    )
    stopping: Late[Stopping] = Late("printing.prints.Stopping", "_database telling printing")
    packing: Late[Packing] = Late("printing.packing.Packing", "_database planning printing")
    readiness: Late[Readiness] = Late("readiness.Readiness", "packing helplines")
    years: Late[Years] = Late("printing.year.Years", "_database planning classes library")
    prints: Late[Prints] = Late("printing.prints.Prints", "_database library")
    bin: Late[Bin] = Late(
        "bin.Bin", "_database erasing library material materials helplines own_templates"
    )
    erasing: Late[Erasing] = Late("erasing.Erasing", "_database")
    backups: Late[Backups] = Late("backups.Backups", "_database")
    start_check: Late[StartCheck] = Late("start_check.StartCheck", "_database")

    def __init__(self, database: Database) -> None:
        self._database = database
        self.classes = Classes(database)
        self.overview = Overview(database, self.classes)
        self.read_only = database.read_only  # all can be looked at and nothing saved

    def close(self) -> None:
        """Let the next program in, and let go of what was drawn."""
        if "printing" in vars(self):
            self.printing.forget_drawings()
        self._database.close()

    def close_with_backup(self) -> None:
        """Close, with a new backup when one is due; `DiskFull`, `FolderProblem`: without one."""
        try:
            if not self.read_only and self.backups.is_due():
                self.backups.now()
        finally:
            self.close()
        self.backups.second_place.last_time()


def open_services(
    folder: DataFolder, now: Callable[[], datetime] = datetime.now
) -> tuple[Services, tuple[Finding, ...]]:
    """Open a data folder; also gives a finding for each file of the library that was left out.

    Raises:
        DataFolderInUse: another program has it open.
        DataReadOnly, DataTooNew, NotOurDatabase, DiskFull, FolderProblem: it cannot be opened.
    """
    database = open_database(folder)
    try:
        if not database.read_only and folder.unfinished.exists():
            from hope_desktop.storage.together import take_back  # after a kill only

            take_back(folder.unfinished)
        database.now = now
        return Services(database), refresh_starter(database)
    except BaseException:
        database.close()
        raise
