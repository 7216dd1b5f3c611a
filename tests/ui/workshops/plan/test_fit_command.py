"""The command to fit a workshop."""

from hope_desktop.domain.ids import BlockId
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.page import PlannerPage
from hope_desktop.ui.workshops.view import SessionRoom


def test_there_is_nothing_to_fit_in_an_empty_plan(
    page: PlannerPage, room: SessionRoom, services: Services
) -> None:
    command = room.area.fit
    assert command.action in page.actions()
    assert command.action.isEnabled()
    assert room.view is not None
    session = room.view.session
    for block in session.blocks:
        services.blocks.remove(session.id, BlockId(block.id))
    room.open(session.id)
    assert not command.action.isEnabled()
