"""Everything that docs/format.md knows of an activity is on the form, and comes back as it was."""

from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.activity import Activity, Differentiation, Step, Supply, Variant
from hope_desktop.ui.editing.activity.form import ActivityForm
from tests.making import activity
from tests.tools.shared_ui import made_ui

FULL = activity(
    "x",
    risks=("a", "b"),
    variants=(Variant("Kort", 12, (Step(12, "Kort doen."),)),),
    differentiation=(Differentiation(frozenset({Audience.PO}), "Drie is genoeg."),),
    materials=(Supply("krijt"),),
)
NOT_TYPED = {
    *("id", "position", "handouts", "to_come", "version", "replaces"),
    *("leans_on", "from_year", "not_levels", "needs_helper", "slides", "only_me"),
    *("hold", "stand_in"),
}


@pytest.fixture
def form(styled: QApplication) -> Iterator[ActivityForm]:
    """Thrown away at once: what is styled again and again should be little."""
    made = ActivityForm(made_ui("nl"))
    made.show_activity(FULL)
    yield made
    made.deleteLater()
    styled.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_every_field_of_the_format_has_its_place(form: ActivityForm) -> None:
    shown = {name for part in form.parts for name in part.fields}
    assert {field.name for field in fields(Activity)} - shown == NOT_TYPED


def test_showing_an_activity_changes_nothing(form: ActivityForm) -> None:
    told: list[str] = []
    form.changed.connect(lambda name, _value: told.append(name))
    form.show_activity(FULL)
    form.show_activity(activity("y"))
    assert told == []


def test_only_what_everybody_needs_is_open(form: ActivityForm) -> None:
    """Title, minutes and steps; all else of an own activity is behind one word."""
    assert len(form.parts) - len(form.folds) == 2
    assert not any(fold.is_open for _name, fold in form.folds.values())
    form.show_activity(activity("z"))
    assert not form.more.is_open
    form.show_activity(activity("y"), is_own=False)
    assert form.more.is_open


def test_a_place_is_shown_wherever_it_is(form: ActivityForm) -> None:
    for place, values in [
        ("risks[1]", "risks"),
        ("steps[0].say", "steps"),
        ("variants[0].steps[0].what", "variants"),
        ("variants[0]", "variants"),
        ("differentiation[0]", "differentiation"),
        ("materials[0]", "materials"),
        ("ways[0].how", "ways"),
        ("origin.source", "origin"),
        ("review", "review"),
        ("audiences", "audiences"),
        ("requires_modules", "requires_modules"),
        ("group_max", "group_max"),
        ("curriculum[3]", "curriculum"),
    ]:
        editor = form.reach(place)
        assert editor is not None
        part = next(part for part in form.parts if values in part.fields)
        assert part not in form.folds or form.folds[part][1].is_open
        assert part.isAncestorOf(editor)


def test_a_shut_part_says_how_much_is_inside(form: ActivityForm) -> None:
    heads = [fold.head.text() for _name, fold in form.folds.values()]
    assert "Risico's en tips (2)" in heads
    assert "Zo houd je het veilig" in heads


def test_a_place_that_is_not_there_is_no_place(form: ActivityForm) -> None:
    assert form.reach("version") is None


def test_a_shorter_way_begins_as_the_whole(form: ActivityForm) -> None:
    told: dict[str, object] = {}
    form.changed.connect(lambda name, value: told.update({name: value}))
    form.variants.rows.add.click()
    assert told["variants"] == (*FULL.variants, Variant("Kort", 20, FULL.steps))


def test_of_a_shipped_activity_its_place_is_only_read(form: ActivityForm) -> None:
    form.show_activity(activity("x"), is_own=False)
    assert form.reach("role") is None
    assert form.papers._also.isHidden()
