"""What can be done with a workshop as a whole; each command is one undoable step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import SessionId
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import (
    to_board,
    to_packing,
    to_papers,
    to_workshop,
)

if TYPE_CHECKING:
    from hope_desktop.services.workshops.planning import Planning

_COMMANDS = (
    ("open", _("&Open workshop"), _("Open"), "arrow-right"),
    ("print", _("Make &print folder of this workshop"), _("Make print folder"), "printer"),
    ("pack", _("Pack for this &workshop"), _("Packing"), "package"),
    ("board", _("S&how on the digital board"), _("Digital board"), "presentation"),
    ("material", _("Own mat&erial…"), _("Material"), "paperclip"),
    ("done", _("Workshop was &given"), _("Given"), "circle-check"),
    ("copy", _("&Duplicate workshop"), "", "copy"),
    ("template", _("&Keep as a template…"), "", "bookmark"),
    ("delete", _("Workshop to the &bin"), "", "trash-2"),
)


class SessionActions(QObject):
    """The commands by name, for the workshop that is open or chosen in the list.

    Signals:
        go: Wish to open a workshop, make its printmap, pack for it, or show its slides.
        template_requested: Wish to keep it as a template; its id.
        material_requested: Wish to see the own material of a workshop; its id.
        session_removed: A workshop went; its id.
    """

    go = Signal(object)
    template_requested = Signal(int)
    material_requested = Signal(int)
    session_removed = Signal(int)

    def __init__(self, planning: Planning, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._planning = planning
        self._ui = ui
        self.session: SessionId | None = None
        """The workshop that is open, or chosen in the list."""
        self.by_name = {
            name: page_action(text, icon, ui, self, short=short)
            for name, text, short, icon in _COMMANDS
        }
        self._connect()
        self.work_on(None, done=False)

    def _connect(self) -> None:
        self.by_name["open"].triggered.connect(self._open)
        self.by_name["print"].triggered.connect(self._print)
        self.by_name["pack"].triggered.connect(self._pack)
        self.by_name["board"].triggered.connect(self._show_board)
        self.by_name["board"].setShortcut(QKeySequence("Shift+F5"))
        self.by_name["material"].triggered.connect(self._ask_material)
        self.by_name["done"].triggered.connect(self._mark_done)
        self.by_name["copy"].triggered.connect(self._duplicate)
        self.by_name["template"].triggered.connect(self._ask_template)
        self.by_name["delete"].triggered.connect(self.remove)

    def work_on(self, session: SessionId | None, *, done: bool, is_open: bool = False) -> None:
        """Which workshop the commands are about, and whether it was given already."""
        self.session = session
        for action in self.by_name.values():
            action.setEnabled(session is not None)
        self.by_name["open"].setEnabled(session is not None and not is_open)
        self.by_name["open"].setVisible(not is_open)
        self.by_name["done"].setEnabled(session is not None and not done)

    @Slot()
    def remove(self) -> None:
        """Put the workshop in the bin."""
        if self.session is None:
            return
        session = self.session
        words = self._ui.translate("Workshop of %(name)s put in the bin") % {
            "name": self._name(session)
        }
        if self._ui.operations.run(partial(self._planning.remove, session), words):
            self.session_removed.emit(session)

    @Slot()
    def _open(self) -> None:
        if self.session is not None:
            self.go.emit(to_workshop(self.session))

    @Slot()
    def _print(self) -> None:
        if self.session is not None:
            self.go.emit(to_papers(self.session))

    @Slot()
    def _pack(self) -> None:
        if self.session is not None:
            self.go.emit(to_packing(self.session))

    @Slot()
    def _show_board(self) -> None:
        if self.session is not None:
            self.go.emit(to_board(self.session))

    @Slot()
    def _mark_done(self) -> None:
        if self.session is None:
            return
        words = self._ui.translate("Workshop of %(name)s was given")
        words %= {"name": self._name(self.session)}
        self._ui.operations.run(partial(self._planning.mark_done, self.session), words)

    @Slot()
    def _duplicate(self) -> None:
        if self.session is None:
            return
        made = self._ui.operations.run_new(
            partial(self._planning.duplicate, self.session),
            self._ui.translate("Workshop duplicated, without a date"),
        )
        if made is not None:
            self.go.emit(to_workshop(made))

    @Slot()
    def _ask_template(self) -> None:
        if self.session is not None:
            self.template_requested.emit(self.session)

    @Slot()
    def _ask_material(self) -> None:
        if self.session is not None:
            self.material_requested.emit(self.session)

    def _name(self, session: SessionId) -> str:
        try:
            facts = self._planning.get(session).school_class.facts
        except HopeError:
            return ""
        return facts.label or facts.school
