"""What stands in place of the window when the data cannot be opened: why, and the way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout

from hope_desktop.domain.errors import (
    BadBackup,
    DataReadOnly,
    DataTooNew,
    DiskFull,
    FolderProblem,
    HopeError,
    NotOurDatabase,
)
from hope_desktop.sentences import sentence
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.backup_rows import Backup, backup_row
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.pictures import picture
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.texts import heading, hint, label, title
from hope_desktop.ui.widgets.warnings import Notice, NoticeList

_TITLES: dict[type[HopeError], str] = {
    DataTooNew: _("Your work was made with a newer Hope Desktop"),
    NotOurDatabase: _("Your work cannot be opened"),
    DataReadOnly: _("The folder with your work cannot be written"),
    DiskFull: _("The disk is full"),
    FolderProblem: _("The folder with your work cannot be reached"),
}


class ProblemWindow(QDialog):
    """Accepted when a backup was put back and the program can try again."""

    def __init__(
        self,
        error: HopeError,
        list_backups: Callable[[], Sequence[Backup]],
        restore: Callable[[Path], None],
        translate: Translator,
    ) -> None:
        super().__init__()
        self._error = error
        self._restore = restore
        self._translate = translate
        can_restore = isinstance(error, NotOurDatabase)
        self._backups = list(reversed(list_backups())) if can_restore else []
        self._build()
        self._connect()

    def _build(self) -> None:
        translate = self._translate
        self.setWindowTitle("Hope Desktop")
        self.setMinimumWidth(560)
        sign = picture("circle-alert", "advice", 40)
        words = translate(_TITLES.get(type(self._error), _("Hope Desktop cannot start")))
        text = label(sentence(self._error, translate))
        calm = hint(translate(_("Nothing was changed and nothing was thrown away.")))
        self.notices = NoticeList(translate)
        self.close_button = quiet_button(translate(_("Close")))
        self.restore_button: QPushButton | None = None
        page = QVBoxLayout(self)
        page.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        page.setSpacing(2 * GRID)
        page.addLayout(row(sign, column(title(words), text, calm), space=2 * GRID))
        buttons = row(1, self.close_button)
        if self._backups:
            self._build_backups(page)
            self.restore_button = primary_button(translate(_("Put this backup back")))
            buttons.addWidget(self.restore_button)
        page.addWidget(self.notices)
        page.addLayout(buttons)

    def _build_backups(self, page: QVBoxLayout) -> None:
        translate = self._translate
        self.list = RowList(
            translate(_("Backups")), EmptyState("history", translate(_("No backups")), "")
        )
        self.list.show_rows([backup_row(backup, self._translate) for backup in self._backups])
        self.list.select(self._backups[0].file)
        self.list.setMinimumHeight(200)
        page.addWidget(heading(translate(_("Choose a backup to go on with"))))
        page.addWidget(
            hint(
                translate(
                    _(
                        "What you made after that moment is not in it. "
                        "The file that cannot be opened is kept too."
                    )
                )
            )
        )
        page.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.reject)
        if self.restore_button is not None:
            self.restore_button.clicked.connect(self._put_back)
            self.list.row_opened.connect(partial(self._put_back))

    def _put_back(self, _key: object = None) -> None:
        file = self.list.view.current_key()
        if not isinstance(file, Path):
            return
        try:
            self._restore(file)
        except (BadBackup, HopeError) as error:
            self.notices.show_notices([Notice(sentence(error, self._translate), "serious")])
        else:
            self.accept()
