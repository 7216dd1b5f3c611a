"""The workshops to begin with: which suit a class, how they look, and what is in one."""

from collections.abc import Iterable

import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Level, Module, TemplateId
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.new.templates import (
    TemplateChoice,
    about_words,
    around,
    choice_row,
    missing_words,
    template_choices,
)
from tests.planning import came
from tests.tools.clipped import clipped
from tests.tools.shared_ui import made_ui

NOTHING: frozenset[Module] = frozenset()


def found(
    services: Services,
    level: Level | None,
    done: frozenset[Module] = NOTHING,
    year: int | None = None,
) -> tuple[TemplateChoice, ...]:
    return template_choices(services.library, ClassFacts("De Es", level=level, year=year), done)


@pytest.mark.parametrize(
    ("level", "done", "first"),
    [
        (Level.PO, NOTHING, "S2"),
        (Level.ISK, NOTHING, "S7"),
        (Level.HAVO, NOTHING, "S1"),
        (Level.HAVO, frozenset({Module.BOUNDARIES}), "S3"),
        (Level.MBO, NOTHING, "S8"),
    ],
)
def test_what_suits_the_class_and_comes_next_stands_first(services, level, done, first):
    best = found(services, level, done)[0]
    assert best.recommended
    assert best.template.id == first


@pytest.mark.parametrize(("year", "advised"), [(None, False), (1, False), (2, True), (5, True)])
def test_a_series_from_year_two_is_recommended_from_then_on(services, year, advised):
    ready = found(services, Level.HAVO, year=year)
    upper = [one for one in ready if one.template and one.template.id == "S13"]
    assert any(one.recommended for one in upper) == advised


def test_every_part_is_there_once_and_choosing_yourself_is_last(services):
    all_choices = found(services, None)
    parts = sum(len(template.parts) for template in services.planning.templates())
    assert len(all_choices) == parts + 1
    assert all_choices[-1].template is None
    assert not any(choice.recommended for choice in all_choices), "the level is not known"


def _best(choices: Iterable[TemplateChoice]) -> set[str]:
    return {one.template.id for one in choices if one.template and one.recommended}


def test_what_is_for_adults_is_offered_to_adults_alone(services):
    *ready, by_hand = found(services, Level.ADULTS)
    assert {one.template.id for one in ready if one.template} == {"S21", "S22", "S23", "S26", "S27"}
    assert _best(ready) == {"S21", "S22", "S23"}
    elsewhere = ClassFacts("Gemeente Bunnik", level=Level.ADULTS, elsewhere=True)
    offered = template_choices(services.library, elsewhere, frozenset())
    assert _best(offered) == {"S23", "S26", "S27"}
    assert by_hand.template is None
    of_pupils = {one.template.id for one in found(services, Level.HAVO) if one.template}
    assert of_pupils.isdisjoint({"S21", "S22", "S23"})
    assert around(Level.ADULTS) == ("O4", "C5")
    assert around(Level.HAVO) == around(None) == ("O1", "C3")


def test_rows_name_part_module_and_minutes(services):
    ui = made_ui("en")
    all_choices = found(services, Level.HAVO, frozenset({Module.BOUNDARIES}))
    row = choice_row(0, all_choices[0], ui)
    assert (row.title, row.right) == ("Lesreeks onderbouw, part b", "50 min")
    assert (row.below, row.module) == ("Vragen is normaal", Module.LOVE), "its icon says the module"
    assert "2. Love" in row.spoken
    assert row.right_below == "recommended"
    assert "havo" in about_words(all_choices[0], ui)
    assert choice_row(9, all_choices[-1], ui).title == "Choose yourself"


def test_an_own_template_in_parts_names_them_and_what_is_gone(services, session):
    relay, _ = services.material.new_activity(Module.LOVE, "Estafette")
    services.blocks.add_activity(session, relay, 1)
    came(services, session, "Spel")
    services.material.remove(relay)
    ui = made_ui("en")
    (own,) = (choice for choice in found(services, Level.HAVO) if choice.own)
    assert own.modules == (Module.BOUNDARIES,)
    assert "Estafette" in missing_words(own, ui)
    assert "Joris" in choice_row(0, own, ui).below


@pytest.fixture
def kept(services, session):
    return came(services, session, "Grenzen met een spel")


@pytest.fixture
def picker(page, kept, class_id):
    page.start_session(class_id)
    page.new_session.picker.want(kept)
    QApplication.processEvents()
    return page.new_session.picker


def _titles(picker):
    return [row.title for row in picker.view.rows.rows]


def test_an_own_one_says_whose_it_is_and_stands_before_its_equals(picker):
    row = picker.view.rows.rows[picker.view.currentIndex().row()]
    assert (row.title, row.below) == (
        "Grenzen met een spel",
        "from Joris · Mag dat? Het meningenveld",
    )
    assert "Joris" in row.spoken
    assert picker.view.currentIndex().row() == 0
    assert picker.about.text().startswith("Made for: ")


