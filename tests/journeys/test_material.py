"""Own material: from a folder of forty files to paper and to a handout, in clicks and in keys.

Letting files go on the window counts as one; so does the key that pastes them. Numbers stand in
`docs/journeys.md`.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import Mock, patch

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Module, Profile, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.modules.handout_view import HandoutView
from hope_desktop.ui.widgets.destination import to_activity, to_module, to_workshop
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests import files_of_others as others, forty_files
from tests.journeys.trainer import Trainer
from tests.planning import bundle_of, new_class, new_workshop

pytestmark = pytest.mark.nightly


def drop(trainer: Trainer, *files: Path, at: QPoint = QPoint(9, 9)) -> None:  # noqa: B008
    """Let files go on the window, and wait until they are in."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    window, copy = trainer.desk.window, Qt.DropAction.CopyAction
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the only way to make one by hand
        entered = QDragEnterEvent(at, copy, data, buttons, keys)
        dropped = QDropEvent(QPointF(at), copy, data, buttons, keys)
    assert not trainer.desk.bringing.is_busy  # it is there soon after the window
    QApplication.sendEvent(window, entered)
    QApplication.sendEvent(window, dropped)
    trainer.wait(lambda: not trainer.desk.bringing.is_busy)
    trainer.wait(lambda: ways_of(trainer) > 1)
    trainer.actions.append("drop")


