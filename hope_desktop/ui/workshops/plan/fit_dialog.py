"""A proposal to fit a workshop to the minutes there are, with its reasons; nothing changes yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.plan import MAX_SLOT_MINUTES
from hope_desktop.i18n.fitting import change_text, outcome_text, reason_text
from hope_desktop.i18n.labels import clock
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.layouts import Scroll, clear, column, flush, holder, row
from hope_desktop.ui.widgets.texts import hint, label, title
from hope_desktop.ui.widgets.warnings import Notice, NoticeList, Weight
from hope_desktop.ui.workshops.date_fields import minutes_field

if TYPE_CHECKING:
    from hope_desktop.domain.workshops.fit_result import Fit, FitChange
    from hope_desktop.services.workshops.fitting import Fitting, Proposal


class FitDialog(QDialog):
    """Type the minutes, read what would change, and say yes or no."""

    def __init__(
        self,
        fitting: Fitting,
        session: SessionId,
        minutes: int,
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fitting = fitting
        self._session = session
        self._ui = ui
        self.proposal: Proposal | None = None
        self._build()
        self.minutes.setValue(minutes)
        self._connect()
        self._propose()
        self.minutes.selectAll()

    def _build(self) -> None:
        translate = self._ui.translate
        self.setWindowTitle(translate("Fit to the minutes"))
        self.resize(72 * GRID, 60 * GRID)
        self.minutes = minutes_field(self._ui)
        self.minutes.setMaximum(MAX_SLOT_MINUTES)
        name = label(translate("&Minutes there are"), buddy=self.minutes)
        name.setWordWrap(False)
        self.outcome = NoticeList(translate)
        self.changes = QVBoxLayout()
        self.changes.setSpacing(GRID + 4)
        self.changes.setContentsMargins(0, GRID, 0, GRID)
        ground = QWidget()
        ground.setLayout(self.changes)
        self.accept_button = primary_button(translate("&Do it so"), "circle-check")
        self.cancel_button = quiet_button(translate("Cancel"))
        self.setLayout(
            column(
                title(translate("Fit to the minutes")),
                row(name, self.minutes, 1, space=GRID),
                self.outcome,
                flush(Scroll(ground)),
                row(1, self.cancel_button, self.accept_button, space=GRID),
                space=GRID + 4,
                margins=3 * GRID,
            )
        )

    def _connect(self) -> None:
        self.accept_button.setDefault(True)
        self.minutes.valueChanged.connect(self._propose)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)

    @Slot()
    def _propose(self) -> None:
        minutes = self.minutes.value()
        clear(self.changes)
        try:
            self.proposal = self._fitting.propose(self._session, minutes)
        except HopeError as error:
            self.proposal = None
            self.outcome.show_notices([Notice(sentence(error, self._ui.translate), "serious")])
            self.accept_button.setEnabled(False)
            return
        fit = self.proposal.fit
        text = outcome_text(fit, minutes, self._ui.translate)
        end = self.proposal.blocks[-1].end if self.proposal.blocks else None
        if end and fit.changes and fit.is_whole:
            text += " " + self._ui.translate("It ends at %(time)s.") % {"time": clock(end)}
        self.outcome.show_notices([Notice(text, _weight(fit))])
        for change in fit.changes:
            self.changes.addWidget(self._change(change, self.proposal))
        self.changes.addStretch(1)
        self.accept_button.setEnabled(bool(fit.changes))

    def _change(self, change: FitChange, proposal: Proposal) -> QWidget:
        what = label(change_text(change, proposal.activities, self._ui.translate))
        why = hint(reason_text(change, proposal.activities, self._ui.translate))
        made = holder(column(what, why, space=2))
        made.setAccessibleName(f"{what.text()}. {why.text()}")
        return made


def _weight(fit: Fit) -> Weight:
    """Only a whole lesson that fits is good."""
    if fit.short_minutes:
        return "serious"
    return "good" if fit.is_whole else "advice"
