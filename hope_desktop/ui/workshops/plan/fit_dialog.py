"""A proposal to fit a workshop to the minutes there are, with its reasons; nothing changes yet."""

from functools import partial
from typing import override

from PySide6.QtWidgets import QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import MAX_SLOT_MINUTES
from hope_desktop.i18n.catalogue import minutes_text
from hope_desktop.i18n.fitting import change_text, fit_text, reason_text
from hope_desktop.i18n.labels import clock
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.workshops.fitting import Fitting, Proposal
from hope_desktop.ui.commands import bare
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.dialogs import Asking
from hope_desktop.ui.widgets.layouts import clear, column, hint, holder, label, row
from hope_desktop.ui.widgets.warnings import Notice, NoticeList, Weight
from hope_desktop.ui.workshops.date_fields import minutes_field


class FitDialog(Asking):
    """Type the minutes, read what would change, and say yes or no."""

    def __init__(
        self,
        fitting: Fitting,
        session: SessionId,
        minutes: int,
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        translate = ui.translate
        do_it = primary_button(translate("&Do it so"), "circle-check")
        super().__init__(bare(translate("Fit to the &minutes…")), do_it, ui, parent)
        self._fitting = fitting
        self._session = session
        self.proposal: Proposal | None = None
        self.resize(72 * GRID, 0)
        self.minutes = minutes_field(ui)
        self.minutes.setMaximum(MAX_SLOT_MINUTES)
        self.minutes.setValue(minutes)
        name = label(translate("Minutes there are"), buddy=self.minutes)
        name.setWordWrap(False)
        self.outcome = NoticeList(translate)
        self.changes = column(space=GRID + 4, margins=(0, GRID, 0, GRID))
        asked = holder(row(name, self.minutes, 1))
        self.lay_out(asked, self.outcome, inside=holder(column(self.changes)))
        self.minutes.valueChanged.connect(self._propose)
        self._propose()
        self.minutes.selectAll()

    @override
    def keep(self) -> bool:
        if self.proposal is None:
            return False
        words = self._ui.translate("Workshop fitted to %(minutes)s")
        words %= {"minutes": minutes_text(self.proposal.minutes, self._ui.translate)}
        return self._ui.operations.run(partial(self._fitting.accept, self.proposal), words)

    def _propose(self) -> None:
        minutes = self.minutes.value()
        clear(self.changes)
        try:
            self.proposal = self._fitting.propose(self._session, minutes)
        except HopeError as error:
            self.proposal = None
            self.outcome.show_notices([Notice(sentence(error, self._ui.translate), "serious")])
            self.yes.setEnabled(False)
            return
        fit = self.proposal.fit
        text = fit_text(fit, minutes, self._ui.translate)
        end = self.proposal.blocks[-1].end if self.proposal.blocks else None
        if end and fit.changes and fit.is_whole:
            text += " " + self._ui.translate("It ends at %(time)s.") % {"time": clock(end)}
        weight: Weight = "good" if fit.is_whole else "advice"  # only a whole lesson is good
        self.outcome.show_notices([Notice(text, "serious" if fit.short_minutes else weight)])
        for change in fit.changes:
            what = label(change_text(change, self.proposal.activities, self._ui.translate))
            why = hint(reason_text(change, self.proposal.activities, self._ui.translate))
            made = holder(column(what, why, space=2))
            made.setAccessibleName(f"{what.text()}. {why.text()}")
            self.changes.addWidget(made)
        self.yes.setEnabled(bool(fit.changes))
