from PySide6.QtCore import QObject

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.workshops.commands import session_action
from tests.tools.shared_ui import made_ui


def test_a_button_says_less_than_the_menu(qapp: object) -> None:
    parent, ui = QObject(), made_ui()
    made = session_action("done", _("Workshop was &given"), "circle-check", ui, parent, _("Given"))
    assert made.text() == "Workshop is &gegeven"
    assert (made.iconText(), made.toolTip()) == ("Gegeven", "Workshop is gegeven")
    whole = session_action("after", _("&After the workshop…"), "heart", ui, parent)
    assert whole.iconText() == "Na de workshop…"
