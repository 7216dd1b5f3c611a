from PySide6.QtWidgets import QLabel, QPushButton

from hope_desktop.ui.settings.section import Section
from tests.tools.shared_ui import made_ui


def test_what_is_said_stands_in_it_until_there_is_nothing_to_say(styled, qtbot):
    made = Section("Iets", made_ui("nl"))
    qtbot.addWidget(made)
    made.lay_out("Uitleg.", below=(QPushButton("Doe"),))
    made.say("Bewaard.", "good")
    assert "Bewaard." in [one.text() for one in made.notices.findChildren(QLabel)]
    made.say("")
    assert made.notices.isHidden()
