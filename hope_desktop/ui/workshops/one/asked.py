"""What is asked of a class in the part of a story: chips of a few, and what is typed."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import ClassId
from hope_desktop.services.classes import Classes
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import chip_button
from hope_desktop.ui.widgets.layouts import Flow


class Chips(Flow):
    """One of a few, in one press; a digit presses the one that says so, or that stands there."""

    chosen = Signal(object)

    def __init__(self, options: Mapping[Any, str]) -> None:
        self.buttons = {value: chip_button(words) for value, words in options.items()}
        super().__init__(self.buttons.values(), space=GRID // 2)
        for value, button in self.buttons.items():
            button.clicked.connect(partial(self._choose, value))

    def show_chosen(self, chosen: object) -> None:
        """Show which of them it is, if any."""
        for value, button in self.buttons.items():
            button.setChecked(value == chosen)

    def _choose(self, value: object) -> None:
        self.show_chosen(value)
        self.chosen.emit(value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        said = [one for one in self.buttons.values() if one.text() == event.text()]
        at = int(event.text()) if event.text().isdecimal() else 0
        pressed = said or list(self.buttons.values())[at - 1 : at] if at else []
        for button in pressed:
            button.click()
        if not pressed:
            super().keyPressEvent(event)


class StoryClass(AutoSave[ClassId]):
    """Values by the name of their field of a class."""

    def __init__(self, classes: Classes, ui: Ui, parent: QWidget) -> None:
        super().__init__(self._keep, lambda one: classes.get(one).facts.label, ui, parent)
        self._classes = classes

    def _keep(self, class_id: ClassId, values: dict[str, Any]) -> HopeError | None:
        facts = replace(self._classes.get(class_id).facts, **values)
        change = partial(self._classes.change, class_id, facts)
        return self._ui.operations.try_run(change, self._ui.translate("class changed"))
