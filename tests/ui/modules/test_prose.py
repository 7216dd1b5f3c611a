"""Lines that read well, columns that fold, pages that keep the current row in sight."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from hope_desktop.ui import theme
from hope_desktop.ui.modules.prose import Columns, Prose, ReadingPage, first_sentence, line_width

LONG = "Iedereen heeft grenzen, en die zijn niet voor iedereen hetzelfde. " * 4


def test_a_line_has_at_most_seventy_two_letters(styled, qtbot):
    for zoom in (100, 171):
        theme.apply(styled, "light", zoom)
        prose = Prose(LONG)
        qtbot.addWidget(prose)
        widest = prose.fontMetrics().horizontalAdvance(LONG[:80])
        assert prose.maximumWidth() == line_width()
        assert prose.maximumWidth() < widest


def test_columns_fold_when_the_room_is_narrow(styled, qtbot):
    columns = Columns()
    qtbot.addWidget(columns)
    first, second = Prose(LONG), Prose(LONG)
    columns.main.addWidget(first)
    columns.side.addWidget(second)
    columns.show()
    columns.resize(columns.beside_from() + 10, 400)
    qtbot.waitUntil(lambda: second.x() > first.x())
    columns.resize(columns.beside_from() - 10, 600)
    qtbot.waitUntil(lambda: second.x() == first.x() and second.y() > first.y())


def test_a_page_brings_an_area_into_sight(styled, qtbot):
    tall = QWidget()
    tall.setFixedHeight(2000)
    sheet = ReadingPage(tall)
    qtbot.addWidget(sheet)
    sheet.resize(600, 300)
    sheet.show()
    sheet.keep_in_sight(tall, QRect(0, 1500, 100, 40))
    top = sheet.verticalScrollBar().value()
    assert top <= 1500
    assert top + 300 >= 1540
    sheet.to_top()
    assert sheet.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    ("text", "first"), [("Een. Twee.", "Een."), ("Een.", "Een."), ("", ""), ("1.5 min", "1.5 min")]
)
def test_first_sentence(text, first):
    assert first_sentence(text) == first


def test_prose_is_as_high_as_the_text_it_has_now(qtbot):
    prose = Prose("Stop.")
    qtbot.addWidget(prose)
    low = prose.heightForWidth(200)
    prose.setText("Stop. " * 99)
    assert prose.heightForWidth(200) > low
