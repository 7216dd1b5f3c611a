"""Who tells, in the real window: chosen and stopped in one click, with what is wrong after."""

from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ClassId, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import render
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.plan.letters_dialog import LettersDialog
from hope_desktop.ui.workshops.plan.teller_bar import TellerBar
from hope_desktop.ui.workshops.view import SessionView
from tests.making import CLASS_2B, NINE

FACTS = SessionFacts(NINE, 100, "Noor", "Joris & Co", reason="De mentor gaf module 1 tot en met 3.")


@pytest.fixture
def story(services: Services) -> SessionId:
    made: ClassId = services.classes.add(CLASS_2B)[0]
    return services.planning.from_template(made, TemplateId("S4"), None, FACTS)[0]


@pytest.fixture
def bar(desk: WindowActions, story: SessionId) -> TellerBar:
    desk.window.pages.go(to_workshop(story))
    return desk.window.findChild(SessionView).teller


def _click(qtbot: QtBot, bar: TellerBar, name: str) -> None:
    qtbot.mouseClick(bar.choice.buttons[name], Qt.MouseButton.LeftButton)


def _told(services: Services, session: SessionId) -> str:
    return services.planning.session(session).told_by


def test_two_clicks_at_once_are_one_choice(
    qtbot: QtBot, bar: TellerBar, desk: WindowActions, services: Services, story: SessionId
) -> None:
    before = desk.window._ui.operations.stack.count()
    qtbot.mouseDClick(bar.choice.buttons["Noor"], Qt.MouseButton.LeftButton)
    _click(qtbot, bar, "Noor")
    assert _told(services, story) == "Noor"
    assert desk.window._ui.operations.stack.count() == before + 1


def test_the_keys_stay_at_who_tells(qtbot: QtBot, bar: TellerBar) -> None:
    bar.choice.buttons["Noor"].setFocus()
    qtbot.keyClick(bar.choice.buttons["Noor"], Qt.Key.Key_Space)
    assert bar.choice.teller == "Noor"
    assert bar.choice.buttons["Noor"].hasFocus()


def test_one_click_chooses_and_one_stops(
    qtbot: QtBot, bar: TellerBar, services: Services, story: SessionId
) -> None:
    assert bar.isVisible()
    assert bar.choice.teller == ""
    assert [one.text() for one in bar.choice.buttons.values()] == [
        "I tell it &myself",
        "Joris && Co",
        "Made-&up story",
    ]
    _click(qtbot, bar, "Noor")
    assert (_told(services, story), bar.choice.teller) == ("Noor", "Noor")
    services.prints.record(render(services.printing.prepare(story)))
    _click(qtbot, bar, "")
    assert _told(services, story) == ""
    said = " ".join(one.text() for one in bar.wrong.findChildren(QLabel))
    assert "wrong now" in said
    assert "Brieven" in said
    _click(qtbot, bar, "Noor")
    assert _told(services, story) == "Noor"
    assert not bar.wrong.isVisible()


def test_undo_goes_back_and_the_bar_shows_it(
    qtbot: QtBot, bar: TellerBar, desk: WindowActions, services: Services, story: SessionId
) -> None:
    _click(qtbot, bar, "Joris & Co")
    desk.window._ui.operations.stack.undo()
    assert (_told(services, story), bar.choice.teller) == ("", "")


def test_what_letters_say_is_looked_at_in_a_dialog(
    qtbot: QtBot, bar: TellerBar, services: Services, story: SessionId
) -> None:
    assert not bar.letters.isVisible()
    _click(qtbot, bar, "Noor")
    assert bar.said.text() == "In the letter: only the subject."
    bar.look.click()
    (dialog,) = bar.findChildren(LettersDialog)
    dialog.below.editor("named").click()
    dialog.yes.click()
    teller = services.planning.session(story).teller
    assert teller is not None
    assert teller.is_named
    assert bar.said.text() == "In the letter: as you chose."


def test_no_word_of_what_happened_stands_in_the_plan_or_its_menu(
    qtbot: QtBot, bar: TellerBar
) -> None:
    _click(qtbot, bar, "Noor")
    bar.menu.aboutToShow.emit()
    said = [one.text() for one in bar.findChildren(QLabel)] + [
        one.text() for one in bar.menu.actions()
    ]
    assert said
    assert not [one for one in said if "sexual" in one or "traffick" in one]


def test_for_now_stops_in_every_workshop_to_come(
    qtbot: QtBot, bar: TellerBar, services: Services, story: SessionId
) -> None:
    _click(qtbot, bar, "Noor")
    class_id = services.planning.session(story).class_id
    other = services.planning.from_template(class_id, TemplateId("S4"), None, FACTS, "Noor")[0]
    bar.menu.aboutToShow.emit()
    bar.menu.actions()[-2].trigger()
    assert (_told(services, story), _told(services, other)) == ("", "")


def test_who_told_is_erased_after_a_question(
    qtbot: QtBot, bar: TellerBar, services: Services, story: SessionId
) -> None:
    _click(qtbot, bar, "Noor")
    for answer in (False, True):
        assert services.planning.session(story).teller is not None
        bar.menu.aboutToShow.emit()
        with patch("hope_desktop.ui.workshops.plan.teller_bar.confirmed", return_value=answer):
            bar.menu.actions()[-1].trigger()
    assert services.planning.session(story).teller is None
    assert bar.choice.teller == ""


def test_a_plan_without_a_story_asks_nothing(desk: WindowActions, session: SessionId) -> None:
    desk.window.pages.go(to_workshop(session))
    assert not desk.window.findChild(SessionView).teller.isVisible()
