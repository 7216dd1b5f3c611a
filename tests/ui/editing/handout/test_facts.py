"""The form shows what is kept, and never takes away what is being typed."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from hope_desktop.services.opening import Services
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from tests.ui.editing.conftest import CARDS


def test_a_field_that_is_typed_in_is_left_alone(
    editor: HandoutEditor, services: Services, qtbot: QtBot
) -> None:
    line = editor.facts.main.editor("title")
    assert isinstance(line, QLineEdit)
    editor.facts_shown.setChecked(True)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.setText("Stellingenkaarten ")
    editor.facts.show_handout(services.library.handout(CARDS))
    assert line.text() == "Stellingenkaarten "
    line.setText("Iets anders")
    editor.facts.show_handout(services.library.handout(CARDS))
    assert line.text() == "Stellingenkaarten"


def test_source_and_licence_are_kept(editor: HandoutEditor, services: Services) -> None:
    editor.facts.rights.editor("source").setText("Van Sanne")
    editor.facts.rights.editor("licence").setCurrentIndex(3)
    editor._ui.operations.save_typed()
    text = services.library.handout(CARDS)
    assert (text.source, text.licence) == ("Van Sanne", "all-rights-reserved")
