"""A version is printed when its maker says so, and not without what protects a pupil."""

from hope_desktop.domain.terms import HandoutId

OWN = HandoutId("C3/hulpkaart.eigen")


def test_a_version_that_lacks_help_does_not_become_ready(own_card, services):
    own_card.edit.replace_all("## Wil je praten?")
    own_card.readiness.ready.click()
    assert not own_card.readiness.ready.isChecked()
    assert own_card.problems.isVisible()
    kept = services.library.handout(OWN)
    assert (kept.draft, kept.body) == (True, "## Wil je praten?")


def test_ready_is_kept_at_once_and_taken_back_with_undo(own_card, services, desk):
    own_card.readiness.ready.click()
    assert not services.library.handout(OWN).draft
    desk.window.commands["undo"].trigger()
    assert services.library.handout(OWN).draft
    assert not own_card.readiness.ready.isChecked()
