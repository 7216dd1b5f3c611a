"""What a class knows of modules that it did not have here: asked as help for who takes over."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import chip_button
from hope_desktop.ui.widgets.layouts import Flow, column
from hope_desktop.ui.widgets.texts import NO_NAMES, hint, label

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
        self.line = QLineEdit()
        self.line.setMaxLength(500)
        self.line.setPlaceholderText(translate("One sentence"))
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
        if not keep and " ".join(self.line.text().split()) != reason:
            self.line.setText(reason)
        self._show_line(shown=bool(self.line.text()) or self.line.hasFocus())
        self.setVisible(bool(names))

    def has_focus(self) -> bool:
        """Whether it is answered now."""
        return self.line.hasFocus()

    def _answer(self, said: str) -> None:
        words = self._translate(said) % {"names": listed(self._names, self._translate)}
        self.line.setText(words)
        self._show_line(shown=True)
        if said == _USUAL[-1][1]:  # typing says something else
            self.line.setFocus()
            self.line.selectAll()
        self.typed.emit(words)

    def _show_line(self, *, shown: bool) -> None:
        self.line.setVisible(shown)
        self.ways.setVisible(not shown)
