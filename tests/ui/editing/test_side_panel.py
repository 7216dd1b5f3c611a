"""What stands beside a text follows what kind of version it is."""

from hope_desktop.ui.editing.handout.editor import HandoutEditor


def _tabs(editor: HandoutEditor) -> list[str]:
    return [editor.right.tabText(at).partition(" (")[0] for at in range(editor.right.count())]


def test_a_text_of_the_library_has_only_its_page_and_its_check(editor: HandoutEditor) -> None:
    assert _tabs(editor) == ["Voorbeeld", "Nakijken"]
    assert editor.right.currentWidget() is editor.right.preview
