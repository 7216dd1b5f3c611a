"""Changing an activity: the form on the left, and how it looks on a run sheet on the right."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, override

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QLineEdit

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import name_of
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.refusals import field_name
from hope_desktop.ui.editing.activity.form import ActivityForm
from hope_desktop.ui.editing.activity.notices import ActivityNotices, fitted_minutes
from hope_desktop.ui.editing.activity.panel import ActivityPanel
from hope_desktop.ui.editing.text_editor import TextEditor
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import Scroll, column, flush, holder

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services


class ActivityEditor(TextEditor[Activity]):
    """A record in a form."""

    right: ActivityPanel

    def __init__(self, services: Services, ui: Ui) -> None:
        material = services.material
        right = ActivityPanel(services, ui)
        super().__init__(services, material.activity, material.keep_activity, right, ui)
        self.form = ActivityForm(ui)
        self.notices = ActivityNotices(ui)
        self.sheet = flush(Scroll(self.form))
        left = holder(column(self.only_me, self.notices, self.sheet, space=GRID))
        self._arrange(tools=(), parts={left: 6, right: 5})
        self.form.changed.connect(self._on_field)
        self.form.review.mark.marked.connect(self._on_marked)
        right.hints.place_chosen.connect(self.reach)
        self.notices.minutes_wanted.connect(self._fit_minutes)

    def focus_first(self) -> None:
        """Where writing begins; of what has no words yet, its name is there to type over."""
        title = self.form.what.form.editor("title")
        title.setFocus()
        is_new = self._edition is not None and self._edition.is_own and not self._edition.text.goal
        if is_new and isinstance(title, QLineEdit):
            title.selectAll()

    @Slot(str)
    def reach(self, place: str) -> None:
        """Go to a field such as `steps[2].say`."""
        editor = self.form.reach(place)
        if editor is not None:  # what was shut gets its place first
            QTimer.singleShot(0, editor, partial(self.sheet.ensureWidgetVisible, editor))

    def _others(self, activity_id: ActivityId) -> list[tuple[Any, str]]:
        """The handouts of other activities, each once, with the title of their activity."""
        every = [self._library.activity(one.id) for one in self._library.rows()]
        return [
            (handout, activity.title)
            for activity in every
            if activity.id != activity_id
            for handout in activity.handouts
            if handout.id == name_of(handout.id)
        ]

    # Following what is typed

    @override
    def _show(self, edition: Edition[Activity], *, new: bool) -> None:
        before, text = self._edition, edition.text
        if new:
            self.notices.forget()
            self.notices.refuse(self.typing.why())
            self.form.offer(self._library.targets(), self._others(text.id))
        elif before is not None:
            self.notices.note_lapse(before.text, text)
        super()._show(edition, new=new)
        papers = self._library.activity(text.id).handouts
        own_papers = [one for one in papers if one.id == name_of(one.id)]
        # What was refused stays typed.
        self.form.show_activity(self.typing.draft() or text, own_papers, is_own=edition.is_own)

    @override
    def _show_draft(self, draft: Activity, edition: Edition[Activity]) -> None:
        self.notices.follow(draft)

    @override
    def _on_field(self, name: str, value: object) -> None:
        draft = self.typing.draft()
        if name == "minutes" and isinstance(value, int) and draft is not None:
            self.typing.write(**fitted_minutes(draft, value))
            self._follow()
        else:
            super()._on_field(name, value)

    @Slot()
    def _fit_minutes(self) -> None:
        draft = self.typing.draft()
        if draft is not None:
            self.typing.write(**fitted_minutes(draft))
            self.typing.flush()

    @override
    def _refuse(self, why: str) -> None:
        self.notices.refuse(why)
        draft = self.typing.draft()
        if draft is not None:
            self.notices.follow(draft)

    @override
    def _changed_elsewhere(self, typed: Activity, values: dict[str, Any]) -> Changes:
        """What was typed here counts, and all else is as it was made elsewhere."""
        seen = self.typing.seen(typed.id)
        now = self._material.activity(typed.id).text
        both = [name for name in values if getattr(now, name) != getattr(seen, name)]
        words = _(
            "Meanwhile this was changed elsewhere too: %(fields)s. What you typed here counts."
        )
        names = ", ".join(field_name(name, self._ui.translate) for name in both)
        self.notices.tell(self._ui.translate(words) % {"fields": names} if both else "")
        self.typing.begin_from(now)
        return self.typing.write_down(replace(now, **values))
