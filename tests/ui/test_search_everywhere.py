from datetime import datetime

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.library.handout import name_of
from hope_desktop.domain.terms import ActivityId, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.search_everywhere import MOST, SearchEverywhere
from hope_desktop.ui.widgets.destination import (
    Destination,
    to_activity,
    to_class,
    to_handout,
    to_material,
    to_module,
    to_workshop,
)
from tests import files_of_others as others
from tests.bringing import bring
from tests.planning import came, new_class, new_workshop
from tests.tools.shared_ui import made_ui


@pytest.fixture
def everywhere(qapp, services) -> SearchEverywhere:
    made = new_class(services, ClassFacts("Sint-Jozéf", "2B"))
    facts = SessionFacts(datetime.fromisoformat("2026-12-01T09:00"))
    new_workshop(services, made, "S1", "a", facts)
    return SearchEverywhere(services, made_ui("en"))


def test_activity_class_and_workshop_are_found(everywhere):
    assert [row.key for row in everywhere.find("jozef 2b")] == [to_class(1), to_workshop(1)]
    kinds = {bool(row.key.activity) for row in everywhere.find("cirkel")}
    assert kinds == {True, False}, "activities and handouts"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("kindertel", Destination("manage", section="helplines", helpline="kindertelefoon")),
        ("0800-0432", Destination("manage", section="helplines", helpline="kindertelefoon")),
        ("eerste bezoek", Destination("planner", template="S1", is_new=True)),
        ("love", to_module("2")),
        ("module 3", to_module("3")),
        ("december", to_workshop(1)),
        ("onze grens", Destination("planner", template="came-1", is_new=True)),
        ("joris", Destination("planner", template="came-1", is_new=True)),
        ("zwaluw", to_material(1)),
        ("stellingenkaarten", to_handout("1.4/stellingenkaarten")),
        ("nazorg", to_handout("school/debrief")),
    ],
)
def test_everything_with_a_name_is_found_first(everywhere, services, words, key):
    came(services, SessionId(1), "Onze grens")
    bring(services, "Zwaluwen.pdf", to=ActivityId("1.4"))
    assert everywhere.find(words)[0].key == key


@pytest.mark.nightly
def test_own_files_are_found_with_sheets_and_say_beside_what_they_lie(everywhere, services):
    file = bring(services, "Stellingenkwartet.docx", others.docx("<w:p/>"), to=ActivityId("1.4"))
    found = {row.key: row for row in everywhere.find("stellingenk")}
    assert {to_material(file), to_handout("1.4/stellingenkaarten")} <= found.keys()
    title = services.library.activity(ActivityId("1.4")).title
    assert found[to_material(file)].below.endswith(title)


def test_a_sheet_says_whose_it_is_and_stands_once_whatever_its_versions(everywhere):
    sheets = [row for row in everywhere.find("kaart") if row.key.handout]
    assert len({(name_of(row.key.handout), row.title) for row in sheets}) == len(sheets) > 3
    cards = everywhere.find("stellingenkaarten")[0]
    assert cards.right == "Mag dat? Het meningenveld"


def test_a_sheet_is_found_by_what_it_is(everywhere):
    found = [row.key for row in everywhere.find("poster")]
    assert found[0] == to_handout("O1/afsprakenposter")


def test_words_in_their_order_are_found_on_a_sheet_and_small_ones_weigh_nothing(everywhere):
    found = [row.key for row in everywhere.find("Stop is stop")]
    assert found.index(to_handout("O1/afsprakenposter")) < 3


def test_a_title_goes_before_a_text(everywhere, services):
    title = services.library.activity(ActivityId("1.4")).title
    assert everywhere.find(title)[0].key == to_activity("1.4")


def test_the_words_of_a_file_are_shown_where_they_stand(everywhere, services):
    """Also those of a book that is too thick to print."""
    thick = bring(services, "dik boek.pdf", others.pdf(70, "Hier staat pepermolen in een zin"))
    rich = bring(services, "kladje.html", b"<p>Een zin met kardemom erin</p>")
    assert services.materials.get(thick).pages == 0
    for asked, key in (("pepermolen", thick), ("kardemom", rich)):
        (row,) = everywhere.find(asked)
        assert (row.key, row.marks) == (to_material(key), (asked,))
        assert asked in row.below


def test_a_number_alone_is_no_date(everywhere):
    assert all(row.key.session is None for row in everywhere.find("1"))


def test_all_words_must_be_there(everywhere):
    assert everywhere.find("jozef 3c") == ()
    assert everywhere.find("zzzz") == ()


def test_a_short_word_gives_a_short_list(everywhere):
    assert len(everywhere.find("de")) <= 8 * MOST


def test_rows_say_what_they_are(everywhere):
    found, workshop, *_texts = everywhere.find("2b")
    assert found.below.startswith("Class")
    assert workshop.below.startswith("Workshop")
    assert "9:00" in workshop.below
