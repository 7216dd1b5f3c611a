"""The panel at the right."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.levels import Level
from hope_desktop.ui.widgets.destination import Destination, to_activity
from tests.planning import new_class, new_workshop


def test_the_current_block_is_shown(view, timeline):
    timeline.select(timeline.rows.block_ids()[1])
    details = view.area.details
    assert details.name.text() == "Mag dat? Het meningenveld"
    assert "1. Personal boundaries · 25 min" in details.facts.text()
    assert "Stepping out" in details.text.text()
    assert details.choices.isVisible()


def test_its_steps_are_there_whole(view, timeline, services):
    timeline.select(timeline.rows.block_ids()[1])
    shown = view.area.details.text.text()
    for step in services.library.activity(ActivityId("1.4")).steps:
        assert step.what in shown


def test_choices_are_folded_until_one_is_not_the_usual(
    view, timeline, services, session, operations
):
    first, second = timeline.rows.block_ids()[:2]
    timeline.select(second)
    details = view.area.details
    assert details.choices.head.text() == "Choices and note"
    assert not details.note_box.isVisible()
    details.choices.head.click()
    assert details.note_box.isVisible()
    operations.run(partial(services.blocks.set_note, session, first, "hat"), "note")
    assert details.note_box.isVisible(), "opened by hand"
    timeline.select(first)
    assert details.note.isVisible(), "there is a note"
    timeline.select(second)
    assert not details.note_box.isVisible()


def test_its_sheets_are_seen_and_a_click_opens_one(view, timeline, qtbot):
    sheets = view.area.details.sheets
    timeline.select(timeline.rows.block_ids()[1])
    assert sheets.isVisible()
    assert sheets.accessibleName()
    with qtbot.waitSignal(view.go) as went:
        qtbot.mouseClick(sheets, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert went.args[0].handout.startswith("1.")
    view.area.actions_of_block.add_pause()
    assert sheets.isHidden()


def test_what_is_chosen_in_the_library_can_be_added_from_here(view, qtbot, services, session):
    library, details = view.area.library, view.area.details
    assert details.add_button.isHidden(), "it is in the plan"
    library.view.setFocus()
    library.view.setCurrentIndex(library.view.rows.index_of("1.1"))
    assert details.add_button.isVisible()
    qtbot.mouseClick(details.add_button, Qt.MouseButton.LeftButton)
    blocks = services.planning.session(session).blocks
    assert [one.activity for one in blocks] == ["O1", "1.4", "1.1", "C2", "C3"]
    assert library.view.hasFocus(), "for another one"


def test_a_pause_has_only_its_minutes_and_a_note(view, timeline):
    view.area.actions_of_block.add_pause()
    details = view.area.details
    assert (details.name.text(), details.facts.text()) == ("Pause", "5 min")
    assert details.text.isHidden()
    assert not view.area.open_action.isEnabled()


def test_enter_goes_to_the_details_and_escape_back(view, timeline):
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert view.area.details.text.hasFocus()
    QTest.keyClick(view.area.details.text, Qt.Key.Key_Escape)
    assert timeline.hasFocus()
    assert view.area.details.isVisible()


def test_folded_details_open_for_a_look(view, timeline):
    view.area.details.hide()
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert view.area.details.isVisible()
    QTest.keyClick(view.area.details.text, Qt.Key.Key_Escape)
    assert view.area.details.isHidden()


def test_the_whole_activity_can_be_asked_for(view):
    asked: list[Destination] = []
    view.go.connect(asked.append)
    view.area.open_action.trigger()
    assert asked == [to_activity("O1")]


def test_a_group_of_adults_is_asked_for_no_names_of_children(page, services):
    facts = ClassFacts("De Brug", "Ouders van 2B", Level.ADULTS, pupils=24)
    group = new_class(services, facts)
    page.show_session(new_workshop(services, group, "S21"))
    assert page.view.area.details.note_help.text() == "No names or stories of children."
    page.show_session(services.planning.example()[0])
    assert page.view.area.details.note_help.text() == "No names or stories of pupils."
