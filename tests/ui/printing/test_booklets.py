"""Whether every pupil gets a booklet is chosen above the papers, for one workshop."""

from dataclasses import replace

import pytest

from hope_desktop.domain.levels import Profile
from hope_desktop.domain.printing.copies import PupilCopy
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from tests.handouts.samples import BOOKLET


@pytest.fixture
def prepared(services, session):
    """Papers with a booklet, which no text of the library is."""
    booklet = PupilCopy(BOOKLET, PaperKind(Whose.PUPILS, part="booklet"), 15)
    return replace(services.printing.prepare(session), booklet=booklet)


def test_a_lesson_without_a_booklet_has_no_such_choice(page):
    assert not page.body.booklets.isVisible()


def test_booklets_are_chosen_for_this_workshop_and_it_can_be_taken_back(
    page, desk, services, session, prepared
):
    choice = page.body.booklets
    choice.show_prepared(prepared)
    assert choice.isVisible()
    before = services.planning.session(session).facts.booklets
    assert choice.tick.isChecked() is before
    choice.tick.click()
    assert services.planning.session(session).facts.booklets is not before
    desk.window.commands["undo"].trigger()
    assert services.planning.session(session).facts.booklets is before


def test_what_booklets_take_is_said_also_before_they_are_chosen(page, prepared):
    choice = page.body.booklets
    choice.show_prepared(prepared)
    assert choice.takes.text() == "15 vellen, knip en vouw"
    large = replace(prepared, profile=Profile.LARGE)
    choice.show_prepared(large)
    assert choice.takes.text() == "15 vellen, vouw"
    choice.show_prepared(replace(large, booklet=replace(prepared.booklet, times=None)))
    assert choice.takes.text() == "vouw"
