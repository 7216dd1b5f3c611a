"""Checks in a thread that the data is sound and has a backup, and says what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.errors import Cancelled, HopeError, NotOurDatabase
from hope_desktop.domain.terms import Changes
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.paths import DataFolder
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button

if TYPE_CHECKING:
    from hope_desktop.domain.backups import BackupInfo
    from hope_desktop.services.backups import Copy
    from hope_desktop.services.opening import Services
    from hope_desktop.services.start_check import Checked, Looked
    from hope_desktop.ui.settings.erasing_beside import ErasingBeside
    from hope_desktop.ui.widgets.warnings import Standing, Weight
    from hope_desktop.ui.widgets.worker import Job, Report, Worker

EVERY_MS = 30 * 60 * 1000
"""How long changes may go without a backup."""
RECORD_MS = 1000
"""Until what is known of the last change is forced to the disk; not while somebody types."""
QUIET_MS = 60 * 1000
"""Until a backup that the last session did not make; she came for something else."""


class BackingUp(QObject):
    """What is to be said of it stands above the pages."""

    def __init__(
        self,
        services: Services,
        ui: Ui,
        above: QVBoxLayout,
        show_backups: Callable[[], object],
    ) -> None:
        super().__init__(ui.operations)
        self._services = services
        self._ui = ui
        self._above, self._show_backups = above, show_backups
        self.timer = QTimer(self, interval=EVERY_MS)
        self.timer.timeout.connect(self.back_up)
        self.timer.start()
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self.look)

        def erase() -> None:
            if "erasing" in vars(services) and services.erasing.is_begun:
                self.erasing.go_on()

        ui.operations.change_saved.connect(erase)
        self._record = QTimer(self, interval=RECORD_MS, singleShot=True)
        self._record.timeout.connect(self._force_record)
        ui.operations.change_saved.connect(self._record.start)
        self.job: Job | None = None

    @cached_property
    def _workers(self) -> tuple[Worker, Worker]:
        """Made when there is work, which a start need not wait for. A stick may hang the second."""
        from hope_desktop.ui.widgets.worker import Worker

        return Worker(self), Worker(self)

    @cached_property
    def standing(self) -> Standing:
        """Return what is said of it; made when there may be something to say."""
        from hope_desktop.ui.widgets.warnings import Standing

        return Standing(self._above, self._ui.translate)

    @cached_property
    def erasing(self) -> ErasingBeside:
        """Made when something is erased."""
        from hope_desktop.ui.settings.erasing_beside import ErasingBeside

        return ErasingBeside(self._services.erasing, self._ui, self.standing)

    def begin(self) -> None:
        """Look at what the last session left: when the pages are there, or after a minute."""
        self._quiet.start()

    def look_first(self) -> None:
        """Look at the data when the pages are there, and leave the backup for later."""
        if self._quiet.isActive():
            self._quiet.timeout.disconnect(self.look)
            self._quiet.timeout.connect(self.bring_up_to_date)
            self.look()

    def warn_of_cloud(self, folder: DataFolder, home: DataFolder) -> None:
        """Say once that another program copies the work; `home` is a place where none does."""
        from hope_desktop.services.clouds import cloud_of

        cloud = cloud_of(folder.root)
        preferences = self._ui.preferences
        if not cloud or cloud == preferences.settings.cloud_told or self._services.read_only:
            return
        preferences.change(cloud_told=cloud)
        translate = self._ui.translate

        def copy_home() -> None:
            try:
                self._services.backups.copy_to(home)
            except HopeError as error:
                self._ui.operations.explain(error)
                return
            words = translate(
                "Your work is on this computer now. Close this window, and start Hope Desktop "
                "from the menu of the computer from now on."
            )
            self.standing.say("cloud", words, weight="good")

        move: list[QWidget] = []
        if not home.database.exists() and not cloud_of(home.root):
            button = quiet_button(translate("Put it on this computer"), "copy")
            button.clicked.connect(copy_home)
            move.append(button)
        words = translate(
            "Your work is in a folder of %(cloud)s. That copies it to other computers, also half "
            "while you work, and others may be able to read it."
        )
        self.standing.say("cloud", words % {"cloud": cloud}, *move)

    def stop(self) -> None:
        """Stop when the window goes; the backup of its end is made after it."""
        self.timer.stop()
        self._quiet.stop()
        self._record.stop()
        if "_workers" in vars(self):
            for worker in self._workers:
                worker.stop()

    def _force_record(self) -> None:
        if not self._services.read_only:
            force = self._services.backups.force_record
            self._workers[0].do(lambda _report: force(), lambda _done: None, draws=False)

    def look(self) -> None:
        """See whether the work is what was saved, and to the backup that was not made."""
        if not self._services.read_only:
            check = self._services.start_check
            words = self._ui.translate("Looking over your work…")
            self._do_beside(check.begin, check.look, self._on_looked, words)

    def back_up(self) -> None:
        """Make a backup when anything changed since the last one; a problem is said."""
        backups = self._services.backups
        if self.job is not None:
            self.job.ended.connect(self.back_up)
        elif not self._services.read_only and backups.is_due():
            words = self._ui.translate("Making a backup…")
            self._do_beside(backups.begin, backups.write, self._on_backed_up, words)

    def take_along(self, target: Path) -> None:
        """Write all of the work into one file, and say how it comes to another computer."""
        backups, translate = self._services.backups, self._ui.translate

        def write(copy: Copy, report: Report) -> object:
            return backups.write_along(copy, target, report)

        def tell(came: tuple[BackupInfo, tuple[str, ...]]) -> None:
            from hope_desktop.i18n.labels import damaged_file_text

            made, lacking = came
            backups.settle(made)
            text = translate(
                "%(file)s was made and checked. On the other computer, choose "
                "“I had Hope Desktop already…” on Today."
            )
            missing = [damaged_file_text(one, translate) for one in backups.titles(lacking)]
            weight: Weight = "advice" if missing else "good"
            told = "\n".join((text % {"file": target.name}, *missing))
            self.standing.say("along", told, self._look_button(), weight=weight, once=False)

        words = translate("Making %(name)s…") % {"name": target.name}
        self._do_beside(backups.begin, write, tell, words)

    def _do_beside(
        self,
        begin: Callable[[], Copy],
        task: Callable[[Copy, Report], object],
        done: Callable[[Any], None],
        text: str,
    ) -> None:
        try:
            copy = begin()
        except HopeError as error:
            self._on_failed(error)
            return
        from hope_desktop.ui.widgets.worker import Job

        job = Job(partial(task, copy), draws=False)
        job.ended.connect(copy.end)
        job.ended.connect(partial(setattr, self, "job", None))
        job.finished.connect(done)
        job.failed.connect(self._on_failed)
        self.job = self._workers[0].start(job)
        self._ui.operations.show_work(job, text)

    def _on_looked(self, found: Looked) -> None:
        checked = self._ui.operations.read(partial(self._services.start_check.settle, found))
        if checked is None:
            return
        self._say_checked(checked)
        backups, translate = self._services.backups, self._ui.translate
        if checked.older is not None:
            from hope_desktop.ui.settings.older import tell_older

            tell_older(checked.older, backups, self._ui, self.standing)
        backups.unread = checked.unread
        if checked.unread is not None:
            from hope_desktop.ui.widgets.restoring import backup_row

            words = translate("This backup cannot be read any more: %(day)s.")
            day = backup_row(checked.unread, translate).title
            self.standing.say("unread", words % {"day": day}, self._look_button())
        if self._ui.preferences.settings.people_asked != self._services.classes.this_year():
            from hope_desktop.ui.settings.old_people import OldPeople

            services = self._services
            self.old_people = OldPeople(services.classes, services.backups, self._ui, self.standing)
            self.old_people.offer()
        if checked.changes:
            self._ui.operations.run(lambda: checked.changes)
        if self._services.erasing.is_waiting:
            self.erasing.go_on(told=False)
        if not self._quiet.isActive():
            self.bring_up_to_date()

    def bring_up_to_date(self) -> None:
        """Have the last change in a backup, and that on a stick when it is there."""
        if self._services.backups.is_behind():
            self.back_up()
        else:
            self.keep_second_place()

    def _on_backed_up(self, made: BackupInfo) -> None:
        from hope_desktop.i18n.labels import damaged_file_text

        names = self._services.backups.settle(made)
        words = "\n".join(damaged_file_text(name, self._ui.translate) for name in names)
        self.standing.say("backup", words, self._look_button())
        self.keep_second_place()

    def keep_second_place(self) -> None:
        """Bring the backups on a stick up to date, when it is there."""
        place = self._services.backups.second_place
        if not self._services.read_only and place.path is not None:

            def copied(_done: object) -> None:
                self.standing.say("place", "")
                self._ui.bus.changed.emit(Changes())  # the list of backups has another one

            why = _("The backups are on this computer only. %(why)s")
            failed = partial(self._say_why, "place", why)
            job = self._workers[1].do(
                place.bring_up_to_date, copied, failed, draws=False, may_hang=True
            )
            words = self._ui.translate("Copying the backups to %(folder)s…")
            self._ui.operations.show_work(job, words % {"folder": place.path.name})

    def _on_failed(self, error: HopeError) -> None:
        if isinstance(error, NotOurDatabase):
            self._ui.operations.explain(error)
        else:
            self._say_why("backup", _("No backup could be made now. %(why)s"), error)

    def _say_why(self, reason: str, words: str, error: HopeError) -> None:
        if not isinstance(error, Cancelled):
            from hope_desktop.i18n.refusals import sentence

            why = sentence(error, self._ui.translate)
            told = self._ui.translate(words) % {"why": why}
            self.standing.say(reason, told, self._look_button())

    def _say_checked(self, checked: Checked) -> None:
        from hope_desktop.i18n.damage import LIBRARY_ANEW, damaged_text
        from hope_desktop.ui.widgets.restoring import backup_row

        translate = self._ui.translate
        sentences = [translate(LIBRARY_ANEW)] if checked.is_library_anew else []
        if not checked.damaged:
            self.standing.say("check", "\n".join(sentences), self._look_button(), weight="good")
            return
        day = ""
        buttons: list[QWidget] = [self._look_button()]
        if checked.whole is not None:
            day = backup_row(checked.whole, translate).title
            back = primary_button(translate("Put this backup back"), "archive-restore")
            back.clicked.connect(partial(self._put_back, checked.whole.file))
            buttons = [back]
        if self._services.start_check.may_accept:
            seen = quiet_button(translate("It is right"), "check")
            seen.clicked.connect(self._accept)
            buttons.append(seen)
        sentences.append(damaged_text(checked.damaged, translate, day))
        self.standing.say("check", "\n".join(sentences), *buttons, weight="serious")

    def _put_back(self, file: Path) -> None:
        """Bring back all of it: what is damaged out of a backup, and what is newer beside it."""
        from hope_desktop.i18n.damage import salvaged_text

        backups, translate = self._services.backups, self._ui.translate
        words = translate("Put back, with what you made after it.")
        if self._ui.operations.run(partial(backups.restore, file, newer_too=True), words):
            lost = salvaged_text(backups.salvaged, translate)
            told = "\n".join(filter(None, (words, lost)))
            self.standing.say("check", told, self._look_button(), weight="good", once=False)

    def _accept(self) -> None:
        self.standing.take_away("check")
        self._ui.operations.read(self._services.start_check.accept)

    def _look_button(self) -> QWidget:
        look = quiet_button(self._ui.translate("Backups"), "database-backup")
        look.clicked.connect(self._show_backups)
        return look
