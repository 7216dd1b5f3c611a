"""What is chosen for one part beside the plan: which story or version, and in which form."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.ui.workshops.plan.choices import PartChoice, activity_html
from hope_desktop.ui.workshops.plan.timeline_delegate import timeline_row
from tests.tools.shared_ui import made_ui


def _choose(choice: PartChoice, at: int) -> None:
    choice.box.setCurrentIndex(at)
    choice.box.activated.emit(at)


def test_a_story_is_chosen_for_a_part(view, timeline, services, session):
    assert view.area.actions_of_block.add("4.6", 1)
    timeline.select(timeline.rows.block_ids()[1])
    choice = view.area.details.story
    assert choice.isVisible()
    assert view.area.details.version.isHidden()
    assert choice.name.text() == "Story"
    assert choice.box.itemText(0) == "De tekening van Noor (suits the class)"
    words = [choice.box.itemText(at) for at in range(1, choice.box.count())]
    assert "De sleutel van Selam (easy)" in words
    assert len(words) == 7
    _choose(view.area.details.story, 1 + words.index("Wat Sami niet zei"))
    assert services.planning.session(session).blocks[1].version == "sami"
    assert choice.box.currentText() == "Wat Sami niet zei"
    _choose(view.area.details.story, 0)
    assert services.planning.session(session).blocks[1].version == ""


def test_a_version_is_hidden_where_there_is_nothing_to_choose(view, timeline, services, session):
    view.area.actions_of_block.add_pause()
    blocks = services.planning.session(session).blocks
    timeline.select(next(block.id for block in blocks if block.activity is None))
    assert view.area.details.version.isHidden()
    assert view.plan is not None
    view.area.details.show_activity(view.plan, services.library.activity(ActivityId("4.6")))
    assert view.area.details.story.isHidden(), "of the library: it is in no plan yet"


def test_plain_language_can_be_chosen_for_other_parts(view, timeline, services, session):
    view.area.actions_of_block.add("3.3", 1)
    timeline.select(timeline.rows.block_ids()[1])
    choice = view.area.details.version
    assert choice.name.text() == "Version of the handouts"
    shown = [choice.box.itemText(at) for at in range(choice.box.count())]
    assert shown == ["What suits the class", "Easy to read", "Usual words"]
    _choose(view.area.details.version, 1)
    assert services.planning.session(session).blocks[1].version == "basis"


def test_a_form_is_chosen_remembered_and_taken_back(
    view,
    timeline,
    services,
    session,
    operations,
):
    timeline.select(timeline.rows.block_ids()[1])
    choice = view.area.details.way
    assert not choice.isHidden()
    assert [choice.box.itemText(at) for at in range(choice.box.count())] == [
        "As the steps say",
        "Alone",
        "In pairs",
    ]
    text = view.area.details.text.text
    assert "Na elke stelling" not in text()
    _choose(view.area.details.way, 2)
    assert services.planning.session(session).blocks[1].way is WorkingForm.PAIRS
    assert choice.box.currentText() == "In pairs"
    assert "Way of working</h4><p>Na elke stelling" in text()
    row = timeline_row(timeline.currentIndex())
    assert "in pairs" in row.below
    assert "in pairs" in row.name
    assert operations.stack.undoText() == "Mag dat? Het meningenveld: in pairs"
    operations.stack.undo()
    assert services.planning.session(session).blocks[1].way is None
    assert choice.box.currentIndex() == 0
    _choose(view.area.details.way, 1)
    _choose(view.area.details.way, 0)
    assert operations.stack.undoText().endswith("as the steps say")


def test_a_way_is_hidden_where_there_is_nothing_to_choose(view, timeline, services):
    timeline.select(timeline.rows.block_ids()[0])
    assert view.area.details.way.isHidden(), "agreements are made with everybody"
    assert view.plan is not None
    view.area.details.show_activity(view.plan, services.library.activity(ActivityId("1.4")))
    assert view.area.details.way.isHidden(), "of the library: it is in no plan yet"


def test_goal_steps_with_roles_exit_and_risks_are_there(services):
    activity = services.library.activity(ActivityId("1.1"))
    text = activity_html(activity, "", made_ui("en"))
    for words in ("Goal", "Steps", "Trainer 2", "Stepping out", "Watch out", activity.exit):
        assert words in text


def test_a_short_version_shows_its_own_steps(services):
    activity = services.library.activity(ActivityId("1.1"))
    text = activity_html(activity, "Kort", made_ui("en"))
    assert activity.variants[0].steps[0].what in text
    assert activity.steps[0].what not in text


def test_markup_in_a_text_is_shown_and_not_read(services):
    activity = replace(services.library.activity(ActivityId("1.1")), goal="<b>vet</b>")
    assert "&lt;b&gt;vet" in activity_html(activity, "", made_ui("en"))


def test_a_setting_is_chosen_by_keys(view, timeline, services, session):
    assert view.area.actions_of_block.add("1.5", 1)
    timeline.select(timeline.rows.block_ids()[1])
    choices, choice = view.area.details.choices, view.area.details.setting
    assert choices.head.text() == "Choices and note"
    QTest.keyClick(choices.head, Qt.Key.Key_Space)
    assert choice.isVisible()
    shown = [choice.box.itemText(at) for at in range(choice.box.count())]
    assert shown == ["spelen · 25 min", "sorteren · 20 min"]
    choice.box.setFocus()
    QTest.keyClick(choice.box, Qt.Key.Key_Down)
    planned = services.planning.session(session).blocks[1]
    assert (planned.activity, planned.minutes) == ("1.7", 20)
    assert choice.box.currentText() == "sorteren · 20 min"
    assert view.area.details.name.text() == "Nee zeggen, nee krijgen (sorteren)"
    assert "was called Een nee krijgen" in view.area.details.facts.text()
    named = view.area.details.sheets.accessibleName()
    assert "Reacties op een nee" in named
    assert "Scènekaarten" not in named


def test_what_has_no_settings_shows_no_choice(view, timeline, services, session):
    timeline.select(timeline.rows.block_ids()[1])
    assert view.area.details.setting.isHidden()
