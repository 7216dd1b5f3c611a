"""The preview is the paper, and only of the last keys."""

from dataclasses import replace

import pytest

from hope_desktop.services.printing.drawing import draw
from tests.ui.editing.conftest import CARDS


def test_the_preview_has_the_bytes_of_the_print(editor, services, qtbot):
    text = services.library.handout(CARDS)
    for body in ("Eerst", "Dan", "Dit is het."):
        editor.right.preview.show_draft(replace(text, body=body))
    qtbot.waitUntil(
        lambda: not editor.right.preview.is_busy and editor.right.preview.pdf.shown != b""
    )
    wanted = draw(services.printing.draft_document(replace(text, body="Dit is het."))).pdf
    qtbot.waitUntil(lambda: editor.right.preview.pdf.shown == wanted)


@pytest.mark.nightly
def test_what_was_typed_while_it_was_folded_away_is_there_when_it_comes_back(
    editor, services, qtbot
):
    preview, fold = editor.right.preview, editor.page
    fold.click()
    qtbot.waitUntil(lambda: not preview.is_busy and preview.pdf.shown != b"")
    fold.click()
    text = replace(services.library.handout(CARDS), body="Dit is nieuw.")
    editor.right.follow(text)
    qtbot.waitUntil(lambda: not preview.is_busy)
    fold.click()
    wanted = draw(services.printing.draft_document(text)).pdf
    qtbot.waitUntil(lambda: preview.pdf.shown == wanted)
