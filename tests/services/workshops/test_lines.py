"""What to do otherwise comes back where that part is planned again, and nowhere else."""

from dataclasses import replace

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import NamesSomebody, TextTooLong, WrongValue
from hope_desktop.domain.terms import ActivityId, Level, SessionId, TemplateId
from hope_desktop.domain.workshops.lines import Line, LineState, Of
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests.making import moment
from tests.planning import bundle_of, new_class, new_workshop, write_line
from tests.reading_pdf import text_of
from tests.sharing import change_shipped, looked_at, sent, taken_in, trainer
from tests.spreading import spread

HERE = ActivityId("1.4")
SAID = "Minder kaarten, meer tijd voor vraag 2."
MARCH, MAY = SessionFacts(moment("2026-03-12T09:00")), SessionFacts(moment("2026-05-13T09:00"))


@pytest.fixture
def given(services, class_2b) -> SessionId:
    made = new_workshop(services, class_2b, facts=MARCH)
    services.planning.mark_done(made)
    return made


@pytest.fixture
def coming(services) -> SessionId:
    other = new_class(services, ClassFacts("De Linde", "3A", helper="X", reserve="Y", pupils=20))
    return new_workshop(services, other, facts=MAY)


def _seen(services: Services, session: SessionId, activity: ActivityId = HERE) -> str:
    found = services.planning.get(session).next_time.get(activity)
    return found.line.words if found else ""


def _line(services: Services) -> Line:
    (found,) = services.lines.all()
    return found.line


def _papers(services: Services, session: SessionId) -> str:
    bundle = bundle_of(services, session)
    return " ".join(" ".join(text_of(one.rendered.pdf) for one in bundle.files).split())


def test_it_comes_back_in_the_next_plan_of_any_class_until_it_is_worked_in(services, given, coming):
    write_line(services, given, HERE, f" {SAID}\n")
    assert _seen(services, coming) == SAID
    assert _seen(services, given) == "", "it was given"
    change = services.lines.answer([_line(services)], LineState.DONE).change
    assert _seen(services, coming) == ""
    assert _line(services).state is LineState.DONE
    services.undo.undo(change)
    assert _seen(services, coming) == SAID


def test_the_newest_is_shown_first_and_the_one_before_it_is_not_lost(
    services, given, coming, class_2b
):
    april = SessionFacts(moment("2026-04-01T09:00"))
    second = new_workshop(services, class_2b, facts=april)
    write_line(services, given, HERE, SAID)
    write_line(services, second, HERE, "Rustiger.")
    assert _seen(services, coming) == "Rustiger."
    services.lines.answer([services.lines.all()[0].line], LineState.DONE)
    assert _seen(services, coming) == SAID
    assert _seen(services, second) == SAID


def test_other_words_take_its_place_and_none_take_it_away(services, given, coming):
    write_line(services, given, HERE, SAID)
    services.lines.say(replace(_line(services), on_paper=True))
    services.lines.say(replace(_line(services), words="Rustiger."))
    assert (_line(services).words, _line(services).on_paper) == ("Rustiger.", True)
    assert not services.lines.say(_line(services))
    services.lines.say(replace(_line(services), words=" "))
    assert services.lines.all() == ()
    with pytest.raises(TextTooLong):
        write_line(services, given, HERE, "a" * 201)


def test_it_is_on_the_run_sheet_when_it_is_ticked(services, given, coming):
    write_line(services, given, HERE, SAID)
    assert SAID not in _papers(services, coming)
    services.lines.say(replace(_line(services), on_paper=True))
    assert f"maart · Je schreef: {SAID}" in _papers(services, coming)


@pytest.mark.parametrize("part", ["4.2", "4.3"])
def test_where_she_tells_it_stands_in_her_plan_alone(services, given, class_2b, part):
    activity = ActivityId(part)
    write_line(services, given, activity, SAID)
    services.lines.say(replace(_line(services), on_paper=True))
    facts = SessionFacts(moment("2026-06-01T09:00"), 100, "Noor", "Joris", reason="De mentor.")
    coming = new_workshop(services, class_2b, TemplateId("S4"), None, facts, "Noor")
    assert _seen(services, coming, activity) == SAID
    assert services.lessons.begin(coming).next_time == {}
    assert SAID not in _papers(services, coming)


