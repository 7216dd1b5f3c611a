"""Erases from backups in a thread, and reports which backups still hold what was erased."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hope_desktop.i18n.damage import still_there
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.fields.dates import long_date
from hope_desktop.ui.widgets.worker import Worker

if TYPE_CHECKING:
    from hope_desktop.services.erasing import Erasing, Reached
    from hope_desktop.ui.widgets.warnings import Standing, Weight


class ErasingBeside(QObject):
    """Runs after an erase, and at a start when one was not finished."""

    def __init__(self, erasing: Erasing, ui: Ui, standing: Standing) -> None:
        super().__init__(ui.operations)
        self._erasing, self._ui, self._standing = erasing, ui, standing
        self._worker = Worker(self)

    def go_on(self, *, told: bool = True) -> None:
        """Reach what is here now; `told` says too what waits for a stick."""
        task, done = (
            partial(self._erasing.reach, self._erasing.begin()),
            partial(self._on_reached, told),
        )
        explain = self._ui.operations.explain
        job = self._worker.do(task, done, explain, draws=False, may_hang=True)
        self._ui.operations.show_work(job, self._ui.translate("Erasing from the backups…"))

    def _on_reached(self, told: bool, reached: Reached) -> None:
        left = reached.left
        self._erasing.settle(reached)
        translate, away = self._ui.translate, reached.away if told else ()
        lines = [*still_there(left, told and self._erasing.is_waiting, translate)]
        words = translate(
            "It may still stand on the stick or disk that you had until %(day)s. Put that in and "
            "choose it at Backups, or keep it locked away."
        )
        lines += [words % {"day": long_date(day)} for day in away]
        said = "\n".join(lines)
        delete = quiet_button(self._ui.translate("Delete that file"), "trash-2")
        delete.clicked.connect(self._delete)
        weight: Weight = "serious" if left else "advice"
        buttons = [delete] if left else []
        self._standing.say("erasing", said, *buttons, weight=weight, once=False)

    def _delete(self) -> None:
        if self._ui.operations.done(self._erasing.delete_left):
            self.go_on()
