"""The list of a new workshop: what came from a colleague is found there."""

import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.terms import Module
from tests.planning import came
from tests.tools.clipped import clipped


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
    page,
    picker,
    qtbot,
    width,
    height,
    letters,
    preferences,
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
    page,
    desk,
    services,
    session,
    kept,
    class_id,
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
