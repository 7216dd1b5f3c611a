from PySide6.QtCore import QObject

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.catalogue import translator
from hope_desktop.ui.workshops.commands import session_action


def test_a_button_says_less_than_the_menu(qapp: object) -> None:
    parent, dutch = QObject(), translator("nl")
    made = session_action(
        "done", _("Workshop was &given"), "circle-check", dutch, parent, _("Given")
    )
    assert made.text() == "Workshop is &gegeven"
    assert (made.iconText(), made.toolTip()) == ("Gegeven", "Workshop is gegeven")
    whole = session_action("after", _("&After the workshop…"), "heart", dutch, parent)
    assert whole.iconText() == "Na de workshop…"
