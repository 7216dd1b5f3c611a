from PySide6.QtCore import QObject

from hope_desktop.texts import marked as _
from hope_desktop.texts import translator
from hope_desktop.ui.planner.commands import session_action


def test_a_button_says_less_than_the_menu(qapp: object) -> None:
    parent, dutch = QObject(), translator("nl")
    made = session_action(
        "done", _("Workshop was given"), "circle-check", dutch, parent, _("Given")
    )
    assert (made.text(), made.iconText()) == (dutch("Workshop was given"), dutch("Given"))
    assert made.toolTip() == made.text()
    whole = session_action("after", _("After the workshop…"), "heart", dutch, parent)
    assert whole.iconText() == whole.text()
