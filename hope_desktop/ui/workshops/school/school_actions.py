"""What the school gets about a workshop: a confirmation, and after it the aftercare."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.paper import PaperActions, ask_file, file_name
from hope_desktop.ui.workshops.school.afterwards_dialog import AfterwardsDialog

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services

_COMMANDS = (
    ("agreements", _("Agreements with the &school"), "list-checks"),
    ("confirm", _("Confi&rmation for the school…"), "file-down"),
    ("message", _("Cop&y as a message"), "copy"),
    ("after", _("&After the workshop…"), "heart"),
)


class SchoolActions(QObject):
    """The commands by name, for the workshop that is open.

    Signals:
        told: What was done, in a sentence.
    """

    told = Signal(str)

    def __init__(self, services: Services, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._ui = ui
        self._parent = parent
        self._view: PlanView | None = None
        self.paper = PaperActions(ui, self)
        self.counts: AutoSave[SessionId] = AutoSave(
            self._keep_count, lambda one: services.planning.get(one).name, ui, self, waits=True
        )
        """Slips that were counted and not kept yet: they outlive the dialog."""
        self.dialog: AfterwardsDialog | None = None
        self.by_name = {name: page_action(text, icon, ui, self) for name, text, icon in _COMMANDS}
        self.by_name["confirm"].triggered.connect(self.save_confirmation)
        self.by_name["message"].triggered.connect(self.copy_message)
        self.by_name["after"].triggered.connect(self.show_afterwards)
        self.show_plan(None)

    def show_plan(self, view: PlanView | None) -> None:
        """The workshop that is open, or none."""
        self._view = view
        for action in self.by_name.values():
            action.setEnabled(view is not None)
        self.by_name["agreements"].setVisible(view is not None)

    @Slot()
    def save_confirmation(self) -> None:
        """Ask where the letter goes, and make it."""
        if self._view is None:
            return
        self._ui.operations.save_typed()
        try:
            document = self._services.letters.confirmation(self._view.session.id)
        except HopeError as error:
            self._ui.operations.explain(error)
            return
        file = ask_file(self._parent, file_name(document.title), self._ui)
        if file is not None:
            self.paper.save(document, file)

    @Slot()
    def copy_message(self) -> None:
        """The confirmation and who brings what, to be pasted in a mail or a chat."""
        if self._view is None:
            return
        self._ui.operations.save_typed()
        try:
            text = self._services.letters.message(self._view.session.id)
        except HopeError as error:
            self._ui.operations.explain(error)
            return
        QGuiApplication.clipboard().setText(text)
        self.told.emit(self._ui.translate("Copied. Paste it in your mail or chat."))

    @Slot()
    def show_afterwards(self) -> None:
        """Open what is to be done after the workshop."""
        if self._view is None:
            return
        self._ui.operations.save_typed()
        session = self._view.session.id
        self.dialog = AfterwardsDialog(self._services, session, self.counts, self._ui, self._parent)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.open()

    def _keep_count(self, session: SessionId, typed: dict[str, Any]) -> HopeError | None:
        keep = partial(self._services.aftercares.count, session, typed["tally"])
        return self._ui.operations.try_run(keep, self._ui.translate("Slips counted"))
