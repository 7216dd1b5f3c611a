"""Every key in one list, made from the commands themselves, so that it cannot be out of date."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFormLayout, QFrame, QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import Scroll, card, column, holder, row
from hope_desktop.ui.widgets.texts import heading, hint, label, title

type KeyGroup = tuple[str, Sequence[QAction]]


class KeysDialog(QDialog):
    """Shows groups of actions that have a key."""

    def __init__(self, groups: Iterable[KeyGroup], ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(ui.translate("Keys"))
        self.resize(560, 640)
        cards = [_group(words, actions) for words, actions in groups if _with_keys(actions)]
        close = quiet_button(ui.translate("Close"))
        close.clicked.connect(self.close)
        explained = hint(ui.translate("Everything can be done with the keyboard."))
        content = column(title(ui.translate("Keys")), explained, *cards, 1, space=2 * GRID)
        page = column(Scroll(content), row(1, close, margins=GRID), space=0)
        page.setContentsMargins(0, 0, GRID, GRID)
        self.setLayout(page)
        close.setFocus()


def _with_keys(actions: Sequence[QAction]) -> list[QAction]:
    return [action for action in actions if not action.shortcut().isEmpty()]


def _group(words: str, actions: Sequence[QAction]) -> QFrame:
    rows = QFormLayout()
    rows.setHorizontalSpacing(3 * GRID)
    rows.setVerticalSpacing(GRID)
    for action in _with_keys(actions):
        keys = label(" / ".join(_native(one) for one in action.shortcuts()), bold=True)
        keys.setMinimumWidth(18 * GRID)
        what = label(action.text().replace("&", "").removesuffix("…"))
        what.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        rows.addRow(keys, what)
    return card(heading(words.replace("&", "")), holder(rows), space=GRID + 4)


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
