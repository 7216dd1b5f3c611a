"""What is read back is what was put in."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, strategies as st
from PySide6.QtCore import Qt

from hope_desktop.ui.editing.rich import shaping
from hope_desktop.ui.editing.rich.chips import ChipWords
from hope_desktop.ui.editing.rich.edit import RichText
from tests.tiers import examples
from tests.tools.shared_ui import made_ui
from tests.ui.editing.rich.conftest import SHIPPED, press

SIGNS = (">", "{{", "}}", "**", "##", "\n- ", "\n---", "\n***", "|---", "[ ]")


@pytest.mark.nightly
def test_every_text_of_the_library_comes_back_and_shows_no_sign(edit):
    for name, text in SHIPPED.items():
        edit.load(text, ChipWords(made_ui("nl").translate, {}, cards="kaart" in name))
        assert edit.markdown() == text, name
        seen = edit.toPlainText()
        assert not [sign for sign in SIGNS if sign in seen], name


STEPS: tuple[Callable[[RichText], object], ...] = (
    lambda edit: edit.insertPlainText("x"),
    lambda edit: press(edit, Qt.Key.Key_Return),
    lambda edit: press(edit, Qt.Key.Key_Backspace),
    lambda edit: press(edit, Qt.Key.Key_Tab),
    shaping.bold,
    lambda edit: shaping.make(edit, "number"),
    lambda edit: shaping.make(edit, "h2"),
    lambda edit: edit.cut(),
    lambda edit: edit.paste(),
    lambda edit: edit.undo(),
    lambda edit: edit.redo(),
    lambda edit: edit.select(0, 12),
    lambda edit: edit.put("---"),
)
TEXT = "## Kop\n\n1. een\n2. een\n   - **een**\n\neen {{school}}\n\neen\n\n**een**\n\n{{help}}\n"


@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from(STEPS)), max_size=14))
@examples(60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_known_of_blocks_is_what_they_say(edit, steps):
    edit.load(TEXT)
    for at, step in steps:
        cursor = edit.textCursor()
        cursor.setPosition(min(at, edit.document().characterCount() - 1))
        edit.setTextCursor(cursor)
        edit.setFocus()
        step(edit)
        known = edit.markdown()
        edit._known.clear()
        assert known == edit.markdown()
