"""The words of a workshop one by one, by keys and by mouse, from the doors that lead there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId
from hope_desktop.ui.lesson.practice import Practice
from hope_desktop.ui.widgets.destination import to_practice, to_workshop
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.session_actions import SessionActions
from tests.planning import workshop_of
from tests.tools.in_words import words


def _open(desk: WindowActions, session: SessionId, qtbot: QtBot) -> Practice:
    desk.window.pages.go(to_practice(session))
    (found,) = desk.window.findChildren(Practice)
    with qtbot.waitActive(found):
        found.showNormal()
        found.activateWindow()
    found.resize(1366, 768)
    found.setFocus()
    QApplication.processEvents()
    return found


def test_all_words_to_say_one_by_one_and_no_clock(desk, services, qtbot):
    session = services.planning.example()[0]
    practice = _open(desk, session, qtbot)
    lesson = services.lessons.begin(session).lesson
    records = [lesson.activities[block.activity] for block in lesson.planned if block.activity]
    wanted = [step.say for one in records for step in one.steps if step.say]
    seen = []
    for _word in wanted:
        seen.append(practice.card.say.text().replace("\n", " "))
        assert practice.card.say.font().pixelSize() >= 52
        assert practice.middle.rect().contains(practice.card.geometry())
        qtbot.keyClick(practice, Qt.Key.Key_PageDown)
    assert seen == wanted
    assert practice.card.left.text() == f"{len(wanted)} of {len(wanted)}"
    assert not practice.bar.buttons["next"].isEnabled()
    assert not any("min" in one.split() or ":0" in one for one in words(practice))
    qtbot.keyClick(practice, Qt.Key.Key_Left)
    assert practice.card.left.text().startswith(f"{len(wanted) - 1} of ")
    qtbot.keyClick(practice, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not any(one.isVisible() for one in desk.window.findChildren(Practice))


def test_by_mouse(desk, services, qtbot):
    practice = _open(desk, services.planning.example()[0], qtbot)
    qtbot.mouseClick(practice, Qt.MouseButton.LeftButton)
    assert practice.at == 1
    qtbot.mouseClick(practice.bar.buttons["next"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(practice.bar.buttons["back"], Qt.MouseButton.LeftButton)
    assert practice.at == 1
    qtbot.mouseClick(practice.bar.buttons["stop"], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert not any(one.isVisible() for one in desk.window.findChildren(Practice))


def test_it_opens_from_the_menu(desk, services):
    desk.window.pages.go(to_workshop(services.planning.example()[0]))
    desk.window.findChild(SessionActions).by_name["practise"].trigger()
    (practice,) = desk.window.findChildren(Practice)
    assert practice.isVisible()
    practice.close()


def test_a_plan_without_words_says_so(desk, services):
    services.planning.example()
    class_id = services.classes.all()[0].id
    empty = workshop_of(services, class_id, [])
    desk.window.pages.go(to_practice(empty))
    assert desk.window.findChildren(Practice) == []
    assert "no words to say" in desk.window.status.words.text()
