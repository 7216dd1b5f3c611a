"""The command *Fit to the minutes*: shows the proposal, and applies it when it is accepted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.views import PlanView
from hope_desktop.i18n.catalogue import minutes_text
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.workshops.plan.fit_dialog import FitDialog

if TYPE_CHECKING:
    from hope_desktop.services.workshops.fitting import Fitting


class FitCommand(QObject):
    """Works on the plan that is shown."""

    def __init__(self, fitting: Fitting, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._fitting = fitting
        self._ui = ui
        self._parent = parent
        self._view: PlanView | None = None
        self.dialog: FitDialog | None = None
        self.action = QAction(ui.translate("Fit to the &minutes…"), self)
        self.action.setObjectName("fit")
        self.action.setIconText(ui.translate("Fit…"))
        self.action.setShortcut(QKeySequence("Ctrl+M"))
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.action.setToolTip(
            ui.translate("More or fewer minutes than planned? See what would change (Ctrl+M)")
        )
        icons.put(self.action, "clock")
        self.action.triggered.connect(self.show_proposal)
        self.show_plan(None)

    def show_plan(self, view: PlanView | None) -> None:
        """The plan it is about; None when there is none."""
        self._view = view
        self.action.setEnabled(view is not None and bool(view.session.blocks))

    @Slot()
    def show_proposal(self) -> None:
        """Open the dialog with the minutes of the lesson."""
        if self._view is None:
            return
        session = self._view.session
        self.dialog = FitDialog(
            self._fitting, session.id, session.facts.slot_minutes, self._ui, self._parent
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.accepted.connect(self._accept)
        self.dialog.open()

    @Slot()
    def _accept(self) -> None:
        proposal = self.dialog.proposal if self.dialog else None
        if proposal is not None:
            words = self._ui.translate("Workshop fitted to %(minutes)s")
            words %= {"minutes": minutes_text(proposal.minutes, self._ui.translate)}
            self._ui.operations.run(partial(self._fitting.accept, proposal), words)
