"""What stands beside a text follows what kind of version it is."""

from pytestqt.qtbot import QtBot

from hope_desktop.ui.editing.handout.editor import HandoutEditor


def _tabs(editor: HandoutEditor) -> list[str]:
    return [editor.right.tabText(at).partition(" (")[0] for at in range(editor.right.count())]


def test_a_translation_begins_beside_the_dutch_text(translation: HandoutEditor) -> None:
    assert _tabs(translation) == ["Voorbeeld", "Nakijken", "Origineel"]
    assert translation.right.currentWidget() is translation.right.source
    assert translation.right.source.isReadOnly()
    assert translation.right.source.markdown() == translation.edit.markdown()


def test_the_dutch_text_scrolls_along(translation: HandoutEditor, qtbot: QtBot) -> None:
    bar, own = translation.edit.verticalScrollBar(), translation.right.source.verticalScrollBar()

    translation.window().resize(1100, 520)  # not all of the text is in sight

    def is_at_the_end() -> bool:
        bar.setValue(0)
        bar.setValue(bar.maximum())
        return own.value() == own.maximum() > 0

    qtbot.waitUntil(is_at_the_end)  # the window is still being laid out
