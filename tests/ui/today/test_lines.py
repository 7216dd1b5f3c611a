"""The lines of the first page, by keys and in a small window."""

import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.today.lines import DayLine, DayWords, Press, Saying


@pytest.mark.nightly
def test_focus_begins_at_the_main_thing(page, desk, qtbot):
    desk.window.activateWindow()
    page.focus_first()
    qtbot.waitUntil(page.lines.lines[0].buttons[-1].hasFocus)


def test_what_is_said_below_takes_two_lines_at_most_beside_long_buttons(styled, qtbot):
    shown = DayLine()
    qtbot.addWidget(shown)
    stops = Press("Het verhaal wordt deze keer niet verteld", "", bool)
    presses = [stops, Press("Oefenen, 5 minuten", "book-open", bool)]
    below = "J. Wit, zorgcoördinator, kamer 3 · met Noor en Joris · Noor vertelt"
    shown.show_saying(Saying(DayWords("footprints", "Morgen", "De Brug", below), presses))
    for wide in (700, 740, 800, 1000):
        shown.resize(wide, shown.heightForWidth(wide))
        shown.show()
        QApplication.processEvents()
        assert shown._below.height() < 3 * shown._below.fontMetrics().lineSpacing()
