"""A trainer changes texts and makes new ones; the original stays, and everything can be undone."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import ChangedSince, NotFound
from hope_desktop.domain.terms import ActivityId, ChangeId, HandoutId, Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.services.library.starter import refresh_starter, replace_library
from hope_desktop.services.opening import Services
from hope_desktop.storage import history
from hope_desktop.storage.library.library_version import keep
from hope_desktop.storage.records import as_json
from tests.bringing import own_activity, rewrite
from tests.planning import asked_of, workshop_of
from tests.reading_pdf import text_of
from tests.shipped import CONTENT

CARDS = HandoutId("1.4/stellingenkaarten")
HERE = ActivityId("1.4")
LETTER = HandoutId("school/ouderbrief")
MINE = "Zorgen? Bel {{helper}} of {{helpline:veilig-thuis}}."


def _type(services: Services, handout: HandoutId, body: str) -> ChangeId:
    changes = rewrite(services, handout, body=body)
    assert changes.change is not None
    return changes.change


def _body(services: Services, handout: HandoutId) -> str:
    return services.library.handout(handout).body


def test_my_version_counts_everywhere_and_the_original_stays(services):
    original = _body(services, CARDS)
    _type(services, CARDS, "Zomaar een zinnetje over pinguïns.\n")
    edition = services.material.handout(CARDS)
    assert edition.is_mine
    assert not edition.is_own
    assert edition.original.body == original
    (activity,) = [one for one in services.library.activity(HERE).handouts if one.id == CARDS]
    assert activity.body.startswith("Zomaar")
    found = services.library.rows(ActivityFilter(words="pinguins"))
    assert [row.id for row in found] == [HERE]


def test_undo_redo_and_back_to_the_original(services):
    original = _body(services, CARDS)
    change = _type(services, CARDS, "Mijn tekst")
    undone = services.undo.undo(change)
    assert undone.activities == {HERE}
    assert _body(services, CARDS) == original
    assert not services.material.handout(CARDS).is_mine
    services.undo.undo(undone.change)
    assert _body(services, CARDS) == "Mijn tekst"
    back = services.material.back_to_original(CARDS)
    assert _body(services, CARDS) == original
    services.undo.undo(back.change)
    assert _body(services, CARDS) == "Mijn tekst"


def test_keys_that_follow_each_other_are_one_step_of_undo(services):
    original = _body(services, CARDS)
    text = services.material.handout(CARDS).text
    first = services.material.keep_handout(replace(text, body="a")).change
    second = services.material.keep_handout(replace(text, body="ab"), first)
    assert second.change == first
    services.undo.undo(first)
    assert _body(services, CARDS) == original
    other = services.material.keep_handout(replace(text, body="abc"), first)
    assert other.change != first
    with pytest.raises(ChangedSince):
        services.undo.undo(first)


def test_an_edit_of_one_handout_leaves_the_others_to_the_library(services):
    others = [one for one in services.library.activity(HERE).handouts if one.id != CARDS]
    _type(services, CARDS, "Mijn tekst")
    after = [one for one in services.library.activity(HERE).handouts if one.id != CARDS]
    assert after == others


@pytest.mark.nightly
def test_own_material_survives_another_library(services):
    made = own_activity(services, "Mijn activiteit")
    _type(services, CARDS, "Mijn tekst")
    _type(services, LETTER, MINE)
    with services._database.transaction() as connection:
        connection.execute("UPDATE originals SET record = replace(record, 'Stelling', 'Zin')")
        keep(connection, "version", "ouder")
    assert services.material.handout(CARDS).original_changed
    refresh_starter(services._database)
    assert _body(services, CARDS) == "Mijn tekst"
    assert _body(services, LETTER) == MINE
    assert not services.material.handout(CARDS).original_changed
    assert services.library.activity(made).title == "Mijn activiteit"
    assert made in [row.id for row in services.library.rows()]


@pytest.mark.parametrize("stays", [True, False], ids=["text", "activity"])
def test_her_version_of_what_the_library_no_longer_has_stays_hers(services, class_2b, stays):
    _type(services, CARDS, "Zinnen over pinguïns")
    bare = tuple(replace(one, handouts=()) for one in CONTENT.activities if stays or one.id != HERE)
    replace_library(services._database, replace(CONTENT, activities=bare))
    assert services.material.handout(CARDS).is_hers
    bundle = asked_of(services, workshop_of(services, class_2b, (HERE,)))
    assert any("pinguïns" in text_of(one.rendered.pdf) for one in bundle.files)


def test_a_new_activity_with_a_handout_is_planned_and_printed(services, class_2b):
    made = own_activity(services, "  Onze   estafette ", Module.BOUNDARIES)
    blank, _ = services.material.new_handout(made, "Loopkaart")
    assert blank == f"{made}/loopkaart"
    _type(services, blank, "Ren naar de **overkant**.")
    order = ("O1", made, "C3")
    session = workshop_of(services, class_2b, order)
    bundle = asked_of(services, session)
    (pupils,) = [file for file in bundle.files if file.printed.kind == "pupils"]
    assert "Ren naar de overkant." in text_of(pupils.rendered.pdf)
    edition = services.material.activity(made)
    assert edition.is_own
    assert edition.text.title == "Onze estafette"


def test_a_copy_has_the_handouts_and_is_nobody_elses(services):
    made, changes = services.material.duplicate_activity(HERE, "Meningenveld van ons")
    names = [one.id.partition("/")[2] for one in services.library.activity(HERE).handouts]
    copies = services.library.activity(made).handouts
    assert sorted(one.id for one in copies) == sorted(f"{made}/{name}" for name in names)
    assert services.material.handout(copies[0].id).is_own
    services.undo.undo(changes.change)
    with pytest.raises(NotFound):
        services.library.activity(made)


@pytest.mark.parametrize("text_id", [HERE, CARDS, "9.9", "1.4/weg"])
def test_what_the_library_brought_cannot_be_thrown_away(services, text_id):
    with pytest.raises(NotFound):
        services.material.remove(HandoutId(text_id))
    with pytest.raises(NotFound):
        services.material.back_to_original(HandoutId(text_id))


def test_an_own_activity_moves_to_the_end_of_another_module(services):
    made = own_activity(services, "Nieuw", Module.BOUNDARIES)
    rewrite(services, made, module=Module.LOVE)
    last = services.library.module(Module.LOVE).activities[-1]
    assert last.id == made


def test_an_activity_changes_without_its_handouts(services):
    edition = services.material.activity(HERE)
    services.material.keep_activity(replace(edition.text, goal="Een ander doel"))
    after = services.library.activity(HERE)
    assert after.goal == "Een ander doel"
    assert after.handouts
    services.material.back_to_original(HERE)
    assert services.library.activity(HERE).goal == (edition.original or edition.text).goal


def test_nothing_is_written_when_nothing_is_different(services):
    assert not services.material.keep_handout(services.material.handout(CARDS).text)
    assert not services.material.keep_activity(services.material.activity(HERE).text)


def test_what_it_leans_on_stays_in_every_version_and_copy(services):
    text = services.material.activity(ActivityId("4.4")).text
    services.material.keep_activity(replace(text, title="Wat hielp er?", leans_on=()))
    copy, _ = services.material.duplicate_activity(ActivityId("4.4"), "Kopie")
    rewrite(services, copy, goal="Kijken.")
    for one in (ActivityId("4.4"), copy):
        assert services.library.activity(one).leans_on == text.leans_on == ("4.6",)


def test_a_version_of_before_a_protection_has_it_from_the_next_library_on(
    services,
):
    looking_back = ActivityId("4.4")
    text = services.material.activity(looking_back).text
    services.material.keep_activity(replace(text, title="Wat hielp er?"))
    mine = replace(text, title="Wat hielp er?", leans_on=())
    with services._database.transaction() as connection:
        connection.execute(
            "UPDATE my_texts SET record = ? WHERE id = ?", (as_json(mine), looking_back)
        )
        history.accept_row(connection, "my_texts", looking_back)
        keep(connection, "version", "0")
    refresh_starter(services._database)
    found = services.library.activity(looking_back)
    assert (found.title, found.leans_on) == ("Wat hielp er?", text.leans_on)


def test_a_field_that_came_with_the_program_is_no_newer_original(services):
    _type(services, CARDS, "Mijn tekst")
    with services._database.transaction() as connection:
        connection.execute("UPDATE originals SET record = replace(record, '\":', '\": ')")
    assert not services.material.handout(CARDS).original_changed
