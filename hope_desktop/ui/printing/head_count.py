"""Asks how many pupils there are; papers that need no number can be printed before that."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QFrame

from hope_desktop.domain.classes import MAX_PUPILS
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import SessionId
from hope_desktop.i18n.catalogue import listed
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.number import NumberBox
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.texts import label, picture

if TYPE_CHECKING:
    from hope_desktop.services.classes import Classes
    from hope_desktop.services.printing.printed import Prepared
    from hope_desktop.services.workshops.planning import Planning


class HeadCount(QFrame):
    """Hidden when the number is known. Saves it after Enter, and when the focus leaves."""

    def __init__(self, planning: Planning, classes: Classes, ui: Ui) -> None:
        super().__init__()
        self._planning = planning
        self._classes = classes
        self._ui = ui
        self._session: SessionId | None = None
        self.setProperty("look", "advice")
        self.box = NumberBox(0, MAX_PUPILS)
        self.box.setSpecialValueText(ui.translate("not known yet"))
        self.words = label()
        name = label(ui.translate("Number of pupils"), buddy=self.box)
        asked = row(picture("lightbulb", "advice"), name, self.box, 1)
        self.setLayout(column(asked, self.words, margins=GRID + 4))
        self.typing: AutoSave[SessionId] = AutoSave(
            self._keep, lambda session: planning.get(session).name, ui, self, waits=True
        )
        self.box.valueChanged.connect(self._on_typed)
        self.box.editingFinished.connect(self.typing.flush)
        self.hide()

    def show_prepared(self, prepared: Prepared) -> None:
        """Ask when papers wait for the number, and say which; what is being typed stays."""
        names, self._session = prepared.uncounted, prepared.session
        with QSignalBlocker(self.box):
            self.box.setValue(self.typing.typed(prepared.session).get("pupils", 0))
        words = self._ui.translate("Then these are printed too: %(names)s.")
        self.words.setText(words % {"names": listed(names, self._ui.translate)})
        self.setVisible(bool(names))

    @Slot(int)
    def _on_typed(self, pupils: int) -> None:
        if self._session is not None and pupils:
            self.typing.change(self._session, pupils=pupils)
        elif self._session is not None:
            self.typing.forget(self._session)

    def _keep(self, session: SessionId, typed: dict[str, Any]) -> HopeError | None:
        shown = self._planning.get(session).school_class
        change = partial(self._classes.change, shown.id, replace(shown.facts, **typed))
        return self._ui.operations.try_run(change, self._ui.translate("class changed"))
