"""Chips are found as one stretch, whatever stands beside them."""

from PySide6.QtGui import QTextCursor

from hope_desktop.ui.editing.rich.around import chip_at, chip_beside, object_in, token_of


def test_a_chip_is_found_from_every_place_in_it(edit):
    edit.load("Dag {{school}}{{class}}!\n\n{{help}}\n")
    document = edit.document()
    found = [chip_at(document, at) for at in range(document.firstBlock().length())]
    tokens = [token_of(one) if one else "" for one in found]
    assert list(dict.fromkeys(tokens)) == ["", "{{school}}", "{{class}}"]
    assert object_in(document.firstBlock()) is None
    whole = object_in(document.lastBlock())
    assert whole.selectedText() == document.lastBlock().text()


def test_what_backspace_and_delete_meet(edit):
    edit.load("Een\n\n{{help}}\n\nTwee\n")
    document = edit.document()
    for block, way in ((document.firstBlock(), 1), (document.lastBlock(), -1)):
        cursor = QTextCursor(block)
        assert chip_beside(cursor, -way) is None
        if way > 0:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        met = chip_beside(cursor, way)
        assert met is not None
        assert token_of(met) == "{{help}}"


def test_a_place_of_the_text_is_found_on_the_screen(edit):
    text = "# Kop\n\nEen **woord** en nog een woord.\n\n{{lines:3|Waarom}}\n\n- punt een\n"
    edit.load(text)
    for words in ("nog een woord", "punt een", "Kop"):
        start = text.index(words)
        edit.select(start, start + len(words))
        assert edit.textCursor().selectedText() == words
    start = text.index("{{lines")
    edit.select(start, start + 8)
    assert edit.chosen() == "{{lines:3|Waarom}}"
