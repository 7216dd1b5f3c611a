"""The notices above the form of an activity: what is refused, and what does not add up."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Status
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.catalogue import minutes_text
from hope_desktop.ui.editing.review_mark import lapsed_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.warnings import Notice, NoticeList


class ActivityNotices(NoticeList):
    """Nothing is said twice, and nothing moves when nothing changed.

    Signals:
        minutes_wanted: The activity should take the minutes of its steps.
    """

    minutes_wanted = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui.translate)
        self._ui = ui
        self._refusal = self._told = ""
        self._shown: list[Notice] = []
        self.fit_minutes: QPushButton | None = None

    def forget(self) -> None:
        """Another activity is shown."""
        self._refusal = self._told = ""

    def refuse(self, why: str) -> None:
        """Why something cannot be kept; empty when all can."""
        self._refusal = why

    def tell(self, words: str) -> None:
        """What became of the text meanwhile."""
        self._told = words

    def note_lapse(self, before: Activity, now: Activity) -> None:
        """That a reviewed text is a concept again, when it is."""
        was = before.review
        if was.status is Status.REVIEWED and now.review.status is Status.CONCEPT:
            self._told = lapsed_words(was.reviewed_by, was.reviewed_on, self._ui)
        elif now.review.status is Status.REVIEWED:
            self._told = ""

    def follow(self, draft: Activity) -> None:
        """Show it all for a text as it is typed."""
        total = sum(step.minutes for step in draft.steps)
        shown = [Notice(self._refusal, "serious")] if self._refusal else []
        if self._told:
            shown.append(Notice(self._told))
        if total != draft.minutes:
            translate = self._ui.translate
            words = _("The steps take %(total)s together, and the activity %(minutes)d.")
            facts = {"total": minutes_text(total, translate), "minutes": draft.minutes}
            shown.append(Notice(translate(words) % facts))
        if shown == self._shown:
            return
        self._shown, self.fit_minutes = shown, None
        if total and total != draft.minutes:
            self.fit_minutes = quiet_button(self._ui.translate(_("Change the minutes")), "clock")
            self.fit_minutes.clicked.connect(self.minutes_wanted)
        self.show_notices(shown, {shown[-1]: self.fit_minutes} if self.fit_minutes else {})


def fitted_minutes(draft: Activity, total: int | None = None) -> dict[str, int]:
    """It takes so long, or what its steps take; its shortest and longest time make room."""
    if total is None:
        total = sum(step.minutes for step in draft.steps)
    return {
        "minutes": total,
        "min_minutes": min(total, draft.min_minutes),
        "max_minutes": max(total, draft.max_minutes),
    }
