"""A place of the kept text is found on the screen."""

from hope_desktop.ui.editing.rich.edit import RichText


def test_a_place_of_the_text_is_found_on_the_screen(edit: RichText) -> None:
    text = "# Kop\n\nEen **woord** en nog een woord.\n\n{{lines:3|Waarom}}\n\n- punt een\n"
    edit.load(text)
    for words in ("nog een woord", "punt een", "Kop"):
        start = text.index(words)
        edit.select(start, start + len(words))
        assert edit.textCursor().selectedText() == words
    start = text.index("{{lines")
    edit.select(start, start + 8)
    assert edit.chosen() == "{{lines:3|Waarom}}"
