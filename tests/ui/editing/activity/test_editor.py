"""An activity is written beside its run sheet; what is unsafe or impossible is said, not kept."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QSpinBox

from hope_desktop.domain.library.activity import StepRole
from hope_desktop.domain.terms import ActivityId
from hope_desktop.ui.editing.activity.editor import ActivityEditor
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.widgets.destination import to_activity
from tests.tools.in_words import button, press, words

HERE, OPENING = ActivityId("1.4"), ActivityId("O1")


def _editor(page: ModulesPage) -> ActivityEditor:
    assert page.stack.currentWidget() is page.activity_editor
    return page.activity_editor


def _open(page: ModulesPage, activity: ActivityId) -> ActivityEditor:
    page.show_destination(to_activity(activity))
    page.activity.change.click()
    return _editor(page)


@pytest.fixture
def changing(page) -> ActivityEditor:
    return _open(page, HERE)


@pytest.fixture
def own(page) -> ActivityEditor:
    """A new activity of the trainer's own."""
    page.commands.new_activity.trigger()
    return _editor(page)


def _put(editor: ActivityEditor, place: str, value: Any) -> None:
    """Type or choose something in a field."""
    widget: Any = editor.form.reach(place)
    match widget:
        case QComboBox():
            widget.setCurrentText(value)
        case QSpinBox():
            widget.setValue(value)
        case QLineEdit():
            widget.setText(value)
        case _:
            widget.setPlainText(value)


def _do(editor: ActivityEditor, name: str) -> None:
    """A line in the menu of a step."""
    opens = button(editor, "Deze stap")
    next(one for one in opens.menu().actions() if one.text() == name).trigger()


def test_fields_are_kept_and_can_be_undone(changing, services, desk, operations):
    before = services.library.activity(HERE)
    _put(changing, "goal", "Een ander doel")
    _put(changing, "intensity", "kan binnenkomen")
    operations.save_typed()
    after = services.library.activity(HERE)
    assert after == replace(before, goal="Een ander doel", intensity=2)
    assert changing.about.text() == "Mijn versie"
    desk.window.commands["undo"].trigger()
    assert services.library.activity(HERE) == before
    assert not changing.compare.isVisible()


def test_steps_come_go_and_change_places(changing, services, operations):
    before = services.library.activity(HERE).steps
    changing.form.reach(f"steps[{len(before) - 1}].what")
    press(changing, "Stap erbij")
    _put(changing, f"steps[{len(before)}].what", "Dans even.")
    _put(changing, f"steps[{len(before)}].role", "Trainer 2")
    for _number in before:
        _do(changing, "Omhoog")
    _do(changing, "Omhoog")  # it is the first already
    operations.save_typed()
    first, *others = services.library.activity(HERE).steps
    assert (first.what, first.role, len(others)) == (
        "Dans even.",
        StepRole.TRAINER_2,
        len(before),
    )
    _do(changing, "Deze stap weglaten")
    operations.save_typed()
    assert services.library.activity(HERE).steps == before


@pytest.mark.nightly
def test_a_step_goes_and_moves_by_keys_while_the_list_has_the_focus(
    changing, services, qtbot, operations
):
    before = services.library.activity(HERE).steps
    changing.form.steps.heads[1].click()
    heads = changing.form.steps.heads
    heads[1].setFocus()
    QTest.keySequence(heads[1], "Alt+Up")
    operations.save_typed()
    assert services.library.activity(HERE).steps[:2] == (before[1], before[0])
    QTest.keySequence(heads[0], "Del")
    operations.save_typed()
    assert services.library.activity(HERE).steps == (before[0], *before[2:])
    changing.form.reach("title")
    QTest.keySequence(QApplication.focusWidget(), "Del")
    operations.save_typed()
    assert services.library.activity(HERE).steps == (before[0], *before[2:])


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("typed", "minutes"), [((12,), (30, 14, 30)), ((0,), (18, 14, 25)), ((1, 12), (30, 14, 30))]
)
def test_an_activity_takes_as_long_as_its_steps(changing, services, typed, minutes, operations):
    for one in typed:
        _put(changing, "steps[0].minutes", one)
    assert f"Samen {minutes[0]} minuten" in words(changing)
    operations.save_typed()
    after = services.library.activity(HERE)
    assert (after.minutes, after.min_minutes, after.max_minutes) == minutes
    assert changing.notices.isHidden()


