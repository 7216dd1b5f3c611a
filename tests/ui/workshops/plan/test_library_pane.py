"""The library beside the timeline."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop.ui.workshops.plan.library_pane import LibraryPane
from hope_desktop.ui.workshops.plan.timeline_model import ACTIVITIES_MIME


@pytest.fixture
def library(view) -> LibraryPane:
    return view.area.library


def shown(library: LibraryPane) -> list[str]:
    return [row.key for row in library.view.rows.rows]


def test_the_list_begins_with_what_suits_the_class(library):
    level = library.filters.actions["level"]
    assert (level.text(), level.isChecked()) == ("Fits vmbo g/t", True)
    assert "vmbo g/t" in library.count.text()


@pytest.mark.nightly
def test_filters_narrow_the_list(library, services):
    library.filters.actions["max_minutes"].trigger()
    minutes = [services.library.activity(key).min_minutes for key in shown(library)]
    assert max(minutes) <= 20
    library.filters.actions["mine"].trigger()
    assert library.stack.currentWidget() is library.empty_scroll
    assert not library.add_action.isEnabled()
    library.empty.button_clicked.emit()
    assert len(shown(library)) > 20


def test_words_narrow_the_list_and_ctrl_f_gets_there(qtbot, page, library):
    assert page.focus_filter()
    assert library.search.hasFocus()
    QTest.keyClicks(library.search, "cirkel")
    qtbot.waitUntil(lambda: shown(library)[:1] == ["1.1"])


def test_what_the_words_suit_best_is_added_and_not_what_was_chosen_before(qtbot, library):
    assert library.view.current_key() == "O1"
    QTest.keyClicks(library.search, "weer")
    qtbot.waitUntil(lambda: library.view.rows.rows[0].title == "Weerbericht")
    assert "O1" in shown(library)
    assert library.view.currentIndex().row() == 0


def test_ctrl_enter_adds_before_the_closing_and_the_focus_stays(library, services, session):
    library.view.setFocus()
    library.view.setCurrentIndex(library.view.rows.index_of("1.1"))
    QTest.keyClick(library.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    blocks = services.planning.session(session).blocks
    assert [block.activity for block in blocks] == ["O1", "1.4", "1.1", "C2", "C3"]
    assert library.view.hasFocus()


def test_a_double_click_adds(library, services, session):
    place = library.view.visualRect(library.view.rows.index(0)).center()
    QTest.mouseClick(library.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(library.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(services.planning.session(session).blocks) == 5


def test_a_dragged_row_carries_its_activity(library):
    index = library.view.rows.index_of("1.1")
    assert library.view.rows.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert library.view.rows.mimeData([index]).data(ACTIVITIES_MIME).data() == b'["1.1"]'


def test_a_chosen_row_is_read_at_the_right(view, library):
    library.view.setFocus()
    library.view.setCurrentIndex(library.view.rows.index_of("1.1"))
    assert view.area.details.name.text() == "Mijn cirkel"
    assert view.area.details.choices.isHidden()


def test_an_activity_with_settings_is_one_row(library, qtbot):
    assert "1.5" in shown(library)
    assert "1.7" not in shown(library)
    QTest.keyClicks(library.search, "sorteren")
    qtbot.waitUntil(lambda: "1.7" in shown(library), timeout=2_000)
