"""Dialogs to look at something or ask for one thing, and questions. Ours: Qt's are half English."""

from collections.abc import Sequence
from typing import Any, override

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QMessageBox, QPushButton, QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.field_letters import give_letters
from hope_desktop.ui.widgets.layouts import LayoutPart, SnugScroll, column, hint, row, title
from hope_desktop.ui.widgets.warnings import Notice, NoticeList


def answered(dialog: QDialog) -> int:
    """Show a dialog until it is answered; gives its result.

    After that Python owns it (PySide sees to that), and deletes it when its last name goes. What
    it still has of the focus would be told from within that, to whoever listens to the application;
    when Python then collects garbage, it walks over a widget that is half gone.
    """
    result = dialog.exec()
    if (focused := dialog.focusWidget()) is not None:
        focused.clearFocus()
    return result


def confirmed(parent: QWidget, question: str, consequence: str, yes: str, no: str) -> bool:
    """Ask; Cancel is the default and what Escape means. Only for what undo cannot bring back."""
    box = question_box(parent, question, consequence, yes, no)
    answered(box)
    chosen = box.clickedButton()
    return box.buttonRole(chosen) is QMessageBox.ButtonRole.DestructiveRole


def question_box(
    parent: QWidget, question: str, consequence: str, yes: str, no: str
) -> QMessageBox:
    """Return the box itself, for whoever does not want to wait for it."""
    box = _box(parent, question, consequence)
    box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    return box


def either(
    parent: QWidget, question: str, text: str, first: str, second: str, cancel: str
) -> bool | None:
    """Ask which of two; True is the first, which Enter takes, and None that nothing is wanted."""
    box = _box(parent, question, text)
    first_button = box.addButton(first, QMessageBox.ButtonRole.AcceptRole)
    other = box.addButton(second, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(first_button)
    box.setEscapeButton(box.addButton(cancel, QMessageBox.ButtonRole.RejectRole))
    answered(box)
    chosen = box.clickedButton()
    return chosen is first_button if chosen in {first_button, other} else None


def notice_box(parent: QWidget | None, title: str, text: str, button: str) -> QMessageBox:
    """Return a box that says something, with one button to close it; nothing waits for it."""
    box = _box(parent, title, text)
    box.setEscapeButton(box.addButton(button, QMessageBox.ButtonRole.AcceptRole))
    return box


def _box(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Hope Desktop")  # the question stands inside, whole
    box.setText(title)
    box.setInformativeText(text)
    if (layout := box.layout()) is not None:  # Qt's own is tighter than any other window here
        layout.setContentsMargins(GRID, 3 * GRID, 3 * GRID, 2 * GRID)
    return box


class Dialog(QDialog):
    """Goes when it is closed; what is refused while it is open is said inside it."""

    def __init__(self, words: str, ui: Ui, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words)
        self._ui = ui
        self.notices = NoticeList(ui.translate)
        self.close_button = quiet_button(ui.translate("Close"))
        self.close_button.clicked.connect(self.reject)
        self._refused = ""
        """What was refused last while it is open; behind it that stands in the status line."""
        ui.operations.problem_found.connect(self._on_refused)

    def lay_out(
        self,
        *above: LayoutPart | str,
        inside: QWidget | QLayout | None = None,
        below: Sequence[LayoutPart] = (1,),
        yes: Sequence[QPushButton] = (),
    ) -> None:
        """Words or parts below the title, and what scrolls when it is long.

        `below` are more ways at the left of the button that closes, `yes` what comes after it.
        """
        parts: list[LayoutPart] = [hint(one) if isinstance(one, str) else one for one in above]
        if inside is not None:
            parts.append(SnugScroll(inside))
        elif not any(isinstance(one, tuple) for one in parts):
            parts.append(1)
        buttons = row(*below, self.close_button, *yes)
        whole = (title(self.windowTitle()), *parts, self.notices, buttons)
        self.setLayout(column(*whole, space=GRID + 4, margins=3 * GRID))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            give_letters(self)
        super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._fit(self.height())  # something in it asks for more room
        return done

    def _fit(self, least: int = 0) -> None:
        """As high as what is in it: Qt forgets that words take more lines in larger letters."""
        self.ensurePolished()
        if (inside := self.layout()) is not None:
            room = self.screen().availableGeometry().height() - 6 * GRID  # the title is above it
            inside.activate()
            wide = max(self.width(), inside.totalMinimumSize().width())
            self.resize(wide, min(max(least, inside.totalHeightForWidth(wide)), room))

    @override
    def done(self, result: int) -> None:
        super().done(result)
        if self._refused:  # it is wanted no more
            self._ui.operations.mended.emit(self._refused)

    def _on_refused(self, words: str) -> None:
        self._refused = words
        self.notices.show_notices([Notice(words, "serious")] if words else [])


class Asking(Dialog):
    """Asks for one thing; it stays until that is done."""

    def __init__(self, words: str, yes: QPushButton, ui: Ui, parent: QWidget | None) -> None:
        super().__init__(words, ui, parent)
        self.close_button.setText(ui.translate("Cancel"))
        self.yes = yes
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)

    @override
    def lay_out(self, *above: LayoutPart | str, **how: Any) -> None:
        super().lay_out(*above, yes=(self.yes,), **how)

    def keep(self) -> bool:
        """Do what was asked for; until it is done the dialog stays."""
        raise NotImplementedError

    @override
    def accept(self) -> None:
        if self.keep():
            super().accept()
