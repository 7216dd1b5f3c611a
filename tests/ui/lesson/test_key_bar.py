"""The buttons of a lesson and its keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.terms import ActivityId
from hope_desktop.ui.lesson import look
from hope_desktop.ui.lesson.key_bar import KeyBar
from tests.tools.shared_ui import made_ui
from tests.ui.lesson.conftest import lesson_screen, story_of_noor


@pytest.fixture
def bar(qtbot) -> KeyBar:
    made = KeyBar(made_ui("nl"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_PageDown, "page-next"),
        (Qt.Key.Key_PageUp, "page-back"),
        (Qt.Key.Key_Period, "hide"),
    ],
)
def test_a_presenter_in_the_hand_works(bar, qtbot, key, name):
    with qtbot.waitSignal(bar.chosen) as chosen:
        qtbot.keyClick(bar, key)
    assert chosen.args == [name]


def test_a_key_that_is_held_is_one_press(bar):
    assert not any(one.autoRepeat() for one in bar.actions())


@pytest.mark.parametrize(
    ("width", "height", "points"),
    [(683, 427, 10.5), (1024, 640, 10.5), (1366, 768, 10.5), (1024, 640, 3)],
)
def test_every_button_is_as_wide_as_its_dutch_words(
    services, clock, qtbot, monkeypatch, width, height, points
):
    """683x427 is 1024x640 where the computer shows all at 150 %; 3 `points` make it grow."""
    monkeypatch.setattr(look, "BASE_POINTS", points)
    session = story_of_noor(services)
    services.blocks.add_activity(session, ActivityId("1.3"), if_time=True)
    made = lesson_screen(services, session, clock, "nl")
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    made.show()
    at_once = [one for name, one in made.bar.buttons.items() if name != "done"]
    for button in at_once:
        button.show()
    made.resize(width, height)
    QApplication.processEvents()
    assert (made.width(), made.height()) == (width, height)
    for button in at_once:
        words = button.fontMetrics().horizontalAdvance(button.text())
        assert button.width() >= words, button.text()
        assert made.bar.rect().contains(button.geometry()), button.text()
    made.close()


def test_no_button_outs_who_is_seen_using_it(services, clock):
    """Pupils can read them, also while somebody tells."""
    told = lesson_screen(services, story_of_noor(services), clock, "nl")
    shown = [(one.text() or one.accessibleName()) for one in told.bar.buttons.values()]
    assert shown == [
        *("Terug", "Korter", "Langer", "Verder", "Vandaag niet", "Iets anders"),
        *("Trainerkaart", "Digibord", "Even eruit", "Stoppen", "Klaar"),
    ]
    tips = " ".join(one.toolTip() for one in told.bar.buttons.values())
    assert not {"verhaal", "vertel"} & set(tips.casefold().split())
