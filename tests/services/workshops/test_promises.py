"""What was agreed at a table comes back in its month, and stands on a page."""

from dataclasses import replace

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import MayBeName, NamesSomebody, NotFound, WrongValue
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.promises import Promise, Promised, PromiseState
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.year import as_csv
from tests.making import moment
from tests.planning import new_class, new_workshop

FORM = Promise("Het intakeformulier nakijken.", "jeugd", "2026-11")
LATER = Promise("Een vaste plek om te wachten.", "balie", "2027-03")


@pytest.fixture
def table(services) -> SessionId:
    """In September; it is November now."""
    group = new_class(services, ClassFacts("Gemeente Bunnik", "Beleid", Level.ADULTS))
    facts = SessionFacts(moment("2026-09-12T09:00"), 90)
    made = new_workshop(services, group, "S21", facts=facts)
    services.planning.mark_done(made)
    services.aftercares.agree(made, (FORM, LATER, Promise("")))
    return made


def _asked(services: Services) -> list[str]:
    return [one.promise.what for one in services.overview.today().agreed]


def _first(services: Services) -> Promised:
    return services.aftercares.promises()[0]


def test_it_is_asked_about_from_its_month_on_until_there_is_an_answer(services, table):
    assert _asked(services) == [FORM.what]
    change = services.aftercares.answer(_first(services), PromiseState.PARTLY).change
    assert _asked(services) == []
    services.undo.undo(change)
    assert _asked(services) == [FORM.what]
    services._database.now = lambda: moment("2027-03-01T09:00")
    assert _asked(services) == [FORM.what, LATER.what]


def test_later_is_next_month(services, table):
    services.aftercares.answer(_first(services), None)
    assert _asked(services) == []
    assert _first(services).promise.due == "2026-12"
    services._database.now = lambda: moment("2026-12-01T09:00")
    assert _asked(services) == [FORM.what]


def test_the_table_of_the_year_has_what_became_of_it(services, table):
    services.aftercares.answer(_first(services), PromiseState.CANNOT, "er is geen geld")
    (year,) = services.years.all()
    rows = as_csv(year, services.years.agreed(year)).decode("utf-8-sig").splitlines()
    assert any(FORM.what in row and row.endswith("kan niet: er is geen geld") for row in rows)
    assert any("Een vaste plek om te wachten." in row for row in rows)


def test_what_is_no_agreement_or_month_or_names_somebody_is_not_kept(services, table):
    agree = services.aftercares.agree
    with pytest.raises(WrongValue):
        agree(table, (replace(FORM, due="2027-13"),))
    with pytest.raises(NamesSomebody):
        agree(table, (replace(FORM, by="Bunnik"),))
    with pytest.raises(MayBeName):
        agree(table, (replace(FORM, what="Dat Kevin belt."),))
    assert len(services.aftercares.promises()) == 2
    agree(table, (FORM, LATER, FORM, LATER))
    assert len(services.aftercares.promises()) == 3
    old = _first(services)
    agree(table, ())
    with pytest.raises(NotFound):
        services.aftercares.answer(old, PromiseState.DONE)


def test_in_the_bin_it_is_not_asked_about_and_no_package_has_it(services, table):
    template = services.packages.sending.of_session(table, "Tafel").package.templates[0]
    assert "intakeformulier" not in repr(template)
    services.planning.remove(table)
    assert _asked(services) == []
    assert services.aftercares.promises() == ()


def test_what_was_said_to_be_no_name_is_not_asked_about_again(services, table):
    named = replace(FORM, what="Het Kompas nakijken.")
    services.aftercares.agree(table, (named,), sure=True)
    services.aftercares.answer(_first(services), PromiseState.DONE)
    assert _first(services).promise.outcome is PromiseState.DONE
    with pytest.raises(MayBeName):
        services.aftercares.answer(_first(services), PromiseState.CANNOT, "want Kevin is ziek")
