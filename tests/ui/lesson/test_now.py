"""The left of the screen of a lesson."""

from hope_desktop.domain.workshops.lesson import begin
from hope_desktop.ui.lesson.now import WholeLesson
from tests.making import CLOSING, OPENING, blocks
from tests.ui.lesson.conftest import said


def test_the_strip_fills_as_the_part_goes_on(qtbot):
    strip = WholeLesson()
    qtbot.addWidget(strip)
    lesson = begin(blocks(OPENING, CLOSING), {a.id: a for a in (OPENING, CLOSING)}, 30)
    seen = []
    for seconds in (0, 270, 540, 900):
        strip.show_lesson(lesson.tick(seconds))
        seen.append(strip.pieces[0][1])
    assert seen == [0.0, 0.5, 1.0, 1.0]
    strip.show_lesson(lesson.go_on())
    assert [share for _minutes, share in strip.pieces] == [1.0, 0.0]


def test_a_very_long_part_keeps_the_clock_whole(screen):
    for _ in range(50):
        screen.choose("longer")
    assert said(screen, "time") == "109:00"
    metrics = screen.now.time.fontMetrics()
    assert metrics.horizontalAdvance("109:00") <= screen.now.width()
    assert metrics.horizontalAdvance("109:00") > 0.8 * screen.now.width()
