"""Asks how many pupils there are; what is not copied for pupils is printed meanwhile."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame

from hope_desktop.domain.classes import MAX_PUPILS
from hope_desktop.domain.ids import SessionId
from hope_desktop.i18n.catalogue import listed
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.number import NumberBox
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.pictures import picture
from hope_desktop.ui.widgets.texts import label

if TYPE_CHECKING:
    from hope_desktop.services.classes import Classes
    from hope_desktop.services.printing.printing import Prepared
    from hope_desktop.services.workshops.planning import Planning


class HeadCount(QFrame):
    """Hidden when the number is known. Keeps it after Enter, and when the focus goes."""

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
        self.box.editingFinished.connect(self.save)
        self.hide()

    def show_prepared(self, prepared: Prepared) -> None:
        """Ask when papers wait for the number, and say which; what is being typed stays."""
        names = prepared.uncounted
        if not names or prepared.session != self._session:
            self.box.setValue(0)
        self._session = prepared.session
        words = self._ui.translate("Then these are printed too: %(names)s.")
        self.words.setText(words % {"names": listed(names, self._ui.translate)})
        self.setVisible(bool(names))

    @Slot()
    def save(self) -> None:
        """Keep what was typed, when that is a number."""
        self.box.interpretText()
        if self.isHidden() or not self.box.value() or self._session is None:
            return
        shown = self._planning.get(self._session).school_class
        facts = replace(shown.facts, pupils=self.box.value())
        change = partial(self._classes.change, shown.id, facts)
        self._ui.operations.run(change, self._ui.translate("class changed"))
