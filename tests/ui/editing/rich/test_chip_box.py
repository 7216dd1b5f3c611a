"""One thing of a text is changed in fields."""

import pytest
from PySide6.QtTest import QTest

from hope_desktop.domain.library.pictures import PICTURES
from hope_desktop.domain.texts.directives import FIGURES
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.editing.handout.formatting_bar import ChipBox

pytestmark = pytest.mark.nightly


def _box(editor: HandoutEditor) -> ChipBox:
    return editor.toolbar.box


def test_a_thing_is_changed_in_fields(editor):
    for thing, changes, made in [
        ("{{lines:3|Waarom}}", {"count": 2, "said": "Wat {dacht|je}"}, "{{lines:2|Wat dachtje}}"),
        ("{{banner:Let op}}", {"said": "Wacht even"}, "{{banner:Wacht even}}"),
        ("{{figure:circles|Ringen}}", {"what": "hand"}, "{{figure:hand|Ringen}}"),
        ("{{figure:sun rain|zon, regen}}", {"said": "ja, nee"}, "{{figure:sun rain|ja, nee}}"),
        ("{{head:music}}", {"what": "ball"}, "{{head:ball}}"),
    ]:
        editor.edit.load(f"Een\n\n{thing}\n\nTwee\n")
        editor.edit.select(6, 6)
        assert editor.toolbar.by_name["change"].isEnabled()
        QTest.keySequence(editor.edit, "F2")
        box = _box(editor)
        assert not any(sign in str(box.form.values()) for sign in ("{{", "|"))
        box.form.fill(changes)
        box.yes.click()
        assert editor.edit.markdown() == f"Een\n\n{made}\n\nTwee\n"
        editor.edit.undo()
        assert thing in editor.edit.markdown()


def test_every_drawing_and_picture_has_a_name_to_choose_it_by(editor):
    editor.edit.load("{{figure:circles|Ringen}}")
    editor.edit.select(1, 1)
    editor.toolbar.by_name["change"].trigger()
    choice = _box(editor).form.editor("what")
    assert set(_box(editor).offered) == FIGURES | PICTURES
    assert choice.count() == len(FIGURES | PICTURES)
    assert choice.findText("luisteren (oor)") >= 0
    _box(editor).reject()
