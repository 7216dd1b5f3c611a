from PySide6.QtWidgets import QLabel

from hope_desktop.ui.widgets.empty import EmptyState


def words(state: EmptyState) -> list[str]:
    return [label.text() for label in state.findChildren(QLabel) if label.text()]


def test_empty_state_says_why_and_offers_one_thing(styled, qtbot):
    state = EmptyState("school", "No classes yet", "A name is enough.", "New class")
    qtbot.addWidget(state)
    assert words(state) == ["No classes yet", "A name is enough."]
    with qtbot.waitSignal(state.button_clicked):
        state.button.click()


def test_empty_state_may_say_something_else(styled):
    state = EmptyState("search", "a", "b")
    assert state.button is None
    state.say("Nothing found", "Try another word.")
    assert words(state) == ["Nothing found", "Try another word."]
