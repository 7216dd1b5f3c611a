"""One workshop follows what happens elsewhere."""

from functools import partial

from hope_desktop.domain.ids import SessionId
from hope_desktop.services.opening import Services
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.workshops.page import PlannerPage
from hope_desktop.ui.workshops.view import SessionView


def test_a_change_made_elsewhere_is_shown(
    view: SessionView, services: Services, session: SessionId, operations: Operations
) -> None:
    operations.run(partial(services.blocks.add_pause, session), "pauze")
    assert len(view.area.timeline.rows.block_ids()) == 5


def test_a_workshop_removed_elsewhere_closes(
    page: PlannerPage,
    view: SessionView,
    services: Services,
    session: SessionId,
    operations: Operations,
) -> None:
    operations.run(partial(services.planning.remove, session), "weg")
    assert page.stack.currentWidget() is page.sessions
    assert page.current_session() is None


def test_opening_again_keeps_the_place(view: SessionView, session: SessionId) -> None:
    timeline = view.area.timeline
    timeline.select(timeline.rows.block_ids()[2])
    assert view.open(session)
    assert timeline.currentIndex().row() == 2


def test_a_workshop_that_is_not_there_is_not_opened(view: SessionView) -> None:
    assert view.open(SessionId(999)) is False
