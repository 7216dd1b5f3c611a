"""In which form a part is done, chosen beside the plan."""

from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.services.opening import Services
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.workshops.plan.timeline import Timeline
from hope_desktop.ui.workshops.plan.timeline_delegate import timeline_row
from hope_desktop.ui.workshops.view import SessionView


def _choose(view: SessionView, at: int) -> None:
    box = view.area.details.way.box
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_a_form_is_chosen_remembered_and_taken_back(
    view: SessionView,
    timeline: Timeline,
    services: Services,
    session: SessionId,
    operations: Operations,
) -> None:
    timeline.select(timeline.rows.block_ids()[1])
    choice = view.area.details.way
    assert choice.isVisible()
    assert [choice.box.itemText(at) for at in range(choice.box.count())] == [
        "As the steps say",
        "Alone",
        "In pairs",
    ]
    text = view.area.details.text
    assert "Na elke stelling" not in text.toPlainText()
    _choose(view, 2)
    assert services.planning.get(session).session.blocks[1].way is WorkingForm.PAIRS
    assert choice.box.currentText() == "In pairs"
    assert "Way of working\nNa elke stelling" in text.toPlainText()
    row = timeline_row(timeline.currentIndex()).row
    assert "in pairs" in row.below
    assert "in pairs" in row.name
    assert operations.stack.undoText() == "Mag dat? Het meningenveld: in pairs"
    operations.stack.undo()
    assert services.planning.get(session).session.blocks[1].way is None
    assert choice.box.currentIndex() == 0
    _choose(view, 1)
    _choose(view, 0)
    assert operations.stack.undoText().endswith("as the steps say")


def test_it_is_hidden_where_there_is_nothing_to_choose(
    view: SessionView, timeline: Timeline, services: Services
) -> None:
    timeline.select(timeline.rows.block_ids()[0])
    assert view.area.details.way.isHidden(), "agreements are made with everybody"
    view.area.details.show_activity(services.library.activity(ActivityId("1.4")))
    assert view.area.details.way.isHidden(), "of the library: it is in no plan yet"
