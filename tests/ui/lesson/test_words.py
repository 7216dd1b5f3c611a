from datetime import timedelta

import pytest

from hope_desktop.domain.terms import Module
from hope_desktop.domain.workshops.lesson import begin
from hope_desktop.ui.lesson.now import Now
from hope_desktop.ui.lesson.words import (
    by_sentence,
    end_of,
    exits_text,
    hint_of,
    next_of,
    remaining,
)
from tests.making import CLOSING, NINE, OPENING, activity, blocks
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")
PLANNED = (OPENING, 5, activity("1.4"), CLOSING)
LESSON = begin(blocks(*PLANNED), {a.id: a for a in PLANNED if not isinstance(a, int)}, 45)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(600, "10:00"), (59.4, "0:59"), (0.2, "0:00"), (-0.5, "+0:01"), (-61, "+1:01")],
)
def test_time_counts_down_and_then_on(seconds, text):
    assert remaining(seconds) == text


def test_a_pause_has_a_name_and_nothing_to_do():
    pause = LESSON.go_on()
    assert next_of(LESSON, UI) == "Pauze"
    assert pause.steps == ()
    assert "Passen mag altijd" in exits_text(pause, UI)


def test_what_is_hers_alone_has_the_name_of_its_module(qtbot):
    """Pupils may see all of this, also what comes next."""
    hers = activity("4.3", Module.STORIES, title="Zwaluwstaartje", only_me=True)
    every = (OPENING, hers, activity("1.4"), CLOSING)
    lesson = begin(blocks(*every), {a.id: a for a in every}, 45)
    first = lesson
    now = Now("2B", print, UI)
    qtbot.addWidget(now)
    for _part in every:
        now.show_lesson(lesson, NINE)
        assert "Zwaluwstaartje" not in repr([one.text() for one in now.labels.values()])
        lesson = lesson.go_on()
    assert next_of(first, UI) == "Verhalen"


def test_what_has_no_time_any_more_is_said():
    late = LESSON.tick(40 * 60).tick(1)
    assert hint_of(late, UI).endswith("Dan is er geen tijd meer voor: Pauze, Titel 1.4.")


def test_exits_sentences_and_the_end():
    assert "**Lichter:** Teken iets." in exits_text(LESSON, UI)
    assert end_of(LESSON.tick(46 * 60), NINE + timedelta(minutes=46)) == "9:45"
    assert by_sentence("Mag dat? Het veld. Stop! Ja") == "Mag dat?\nHet veld.\nStop!\nJa"