def test_what_suits_the_class_is_there_and_the_rest_behind_all(picker):
    assert all(picker.choices[row.key].suits for row in picker.view.rows.rows)
    few = len(_titles(picker))
    assert few < 20
    assert not any("ISK" in title for title in _titles(picker))
    picker.every.click()
    assert len(_titles(picker)) > 30
    assert any("ISK" in title for title in _titles(picker))
    picker.every.click()
    assert len(_titles(picker)) == few


@pytest.mark.nightly
def test_a_search_finds_all_of_them_by_name_level_and_what_is_in_it(picker, qtbot):
    before = picker.choice().name
    for words, found in (
        ("isk vervolg", "ISK, vervolg, part b"),
        ("praktijk", "Praktijkonderwijs en vso, drie korte lessen, part a"),
        ("meningenveld", "Eerste bezoek: mijn grens"),
    ):
        picker.search.setText(words)
        qtbot.waitUntil(lambda found=found: found in _titles(picker))
        assert len(_titles(picker)) < 15
    picker.search.setText("zebra")
    qtbot.waitUntil(lambda: _titles(picker) == ["Choose yourself"])
    picker.search.clear()
    assert picker.choice().name == before, "looking for another one chooses nothing"


def test_what_was_chosen_by_hand_stays_when_another_class_is_chosen(page, picker, services):
    picker.view.setCurrentIndex(picker.view.rows.index(3))
    before = picker.choice().name
    for at in range(page.new_session.form.classes.count()):
        page.new_session.form.classes.setCurrentIndex(at)
        page.new_session.form.classes.activated.emit(at)
        assert picker.choice().name == before
    page.new_session.cancel.click()
    page.start_session(None)
    assert picker.view.currentIndex().row() == 0


@pytest.mark.parametrize(("width", "height", "letters"), [(1366, 768, 171), (1024, 640, 150)])
def test_in_large_letters_the_chosen_one_is_in_sight_and_nothing_lies_over_it(
    page, picker, qtbot, width, height, letters, preferences
):
    preferences.change(text_scale=letters)
    page.window().resize(width, height)
    picker.view.setCurrentIndex(picker.view.rows.index(2))
    picker.about.setText("Made for: most levels of all the schools that there are.")
    qtbot.waitUntil(lambda: not clipped(page))
    seen, row = picker.view.viewport().visibleRegion(), picker.view.currentIndex()
    assert seen.contains(picker.view.visualRect(row).center())


@pytest.mark.nightly
def test_a_workshop_is_made_from_it_and_says_what_is_missing(
    page, desk, services, session, kept, class_id
):
    relay, _ = services.material.new_activity(Module.BOUNDARIES, "Estafette")
    services.blocks.add_activity(session, relay, 1)
    came(services, session, "Grenzen met een spel")
    services.material.remove(relay)
    page.start_session(class_id, services.library.came[-1].id)
    picker = page.new_session.picker
    assert picker.gone.isVisible()
    page.new_session.make.click()
    assert page.stack.currentWidget() is page.view
    assert "Estafette" in desk.window.status.words.text()
    view = page.view.plan
    assert (view.session.template, view.session.class_id) == ("S1", class_id)
    assert [block.activity for block in view.session.blocks] == ["O1", "1.4", "C2", "C3"]


def test_the_chosen_one_shows_its_activities_minutes_and_sheets(page, services, class_id):
    page.start_session(class_id)
    new = page.new_session
    for template in services.library.templates()[:3]:
        new.picker.want(template.id)
        part = new.picker.choice().part
        assert part is not None
        rows = new.look.view.rows.rows
        wanted = [services.library.activity(one) for one in part.activities]
        assert [row.title for row in rows] == [one.title for one in wanted]
        assert [row.sheets[:1] for row in rows] == [one.handouts[:1] for one in wanted]
        assert len({len(row.sheets) for row in rows if row.sheets}) <= 1, "words do not line up"
        used = sum(one.minutes for one in part.blocks or wanted)
        assert new.look.said.text().startswith(f"{used} of {part.slot_minutes} minutes · ")
        assert wanted[0].title in new.look.strip.accessibleName()


def test_who_chooses_everything_sees_no_programme(page, class_id):
    page.start_session(class_id)
    picker = page.new_session.picker
    picker.view.setCurrentIndex(picker.view.rows.index(picker.view.rows.rowCount() - 1))
    QApplication.processEvents()
    assert picker.choice().part is None
    assert page.new_session.look.isHidden()


def test_every_row_is_in_sight(page, class_id):
    page.start_session(class_id)
    page.new_session.picker.want(TemplateId("S1"))
    QApplication.processEvents()
    view = page.new_session.look.view
    last = view.visualRect(view.rows.index(view.rows.rowCount() - 1))
    assert view.viewport().rect().contains(last)
