"""Which story is printed, chosen beside the plan."""

from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.plan.timeline import Timeline
from hope_desktop.ui.workshops.view import SessionView


def _choose(view: SessionView, at: int) -> None:
    box = view.area.details.version.box
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_a_story_is_chosen_for_a_part(
    view: SessionView, timeline: Timeline, services: Services, session: SessionId
) -> None:
    assert view.area.actions_of_block.add("4.6", 1)
    timeline.select(timeline.rows.block_ids()[1])
    choice = view.area.details.version
    assert choice.isVisible()
    assert choice.name.text() == "Story"
    assert choice.box.itemText(0) == "De tekening van Noor (suits the class)"
    words = [choice.box.itemText(at) for at in range(1, choice.box.count())]
    assert "De sleutel van Selam (easy to read)" in words
    assert len(words) == 8
    _choose(view, 1 + words.index("Wat Sami niet zei"))
    assert services.planning.get(session).session.blocks[1].version == "sami"
    assert choice.box.currentText() == "Wat Sami niet zei"
    _choose(view, 0)
    assert services.planning.get(session).session.blocks[1].version == ""


def test_it_is_hidden_where_there_is_nothing_to_choose(
    view: SessionView, timeline: Timeline, services: Services, session: SessionId
) -> None:
    view.area.actions_of_block.add_pause()
    blocks = services.planning.get(session).session.blocks
    timeline.select(next(block.id for block in blocks if block.activity is None))
    assert view.area.details.version.isHidden()
    view.area.details.show_activity(services.library.activity(ActivityId("4.6")))
    assert view.area.details.version.isHidden(), "of the library: it is in no plan yet"


def test_plain_language_can_be_chosen_for_other_parts(
    view: SessionView, timeline: Timeline, services: Services, session: SessionId
) -> None:
    view.area.actions_of_block.add("3.1", 1)
    timeline.select(timeline.rows.block_ids()[1])
    choice = view.area.details.version
    assert choice.name.text() == "Version of the handouts"
    shown = [choice.box.itemText(at) for at in range(choice.box.count())]
    assert shown == ["What suits the class", "Easy to read", "Usual words"]
    _choose(view, 1)
    assert services.planning.get(session).session.blocks[1].version == "basis"
