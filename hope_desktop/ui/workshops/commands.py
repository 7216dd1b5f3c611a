"""Commands about a workshop as a whole: made in one way, so that they look and work alike."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui

NO_NAMES = _("No names or stories of pupils.")


def session_action(
    name: str, text: str, icon: str, ui: Ui, parent: QObject, short: str = ""
) -> QAction:
    """A command for the menu and for buttons; `short` is what a button says."""
    made = QAction(ui.translate(text), parent)
    made.setObjectName(f"session_{name}")
    made.setIconText(ui.translate(short or text).replace("&", ""))
    made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.setToolTip(made.text().replace("&", ""))
    icons.put(made, icon)
    return made
