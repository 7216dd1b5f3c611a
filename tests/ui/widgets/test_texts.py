import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from hope_desktop.ui import theme
from hope_desktop.ui.widgets.layouts import OneLine, card, cut_to_lines, heading, hint, label, title


@pytest.mark.parametrize("make", [label, title, heading, hint, OneLine])
def test_words_are_shown_as_they_are(styled, make):
    assert make("<b>2B</b>").textFormat() is Qt.TextFormat.PlainText


def test_every_text_follows_the_zoom(styled, qtbot):
    texts = [make("x") for make in (title, heading, label, hint)]
    window = card(*texts)
    qtbot.addWidget(window)
    window.show()
    before = [text.font().pointSizeF() for text in texts]
    theme.apply(styled, "light", 200)
    styled.processEvents()
    after = [text.font().pointSizeF() for text in texts]
    assert after == pytest.approx([2 * size for size in before])


def test_one_line_ends_in_dots_and_keeps_the_rest_in_its_tip(styled, qtbot):
    text = OneLine("Een heel lange naam van een school in een grote stad")
    qtbot.addWidget(text)
    text.resize(80, 20)
    text.show()
    text.grab()
    assert text.toolTip() == text.text()
    assert text.minimumSizeHint().width() <= 40
    text.resize(900, 20)
    text.grab()
    assert text.toolTip() == ""


@pytest.mark.parametrize(
    ("text", "whole"),
    [("kort", True), ("een twee drie", True), ("een twee drie vier vijf zes zeven", False)],
)
def test_folded_words_end_in_dots_when_they_must(styled, text, whole):
    metrics = QFontMetrics(QApplication.font())
    wide = metrics.horizontalAdvance("een twee drie")
    found = cut_to_lines(text, metrics, wide, 2)
    assert found.endswith("…") is not whole
    assert found.count("\n") < 2
    assert all(metrics.horizontalAdvance(line) <= wide for line in found.split("\n"))


def test_a_word_without_an_end_goes_on_on_the_next_line(styled):
    """Qt paints it over its neighbours; the words themselves stay what they were."""
    word = "o" * 200
    shown = label(f"{word} en de rest")
    line = shown.fontMetrics().lineSpacing()
    assert shown.minimumSizeHint().width() < 100
    assert shown.heightForWidth(300) >= 4 * line
    assert shown.text() == f"{word} en de rest"
    assert label("arbeidsongeschiktheidsverzekering").minimumSizeHint().width() > 100