def paste(trainer: Trainer, *files: Path) -> None:
    """Copied in the file manager, pasted here; wait until they are in."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    QGuiApplication.clipboard().setMimeData(data)
    assert not trainer.desk.bringing.is_busy  # it is there soon after the window
    trainer.press("Ctrl+V")
    QGuiApplication.clipboard().clear()  # it would outlive the program and bring it down
    trainer.wait(lambda: not trainer.desk.bringing.is_busy)
    trainer.wait(lambda: ways_of(trainer) > 1)


def ways_of(trainer: Trainer) -> int:
    """How many buttons the status line has: undo, and what can be done with what came."""
    return sum(one.isVisible() for one in trainer.desk.window.status.findChildren(QPushButton))


@contextmanager
def printing() -> Iterator[Mock]:
    """What would be printed, also on a computer that has no command for it and would save it."""
    with (
        patch("hope_desktop.services.printing.print_out.can_print", return_value=True),
        patch("hope_desktop.ui.widgets.paper.PaperActions.draw") as printed,
    ):
        yield printed


def visit_to(trainer: Trainer) -> SessionId:
    class_id = new_class(trainer.services, ClassFacts("De Brug", "2B", pupils=27))
    return new_workshop(trainer.services, class_id, "S1", "a", SessionFacts())


def printed_of(trainer: Trainer, session: SessionId) -> list[tuple[int, int]]:
    """The copies and sheets of each file of her own in its papers."""
    files = bundle_of(trainer.services, session).files
    own = [one.printed for one in files if one.printed.kind.startswith("own-")]
    return [(one.copies, one.sheets) for one in own]


def handout_of(trainer: Trainer) -> HandoutView:
    """Let the text that is shown become a handout."""
    page = trainer.page
    if trainer.way == "keys":
        trainer.press("Alt+O")
        trainer.wait(page.own_file.make.isVisible)
        trainer.press("Alt+K")
    else:
        trainer.click(trainer.button(trainer.desk.window, "Toon"))
        trainer.qtbot.wait(QApplication.doubleClickInterval() + 50)
        trainer.click(page.own_file.make)
    return page.handout


def test_forty_files_are_in_and_found_in_three_actions(trainer, tmp_path):
    desk, files = trainer.desk, forty_files.make(tmp_path / "map")
    desk.window.pages.show_page("modules")
    if trainer.way == "keys":
        trainer.page.focus_first()
        paste(trainer, files)
        trainer.press("Ctrl+F")
    else:
        drop(trainer, files)
        trainer.click(trainer.button(desk.window, "Wie mag dit zien?"))
        assert trainer.page.start.count.text() == "38 bestanden"
        desk.window.commands["find_here"].trigger()
    trainer.type("pepermol")
    trainer.wait(lambda: desk.finder.list.view.rows.rowCount() == 1)
    assert len(trainer.services.materials.all()) == 38
    assert len(trainer.actions) == 3


def test_own_material_is_on_paper_in_three_actions(trainer, tmp_path):
    pages, services, session = trainer.desk.window.pages, trainer.services, visit_to(trainer)
    file = tmp_path / "blad.pdf"
    file.write_bytes(others.pdf(2))
    if trainer.way == "keys":
        planned = services.planning.session(session).blocks[1].activity
        pages.go(to_activity(planned))
        paste(trainer, file)
        (piece,) = services.materials.of_activity(planned)
        assert piece.title == "blad"
        pages.go(to_workshop(session))
        trainer.press("Ctrl+P", "Ctrl+E")
    else:
        pages.go(to_workshop(session))
        drop(trainer, file)
        trainer.click(trainer.on)
        trainer.wait(lambda: trainer.planner.view.face is WorkshopFace.BAG)
    assert printed_of(trainer, session) == [(28, 56)]
    assert len(trainer.actions) <= 3


def test_a_word_worksheet_is_printed_in_large_letters_in_six_actions(trainer, tmp_path):
    pages = trainer.desk.window.pages
    file = tmp_path / "Werkblad grens.docx"
    file.write_bytes(others.docx(others.paragraph("Dit voel ik")))
    if trainer.way == "keys":
        pages.go(to_activity(trainer.services.library.rows()[3].id))
        paste(trainer, file)
    else:
        pages.go(to_module(Module.BOUNDARIES))
        cards = trainer.page.module.activities.view
        inside = cards.visualRect(cards.rows.index(1)).center()
        drop(trainer, file, at=cards.viewport().mapTo(trainer.desk.window, inside))
    shown = handout_of(trainer)
    assert trainer.page.stack.currentWidget() is shown, "the paper it became"
    with printing() as printed:
        if trainer.way == "keys":
            trainer.press("Alt+L", "G", "Ctrl+P")
        else:
            trainer.choose(shown.form, "groot")
            trainer.wait(lambda: "Dit voel ik" in shown.paper.pdf.text.toPlainText())
            trainer.click(shown.print)
    assert printed.call_args.args[0].profile is Profile.LARGE
    assert len(trainer.actions) <= 6


@pytest.mark.parametrize("trainer", ["keys"], indirect=True)
def test_a_photograph_in_a_word_text_stands_on_the_paper_of_a_class(trainer, tmp_path):
    body = others.paragraph("Wat zie je?") + others.drawing("plein.jpg") + others.drawing("z.png")
    photo = others.photo(1600, 1000)
    data = others.illustrated(body, {"plein.jpg": photo, "z.png": others.picture("PNG", 9, 9)})
    file = tmp_path / "Werkblad plein.docx"
    file.write_bytes(data)
    pages, services, session = trainer.desk.window.pages, trainer.services, visit_to(trainer)
    pages.go(to_activity(services.planning.session(session).blocks[1].activity))
    paste(trainer, file)
    shown, page = handout_of(trainer), trainer.page
    trainer.wait(page.own_file.asking.about.hasFocus)
    trainer.type("Het plein")
    trainer.press("Return", "Alt+W")
    assert page.stack.currentWidget() is shown
    pages.go(to_workshop(session))
    bundle = bundle_of(services, session)
    (pupils,) = (one for one in bundle.files if one.printed.kind == "pupils")
    assert pupils.rendered.pdf.count(b"DCTDecode") == 1
    assert "Wat zie je?" in pupils.rendered.text
    assert b"(Het plein)" in others.everything_in(pupils.rendered.pdf)
    assert printed_of(trainer, session) == []
    assert len(trainer.actions) <= 7
