import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.modules import Module
from hope_desktop.domain.workshops.lesson import begin
from hope_desktop.ui.lesson.screen import Board
from hope_desktop.ui.lesson.words import exits_text, lesson_of, next_of, remaining, steps_text
from tests.making import CLOSING, NINE, OPENING, activity, blocks
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")
PLANNED = (OPENING, 5, activity("1.4"), CLOSING)
LESSON = begin(blocks(*PLANNED), {a.id: a for a in PLANNED if not isinstance(a, int)}, 45)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(600, "10:00"), (59.4, "0:59"), (0.2, "0:00"), (-0.5, "+0:01"), (-61, "+1:01")],
)
def test_time_counts_down_and_then_on(seconds: float, text: str) -> None:
    assert remaining(seconds) == text


def test_a_pause_has_a_name_and_nothing_to_read() -> None:
    pause = LESSON.go_on()
    assert next_of(LESSON, UI) == "Daarna: Pauze · 5 min"
    assert steps_text(pause, UI) == ""
    assert "Passen mag altijd" in exits_text(pause, UI)


def test_what_is_hers_alone_has_the_name_of_its_module(qtbot: QtBot) -> None:
    """Pupils may see all of this, also what comes next."""
    hers = activity("4.3", Module.STORIES, title="Zwaluwstaartje", only_me=True)
    every = (OPENING, hers, activity("1.4"), CLOSING)
    lesson = begin(blocks(*every), {a.id: a for a in every}, 45)
    board = Board("2B", UI)
    qtbot.addWidget(board)
    for _part in every:
        board.show_lesson(lesson, NINE)
        shown = [one.text() for one in board.labels.values()]
        assert "Zwaluwstaartje" not in repr((shown, steps_text(lesson, UI)))
        lesson = lesson.go_on()
    first = begin(blocks(*every), {a.id: a for a in every}, 45)
    assert next_of(first, UI).startswith("Daarna: Verhalen · ")


def test_steps_exits_and_the_end() -> None:
    assert "1. **9 min** Doen." in steps_text(LESSON, UI)
    assert "**Lichter:** Teken iets." in exits_text(LESSON, UI)
    assert lesson_of(LESSON, NINE, UI) == "Les tot 9:45 uur · nog 45 min"
    assert lesson_of(LESSON.tick(45 * 60 + 1), NINE, UI) == "De les is voorbij."
