"""What goes along to one workshop: how many, and chosen from all there is."""

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.library.material import Purpose
from hope_desktop.domain.terms import Changes, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.material_dialog import MaterialDialog
from tests import files_of_others as others
from tests.bringing import bring
from tests.planning import new_class, new_workshop

pytestmark = pytest.mark.nightly


@pytest.fixture
def workshop(services) -> SessionId:
    class_id = new_class(services, ClassFacts("De Brug", "2B", pupils=27))
    return new_workshop(services, class_id, "S1", "a", SessionFacts())


@pytest.fixture
def dialog(desk, services, workshop) -> MaterialDialog:
    bring(services, "blad.pdf", others.pdf(), workshop)
    bring(services, "spel.pdf", others.pdf(2))
    bring(services, "film.mp4", b"film", workshop, purpose=Purpose.SHOW)
    desk.window.pages.go(to_workshop(workshop))
    page = desk.window.pages.page("planner")
    page.session_actions.by_name["material"].trigger()
    return page.material


def test_how_many_go_along_is_kept_and_undone(dialog, desk, services, workshop, qtbot):
    sheet, *_others = services.materials.of_session(workshop)
    assert list(dialog.boxes) == [sheet.id], "what is shown has no copies"
    dialog.boxes[sheet.id].setValue(14)
    dialog.boxes[sheet.id].editingFinished.emit()
    qtbot.waitUntil(lambda: services.materials.get(sheet.id).sessions == ((workshop, 14),))
    assert dialog.boxes[sheet.id].value() == 14
    desk.window.commands["undo"].trigger()
    assert services.materials.get(sheet.id).sessions == ((workshop, None),)


def test_files_that_came_while_it_stood_open_are_all_in_sight(desk, services, workshop, qtbot):
    desk.window.pages.go(to_workshop(workshop))
    page = desk.window.pages.page("planner")
    page.session_actions.by_name["material"].trigger()
    for pages in (1, 2, 3):
        bring(services, f"{pages}.pdf", others.pdf(pages), workshop)
    desk.ui.bus.changed.emit(Changes(everything=True))
    qtbot.wait(100)
    boxes = page.material.boxes.values()
    seen = [box.visibleRegion().boundingRect().height() for box in boxes]
    assert seen == [box.height() for box in boxes]


def test_one_is_chosen_by_a_word_and_left_again(dialog, services, workshop, qtbot):
    with qtbot.waitSignal(dialog.search.words_changed):
        dialog.search.setText("spel")
    (row,) = dialog.list.view.rows.rows
    dialog.list.view.row_opened.emit(row.key)
    qtbot.waitUntil(lambda: row.key in dialog.boxes)
    assert dialog.list.view.rows.rowCount() == 0
    at = dialog.along.indexOf(dialog.boxes[row.key])
    line, *_rest = dialog.along.getItemPosition(at)
    dialog.along.itemAtPosition(line, 4).widget().click()
    qtbot.waitUntil(lambda: row.key not in dialog.boxes)
    assert len(services.materials.of_session(workshop)) == 2
