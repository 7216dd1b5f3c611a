"""Another way to give an activity, chosen in the plan by keys alone and by mouse alone."""

import pytest

from hope_desktop.domain.terms import ActivityId
from tests.journeys.test_stories import told


@pytest.mark.nightly
def test_another_way_to_give_an_activity_is_chosen_in_the_plan(trainer, session):
    services = trainer.services
    trainer.planner.view.actions_of_part.add(ActivityId("1.5"))
    sorting = next(one for one in trainer.inside.ways if "Sorteren" in one.text())
    trainer.begin()
    if trainer.way == "keys":
        trainer.press("Tab", "Down", "Down")
    else:
        trainer.click(sorting)
    chosen = services.planning.session(session).blocks[2].activity
    assert chosen == ActivityId("1.7")
    told("Setting", trainer)
