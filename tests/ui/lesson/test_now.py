"""The left of the screen of a lesson."""

from hope_desktop.domain.workshops.lesson import begin
from hope_desktop.ui.lesson.now import Now, WholeLesson
from tests.making import CLOSING, NINE, OPENING, blocks
from tests.tools.shared_ui import made_ui
from tests.ui.lesson.conftest import said


def test_the_bars_fill_as_the_part_goes_on(qtbot):
    now, strip = Now("2B", print, made_ui("nl")), WholeLesson()
    qtbot.addWidget(now)
    qtbot.addWidget(strip)
    lesson = begin(blocks(OPENING, CLOSING), {a.id: a for a in (OPENING, CLOSING)}, 30)
    seen = []
    for seconds in (0, 270, 540, 900):
        now.show_lesson(lesson.tick(seconds), NINE)
        strip.show_lesson(lesson.tick(seconds))
        seen.append((now.bar.value(), strip.pieces[0][1]))
    assert seen == [(0, 0.0), (500, 0.5), (1000, 1.0), (1000, 1.0)]
    assert now.labels["class"].text() == "2B"
    strip.show_lesson(lesson.go_on())
    assert [share for _minutes, share in strip.pieces] == [1.0, 0.0]


def test_a_very_long_part_keeps_the_clock_whole(screen):
    for _ in range(50):
        screen.choose("longer")
    assert said(screen, "time") == "109:00"
    metrics = screen.now.time.fontMetrics()
    assert metrics.horizontalAdvance("109:00") <= screen.now.width()
    assert metrics.horizontalAdvance("109:00") > 0.8 * screen.now.width()
