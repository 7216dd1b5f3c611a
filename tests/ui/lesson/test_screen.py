"""The screen of a lesson, by keys, with a clock of its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hope_desktop.domain.modules import Module
from hope_desktop.services.opening import Services
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.lesson.screen import KeyBar, LessonScreen
from hope_desktop.ui.widgets.thumbnails import made_thumbnails
from tests.tools.shared_ui import made_ui
from tests.ui.lesson.conftest import Clock, said


@pytest.fixture
def bar(qtbot: QtBot) -> KeyBar:
    made = KeyBar(made_ui("nl"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("key", "name"),
    [(Qt.Key.Key_PageDown, "next"), (Qt.Key.Key_PageUp, "back"), (Qt.Key.Key_Period, "hide")],
)
def test_a_presenter_in_the_hand_works(bar: KeyBar, qtbot: QtBot, key: Qt.Key, name: str) -> None:
    with qtbot.waitSignal(bar.chosen) as chosen:
        qtbot.keyClick(bar, key)
    assert chosen.args == [name]


def test_the_mouse_does_what_the_keys_do(bar: KeyBar, qtbot: QtBot) -> None:
    for name, button in bar.buttons.items():
        with qtbot.waitSignal(bar.chosen) as chosen:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert chosen.args == [name]


@pytest.fixture
def screen(services: Services, clock: Clock, qtbot: QtBot) -> Iterator[LessonScreen]:
    given = services.lessons.begin(services.planning.example()[0])
    made = LessonScreen(given.lesson, given.name, given.card, made_ui("en"), now=clock)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    yield made
    made.close()


def _pass(screen: LessonScreen, clock: Clock, seconds: int) -> None:
    for _ in range(seconds // 10):
        clock.now += 10
        screen.tick()


def test_the_module_has_its_colour_and_the_sheet_of_now_is_seen(
    screen: LessonScreen, services: Services, qtbot: QtBot
) -> None:
    given = services.lessons.begin(services.planning.example()[0])
    thumbnails = made_thumbnails(services, screen._ui, screen)
    assert screen.board.sheet.isHidden(), "nobody gave it paper"
    screen.choose("next")
    with qtbot.waitSignal(thumbnails.drawn):
        screen.show_paper(given.sheets, thumbnails)
    assert screen.lesson.current
    assert screen.lesson.current.activity in given.sheets
    assert screen.board.sheet.isVisible()
    colour = MODULE_LOOKS[Module.BOUNDARIES].dark
    assert colour in screen.board.labels["module"].styleSheet()
    screen.show_paper({}, thumbnails)
    assert screen.board.sheet.isHidden(), "a part without a sheet"
    screen.show_paper(given.sheets, thumbnails)
    white = screen.board.sheet.pixmap().toImage().pixelColor(3, 3)
    assert white.lightness() > 200, "paper is white on the black screen"


def test_it_tells_what_is_given_what_is_left_and_what_comes_next(
    screen: LessonScreen, clock: Clock
) -> None:
    _pass(screen, clock, 60)
    assert said(screen, "title") == "Welkom en afspraken"
    assert said(screen, "time") == "8:00"
    assert said(screen, "next") == "Then: Mag dat? Het meningenveld · 20 min"
    assert "49 min to go" in said(screen, "lesson")


@pytest.mark.parametrize(
    ("seconds", "time", "hint"),
    [
        (410, "2:10", ""),
        (420, "2:00", "Almost time."),
        (600, "+1:00", "Over time. The rest has been made to fit."),
        (2700, "+36:00", "Round off now: the closing needs its time."),
    ],
)
def test_it_changes_calmly(
    screen: LessonScreen, clock: Clock, seconds: int, time: str, hint: str
) -> None:
    _pass(screen, clock, seconds)
    assert (said(screen, "time"), said(screen, "hint")) == (time, hint)


def test_by_keys(screen: LessonScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(screen, Qt.Key.Key_Right)
    assert said(screen, "time") == "20:00"
    qtbot.keyClick(screen, Qt.Key.Key_Plus)
    assert said(screen, "time") == "22:00"
    qtbot.keyClick(screen, Qt.Key.Key_Minus)
    qtbot.keyClick(screen, Qt.Key.Key_Minus)
    assert said(screen, "time") == "18:00"
    qtbot.keyClick(screen, Qt.Key.Key_Left)
    assert said(screen, "title") == "Welkom en afspraken"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (Qt.Key.Key_S, "Vertel hoe je heet"),
        (Qt.Key.Key_U, "Passing is always allowed"),
        (Qt.Key.Key_K, "Luister rustig"),
        (Qt.Key.Key_K, "112"),
    ],
)
def test_what_is_at_hand_comes_and_goes_with_one_key(
    screen: LessonScreen, qtbot: QtBot, key: Qt.Key, words: str
) -> None:
    qtbot.keyClick(screen, key)
    assert words in screen.text.toPlainText()
    assert "{{" not in screen.text.toPlainText()
    qtbot.keyClick(screen, key)
    assert not screen.text.isVisible()


def test_hiding_leaves_a_clock_only(screen: LessonScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(screen, Qt.Key.Key_K)
    qtbot.keyClick(screen, Qt.Key.Key_H)
    shown = [found.text() for found in screen.findChildren(QLabel) if found.isVisible()]
    assert shown == [screen.hidden.text()]
    assert not screen.text.isVisible()
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.isVisible()
    assert said(screen, "title") == "Welkom en afspraken"


def test_escape_leaves_and_tells_where_it_was(screen: LessonScreen, qtbot: QtBot) -> None:
    screen.choose("next")
    with qtbot.waitSignal(screen.stopped) as stopped:
        qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert stopped.args[0].at == 1


def test_a_computer_that_slept_says_so_and_is_right(screen: LessonScreen, clock: Clock) -> None:
    clock.now += 240
    screen.tick()
    assert said(screen, "hint") == "The computer slept for 4 min. The lesson went on."
    assert said(screen, "time") == "5:00"
    clock.now -= 3600
    screen.tick()
    assert said(screen, "time") == "5:00"


def test_after_the_last_part_it_says_that_the_plan_is_done(screen: LessonScreen) -> None:
    for _ in range(6):
        screen.choose("next")
    assert said(screen, "hint") == "The plan is done."
    assert (said(screen, "title"), said(screen, "time"), said(screen, "next")) == ("", "", "")
    assert not screen.bar.buttons["next"].isEnabled()


@pytest.mark.parametrize(("width", "height"), [(800, 600), (1024, 640), (1366, 768)])
def test_every_button_is_as_wide_as_its_dutch_words(
    services: Services, clock: Clock, qtbot: QtBot, width: int, height: int
) -> None:
    given = services.lessons.begin(services.planning.example()[0])
    made = LessonScreen(given.lesson, given.name, given.card, made_ui("nl"), now=clock)
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show()
    for button in made.bar.buttons.values():
        button.show()
    QApplication.processEvents()
    assert (made.width(), made.height()) == (width, height)
    for button in made.bar.buttons.values():
        assert button.width() >= button.sizeHint().width(), button.text()
        assert made.bar.rect().contains(button.geometry()), button.text()
    made.close()


@pytest.mark.parametrize(("width", "height"), [(1024, 640), (1366, 768), (1920, 1080)])
def test_it_is_read_from_two_metres(screen: LessonScreen, width: int, height: int) -> None:
    """At two metres a letter of 1/100 of a screen of 20 cm high is 2 mm: enough is 12 times that
    for the time and more than twice for what comes next."""
    screen.resize(width, height)
    sizes = {n: screen.findChild(QLabel, n).font().pixelSize() for n in ("time", "title", "next")}  # type: ignore[union-attr]
    room = min(height, width * 9 / 16)
    assert sizes["time"] >= 0.24 * room
    assert sizes["title"] >= 0.075 * room
    assert sizes["next"] >= 0.045 * room - 1
    assert screen.minimumSizeHint().width() <= width
