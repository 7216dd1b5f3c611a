"""One trainer's data folder, opened with everything that can be done in it.

The window and the command line both begin here, so that they cannot differ. Nothing imported by
this module draws: a command that only lists must start at once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

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
    from hope_desktop.services.library.saved_filters import SavedFilters
    from hope_desktop.services.packages import Packages
    from hope_desktop.services.printing.letters import Letters
    from hope_desktop.services.printing.packing import Packing
    from hope_desktop.services.printing.printing import Printing
    from hope_desktop.services.printing.prints import Prints
    from hope_desktop.services.printing.stopping import Stopping
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


class Texts:
    """What a trainer can do with the material, over one open database."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    @cached_property
    def library(self) -> Library:
        """The material."""
        from hope_desktop.services.library.library import Library

        return Library(self._database)

    @cached_property
    def material(self) -> MaterialEditing:
        """Changes the texts of the library."""
        from hope_desktop.services.library.editing import MaterialEditing

        return MaterialEditing(self._database, self.library, self._now)

    @cached_property
    def materials(self) -> Materials:
        """Keeps what the trainer brings."""
        from hope_desktop.services.library.materials import Materials

        return Materials(self._database, self.library, self._now)

    @cached_property
    def files(self) -> MaterialFiles:
        """Shows, opens and gives out the files of that."""
        from hope_desktop.services.library.material_files import MaterialFiles

        return MaterialFiles(self._database, self.materials, self.material)

    @cached_property
    def saved_filters(self) -> SavedFilters:
        """What is often looked for."""
        from hope_desktop.services.library.saved_filters import SavedFilters

        return SavedFilters(self._database)

    @cached_property
    def spelling(self) -> Spelling:
        """Looks up how words are written."""
        from hope_desktop.services.spelling import Spelling

        return Spelling(self._database)


class Workshops(Texts):
    """What a trainer can do with the workshops of classes, over one open database."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        super().__init__(database, now)
        self.classes = Classes(database, now)

    @cached_property
    def planning(self) -> Planning:
        """Workshops as a whole."""
        from hope_desktop.services.workshops.planning import Planning

        return Planning(self._database, self.classes, self.library, self._now)

    @cached_property
    def blocks(self) -> Blocks:
        """The parts of a workshop."""
        from hope_desktop.services.workshops.blocks import Blocks

        return Blocks(self._database, self.library)

    @cached_property
    def fitting(self) -> Fitting:
        """Fits a workshop to the minutes there are."""
        from hope_desktop.services.workshops.fitting import Fitting

        return Fitting(self.planning, self.library)

    @cached_property
    def telling(self) -> Telling:
        """Who tells a story."""
        from hope_desktop.services.workshops.telling import Telling

        return Telling(self._database, self.planning, self.library, self._now)

    @cached_property
    def series(self) -> Series:
        """Lessons that belong together."""
        from hope_desktop.services.workshops.series import Series

        return Series(self._database, self.planning, self.library, self._now)

    @cached_property
    def own_templates(self) -> OwnTemplates:
        """Workshops kept to begin others with."""
        from hope_desktop.services.workshops.own_templates import OwnTemplates

        return OwnTemplates(self._database, self.planning, self.series, self.library)

    @cached_property
    def aftercares(self) -> Aftercares:
        """After a workshop."""
        from hope_desktop.services.workshops.afterwards import Aftercares

        return Aftercares(self._database, self.planning)

    @cached_property
    def lessons(self) -> Lessons:
        """Gives a workshop."""
        from hope_desktop.services.workshops.lessons import Lessons

        return Lessons(self.planning, self.library, self._now)


class Services(Workshops):
    """What a trainer can do, each made when it is first asked for. Lives in the main thread."""

    def __init__(self, database: Database, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(database, now)
        self.overview = Overview(database, self.classes, now)
        self.read_only = database.read_only  # all can be looked at and nothing saved

    @cached_property
    def packages(self) -> Packages:
        """To a colleague, and from one."""
        from hope_desktop.services.packages import Packages

        return Packages(self._database, self.library, self.own_templates, self.files, self._now)

    @cached_property
    def undo(self) -> Undo:
        """Takes back a change."""
        from hope_desktop.services.undo import Undo

        return Undo(self._database)

    @cached_property
    def helplines(self) -> Helplines:
        """Keeps the help lines right."""
        from hope_desktop.services.helplines import Helplines

        return Helplines(self._database, self.library, self.planning, self.classes, self._now)

    @cached_property
    def letters(self) -> Letters:
        """Letters written from a plan."""
        from hope_desktop.services.printing.letters import Letters

        return Letters(self.printing, self.series)

    @cached_property
    def printing(self) -> Printing:
        """Turns workshops, modules and handouts into PDF."""
        from hope_desktop.services.printing.printing import Printing

        parts = (self.planning, self.library, self.materials, self.files)
        return Printing(self._database, *parts, self._now)

    @cached_property
    def stopping(self) -> Stopping:
        """Lets somebody stop telling."""
        from hope_desktop.services.printing.stopping import Stopping

        return Stopping(self._database, self.telling, self.printing)

    @cached_property
    def packing(self) -> Packing:
        """Ticks off what goes along."""
        from hope_desktop.services.printing.packing import Packing

        return Packing(self._database, self.planning, self.printing)

    @cached_property
    def readiness(self) -> Readiness:
        """How far the next workshop is."""
        from hope_desktop.services.readiness import Readiness

        return Readiness(self.packing, self.helplines)

    @cached_property
    def prints(self) -> Prints:
        """Remembers what was printed."""
        from hope_desktop.services.printing.prints import Prints

        return Prints(self._database, self.library, self._now)

    @cached_property
    def bin(self) -> Bin:
        """What was put away."""
        from hope_desktop.services.bin import Bin

        texts = (self.library, self.material, self.materials)
        return Bin(self._database, self.erasing, *texts, self.helplines, self.own_templates)

    @cached_property
    def erasing(self) -> Erasing:
        """Takes away for good."""
        from hope_desktop.services.erasing import Erasing

        return Erasing(self._database)

    @cached_property
    def backups(self) -> Backups:
        """Makes, lists and puts back backups."""
        from hope_desktop.services.backups import Backups

        return Backups(self._database)

    @cached_property
    def start_check(self) -> StartCheck:
        """Looks whether the work is what was saved."""
        from hope_desktop.services.start_check import StartCheck

        return StartCheck(self._database)

    def close(self) -> None:
        """Let the next program in, and let go of what was drawn."""
        if "printing" in self.__dict__:
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
        return Services(database, now), refresh_starter(database)
    except BaseException:
        database.close()
        raise
