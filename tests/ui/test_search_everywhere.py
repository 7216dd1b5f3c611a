from datetime import datetime

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.ids import ActivityId, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.search_everywhere import MOST, SearchEverywhere
from hope_desktop.ui.widgets.destination import (
    Destination,
    to_class,
    to_handout,
    to_material,
    to_module,
    to_workshop,
)
from tests.bringing import bring
from tests.tools.shared_ui import made_ui


@pytest.fixture
def everywhere(qapp, services) -> SearchEverywhere:
    made, _changes = services.classes.add(ClassFacts("Sint-Jozéf", "2B"))
    facts = SessionFacts(datetime.fromisoformat("2026-12-01T09:00"))
    services.planning.from_template(made, TemplateId("S1"), "a", facts)
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
        ("onze grens", Destination("planner", template="own-1", is_new=True)),
        ("yours", Destination("planner", template="own-1", is_new=True)),
        ("zwaluw", to_material(1)),
        ("stellingenkaarten", to_handout("1.4/stellingenkaarten")),
    ],
)
def test_everything_with_a_name_is_found_first(everywhere, services, words, key):
    services.own_templates.keep(SessionId(1), "Onze grens")
    bring(services, "Zwaluwen.pdf", to=ActivityId("1.4"))
    assert everywhere.find(words)[0].key == key


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