@pytest.mark.parametrize("named", ["Bij De Brug eerst uit.", "Bel Aydin.", "De Linde is klein."])
def test_a_name_that_the_work_knows_is_refused(services, given, coming, named):
    for line in (Line(Of(HERE, given), named), Line(Of(HERE, given), "Anders.", answer=named)):
        with pytest.raises(NamesSomebody):
            services.lines.say(line)
    assert services.lines.all() == ()
    write_line(services, given, HERE, "Noem ook Snapchat, zoals Kevin zei.")
    assert _line(services), "a guess at names refused half of what trainers write"


def test_it_lies_in_the_bin_with_its_workshop_and_is_erased_with_it(services, given, coming):
    write_line(services, given, HERE, SAID)
    change = services.planning.remove(given).change
    assert _seen(services, coming) == ""
    back = services.undo.undo(change).change
    assert _seen(services, coming) == SAID
    services.undo.undo(back)
    services.backups.now()
    (thrown,) = services.bin.all()
    services.bin.erase(thrown)
    services.erasing.finish()
    services.close()
    assert spread(services._database.folder.root, "Minder kaarten") == []


def test_how_often_it_was_given_is_counted_from_what_was_given(services, given, coming, class_2b):
    times = services.aftercares.times_given
    assert times(HERE) == 1
    second = new_workshop(services, class_2b, facts=MAY)
    assert times(HERE) == 1, "planned is not given"
    services.planning.mark_done(second)
    assert times(HERE) == 2
    block = next(b.id for b in services.planning.session(second).blocks if b.activity == HERE)
    services.aftercares.give(second, block, given=False)
    assert times(HERE) == 1, "passed over is not given"
    services.planning.remove(given)
    assert times(HERE) == 0
    example, _ = services.planning.example()
    services.planning.mark_done(example)
    assert times(HERE) == 0


def test_the_number_comes_along_from_a_colleague_and_no_class_or_day(services, given, tmp_path):
    change_shipped(services, shipped=HERE)
    parcel = services.packages.sending.of_activities([HERE])
    assert [one.given for one in parcel.package.activities] == [1]
    with trainer(tmp_path / "colleague") as colleague:
        taken_in(colleague, sent(services, parcel))
        assert colleague.library.activity(HERE).given == 1
        assert colleague.aftercares.times_given(HERE) == 0
        again = colleague.packages.sending.of_activities([HERE])
        assert [one.given for one in again.package.activities] == [0], "hers alone is sent on"
        assert looked_at(colleague, sent(services, parcel)).same


FORM = Line(Of(), "Het intakeformulier nakijken.", who="jeugd", due="2026-11")
LATER = Line(Of(), "Een vaste plek om te wachten.", who="balie", due="2027-03")


@pytest.fixture
def table(services) -> SessionId:
    """In September; it is November now."""
    group = new_class(services, ClassFacts("Gemeente Bunnik", "Beleid", Level.ADULTS))
    made = new_workshop(services, group, "S21", facts=SessionFacts(moment("2026-09-12T09:00"), 90))
    services.planning.mark_done(made)
    services.lines.agree(made, (FORM, LATER, Line(Of(), "")))
    return made


def _first(services: Services) -> Line:
    return services.lines.all()[0].line


def test_later_is_next_month(services, table):
    services.lines.answer([_first(services)], LineState.OPEN)
    assert _first(services).due == "2026-12"


def test_what_is_no_agreement_or_month_or_names_somebody_is_not_kept(services, table):
    agree, kept = services.lines.agree, services.lines.of_session(table)
    with pytest.raises(WrongValue):
        agree(table, (replace(kept[0], due="2027-13"),))
    with pytest.raises(NamesSomebody):
        agree(table, (replace(kept[0], who="Bunnik"),))
    assert services.lines.of_session(table) == kept
    agree(table, (*kept, FORM, LATER))
    assert [one.words for one in services.lines.of_session(table)] == [
        FORM.words, LATER.words, FORM.words,
    ]  # fmt: skip
    agree(table, kept[1:])
    assert services.lines.of_session(table) == kept[1:]
