"""An activity as one readable text."""

from dataclasses import replace

from hope_desktop.domain.ids import ActivityId
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.plan.activity_text import activity_html
from tests.tools.shared_ui import made_ui


def test_goal_steps_with_roles_exit_and_risks_are_there(services: Services) -> None:
    activity = services.library.activity(ActivityId("1.1"))
    text = activity_html(activity, "", made_ui("en"))
    for words in ("Goal", "Steps", "Trainer 2", "Stepping out", "Watch out", activity.exit):
        assert words in text


def test_a_short_version_shows_its_own_steps(services: Services) -> None:
    activity = services.library.activity(ActivityId("1.1"))
    text = activity_html(activity, "Kort", made_ui("en"))
    assert activity.variants[0].steps[0].what in text
    assert activity.steps[0].what not in text


def test_markup_in_a_text_is_shown_and_not_read(services: Services) -> None:
    activity = replace(services.library.activity(ActivityId("1.1")), goal="<b>vet</b>")
    assert "&lt;b&gt;vet" in activity_html(activity, "", made_ui("en"))
