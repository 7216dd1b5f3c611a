"""What is asked of a class in the part of a story: chips of a few, and what is typed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.terms import ClassId
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.services.classes import Classes
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import chip_button
from hope_desktop.ui.widgets.fields.boxes import show_typed
from hope_desktop.ui.widgets.layouts import NO_NAMES, Flow, column, hint, label


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
        return self._ui.operations.try_run(change, self._ui.translate("Class changed"))


_USUAL = (
    (_("The school did it itself"), _("The school gave module %(names)s itself.")),
    (_("A colleague gave it, or otherwise"), _("A colleague gave module %(names)s.")),
)


class ReasonAsked(QWidget):
    """Two answers that are a press each; the line in their place can say something else."""

    typed = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        translate = self._translate = ui.translate
        self._names: Sequence[str] = ()
        self.asked = label()
        self.line = QLineEdit(maxLength=500, placeholderText=translate("One sentence"))
        self.asked.setBuddy(self.line)
        self.buttons = [chip_button(translate(words)) for words, _said in _USUAL]
        for button, (_words, said) in zip(self.buttons, _USUAL, strict=True):
            button.clicked.connect(partial(self._answer, said))
        self.ways = Flow(self.buttons)
        told = translate("It stands on your run sheet, for who takes it over from you.")
        below = hint(f"{told} {translate(NO_NAMES)}")
        self.setLayout(column(self.asked, self.ways, self.line, below, space=4))
        self.line.textEdited.connect(self.typed)

    def show_reason(self, names: Sequence[str], reason: str, *, keep: bool) -> None:
        """Ask of these modules, or of none; `keep`: it is being typed and must stay as it is."""
        self._names = names
        asked = self._translate(
            "This class did not have module %(names)s with us. What does it know already?"
        )
        self.asked.setText(asked % {"names": listed(names, self._translate)})
        self.line.setAccessibleName(self.asked.text())
        if not keep:
            show_typed(self.line, reason)
        self._show_line(shown=bool(self.line.text()) or self.line.hasFocus())
        self.setVisible(bool(names))

    @property
    def first_field(self) -> QWidget:
        """Return where to begin: the first answer, or the line in its place."""
        return self.line if self.ways.isHidden() else self.buttons[0]

    def _answer(self, said: str) -> None:
        sentence = self._translate(said) % {"names": listed(self._names, self._translate)}
        self.line.setText(sentence)
        self._show_line(shown=True)
        if said == _USUAL[-1][1]:  # typing says something else
            self.line.setFocus()
            self.line.selectAll()
        self.typed.emit(sentence)

    def _show_line(self, *, shown: bool) -> None:
        self.line.setVisible(shown)
        self.ways.setVisible(not shown)
