"""Changing an activity: one page of fields, kept while they are filled in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.activity import Activity
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.material import Edition
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.editing.activity_form import ActivityForm
from hope_desktop.ui.editing.keeper import Keeper
from hope_desktop.ui.editing.whose import whose_words
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.layouts import Scroll, row
from hope_desktop.ui.widgets.texts import OneLine
from hope_desktop.ui.widgets.warnings import Notice, NoticeList

if TYPE_CHECKING:
    from hope_desktop.services.material import Material


class ActivityEditor(QWidget):
    """Shows one activity at a time; `open` says which.

    Signals:
        done: The writer is ready.
        typing_started: Something is typed that is not kept yet.
    """

    done = Signal()
    typing_started = Signal()

    def __init__(self, material: Material, operations: Operations, translate: Translator) -> None:
        super().__init__()
        self._material = material
        self._operations = operations
        self._translate = translate
        self._edition: Edition[Activity] | None = None
        self.keeper: Keeper[Activity] = Keeper(
            lambda activity: material.activity(activity).text,
            material.keep_activity,
            operations,
            translate,
            self,
        )
        self.form = ActivityForm(translate)
        self.about = OneLine("")
        self.back = quiet_button(translate(_("Back to the original")), "rotate-ccw")
        self.ready = primary_button(translate(_("Ready")), "check")
        self.notices = NoticeList(translate)
        head = row(self.about, self.back, self.ready)
        head.setStretch(0, 1)
        head.setContentsMargins(3 * GRID, GRID, 3 * GRID, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(head)
        whole.addWidget(self.notices)
        whole.addWidget(Scroll(self.form), 1)
        self._connect()

    def focus_first(self) -> None:
        """Where writing begins."""
        self.form.forms[0].editor("title").setFocus()

    def open(self, activity_id: ActivityId) -> None:
        """Show an activity, or read the shown one again; what is typed is kept first.

        Raises:
            NotFound: there is no such activity.
        """
        shown = self._edition.text.id if self._edition is not None else None
        if self.keeper.is_pending() and shown == activity_id:
            return  # it is kept in a moment, and told then
        self.save_pending()
        edition = self._material.activity(activity_id)
        self.keeper.open(edition.text)
        self._show(edition)

    def save_pending(self) -> None:
        """Keep what is typed."""
        self.keeper.flush()

    def unsaved(self) -> str:
        """What could not be kept, and why."""
        return self.keeper.unsaved()

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.keeper.typing_started.connect(self.typing_started)
        self.keeper.kept.connect(self._on_kept)
        self.keeper.refused.connect(self._on_refused)
        self.keeper.changed_elsewhere.connect(self._on_changed_elsewhere)
        self.back.clicked.connect(self._to_original)
        self.ready.clicked.connect(self.done)

    def _show(self, edition: Edition[Activity]) -> None:
        self._edition = edition
        self.form.show_activity(edition.text)
        self.about.setText(whose_words(edition, self._translate))
        self.back.setVisible(edition.is_mine)
        self._tell_minutes(edition.text)

    def _tell_minutes(self, activity: Activity) -> None:
        """What every plan counts with has to be right; the rest is for the check."""
        total = sum(step.minutes for step in activity.steps)
        if total == activity.minutes:
            self.notices.show_notices([])
            return
        words = self._translate(
            _("The steps take %(total)d minutes together, and the activity %(minutes)d.")
        )
        said = words % {"total": total, "minutes": activity.minutes}
        self.notices.show_notices([Notice(said)])

    @Slot(str, object)
    def _on_changed(self, name: str, value: object) -> None:
        self.keeper.change(**{name: value})

    @Slot(object)
    def _on_kept(self, activity: Activity) -> None:
        self._show(self._material.activity(activity.id))

    @Slot(str)
    def _on_refused(self, why: str) -> None:
        if why:
            self.notices.show_notices([Notice(why, "serious")])

    @Slot(object)
    def _on_changed_elsewhere(self, typed: Activity) -> None:
        """What was typed here counts, since each field says what it is."""
        change = partial(self._material.keep_activity, typed)
        words = self._translate(_("%(title)s changed")) % {"title": typed.title}
        self._operations.run(change, words)
        edition = self._material.activity(typed.id)
        self.keeper.open(edition.text)
        self._show(edition)

    @Slot()
    def _to_original(self) -> None:
        if self._edition is None or not self.keeper.flush():
            return
        text = self._edition.text
        words = self._translate(_("%(title)s: back to the original")) % {"title": text.title}
        self._operations.run(partial(self._material.back_to_original, text.id), words)