@pytest.mark.nightly
def test_a_space_after_a_word_does_not_take_the_place_of_the_next(changing, services, operations):
    _put(changing, "steps[0].what", "Vraag wat ")
    operations.save_typed()
    assert changing.form.steps.form.values()["what"] == "Vraag wat "
    assert services.library.activity(HERE).steps[0].what == "Vraag wat"


@pytest.mark.nightly
def test_who_is_ready_hears_what_was_not_kept_and_finds_it_again(page, changing, desk):
    _put(changing, "title", "a" * 10_000)
    changing.ready.click()
    assert page.stack.currentWidget() is page.activity
    assert "Titel: deze tekst is te lang" in desk.window.status.words.text()
    page.activity.change.click()
    assert changing.form.reach("title").text() == "a" * 10_000


@pytest.mark.nightly
def test_what_stands_out_is_one_click_away(changing, qtbot):
    _put(changing, "intensity", "raakt diep")
    _put(changing, "lighter_alternative", "")
    _put(changing, "steps[1].say", "Heb jij ooit iets gedaan wat je niet wilde?")
    changing.judge()
    found = changing.places.shown
    assert {one.field for one in found} >= {"lighter_alternative", "steps[1].say"}
    assert changing.places.head.text() == f"{len(found)} plekken om na te kijken"
    changing.places.head.click()
    show = [one for one in changing.places.findChildren(QPushButton) if one.text() == "T&oon"]
    show[[one.field for one in found].index("lighter_alternative")].click()
    qtbot.waitUntil(lambda: not changing.form.care.visibleRegion().isEmpty())


def test_only_what_can_be_mended_here_is_said(own):
    own.judge()
    assert {one.field for one in own.places.shown} == {"goal", "exit", "steps[0].what"}


@pytest.mark.nightly
def test_care_is_asked_for_what_can_touch_people(changing):
    aftercare = changing.form.care.form.editor("aftercare")
    assert aftercare.isHidden() or not aftercare.isVisibleTo(changing.form)
    _put(changing, "intensity", "kan binnenkomen")
    assert aftercare.isVisibleTo(changing.form)


def test_what_changed_elsewhere_and_what_is_typed_here_both_stay(changing, services, operations):
    _put(changing, "goal", "Hier getypt")
    now = services.material.activity(HERE).text
    services.material.keep_activity(replace(now, title="Elders"))
    operations.save_typed()
    after = services.library.activity(HERE)
    assert (after.title, after.goal) == ("Elders", "Hier getypt")
    assert changing.form.what.form.values()["title"] == "Elders"
    assert "elders" not in " ".join(words(changing.notices))


@pytest.mark.nightly
def test_the_run_sheet_shows_what_is_typed_and_folds_away(changing, qtbot):
    assert changing.right.isHidden()
    changing.page.click()
    _put(changing, "steps[0].what", "Zet alle stoelen aan de kant.")
    text = changing.right.preview.pdf
    qtbot.waitUntil(lambda: not changing.right.preview.is_busy)
    assert "Zet alle stoelen aan de kant." in text.text.toPlainText()
    changing.page.click()
    assert changing.right.isHidden()


def test_tab_goes_through_the_form_from_top_to_bottom(own, desk, qtbot):
    title = own.form.what.form.editor("title")
    title.setFocus()
    seen = []
    for _number in range(8):
        QApplication.processEvents()
        part = QApplication.focusWidget()
        seen.append(part.objectName())
        QTest.keySequence(part, "Tab")
    assert [name for name in seen if name] == [
        *("title", "intensity", "goal", "what", "say", "minutes", "role"),
    ]


def test_what_is_typed_in_an_activity_that_goes_holds_nobody_up(page, own, desk, qtbot, operations):
    _put(own, "goal", "Half getypt")
    assert own.typing.is_pending()
    desk.window.commands["undo"].trigger()
    assert page.stack.currentWidget() is not own
    assert operations.save_typed() == ""
    desk.window.commands["redo"].trigger()
    assert operations.save_typed() == ""
