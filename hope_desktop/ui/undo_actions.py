"""Undo and redo in the menu and toolbar: possible or not, and named after what they take back."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QUndoStack

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.commands import tip
from hope_desktop.ui.shared import Ui


class UndoActions(QObject):
    """Keeps the two actions in step with the stack. `&` in a class's name is no key."""

    def __init__(
        self, stack: QUndoStack, undo: QAction, redo: QAction, ui: Ui, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._undo, self._redo = undo, redo
        self._ui = ui
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        stack.canUndoChanged.connect(undo.setEnabled)
        stack.canRedoChanged.connect(redo.setEnabled)
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        undo.triggered.connect(stack.undo)
        redo.triggered.connect(stack.redo)

    @Slot(str)
    def _name_undo(self, words: str) -> None:
        self._name(self._undo, _("&Undo: %(words)s"), _("&Undo"), words)

    @Slot(str)
    def _name_redo(self, words: str) -> None:
        self._name(self._redo, _("&Redo: %(words)s"), _("&Redo"), words)

    def _name(self, action: QAction, full: str, bare: str, words: str) -> None:
        short = action.iconText()
        safe = words.replace("&", "&&")
        action.setText(
            self._ui.translate(full) % {"words": safe} if words else self._ui.translate(bare)
        )
        action.setIconText(short)
        action.setToolTip(tip(action))
