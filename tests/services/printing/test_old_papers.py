"""Paper with an old number, over the real library."""

from dataclasses import replace
from datetime import timedelta

import pytest

from hope_desktop.services.opening import Services
from tests.planning import bundle_of, put_on_paper
from tests.services.conftest import NOW, Clock
from tests.services.help_lines import GGD, KIND, line, printed


def _an_hour_later(services: Services, clock: Clock, name: str, **other: str) -> None:
    """A line is another one."""
    clock.now += timedelta(hours=1)
    services.helplines.change(replace(line(services, name), **other), "Sam")


@pytest.mark.nightly
def test_a_changed_number_names_the_workshops_to_print_again(services, class_2b, clock):
    session = printed(services, class_2b)
    assert services.helplines.old_papers.all() == ()
    _an_hour_later(services, clock, KIND, hours="11 tot 21 uur")
    assert services.helplines.old_papers.all() == (), "the number is the same"
    services.helplines.change(replace(line(services, KIND), phone="0800-1111"), "Sam")
    (paper,) = services.helplines.old_papers.all()
    assert (paper.session.id, paper.lines) == (session, ("De Kindertelefoon",))
    clock.now += timedelta(hours=1)
    put_on_paper(services, session)
    assert services.helplines.old_papers.all() == (), "it was printed again"


@pytest.mark.nightly
def test_paper_stays_old_until_pupils_have_the_new_number(services, class_2b, clock):
    session = printed(services, class_2b)
    _an_hour_later(services, clock, KIND, phone="0800-1111")
    clock.now += timedelta(hours=1)
    bundle = bundle_of(services, session)
    services.prints.record(bundle.only(frozenset({"trainer", "school"})))
    assert [paper.session.id for paper in services.helplines.old_papers.all()] == [session]


def test_paper_that_was_thrown_away_is_old_no_more(services, class_2b, clock):
    session = printed(services, class_2b)
    _an_hour_later(services, clock, KIND, phone="0800-1111")
    clock.now += timedelta(hours=1)
    change = services.helplines.old_papers.throw_away(session).change
    assert services.helplines.old_papers.all() == ()
    services.undo.undo(change)
    assert len(services.helplines.old_papers.all()) == 1
    services.helplines.old_papers.throw_away(session)
    _an_hour_later(services, clock, KIND, phone="0800-2222")
    assert len(services.helplines.old_papers.all()) == 1, "another change after that"


@pytest.mark.nightly
def test_paper_without_the_line_and_lessons_that_are_over_are_left_alone(services, class_2b, clock):
    printed(services, class_2b, start=NOW - timedelta(days=3))
    session = printed(services, class_2b)
    _an_hour_later(services, clock, "comensha", phone="000-1111")
    assert services.helplines.old_papers.all() == ()
    services.helplines.change(replace(line(services, "veilig-thuis"), phone="000-2222"), "Sam")
    assert [paper.session.id for paper in services.helplines.old_papers.all()] == [session]


@pytest.mark.nightly
def test_a_line_that_was_taken_away_stands_on_old_paper(services, class_2b, clock):
    made, _ = services.helplines.add(GGD, "Sam")
    printed(services, class_2b)
    clock.now += timedelta(hours=1)
    services.helplines.remove(made)
    (paper,) = services.helplines.old_papers.all()
    assert paper.lines == ("GGD in de buurt",)


def test_paper_in_another_language_that_lies_there_too_counts(services, class_2b, clock):
    session = printed(services, class_2b)
    services.prints.record(bundle_of(services, session, language="en"))
    _an_hour_later(services, clock, "veilig-thuis", phone="000-1111")
    assert [paper.session.id for paper in services.helplines.old_papers.all()] == [session]
