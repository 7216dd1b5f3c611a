"""The list of classes: new, found, removed and brought back."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop import wall_clock
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import ClassId, Level, Module, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.classes.page import ClassesPage
from hope_desktop.ui.widgets.destination import to_class
from hope_desktop.ui.widgets.fields.dates import short_date
from tests.planning import new_class, new_workshop


def titles(page: ClassesPage) -> list[str]:
    return [row.title for row in page.list.view.rows.rows]


def test_without_classes_it_offers_a_new_one(page, qtbot):
    assert page.nothing.isVisible()
    assert not page.side.isVisible()
    page.nothing.button.click()
    assert page.sheet.isVisible()
    assert not page.new_session.isEnabled()


def test_a_new_class_by_keyboard(page, desk, services, qtbot):
    desk.window.activateWindow()
    desk.window.commands["new_class"].trigger()
    qtbot.waitUntil(page.form.editor("school").hasFocus)
    for words in ("De Linde", "3C"):
        field = QApplication.focusWidget()
        assert field is not None
        qtbot.keyClicks(field, words)
        QTest.keySequence(field, "Tab")
    desk.ui.operations.save_typed()
    (made,) = services.classes.all()
    assert (made.facts.school, made.facts.label) == ("De Linde", "3C")
    assert titles(page) == ["Klas 3C"]
    assert page.list.view.current_key() == made.id
    assert page.new_session.isEnabled()


@pytest.fixture
def three(page, services, desk) -> list[ClassId]:
    facts = (
        ClassFacts("De Brug", "2B", Level.VMBO_GT, year=2, pupils=27),
        ClassFacts("De Linde", "3C"),
        ClassFacts("Sint-Jan", "H4a", Level.HAVO, address="Lindelaan 1"),
    )
    made = []
    for one in facts:
        class_id, changes = services.classes.add(one)
        desk.ui.bus.changed.emit(changes)
        made.append(class_id)
    return made


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", {"Klas 2B", "Klas 3C", "Klas H4a"}),
        ("brug", {"Klas 2B"}),
        ("linde", {"Klas 3C", "Klas H4a"}),
        ("sint h4", {"Klas H4a"}),
        ("zzz", set()),
    ],
)
def test_search_finds_label_school_and_street(page, three, qtbot, words, found):
    assert page.focus_filter()
    if words:
        with qtbot.waitSignal(page.search.words_changed):
            qtbot.keyClicks(page.search, words)
    assert set(titles(page)) == found
    assert page.list.empty.isVisible() is not bool(found)


def test_rows_say_how_much_there_is_to_ask(page, three):
    rows = {row.title: row for row in page.list.view.rows.rows}
    assert rows["Klas 2B"].right == "27"
    assert rows["Klas 3C"].right_below == "nog te regelen: 5"
    assert rows["Klas 2B"].name.startswith("Klas 2B, De Brug, ")


def test_rows_say_when_the_next_workshop_is(page, three, services):
    begins = wall_clock.now().replace(hour=9, minute=0)
    for days in (-7, 14, 3):
        when = SessionFacts(begins + timedelta(days=days), 50)
        new_workshop(services, three[0], "S1", "a", when)
    page.refresh()
    soon = short_date((begins + timedelta(days=3)).date())
    rows = {row.key: row for row in page.list.view.rows.rows}
    assert rows[three[0]].below.endswith(f" · {soon}")
    assert soon not in rows[three[1]].below


def test_only_a_class_that_is_there_can_be_thrown_away(page, services, three):
    page.show_class(three[1])
    assert page.delete.isEnabled()
    page.start_class()
    assert not page.delete.isEnabled()
    page.list.select(three[0])
    assert page.delete.isEnabled()


def test_what_was_typed_last_is_there_when_it_comes_back_from_the_bin(
    page, desk, services, three, qtbot
):
    page.show_class(three[0])
    contact = page.form.editor("contact")
    qtbot.keyClicks(contact, " de Wit")
    page.delete.trigger()
    desk.window.commands["undo"].trigger()
    assert services.classes.get(three[0]).facts.contact.endswith("de Wit")


def test_a_class_of_primary_school_says_itself_what_it_is(page, services, three):
    services.classes.change(
        three[0], replace(services.classes.get(three[0]).facts, label="groep 8")
    )
    page.refresh()
    page.show_class(three[1])
    page.show_class(three[0])
    assert "Groep 8" in titles(page)
    assert page.name.text() == "Groep 8"


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        (ClassFacts("De Linde", "2B"), "helper"),
        (ClassFacts("De Linde", "2B", Level.HAVO, pupils=27, helper="Bo"), "year"),
        (ClassFacts("De Linde", "2B", Level.HAVO, pupils=27, year=2, helper="Bo"), "reserve"),
    ],
)
def test_who_comes_to_fill_in_can_type_at_once(
    page,
    desk,
    services,
    qtbot,
    facts,
    field,
):
    desk.window.activateWindow()
    made = new_class(services, facts)
    desk.window.pages.go(to_class(made))
    QApplication.processEvents()
    editor = page.form.editor(field)
    assert editor.hasFocus()
    qtbot.waitUntil(lambda: editor.visibleRegion().boundingRect() == editor.rect())


def test_the_path_says_what_is_planned_and_what_comes_after_it(page, services, three, desk):
    page.show_class(three[0])
    next_year = wall_clock.today().year + 1
    facts = SessionFacts(start=datetime(next_year, 12, 9, 9))  # noqa: DTZ001
    made, changes = services.planning.from_template(three[0], TemplateId("S1"), "a", facts)
    desk.ui.bus.changed.emit(changes)
    stones = page.path.stones
    assert stones[Module.BOUNDARIES].accessibleName().endswith(f": gepland op 9 dec {next_year}")
    assert stones[Module.LOVE].accessibleName().endswith(": hierna")
    assert "Hierna komt 2. Liefde" in page.why_next.text()
    desk.ui.bus.changed.emit(services.planning.change_facts(made, replace(facts, start=None)))
    assert stones[Module.BOUNDARIES].accessibleName().endswith(": gepland")
    desk.ui.bus.changed.emit(services.planning.remove(made))
    assert stones[Module.BOUNDARIES].accessibleName().endswith(": hierna")
