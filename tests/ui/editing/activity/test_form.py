"""What a trainer changes of an activity is on the form; all else stays as it was."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent

from hope_desktop.domain.library.activity import Step
from hope_desktop.ui.editing.activity.form import ActivityForm
from tests.making import activity
from tests.tools.shared_ui import made_ui

FULL = activity("x", steps=(Step(5, "Een."), Step(10, "Twee.", say="Hoi"), Step(5, "Drie.")))


@pytest.fixture
def form(styled) -> Iterator[ActivityForm]:
    """Thrown away at once: what is styled again and again should be little."""
    made = ActivityForm(made_ui("nl"))
    made.show_activity(FULL)
    yield made
    made.deleteLater()
    styled.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_showing_an_activity_changes_nothing(form):
    told: list[str] = []
    form.changed.connect(lambda name, _value: told.append(name))
    form.show_activity(FULL)
    form.show_activity(activity("y"))
    assert told == []


@pytest.mark.parametrize("place", ["title", "goal", "intensity", "exit", "steps", "steps[1].say"])
def test_a_place_is_shown_wherever_it_is(form, place):
    editor = form.reach(place)
    assert editor.objectName() == (place.rpartition(".")[2] if place != "steps" else "what")


def test_a_place_that_is_not_there_is_no_place(form):
    assert form.reach("version") is None
    assert form.reach("curriculum[3]") is None


def test_a_chosen_step_is_shown_and_typed_in(form):
    told: dict[str, object] = {}
    form.changed.connect(lambda name, value: told.update({name: value}))
    form.reach("steps[1].say")
    assert form.steps.form.values()["say"] == "Hoi"
    form.steps.form.editor("say").setPlainText("Dag")
    first, _, third = FULL.steps
    assert told == {"steps": (first, Step(10, "Twee.", say="Dag"), third)}
    assert form.steps.at == 1
    assert form.steps.heads[1].accessibleName() == "2. 10 minuten · Twee."
    rows = [form.steps._rows.itemAt(at).widget() for at in range(3)]
    assert rows[:2] == form.steps.heads[:2], "its fields stand in its row"
    assert rows[2].isAncestorOf(form.steps.form)


def test_the_last_step_cannot_be_left_out(form):
    gone = form.steps.by_name["gone"]
    for _time in range(2):
        gone.trigger()
    gone.trigger()
    assert len(form.steps.steps) == 1
    assert form.steps.more.isHidden()
