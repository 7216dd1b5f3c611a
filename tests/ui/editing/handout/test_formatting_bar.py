from pytestqt.qtbot import QtBot

from hope_desktop.ui.editing.handout.editor import HandoutEditor


def test_every_button_has_a_name_and_writes_something(editor: HandoutEditor, qtbot: QtBot) -> None:
    for button in editor.toolbar.buttons.values():
        editor.edit.setPlainText("woord")
        button.click()
        assert editor.edit.toPlainText() != "woord", button.toolTip()
        assert button.accessibleName()


def test_cards_have_their_own_buttons(editor: HandoutEditor) -> None:
    assert editor.toolbar.buttons["card"].isVisible()
    editor.toolbar.offer(cards=False)
    assert not editor.toolbar.buttons["back"].isVisible()
    assert editor.toolbar.first() is editor.toolbar.buttons["bold"]
