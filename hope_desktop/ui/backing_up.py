"""Backups beside the work: when they are made, and what is said when one is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.errors import HopeError, NotOurDatabase
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services

EVERY_MS = 30 * 60 * 1000
"""How long changes may go without a backup."""
SOON_MS = 1500
"""Until the window is there and was looked at."""


class BackingUp(QObject):
    """Stands above the pages when there is something to say, once for each reason.

    Signals:
        backups_requested: Wish to see them.
    """

    backups_requested = Signal()

    def __init__(self, services: Services, ui: Ui, above: QVBoxLayout) -> None:
        super().__init__(ui.operations)
        self._services = services
        self._ui = ui
        self._above = above
        self._said = ""
        self.notice: QWidget | None = None
        """What stands above the pages."""
        self.timer = QTimer(self, interval=EVERY_MS)
        self.timer.timeout.connect(self.back_up)
        self.timer.start()
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self.see_to_last_time)

    def begin(self) -> None:
        """Soon, see to what the last session left: its backup, and what that found."""
        self._soon.start()

    @Slot()
    def stop(self) -> None:
        """The window goes; the backup of its end is made after it."""
        self.timer.stop()
        self._soon.stop()

    @Slot()
    def see_to_last_time(self) -> None:
        """A session that was cut off made no backup, and one that closed could not say much."""
        if self._services.read_only:
            return
        if self._services.backups.is_behind():
            self.back_up()
        else:
            self._say_damaged()

    @Slot()
    def back_up(self) -> None:
        """Make a backup when anything changed since the last one; a problem is said."""
        backups = self._services.backups
        if self._services.read_only or not backups.is_due():
            return
        try:
            backups.now()
        except NotOurDatabase as error:
            self._ui.operations.explain(error)
        except HopeError as error:
            from hope_desktop.i18n.refusals import sentence

            words = self._ui.translate("No backup could be made now. %(why)s")
            self._say(words % {"why": sentence(error, self._ui.translate)})
        else:
            self._say_damaged()

    def _say_damaged(self) -> None:
        from hope_desktop.i18n.labels import damaged_file_text

        names = self._services.backups.damaged_files()
        self._say("\n".join(damaged_file_text(name, self._ui.translate) for name in names))

    def _say(self, words: str) -> None:
        """Put it above the pages. The same is said once: who closed it knows it."""
        if words == self._said:
            return
        self._said = words
        self._take_away()
        if words:
            from hope_desktop.ui.widgets.buttons import icon_button, quiet_button
            from hope_desktop.ui.widgets.layouts import holder, row
            from hope_desktop.ui.widgets.warnings import Notice, notice

            look = quiet_button(self._ui.translate("Backups"), "database-backup")
            look.clicked.connect(self.backups_requested)
            close = icon_button(self._ui.translate("Close this message"), "x")
            close.clicked.connect(self._take_away)
            buttons = holder(row(look, close))
            self.notice = notice(Notice(words, "advice"), self._ui.translate, buttons)
            self._above.addWidget(self.notice)

    @Slot()
    def _take_away(self) -> None:
        if self.notice is not None:
            self.notice.hide()
            self.notice.deleteLater()
            self.notice = None
