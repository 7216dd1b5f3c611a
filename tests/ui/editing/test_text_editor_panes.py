"""In a narrow window a text and its page take turns."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest

from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.widgets.destination import to_handout
from tests.ui.editing.conftest import CARDS

pytestmark = pytest.mark.nightly


@pytest.fixture
def narrow(desk, page, qtbot, operations, preferences) -> Iterator[HandoutEditor]:
    """Her version of the cards, in a window without room for a page beside it."""
    desk.window.resize(1024, 640)
    preferences.change(text_scale=150)
    qtbot.wait(50)
    page.show_destination(to_handout(CARDS))
    page.handout.change.click()
    editor = page.handout_editor
    editor.edit.replace_all(editor.edit.markdown().replace("leuk", "prettig", 1))
    operations.save_typed()
    yield editor
    preferences.change(text_scale=100)


def test_in_a_narrow_window_the_page_is_one_press_away(narrow, qtbot):
    assert (narrow.edit.isVisible(), narrow.right.isVisible()) == (True, False)
    narrow.page.click()
    assert (narrow.edit.isVisible(), narrow.right.isVisible()) == (False, True)
    narrow.page.click()
    assert (narrow.edit.isVisible(), narrow.right.isVisible()) == (True, False)
    narrow.window().activateWindow()
    QTest.keySequence(narrow.edit, "F9")
    qtbot.waitUntil(narrow.page.isChecked)  # a button by its key is pressed for a moment
    assert (narrow.edit.isVisible(), narrow.page.isChecked()) == (False, True)
    narrow.compare.trigger()
    assert narrow.right.comparing.isVisible()
    assert not narrow.page.isChecked()
    narrow.page.click()
    assert narrow.right.preview.isVisible()
    assert not narrow.compare.isChecked()


def test_a_text_is_opened_at_its_text(narrow, page):
    narrow.page.click()
    narrow.ready.click()
    page.handout.change.click()
    assert narrow.edit.isVisible()
