"""The card of who tells, on its row of a list that scrolls."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.workshops.view import SessionView


def test_tab_goes_from_the_list_through_the_card_and_scrolls_along(card, dutch):
    card.tellers[0].click()
    dutch.window.resize(1024, 640)
    line = dutch.window.findChild(SessionView).area.timeline
    line.setFocus()
    reached = []
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        reached.append(now)
        if not card.isAncestorOf(now):
            break
        seen = card.visibleRegion().contains(now.mapTo(card, QPoint(4, 4)))
        assert seen, now
    assert {card.other, card.look, card.wish, card.stop} <= set(reached)
    assert card.accessibleName() == "Jij vertelt"


def test_a_press_on_it_chooses_its_part(card, dutch, qtbot):
    shown = dutch.window.findChild(SessionView)
    line = shown.area.timeline
    assert line.current_block() != card.place_in(shown.plan)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert line.current_block() == card.place_in(shown.plan)


def test_it_goes_along_with_its_row_and_is_cut_at_the_edge(card, dutch):
    dutch.window.resize(1024, 640)
    shown = dutch.window.findChild(SessionView)
    line = shown.area.timeline
    QApplication.processEvents()
    row = line.visualRect(line.rows.index_of(card.place_in(shown.plan)))
    assert row.top() < card.mapTo(line.viewport().window(), QPoint()).y()
    before = card.y()
    line.verticalScrollBar().setValue(40)
    assert card.y() == before - 40
    assert line.height() >= 200, "the plan keeps its height"
    line.verticalScrollBar().setValue(line.verticalScrollBar().maximum())
    seen = card.visibleRegion().boundingRect()
    assert seen.height() < card.height()


def test_a_screen_reader_finds_it_by_its_name_with_what_can_be_pressed(card, dutch):
    card.tellers[0].click()
    QApplication.processEvents()
    found, waiting = set(), [QAccessible.queryAccessibleInterface(dutch.window)]
    while waiting:
        one = waiting.pop()
        found.add(one.text(QAccessible.Text.Name))
        waiting += [one.child(at) for at in range(one.childCount()) if one.child(at) is not None]
    assert {"Jij vertelt", "Ik vertel toch niet", "Bekijken", "Iemand anders"} <= found
