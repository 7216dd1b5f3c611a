"""Shown instead of the window when the data cannot be opened: why, and what to do."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hope_desktop.domain.backups import BackupInfo, Salvaged
from hope_desktop.domain.errors import DataTooNew, HopeError, NotOurDatabase, WorkGone
from hope_desktop.i18n.catalogue import Translator, marked as _
from hope_desktop.i18n.damage import salvaged_text
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.dialogs import answered, notice_box
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import column, heading, hint, label, picture, row, title
from hope_desktop.ui.widgets.restoring import backup_row, choose_backup
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.warnings import Notice, NoticeList


class WaysBack(NamedTuple):
    """The ways to recover from a file that cannot be read."""

    list_backups: Callable[[], Sequence[BackupInfo]]
    """Oldest first."""
    verify: Callable[[Path], object]
    """Read all of a backup; a `HopeError` says what is wrong with it."""
    restore: Callable[[Path], object]
    """May give what came along from the damaged file."""
    begin_anew: Callable[[], object] | None = None
    """For a file that is gone, or damaged without a good backup: what there is stays."""


class ProblemWindow(QDialog):
    """Accepted when a backup was put back or declined: the program can go on.

    The newest good backup is read before it is offered.
    """

    def __init__(
        self,
        error: HopeError,
        ways: WaysBack,
        translate: Translator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._error = error
        self._ways = ways
        self._translate = translate
        can_restore = isinstance(error, NotOurDatabase | DataTooNew)
        self._can_restore = can_restore
        kept = _("The file that cannot be opened is kept.")
        self._kept = [] if isinstance(error, WorkGone) else [kept]
        self._backups = list(reversed(ways.list_backups())) if can_restore else []
        self._bad = list(takewhile(self._is_bad, self._backups))
        self._build()
        self.close_button.clicked.connect(self.reject)
        if self.restore_button is not None:
            self.restore_button.clicked.connect(self._put_back)
            self.list.row_opened.connect(partial(self._put_back))

    def _is_bad(self, backup: BackupInfo) -> bool:
        try:
            self._ways.verify(backup.file)
        except HopeError:
            return True
        return False

    def _build(self) -> None:
        translate = self._translate
        self.setWindowTitle("Hope Desktop")
        sign = picture("circle-alert", "advice", 40)
        words = translate("Hope Desktop cannot start")
        text = label(sentence(self._error, translate))
        calm = hint(translate("Nothing was changed and nothing was thrown away."))
        self.notices = NoticeList(self._translate)
        self.close_button = quiet_button(translate("Close"))
        self.restore_button: QPushButton | None = None
        told = row(sign, column(title(words), text, calm), space=2 * GRID)
        page = column(told, space=2 * GRID, margins=(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID))
        self.setLayout(page)
        buttons = row(1, self.close_button)
        no_backup = len(self._bad) == len(self._backups)
        if isinstance(self._error, WorkGone) or (
            isinstance(self._error, NotOurDatabase) and no_backup
        ):
            self._build_anew(page, buttons)
        if self._can_restore:
            elsewhere = quiet_button(translate("From a &file…"), "folder-open")
            elsewhere.clicked.connect(self._put_file_back)
            buttons.addWidget(elsewhere)
        if not no_backup:
            self.list = RowList(
                translate("Backups"), EmptyState("history", translate("No backups yet"), "")
            )
            self.list.show_rows(
                [backup_row(one, translate, bad=one in self._bad) for one in self._backups]
            )
            self.list.select(self._backups[len(self._bad)].file)
            self.list.setMinimumHeight(200)
            page.addWidget(heading(translate("Choose a backup to go on with")))
            warnings = [_("What you made after that moment is not in it."), *self._kept]
            page.addWidget(hint(" ".join(map(translate, warnings))))
            page.addWidget(self.list, 1)
            self.restore_button = primary_button(translate("Put this backup back"))
            self.restore_button.setDefault(True)
            buttons.addWidget(self.restore_button)
        elif self._backups:
            page.addWidget(label(translate("None of the backups can be read either.")))
        page.addWidget(self.notices)
        page.addLayout(buttons)
        # Sentences that wrap are higher than Qt reckons with; some room more is for a notice.
        wide = 76 * self.fontMetrics().averageCharWidth()
        self.resize(wide, page.totalHeightForWidth(wide) + 8 * GRID)

    def _build_anew(self, page: QVBoxLayout, buttons: QHBoxLayout) -> None:
        if self._ways.begin_anew is None:
            return
        if len(self._bad) == len(self._backups):
            words = [_("Is there a backup on a stick? Choose that file.")]
            words += [_("You can begin without it too."), *self._kept]
            page.addWidget(hint(" ".join(map(self._translate, words))))
        anew = quiet_button(self._translate("Begin without it"))
        anew.clicked.connect(partial(self._try, self._ways.begin_anew))
        buttons.addWidget(anew)

    def _put_back(self, _key: object = None) -> None:
        file = self.list.view.current_key()
        if isinstance(file, Path):
            self._try(partial(self._ways.restore, file))

    def _put_file_back(self) -> None:
        file = choose_backup(self, self._translate)
        if file is not None:
            self._try(partial(self._ways.restore, file))

    def _try(self, way: Callable[[], object]) -> None:
        try:
            came = way()
        except HopeError as error:
            self.notices.show_notices([Notice(sentence(error, self._translate), "serious")])
            return
        told = salvaged_text(came, self._translate) if isinstance(came, Salvaged) else ""
        if told:
            words, button = self._translate("The backup is back"), self._translate("Go on")
            answered(notice_box(self, words, told, button))
        self.accept()
