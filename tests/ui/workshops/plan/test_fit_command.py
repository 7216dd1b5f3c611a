"""The command to fit a workshop."""

from hope_desktop.domain.ids import BlockId
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.page import PlannerPage
from hope_desktop.ui.workshops.view import SessionView


def test_there_is_nothing_to_fit_in_an_empty_plan(
    page: PlannerPage, view: SessionView, services: Services
) -> None:
    command = view.area.fit
    assert command.action in page.actions()
    assert command.action.isEnabled()
    assert view.plan is not None
    session = view.plan.session
    for block in session.blocks:
        services.blocks.remove(session.id, BlockId(block.id))
    view.open(session.id)
    assert not command.action.isEnabled()
