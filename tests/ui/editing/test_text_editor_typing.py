"""Nothing that was typed is lost, and nobody's text is written over."""

from time import monotonic

from PySide6.QtCore import QObject

from hope_desktop.domain.library.handout import Handout
from hope_desktop.i18n.catalogue import translator
from hope_desktop.services.opening import Services
from hope_desktop.ui.editing import text_editor
from hope_desktop.ui.editing.text_editor import TypedText
from hope_desktop.ui.shared import Bus, Operations
from tests.tools.shared_ui import made_ui
from tests.ui.editing.conftest import CARDS


def _typing(services: Services, parent: QObject) -> tuple[TypedText[Handout], Operations]:
    operations = Operations(Bus(), services.undo, translator("nl"), parent)
    material = services.material
    typing: TypedText[Handout] = TypedText(
        lambda one: material.handout(one).text,
        material.keep_handout,
        made_ui(operations=operations),
        parent,
    )
    return typing, operations


def test_the_draft_is_what_is_typed_before_it_is_kept(services, qapp):
    parent = QObject()
    typing, operations = _typing(services, parent)
    assert typing.draft() is None
    assert typing.keep_now()
    typing.open(services.library.handout(CARDS))
    typing.write(body="a", title="T")
    draft = typing.draft()
    assert (draft.body, draft.title, typing.is_pending()) == ("a", "T", True)
    assert typing.keep_now()
    assert services.library.handout(CARDS).body == "a"
    typing.write(body="ab")
    typing.flush()
    assert operations.stack.count() == 1


def test_after_a_pause_a_new_step_of_undo_begins(services, qapp, monkeypatch):
    parent = QObject()
    typing, operations = _typing(services, parent)
    typing.open(services.library.handout(CARDS))
    typing.write(body="a")
    typing.flush()
    monkeypatch.setattr(text_editor, "monotonic", lambda: monotonic() + 60)
    typing.write(body="ab")
    typing.flush()
    assert operations.stack.count() == 2
