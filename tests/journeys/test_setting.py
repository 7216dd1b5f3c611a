"""Another way to give an activity, chosen in the plan by keys alone and by mouse alone."""

import pytest

from hope_desktop.domain.ids import ActivityId
from tests.journeys.test_stories import told


@pytest.mark.nightly
def test_another_way_to_give_an_activity_is_chosen_in_the_plan(trainer, session):
    services, view = trainer.services, trainer.planner.view
    assert view.area.actions_of_block.add("1.5", 1)
    view.area.timeline.select(view.area.timeline.rows.block_ids()[1])
    details = view.area.details
    trainer.begin()
    if trainer.way == "keys":
        while not details.choices.head.hasFocus():
            trainer.press("Tab")
        trainer.press("Space")
        while not details.setting.box.hasFocus():
            trainer.press("Tab")
        trainer.press("Down")
    else:
        trainer.click(details.choices.head)
        trainer.choose(details.setting.box, details.setting.box.itemText(1))
    chosen = services.planning.session(session).blocks[1].activity
    assert chosen == ActivityId("1.7")
    told("Setting", trainer)
