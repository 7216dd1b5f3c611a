"""A line at a part, to do it otherwise next time."""

import pytest
from PySide6.QtCore import QPoint, Qt

from hope_desktop.domain.ids import ActivityId
from hope_desktop.services.opening import Services
from hope_desktop.ui.widgets.destination import COLLEAGUE
from hope_desktop.ui.workshops.school.next_time_line import NextTimeLine


@pytest.fixture
def part(after) -> NextTimeLine:
    return after.next_time[ActivityId("1.4")]


def _kept(services: Services) -> list[str]:
    return [one.line.words for one in services.lines.at_parts()]


def test_a_line_is_written_in_two_actions(after, part, services, qtbot):
    assert part.isHidden()
    qtbot.mouseClick(part.opener, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(part.field, "Minder kaarten.")
    qtbot.waitUntil(lambda: _kept(services) == ["Minder kaarten."], timeout=3000)
    assert part.isVisible()
    after.done.click()
    assert _kept(services) == ["Minder kaarten."]


def test_the_button_stands_at_the_first_part_and_at_the_one_with_the_focus(after, qtbot):
    first, *others = after.next_time.values()
    shown = [True, *[False] * len(others)]
    qtbot.waitUntil(lambda: [one.opener.isVisible() for one in (first, *others)] == shown)
    ticks = list(after.parts.values())
    after.window().resize(1024, 640)
    qtbot.wait(1)
    places = [one.mapTo(after.window(), QPoint()) for one in ticks]
    for tick, one in zip(ticks[1:], others, strict=True):
        tick.setFocus()
        qtbot.waitUntil(one.opener.isVisible)
        qtbot.wait(1)
        assert [one.mapTo(after.window(), QPoint()) for one in ticks] == places, "nothing moves"
    first.opener.setFocus()
    qtbot.waitUntil(others[-1].opener.isHidden)


def test_escape_closes_an_empty_line_and_enter_goes_on(after, part, services, qtbot):
    part.opener.setFocus()
    qtbot.keyClick(part.opener, Qt.Key.Key_Space)
    assert part.field.hasFocus()
    qtbot.keyClick(part.field, Qt.Key.Key_Escape)
    assert part.isHidden()
    assert part.opener.hasFocus()
    part.opener.click()
    qtbot.keyClicks(part.field, "Rustiger.")
    qtbot.keyClick(part.field, Qt.Key.Key_Return)
    assert not part.field.hasFocus()
    qtbot.waitUntil(lambda: _kept(services) == ["Rustiger."], timeout=3000)


def test_what_waits_there_is_said_in_the_status_line_alone(after, part, desk, services, qtbot):
    part.opener.click()
    qtbot.keyClicks(part.field, f"Laat {services.classes.schools()[0]} eerst.")
    after.done.click()
    assert after.isVisible(), "the page stays until the name is gone"
    assert part.field.hasFocus()
    desk.window.pages.go(COLLEAGUE)
    section = desk.window.pages.current_page().section
    qtbot.waitUntil(section.isVisible)
    assert services.classes.schools()[0] in desk.window.status.words.text()
    assert not section.notices.isVisible()


def test_a_name_of_a_school_here_has_to_go(after, part, services, qtbot):
    name = services.classes.schools()[0]
    part.opener.click()
    qtbot.keyClicks(part.field, f"Bij {name} eerder beginnen.")
    after.typed.flush()
    assert f"{name} is a name from your own work." in part.asked.text()
    part.field.clear()
    part.typed.emit("Eerder beginnen.")
    after.typed.flush()
    assert _kept(services) == ["Eerder beginnen."]
    assert part.asked.isHidden()


def test_how_words_are_written_is_known_before_the_first_one_is_kept(after, services, qtbot):
    """Reading that takes a quarter of a second, in which no letter would come."""
    assert after.isVisible()
    qtbot.waitUntil(lambda: services.spelling.dictionary is not None, timeout=10_000)
