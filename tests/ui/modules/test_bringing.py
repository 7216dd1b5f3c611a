"""Files come in by button and by dropping them anywhere, and every refusal is a sentence."""

import os
import warnings
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import ActivityId, Module, SessionId
from hope_desktop.ui.modules.bringing import Bringing, dropped_files
from hope_desktop.ui.widgets.destination import (
    NEXT_BAG,
    Destination,
    to_activity,
    to_module,
    to_workshop,
)
from hope_desktop.ui.window_actions import WindowActions
from tests import files_of_others as others
from tests.planning import new_class, new_workshop
from tests.tools.in_words import press

HERE = ActivityId("1.4")


@pytest.fixture
def bringing(desk) -> Bringing:
    return desk.bringing


def _file(place: Path, name: str, data: bytes) -> Path:
    file = place / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def _drop(
    on: QWidget, *files: Path, qtbot: QtBot, bringing: Bringing, at: QPoint | None = None
) -> None:
    with qtbot.waitSignal(bringing.ended):
        dropped_on(on, *files, at=at or QPoint(9, 9))


def dropped_on(on: QWidget, *files: Path, at: QPoint = QPoint(9, 9)) -> None:  # noqa: B008
    """As Qt does it: who is under the pointer is asked first, then who is around it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # PySide has no other way to make these
        entered = QDragEnterEvent(at, both, data, buttons, keys)
        dropped = QDropEvent(QPointF(at), both, data, buttons, keys)
    QApplication.sendEvent(on, entered)
    assert entered.isAccepted()
    assert entered.dropAction() is Qt.DropAction.CopyAction, "it stays where it was"
    QApplication.sendEvent(on, dropped)


WORKSHOP = SessionId(1)


@pytest.fixture(autouse=True)
def workshop(services):
    class_id = new_class(services, ClassFacts("De Brug", "2B", pupils=27))
    made = new_workshop(
        services, class_id, "S1", "a", start=datetime.fromisoformat("2099-01-06T10:00")
    )
    assert made == WORKSHOP


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("shown", "activities", "sessions", "module"),
    [
        (to_activity(HERE), (HERE,), (), Module.BOUNDARIES),
        (to_module(Module.LOVE), (), (), Module.LOVE),
        (to_workshop(WORKSHOP), (), ((WORKSHOP, None),), None),
        (Destination("today"), (), (), None),
    ],
)
def test_a_file_that_is_dropped_anywhere_belongs_to_what_is_shown(
    desk,
    bringing,
    services,
    tmp_path,
    qtbot,
    shown,
    activities,
    sessions,
    module,
):
    if shown.page == "today":
        desk.window.pages.show_page("today").refresh()
    else:
        desk.window.pages.go(shown)
    file = _file(tmp_path, "Kwartet.docx", others.docx(others.paragraph("Hallo")))
    _drop(desk.window, file, qtbot=qtbot, bringing=bringing)
    (kept,) = services.materials.all()
    assert (kept.activities, kept.sessions, kept.module) == (activities, sessions, module)
    status = desk.window.status
    name = services.planning.get(WORKSHOP).name
    beside = {(HERE,): "Mag dat? Het meningenveld", (): name if sessions else ""}[activities]
    said = status.words.text()
    assert said.startswith("1 bestand toegevoegd")
    assert (f"Hoort bij: {beside}" in said) is bool(beside), said
    ways = {one.text() for one in status.findChildren(QPushButton)}
    assert {"Alleen voor mij", "T&oon", "Ongedaan maken"} <= ways
    assert not status.offer.isHidden()
    assert bringing.panel.isHidden()
    status.offer.click()
    assert services.materials.all() == ()


def test_what_is_too_large_to_print_is_told_while_it_comes_in(desk, bringing, tmp_path, qtbot):
    book = _file(tmp_path, "boek.pdf", b"%PDF-1.7")
    os.truncate(book, 52_000_000)
    with qtbot.waitSignal(bringing.ended):
        dropped_on(desk.window, book)
        early = desk.window.status.words.text()
    assert bringing.is_busy is False
    for said in (early, bringing.panel.told):
        assert "boek.pdf is te groot" in said
        assert "52 MB" in said


def _module_card(desk: WindowActions) -> tuple[QWidget, QPoint]:
    page = desk.window.pages.show_page("modules")
    card = page.start.cards[Module.LOVE]
    return card, card.rect().center()


def _activity_card(desk: WindowActions) -> tuple[QWidget, QPoint]:
    desk.window.pages.go(to_module(Module.BOUNDARIES))
    page = desk.window.pages.current_page()
    view = page.module.activities.view
    return view.viewport(), view.visualRect(view.rows.index_of(HERE)).center()


def _part_of_the_plan(desk: WindowActions) -> tuple[QWidget, QPoint]:
    desk.window.pages.go(to_workshop(WORKSHOP))
    page = desk.window.pages.current_page()
    part = next(one for one in page.view.pane.card.parts if one.row.activity)
    return part, part.head.geometry().center()


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("part", "module"),
    [(_module_card, Module.LOVE), (_activity_card, Module.BOUNDARIES), (_part_of_the_plan, None)],
)
def test_a_file_that_is_let_go_on_a_card_or_a_part_belongs_to_that(
    desk,
    bringing,
    services,
    tmp_path,
    qtbot,
    part,
    module,
):
    desk.window.resize(1366, 900)
    desk.window.show()
    widget, inside = part(desk)
    qtbot.wait(50)
    at = widget.mapTo(desk.window, inside)
    file = _file(tmp_path, "Kwartet.docx", others.docx(others.paragraph("Hallo")))
    _drop(desk.window, file, qtbot=qtbot, bringing=bringing, at=at)
    (kept,) = services.materials.all()
    if module is Module.LOVE:
        assert (kept.module, kept.activities) == (module, ())
        return
    (activity,) = kept.activities
    assert kept.module is services.library.activity(activity).module
    assert services.library.activity(activity).title in desk.window.status.words.text()


@pytest.mark.parametrize("height", [768, 640])
def test_however_much_there_is_to_say_it_stands_in_the_notice_and_leaves_room_for_the_page(
    desk, bringing, tmp_path, qtbot, height
):
    desk.window.resize(1024, height)
    desk.window.show()
    files = [
        _file(tmp_path, f"Handleiding van de uitgever over grenzen, deel {n}.pdf", data)
        for n in range(9)
        for data in [others.locked_pdf("geheim", revision=3) + bytes(n)]
    ]
    _drop(desk.window, *files, qtbot=qtbot, bringing=bringing)
    press(desk.window.status, f"{len(files)} opmerkingen")
    qtbot.wait(50)
    (box,) = (one for one in bringing.panel.children() if isinstance(one, QFrame))
    for part in bringing.panel.findChildren(QLabel):
        assert box.isAncestorOf(part), part.text()
    assert box.rect().contains(QRect(scroll_of(box).mapTo(box, QPoint()), scroll_of(box).size()))
    assert "deel 8.pdf is op slot." in bringing.panel.told
    assert bringing.panel.height() < height / 3


def scroll_of(box: QFrame) -> QScrollArea:
    (found,) = box.findChildren(QScrollArea)
    return found


@pytest.mark.parametrize("page", ["today", "bag", "planner", "classes"])
def test_what_came_in_covers_no_button_and_moves_none(desk, bringing, tmp_path, qtbot, page):
    wide = 1366 if page == "bag" else 1024  # there its foot has room for more
    desk.window.resize(wide, 640)
    desk.window.show()
    desk.window.pages.go(NEXT_BAG if page == "bag" else Destination(page))
    qtbot.wait(600)  # what a page looks up a moment later is there
    if page == "bag":
        papers = desk.window.pages.current_page().view.bag
        qtbot.waitUntil(lambda: papers.drawing.current() is not None)
        qtbot.waitUntil(lambda: not papers.foot.printers.is_searching)

    def places() -> dict[int, QRect]:
        QApplication.processEvents()
        shown = desk.window.pages.current_page().findChildren(QAbstractButton)
        seen = [one for one in shown if one.isVisible() and not one.visibleRegion().isEmpty()]
        return {id(one): QRect(one.mapTo(desk.window, QPoint()), one.size()) for one in seen}

    before = places()
    story = _file(tmp_path, "4 Verhalen/" + "lang " * 16 + ".txt", b"hallo")
    files = [_file(tmp_path, f"{n}.pdf", others.locked_pdf("geheim") + bytes(n)) for n in range(3)]
    _drop(desk.window, story, *files, qtbot=qtbot, bringing=bringing)
    assert places() == before
    press(desk.window.status, "Wie mag dit zien?")
    assert bringing.panel.isVisible()
    assert desk.window.pages.current_page().isAncestorOf(bringing.panel)


def test_what_cannot_come_is_said_on_the_first_line(desk, bringing, tmp_path, qtbot):
    wrong = tmp_path / "zonder einde.doc"
    wrong.symlink_to("/dev/zero")
    _drop(desk.window, wrong, qtbot=qtbot, bringing=bringing)
    assert bringing.panel.told == "zonder einde.doc kan niet worden gelezen. Is het bestand er nog?"


def test_stopping_leaves_nothing(desk, bringing, services, tmp_path, qtbot):
    files = [_file(tmp_path, f"{number}.bin", bytes([number])) for number in range(40)]
    bringing.bring(tuple(files), Destination("today"))
    assert bringing.is_busy
    bringing.bring((files[0],), Destination("today"))
    with qtbot.waitSignal(bringing.ended):
        desk.window.status.work.stop.click()
    assert len(services.materials.all()) in {0, len(files)}, "all of it, when that came first"
    assert not bringing.is_busy
    assert not bringing.panel.isVisible()


def test_other_things_are_no_files():
    data = QMimeData()
    data.setText("tekst")
    assert dropped_files(data) == ()
    data.setUrls([QUrl("https://example.org/x.pdf")])
    assert dropped_files(data) == ()
