"""One trainer's data folder, opened with everything that can be done in it.

The window and the command line both begin here, so that they cannot differ. Nothing imported by
this module draws: a command that only lists must start at once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from hope_desktop import wall_clock
from hope_desktop.paths import DataFolder
from hope_desktop.services.classes import Classes
from hope_desktop.services.library.starter import refresh_starter
from hope_desktop.services.overview import Overview
from hope_desktop.settings import Settings, read_settings
from hope_desktop.storage.database import Database, open_database

if TYPE_CHECKING:
    from hope_desktop.domain.texts.checks import Finding
    from hope_desktop.domain.workshops.plan import Session
    from hope_desktop.services.backups import Backups
    from hope_desktop.services.bin import Bin
    from hope_desktop.services.erasing import Erasing
    from hope_desktop.services.helplines import Helplines
    from hope_desktop.services.library.editing import MaterialEditing
    from hope_desktop.services.library.library import Library
    from hope_desktop.services.library.material_files import MaterialFiles
    from hope_desktop.services.library.materials import Materials
    from hope_desktop.services.library.office_texts import OfficeTexts
    from hope_desktop.services.library.reviews import Reviews
    from hope_desktop.services.packages import Packages
    from hope_desktop.services.printing.letters import Letters
    from hope_desktop.services.printing.packing import Packing
    from hope_desktop.services.printing.printing import Printing
    from hope_desktop.services.printing.prints import Prints
    from hope_desktop.services.printing.year import Years
    from hope_desktop.services.readiness import Readiness
    from hope_desktop.services.spelling import Spelling
    from hope_desktop.services.start_check import StartCheck
    from hope_desktop.services.undo import Undo
    from hope_desktop.services.workshops.afterwards import Aftercares
    from hope_desktop.services.workshops.blocks import Blocks
    from hope_desktop.services.workshops.fitting import Fitting
    from hope_desktop.services.workshops.lessons import Lessons
    from hope_desktop.services.workshops.lines import Lines
    from hope_desktop.services.workshops.planning import Planning
    from hope_desktop.services.workshops.series import Series
    from hope_desktop.services.workshops.telling import Telling
    from hope_desktop.services.workshops.whole import Wholes


class Services:
    """What a trainer can do with one open database. Lives in the main thread.

    Each service is loaded and made when it is first asked for.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.classes = Classes(database)
        self.overview = Overview(database, self.classes)
        self.read_only = database.read_only  # all can be looked at and nothing saved
        self.is_open = True
        self.settings: Callable[[], Settings] = partial(read_settings, database.folder.settings)
        """What the trainer chose now; the window knows it without a file."""

    @cached_property
    def library(self) -> Library:
        from hope_desktop.services.library.library import Library

        return Library(self._database)

    @cached_property
    def material(self) -> MaterialEditing:
        from hope_desktop.services.library.editing import MaterialEditing

        return MaterialEditing(self._database, self.library)

    @cached_property
    def materials(self) -> Materials:
        from hope_desktop.services.library.materials import Materials

        return Materials(self._database, self.library)

    @cached_property
    def files(self) -> MaterialFiles:
        from hope_desktop.services.library.material_files import MaterialFiles

        return MaterialFiles(self._database, self.materials)

    @cached_property
    def office_texts(self) -> OfficeTexts:
        from hope_desktop.services.library.office_texts import OfficeTexts

        return OfficeTexts(self._database, self.files, self.material)

    @cached_property
    def reviews(self) -> Reviews:
        from hope_desktop.services.library.reviews import Reviews

        return Reviews(self._database, self.library)

    @cached_property
    def spelling(self) -> Spelling:
        from hope_desktop.services.spelling import Spelling

        return Spelling(self._database)

    @cached_property
    def planning(self) -> Planning:
        from hope_desktop.services.workshops.planning import Planning

        return Planning(self._database, self.classes, self.library)

    @cached_property
    def blocks(self) -> Blocks:
        from hope_desktop.services.workshops.blocks import Blocks

        return Blocks(self.planning, self.library)

    @cached_property
    def fitting(self) -> Fitting:
        from hope_desktop.services.workshops.fitting import Fitting

        return Fitting(self.planning, self.library)

    @cached_property
    def telling(self) -> Telling:
        from hope_desktop.services.workshops.telling import Telling

        return Telling(self._database, self.planning, self.library)

    @cached_property
    def series(self) -> Series:
        from hope_desktop.services.workshops.series import Series

        return Series(self._database, self.planning, self.library)

    @cached_property
    def aftercares(self) -> Aftercares:
        from hope_desktop.services.workshops.afterwards import Aftercares

        return Aftercares(self._database, self.planning)

    @cached_property
    def lines(self) -> Lines:
        from hope_desktop.services.workshops.lines import Lines

        return Lines(self._database, self.library, self.spelling)

    @cached_property
    def lessons(self) -> Lessons:
        from hope_desktop.services.workshops.lessons import Lessons

        return Lessons(self._database, self.planning, self.library)

    @cached_property
    def wholes(self) -> Wholes:
        from hope_desktop.services.workshops.whole import Wholes

        given = self.planning, self.library, self.aftercares, self.lines

        def lies_ready(session: Session) -> bool:
            return self.packing.lies_ready(session)  # printing is loaded when it is asked

        return Wholes(*given, lies_ready, lambda: self.settings().trainer1)

    @cached_property
    def packages(self) -> Packages:
        from hope_desktop.services.packages import Packages
        from hope_desktop.services.sending import Sending

        given = self._database, self.library
        sending = Sending(*given, self.planning, self.files, self.lines)
        return Packages(*given, self.files, sending)

    @cached_property
    def undo(self) -> Undo:
        from hope_desktop.services.undo import Undo

        return Undo(self._database)

    @cached_property
    def helplines(self) -> Helplines:
        from hope_desktop.services.helplines import Helplines
        from hope_desktop.services.printing.old_papers import OldPapers

        old_papers = OldPapers(self._database, self.planning, self.printing)
        return Helplines(self._database, self.library, old_papers)

    @cached_property
    def letters(self) -> Letters:
        from hope_desktop.services.printing.letters import Letters

        return Letters(self.printing, self.series)

    @cached_property
    def printing(self) -> Printing:
        from hope_desktop.services.printing.planned import sender_of
        from hope_desktop.services.printing.printing import Printing

        return Printing(
            self._database,
            self.planning,
            self.library,
            self.files,
            lambda: sender_of(self.settings()),
        )

    @cached_property
    def packing(self) -> Packing:
        from hope_desktop.services.printing.packing import Packing

        return Packing(self._database, self.planning, self.printing, self.library)

    @cached_property
    def readiness(self) -> Readiness:
        from hope_desktop.services.readiness import Readiness

        return Readiness(self.packing, self.helplines)

    @cached_property
    def years(self) -> Years:
        from hope_desktop.services.printing.year import Years

        given = self._database, self.planning, self.classes, self.lines, self.printing
        return Years(*given)

    @cached_property
    def prints(self) -> Prints:
        from hope_desktop.services.printing.prints import Prints

        return Prints(self._database, self.library)

    @cached_property
    def bin(self) -> Bin:
        from hope_desktop.services.bin import Bin

        return Bin(
            self._database,
            self.erasing,
            self.library,
            self.material,
            self.materials,
            self.helplines,
        )

    @cached_property
    def erasing(self) -> Erasing:
        from hope_desktop.services.erasing import Erasing

        return Erasing(self._database)

    @cached_property
    def backups(self) -> Backups:
        from hope_desktop.services.backups import Backups

        return Backups(self._database)

    @cached_property
    def start_check(self) -> StartCheck:
        from hope_desktop.services.start_check import StartCheck

        return StartCheck(self._database)

    def close(self) -> None:
        """Let the next program in, and let go of what was drawn."""
        if "printing" in vars(self):
            self.printing.forget_drawings()
        self.is_open = False
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
    folder: DataFolder, now: Callable[[], datetime] = wall_clock.now
) -> tuple[Services, tuple[Finding, ...]]:
    """Open a data folder; also gives a finding for each file of the library that was left out.

    Raises:
        DataFolderInUse: another program has it open.
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
