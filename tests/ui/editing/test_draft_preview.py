"""The preview is the paper, and only of the last keys."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from hope_desktop.services.opening import Services
from hope_desktop.services.printing import draw
from hope_desktop.ui.editing.handout_editor import HandoutEditor
from tests.ui.editing.conftest import CARDS


def test_the_preview_has_the_bytes_of_the_print(
    editor: HandoutEditor, services: Services, qtbot: QtBot
) -> None:
    text = services.library.handout(CARDS)
    for body in ("Eerst", "Dan", "Dit is het."):
        editor.right.preview.show_draft(replace(text, body=body))
    qtbot.waitUntil(
        lambda: not editor.right.preview.is_busy and editor.right.preview.pdf.shown != b""
    )
    wanted = draw(services.printing.draft_document(replace(text, body="Dit is het."))).pdf
    qtbot.waitUntil(lambda: editor.right.preview.pdf.shown == wanted, timeout=20_000)
