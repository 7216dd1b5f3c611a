"""What a class knows already is asked as help, with two answers that are one press each."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest

from hope_desktop.ui.workshops.one.asked import ReasonAsked
from tests.tools.shared_ui import made_ui


@pytest.fixture
def reason(styled) -> Iterator[ReasonAsked]:
    made = ReasonAsked(made_ui("nl"))
    made.show_reason(("1", "2"), "", keep=False)
    yield made
    made.deleteLater()


def test_it_asks_and_an_answer_is_a_whole_sentence(reason):
    said: list[str] = []
    reason.typed.connect(said.append)
    assert reason.asked.text() == "Deze klas had module 1 en 2 niet bij ons. Wat weet de klas al?"
    for button in reason.buttons:
        button.click()
    assert reason.line.selectedText() == said[-1], "typing says something else"
    assert said == ["De school gaf module 1 en 2 zelf.", "Een collega gaf module 1 en 2."]
    reason.line.clear()
    QTest.keyClicks(reason.line, "ja")
    assert said[-1] == "ja"


def test_what_is_being_typed_stays_and_nothing_is_asked_without_modules(
    reason,
):
    QTest.keyClicks(reason.line, "half")
    reason.show_reason(("1",), "anders", keep=True)
    assert reason.line.text() == "half"
    reason.show_reason((), "", keep=False)
    assert reason.isHidden()
