"""Every step of the library on the screen of a lesson: what is said is large and whole."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.terms import ActivityId, BlockId
from hope_desktop.domain.workshops.lesson import begin
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.i18n.stories import in_plan
from hope_desktop.services.opening import Services
from hope_desktop.ui.lesson import look
from hope_desktop.ui.lesson.screen import LessonScreen
from tests.ui.lesson.conftest import lesson_screen

LEAST = 44
"""Of a screen of 768 high: 13 minutes of arc at two metres, on a laptop of 15.6 inch."""
HELPER = "mevrouw Van den Heuvel-Janssen"


def _each(services: Services) -> Iterator[tuple[Activity, str]]:
    for row in services.library.rows():
        record = services.library.activity(row.id)
        for live in (False, True):
            said = in_plan(record, HELPER, live=live, module="3")
            yield from ((said, name) for name in ("", *(one.name for one in record.variants)))


def _is_whole(made: QLabel) -> bool:
    inside = made.parentWidget().rect().contains(made.geometry())
    return inside and made.heightForWidth(made.width()) <= made.height()


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("width", "height", "points"),
    [(1366, 768, 10.5), (1024, 640, 10.5), (1920, 1080, 10.5), (1366, 768, 3)],
)
def test_what_is_said_is_large_and_whole_and_the_clock_is_there(
    services, clock, qtbot, monkeypatch, width, height, points, session
):
    monkeypatch.setattr(look, "BASE_POINTS", points)
    screen = lesson_screen(services, session, clock)
    qtbot.addWidget(screen)
    screen.resize(width, height)
    screen.show()
    QApplication.processEvents()
    unit = look.unit(screen)
    card, seen, wrong, small = screen.right.steps.card, 0, [], set()
    for part, (activity, variant) in enumerate(_each(services)):
        minutes = sum(step.minutes for step in activity.steps_in(variant))
        block = Block(BlockId(part), activity.id, minutes, variant)
        screen.show_lesson(begin((block,), {activity.id: activity}, minutes))
        for number, step in enumerate(screen.lesson.steps, 1):
            seen += 1
            named = (activity.id, variant, number)
            whole = _is_whole(card.what) and (not step.say or _is_whole(card.say))
            if not whole or not screen.right.steps.rect().contains(card.geometry()):
                wrong.append(named)
            if step.say and card.say.font().pixelSize() < round(LEAST * unit):
                small.add(named)
            if not _has_clock(screen, unit):
                wrong.append(named)
            screen.right.mark(screen.lesson, 1)
    assert seen > 700
    assert wrong == []
    assert not small


def _has_clock(screen: LessonScreen, unit: float) -> bool:
    time = screen.now.time
    return time.isVisible() and time.font().pixelSize() >= 100 * unit and bool(time.text())


def test_steps_to_come_take_two_lines_rather_than_end_in_dots(services, clock, qtbot, session):
    screen = lesson_screen(services, session, clock)
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show()
    activity = services.library.activity(ActivityId("1.4"))
    block = Block(BlockId(1), activity.id, activity.minutes)
    screen.show_lesson(begin((block,), {activity.id: activity}, activity.minutes))
    QApplication.processEvents()
    coming = [row.text() for row in screen.right.steps.rows if row.isVisible()]
    assert len(coming) == len(activity.steps) - 1
    assert [words for words in coming if words.endswith("…")] == []
