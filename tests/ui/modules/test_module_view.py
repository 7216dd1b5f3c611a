"""A module's own page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from hope_desktop.domain.library.handout import name_of
from hope_desktop.domain.terms import NUMBERED, ActivityId, Audience, Module, following
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.ui.modules.module_view import ModuleView
from hope_desktop.ui.modules.places import ModulesPlace
from hope_desktop.ui.widgets.destination import to_module
from tests.bringing import bring


def words(view: ModuleView) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


@pytest.mark.nightly
def test_a_module_shows_everything_of_it(page, services):
    for module in Module:
        page.show_destination(to_module(module))
        view, found = page.module, services.library.module(module)
        said = words(view)
        assert view.aim.text() in said
        for fold in (view.goals, view.risks, view.after):
            if not fold.is_open:
                fold.head.click()
        said = words(view)
        assert found.text.aim in said
        for sentence in (*found.text.learning_goals, *found.text.risks, found.text.next_step):
            assert sentence in said
        rows = view.activities.view.rows.rows
        assert [row.title for row in rows] == [one.title for one in found.activities]
        assert [row.key for row in rows] == [one.id for one in found.activities]


@pytest.mark.nightly
def test_her_own_files_stand_among_the_activities_and_are_counted(page, services):
    loose = bring(services, "kwartet.docx", b"x", module=Module.BOUNDARIES)
    beside = bring(services, "bij de cirkel.txt", b"y", to=ActivityId("1.1"))
    bring(services, "van een ander.txt", b"z", module=Module.LOVE)
    page.show_destination(to_module(Module.BOUNDARIES))
    view = page.module
    cards = {row.key: row for row in view.activities.view.rows.rows}
    assert cards[loose].right == "Word  ·  van mij"
    assert beside not in cards, "it lies on the card of its activity"
    assert beside in [getattr(one, "id", None) for one in cards["1.1"].sheets]
    assert "2 van mij" in words(view)
    view.chips["light"].click()
    assert loose not in {row.key for row in view.activities.view.rows.rows}
    view.chips["light"].click()
    view.activities.row_opened.emit(loose)
    assert page.stack.currentWidget() is page.own_file


@pytest.mark.nightly
def test_every_sheet_stands_there_once_also_those_still_to_be_made(page, services):
    for module in Module:
        page.show_destination(to_module(module))
        page.module.all_sheets.click()
        assert page.module.handouts.isVisible()
        assert not page.module.activities.isVisible()
        found = services.library.module(module)
        rows = page.module.handouts.view.rows.rows
        made = {name_of(one.id) for activity in found.activities for one in activity.handouts}
        coming = [one for activity in found.activities for one in activity.to_come]
        assert {name_of(row.key) for row in rows if isinstance(row.key, str)} == made
        titles = [(row.title, row.below) for row in rows]
        assert len(set(titles)) == len(titles), "no name twice for one kind"
        assert sum(row.right_below == "nog te maken" for row in rows) == len(coming)


@pytest.mark.nightly
@pytest.mark.parametrize("module", NUMBERED)
def test_the_way_leads_to_the_next_module(page, qtbot, module):
    page.show_destination(to_module(module))
    view, wanted = page.module, following(module)
    view.after.head.click()
    if wanted is None:
        assert not hasattr(view, "next")
        return
    qtbot.mouseClick(view.next, Qt.MouseButton.LeftButton)
    assert view.name.text().startswith(f"{wanted.number}. ")


@pytest.mark.nightly
def test_chips_narrow_the_cards_and_say_how_many(page, services, workshop):
    for chip, lets in [
        ("light", lambda one, row: row.intensity == 1),
        ("short", lambda one, row: row.minutes <= 20),
        ("paperless", lambda one, row: not one.handouts),
        ("fits", lambda one, row: Audience.VO_LOWER in row.audiences),
    ]:
        for module in (Module.BOUNDARIES, Module.STORIES):
            page.show_destination(to_module(module))
            view = page.module
            rows = services.library.rows(ActivityFilter(module=module))
            wanted = [row.id for row in rows if lets(services.library.activity(row.id), row)]
            view.chips[chip].click()
            assert [row.key for row in view.activities.view.rows.rows] == wanted
            if not wanted:
                assert view.activities.empty.isVisible()
                view.activities.empty.button_clicked.emit()
                assert view.activities.view.rows.rowCount() == len(rows)
            else:
                view.chips[chip].click()


@pytest.mark.nightly
def test_a_card_shows_its_sheets_and_is_spoken_in_words(page):
    page.show_destination(to_module(Module.BOUNDARIES))
    row = page.module.activities.view.rows.rows[0]
    assert row.sheets
    assert row.name == f"Mijn cirkel, 25 minuten, licht, {len(row.sheets)} bladen"


def test_nothing_is_current_until_it_is_chosen(page):
    page._trail.go(ModulesPlace(Module.BOUNDARIES))
    page.refresh()
    assert page.module.selected() is None
    assert not page.commands.add.isEnabled()
    sheets = page.module.handouts.view
    assert list(sheets.rows.rows) == [], "nobody sees them yet"
    page.module.all_sheets.click()
    assert len(sheets.rows.rows) > 15
    assert sheets.current_key() is None
