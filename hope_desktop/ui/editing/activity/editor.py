"""Changing an activity: the form at the left, and at the right how it comes out on a run sheet.

Everything is kept by itself while it is filled in.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QSplitter, QTabWidget, QVBoxLayout, QWidget

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.editions import Edition
from hope_desktop.domain.library.handout import Status, name_of
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.refusals import field_name
from hope_desktop.ui.editing.activity.form import ActivityForm
from hope_desktop.ui.editing.activity.hints import ActivityHints
from hope_desktop.ui.editing.activity.lines import as_lines
from hope_desktop.ui.editing.activity.notices import ActivityNotices, fitted_minutes
from hope_desktop.ui.editing.comparison import Comparing
from hope_desktop.ui.editing.draft_preview import DraftPreview
from hope_desktop.ui.editing.only_me import OnlyMe
from hope_desktop.ui.editing.owner_words import whose_words
from hope_desktop.ui.editing.review_mark import marked_words
from hope_desktop.ui.editing.typed_text import TypedText
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.layouts import Scroll, column, flush, holder, row
from hope_desktop.ui.widgets.texts import OneLine

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services

JUDGE_MS = 500


class ActivityEditor(QWidget):
    """Shows one activity at a time; `open` says which.

    Signals:
        done: The writer is ready.
    """

    done = Signal()

    def __init__(self, services: Services, ui: Ui) -> None:
        super().__init__()
        self._library = services.library
        self._material = material = services.material
        self._ui = ui
        self._edition: Edition[Activity] | None = None
        self.typing: TypedText[Activity] = TypedText(
            lambda activity: material.activity(activity).text,
            material.keep_activity,
            self._go_on,
            ui,
            self,
        )
        self.form = ActivityForm(ui)
        self.preview = DraftPreview(services.printing.activity_draft, ui)
        self.hints = ActivityHints(ui)
        self.comparing = Comparing(ui)
        self.notices = ActivityNotices(ui)
        self.only_me = OnlyMe(ui)
        self._judging = QTimer(self, singleShot=True, interval=JUDGE_MS)
        self._build()
        self._connect()

    def focus_first(self) -> None:
        """Where writing begins; of what has no words yet, its name is there to type over."""
        title = self.form.what.form.editor("title")
        title.setFocus()
        is_new = self._edition is not None and self._edition.is_own and not self._edition.text.goal
        if is_new and isinstance(title, QLineEdit):
            title.selectAll()

    def open(self, activity_id: ActivityId) -> None:
        """Show an activity, or read the shown one again; what is typed is kept first.

        Raises:
            NotFound: there is no such activity.
        """
        self.typing.read(activity_id)
        is_other = not self._shows(activity_id)
        if self.typing.is_pending() and not is_other:
            return  # it is kept in a moment, and told then
        self.typing.flush()
        edition = self._material.activity(activity_id)
        self.typing.open(edition.text)
        if is_other:
            self.notices.forget()
            self.notices.refuse(self.typing.why())
            self.form.offer(self._library.targets(), self._others(activity_id))
        self._show(edition)

    @Slot(str)
    def reach(self, place: str) -> None:
        """Go to a field such as `steps[2].say`."""
        editor = self.form.reach(place)
        if editor is not None:  # what was shut gets its place first
            QTimer.singleShot(0, editor, partial(self.sheet.ensureWidgetVisible, editor))

    def _shows(self, activity_id: ActivityId) -> bool:
        return self._edition is not None and self._edition.text.id == activity_id

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

    # Building

    def _build(self) -> None:
        translate = self._ui.translate
        self.about = OneLine("")
        self.ready = primary_button(translate("Ready"), "check")
        head = row(self.about, self.only_me.tick, self.ready)
        head.setStretch(0, 1)
        self.right = QTabWidget()
        self.right.setDocumentMode(True)
        self.right.addTab(self.preview, translate("Preview"))
        self.right.addTab(Scroll(self.hints), translate("Check"))
        self.back = quiet_button(translate("Back to the original"), "rotate-ccw")
        self._comparison = holder(column(self.comparing, row(self.back, 1)))
        self.sheet = flush(Scroll(self.form))
        left = holder(column(self.only_me, self.notices, self.sheet, space=GRID))
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        for part, stretch in ((left, 6), (self.right, 5)):
            self.panes.addWidget(part)
            self.panes.setStretchFactor(self.panes.count() - 1, stretch)
        self.panes.setSizes([6000, 5000])
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(2 * GRID)
        self.panes.setProperty("look", "wide")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        whole.addWidget(self.panes, 1)

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.only_me.chosen.connect(partial(self._on_changed, "only_me"))
        self.form.review.mark.marked.connect(self._on_marked)
        self.hints.place_chosen.connect(self.reach)
        self.notices.minutes_wanted.connect(self._fit_minutes)
        self.right.currentChanged.connect(self._follow)
        self.typing.kept.connect(self._on_kept)
        self.typing.refused.connect(self._on_refused)
        self.back.clicked.connect(self._to_original)
        self.ready.clicked.connect(self.done)
        self._judging.timeout.connect(self._judge)

    # Following what is typed

    def _show(self, edition: Edition[Activity]) -> None:
        before, self._edition = self._edition, edition
        if before is not None and before.text.id == edition.text.id:
            self.notices.note_lapse(before.text, edition.text)
        papers = self._library.activity(edition.text.id).handouts
        own_papers = [one for one in papers if one.id == name_of(one.id)]
        # What was refused stays typed.
        shown = self.typing.draft() or edition.text
        self.form.show_activity(shown, own_papers, is_own=edition.is_own)
        self.about.setText(whose_words(edition, self._ui))
        at = self.right.indexOf(self._comparison)
        if edition.is_mine and at < 0:
            self.right.addTab(self._comparison, self._ui.translate("Compare"))
        elif not edition.is_mine and at >= 0:
            self.right.removeTab(at)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Everything besides the form shows what is typed, kept or not."""
        draft = self.typing.draft()
        if draft is None:
            return
        self.only_me.follow(draft, is_hers=self._edition is not None and self._edition.is_hers)
        self.notices.follow(draft)
        self.preview.show_draft(draft)
        self._judging.start()

    @Slot()
    def _judge(self) -> None:
        """What takes a moment waits until the keys pause."""
        draft = self.typing.draft()
        if draft is None or self._edition is None:
            return
        original, translate = self._edition.original, self._ui.translate
        if original is not None and self.right.currentWidget() is self._comparison:
            self.comparing.show_texts(as_lines(original, self._ui), as_lines(draft, self._ui))
        from hope_desktop.services.checking import judge_activity

        findings = judge_activity(draft)
        self.hints.show_findings(findings)
        words = translate("Check")
        self.right.setTabText(1, f"{words} ({len(findings)})" if findings else words)

    @Slot(str, object)
    def _on_changed(self, name: str, value: object) -> None:
        draft = self.typing.draft()
        if name == "minutes" and isinstance(value, int) and draft is not None:
            self.typing.write(**fitted_minutes(draft, value))
        else:
            self.typing.write(**{name: value})
        self._follow()

    @Slot()
    def _fit_minutes(self) -> None:
        draft = self.typing.draft()
        if draft is not None:
            self.typing.write(**fitted_minutes(draft))
            self.typing.flush()

    @Slot(object, object)
    def _on_kept(self, activity: ActivityId, _values: object) -> None:
        if self._shows(activity):
            self._show(self._material.activity(activity))

    @Slot(object, object)
    def _on_refused(self, activity: ActivityId, _why: object) -> None:
        if not self._shows(activity):
            return
        self.notices.refuse(self.typing.why())
        draft = self.typing.draft()
        if draft is not None:
            self.notices.follow(draft)

    def _go_on(self, typed: Activity, values: dict[str, Any]) -> Changes:
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

    @Slot(object, str)
    def _on_marked(self, status: Status, by: str) -> None:
        draft = self.typing.draft()
        if draft is not None and self.typing.keep_now():
            words = marked_words(draft.title, status, self._ui)
            self._ui.operations.run(partial(self._material.mark, draft.id, status, by), words)

    @Slot()
    def _to_original(self) -> None:
        if self._edition is None or not self.typing.keep_now():
            return
        text = self._edition.text
        words = self._ui.translate("%(title)s: back to the original") % {"title": text.title}
        self._ui.operations.run(partial(self._material.back_to_original, text.id), words)
