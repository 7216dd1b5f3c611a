"""Dialogs that ask for one thing; for a name, they say what already has it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, override

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.layouts import Scroll, column, flush, holder, row
from hope_desktop.ui.widgets.texts import hint, label, title
from hope_desktop.ui.widgets.warnings import Notice, NoticeList

type Remark = Callable[[str], str]
"""What is to be said of a name while it is typed; empty when there is nothing."""


class NameQuestion(NamedTuple):
    """What is asked, and the name that it begins with."""

    question: str
    explained: str
    name: str
    longest: int


class NameDialog(QDialog):
    """A line with a name that may stay as it is; Enter accepts."""

    def __init__(
        self,
        asked: NameQuestion,
        remark: Remark,
        keep: Callable[[str], bool],
        ui: Ui,
        parent: QWidget | None = None,
        *,
        refuses: bool = False,
        more: Sequence[QWidget] = (),
    ) -> None:
        """`keep` is the operation: until it gives True the name stays here with what it said.

        `refuses`: a name that something is said of cannot be taken.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._remark, self._keep = remark, keep
        self._refuses = refuses
        self.setWindowTitle("Hope Desktop")  # the question stands inside, whole
        self.line = QLineEdit(asked.name)
        self.line.setMaxLength(asked.longest)
        self.said = hint()
        self.accept_button = primary_button(ui.translate("&Keep"), "check")
        self.accept_button.setDefault(True)
        self.cancel = quiet_button(ui.translate("Cancel"))
        words = hint(asked.explained)
        words.setVisible(bool(asked.explained))
        named = holder(
            column(label(ui.translate("&Name"), buddy=self.line), self.line, self.said, space=4)
        )
        buttons = row(1, self.cancel, self.accept_button, space=GRID)
        whole = column(title(asked.question), words, named, *more, 1, buttons, space=GRID + 4)
        whole.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        self.setLayout(whole)
        wide = (one.minimumWidth() + 6 * GRID for one in more)
        self.setMinimumWidth(max([56 * GRID, *wide]))
        self.line.textChanged.connect(self._on_typed)
        self.accept_button.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        ui.operations.problem_found.connect(self._say)
        self._on_typed()
        self.line.selectAll()
        self.line.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    @override
    def accept(self) -> None:
        """Only what is kept goes."""
        if self._keep(self.name()):
            super().accept()

    def name(self) -> str:
        """What was typed."""
        return self.line.text().strip()

    @Slot()
    def _on_typed(self) -> None:
        said = self._remark(self.name())
        self._say(said)
        self.accept_button.setEnabled(bool(self.name()) and not (said and self._refuses))

    @Slot(str)
    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.line.setAccessibleDescription(words)
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        """As high as the words need: Qt forgets that they take more lines in larger letters."""
        needed = max(self.height(), self.heightForWidth(self.width()))
        room = self.screen().availableGeometry().height() - 6 * GRID  # the title stands above it
        self.resize(self.width(), min(needed, room))


class Asking(QDialog):
    """Goes when it is closed; what is refused while it is open is said inside it."""

    def __init__(self, words: str, yes: QPushButton, ui: Ui, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words)
        self._ui = ui
        self.yes = yes
        self.yes.setDefault(True)
        self.cancel = quiet_button(ui.translate("Cancel"))
        self.problem = NoticeList(ui.translate)
        self.yes.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        ui.operations.problem_found.connect(self._say)

    def lay_out(self, *above: QWidget | str, inside: QWidget) -> None:
        """Words or widgets below the title, and what scrolls when it is long."""
        told = [hint(one) if isinstance(one, str) else one for one in above]
        buttons = row(1, self.cancel, self.yes, space=GRID)
        below = (flush(Scroll(inside)), self.problem, buttons)
        whole = column(title(self.windowTitle()), *told, *below, space=GRID + 4, margins=3 * GRID)
        self.setLayout(whole)

    @Slot(str)
    def _say(self, words: str) -> None:
        self.problem.show_notices([Notice(words, "serious")])
