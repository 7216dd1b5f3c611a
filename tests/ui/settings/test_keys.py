from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel

from hope_desktop.ui.settings.keys import KeysDialog
from tests.tools.shared_ui import made_ui


def test_keys_are_listed_from_the_commands_themselves(styled: QApplication, qtbot) -> None:
    copy, without = QAction("&Copy…"), QAction("No key")
    copy.setShortcuts([QKeySequence("Ctrl+D"), QKeySequence("F8")])
    dialog = KeysDialog([("&Edit", [copy, without]), ("Empty", [without])], made_ui("en"))
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    assert words[2:] == ["Edit", "Ctrl+D / F8", "Copy"]
