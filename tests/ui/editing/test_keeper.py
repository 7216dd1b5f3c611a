"""Nothing that was typed is lost, and nobody's text is written over."""

from PySide6.QtCore import QObject

from hope_desktop.domain.library.handout import Handout
from hope_desktop.i18n.catalogue import translator
from hope_desktop.services.opening import Services
from hope_desktop.ui.bus import Bus
from hope_desktop.ui.editing.keeper import Keeper
from hope_desktop.ui.operations import Operations
from tests.tools.shared_ui import made_ui
from tests.ui.editing.conftest import CARDS


def _keeper(services: Services, parent: QObject) -> tuple[Keeper[Handout], Operations]:
    operations = Operations(Bus(), services.undo, translator("nl"), parent)
    material = services.material
    keeper: Keeper[Handout] = Keeper(
        lambda one: material.handout(one).text,
        material.keep_handout,
        made_ui(operations=operations),
        parent,
    )
    return keeper, operations


def test_the_draft_is_what_is_typed_before_it_is_kept(services: Services, qapp: QObject) -> None:
    parent = QObject()
    keeper, operations = _keeper(services, parent)
    assert keeper.draft() is None
    assert keeper.flush()
    keeper.open(services.library.handout(CARDS))
    keeper.change(body="a", title="T")
    draft = keeper.draft()
    assert draft is not None
    assert (draft.body, draft.title, keeper.is_pending()) == ("a", "T", True)
    assert keeper.flush()
    assert services.library.handout(CARDS).body == "a"
    keeper.change(body="ab")
    keeper.flush()
    assert operations.stack.count() == 1


def test_after_a_pause_a_new_step_of_undo_begins(services: Services, qapp: QObject) -> None:
    parent = QObject()
    keeper, operations = _keeper(services, parent)
    keeper.open(services.library.handout(CARDS))
    keeper.change(body="a")
    keeper.flush()
    keeper._saved_at -= 60
    keeper.change(body="ab")
    keeper.flush()
    assert operations.stack.count() == 2
