"""A trainer's own templates: kept, begun from, renamed, thrown away, and still safe."""

from functools import partial

import pytest

from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import Module
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.safety import Rule
from hope_desktop.domain.workshops.templates import gone_from
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import titles_text
from hope_desktop.paths import data_folder
from hope_desktop.services.library.library import title_in
from hope_desktop.services.opening import Services, open_services
from tests.bringing import own_activity
from tests.making import NINE
from tests.planning import new_class, new_workshop


@pytest.fixture
def session(services, class_2b) -> SessionId:
    """S1 made one's own: other minutes, a pause, and a note."""
    facts = SessionFacts(start=NINE, slot_minutes=60, trainer1="Noor", room="12", reason="x")
    made = new_workshop(services, class_2b, "S1", "a", facts)
    blocks = services.blocks
    second = services.planning.session(made).blocks[1].id
    blocks.set_minutes(made, second, 25)
    blocks.set_note(made, second, "Sam zit voorin")
    blocks.add_pause(made, 2)
    return made


def _plan(services: Services, session: SessionId) -> list[tuple[str | None, int, str]]:
    return [(b.activity, b.minutes, b.variant) for b in services.planning.session(session).blocks]


def test_a_workshop_begun_from_it_has_the_plan_and_nothing_of_the_other_class(services, session):
    kept, changes = services.own_templates.keep(session, "  Grenzen   met een spel ")
    assert changes.templates
    other = new_class(services, label="2C")
    made = new_workshop(services, other, kept)
    assert _plan(services, made) == _plan(services, session)
    found = services.planning.session(made)
    assert found.facts == SessionFacts(slot_minutes=60, booklets=True)
    assert not any(block.note for block in found.blocks)
    assert (found.template, found.class_id) == (kept, other)
    assert services.library.template(kept).title == "Grenzen met een spel"


def test_it_stands_behind_the_ready_ones_with_its_levels_and_modules(services, session):
    kept, _ = services.own_templates.keep(session, "Grenzen")
    last = services.planning.templates()[-1]
    assert (last.id, last.own, last.requires_modules) == (kept, True, ())
    assert Level.HAVO in last.levels
    assert not any(template.own for template in services.planning.templates()[:-1])


def test_keeping_under_the_same_name_takes_its_place(services, session):
    kept, _ = services.own_templates.keep(session, "Grenzen")
    services.blocks.add_pause(session)
    again, changes = services.own_templates.keep(session, "grenzen")
    assert again == kept
    assert [t.title for t in services.planning.templates() if t.own] == ["grenzen"]
    assert services.undo.undo(changes.change).templates
    assert len(services.library.template(kept).parts[0].blocks) == 5


def test_each_step_can_be_taken_back_and_done_again(services, session):
    own = services.own_templates
    kept, made = own.keep(session, "Grenzen")
    renamed, removed = own.keep(session, "GRENZEN")[1], own.remove(kept)
    assert [t.title for t in own.removed()] == ["GRENZEN"]
    steps = [removed.change, renamed.change, made.change]
    redo = []
    for change, titles in zip(steps, (["GRENZEN"], ["Grenzen"], []), strict=True):
        redo.append(services.undo.undo(change).change)
        assert [t.title for t in services.planning.templates() if t.own] == titles
    for change in reversed(redo):
        services.undo.undo(change)
    assert [t.title for t in own.removed()] == ["GRENZEN"]


def test_out_of_the_bin_it_comes_back_or_goes_for_good(services, session):
    own = services.own_templates
    kept, _ = own.keep(session, "Grenzen")
    with pytest.raises(NotFound):
        own.put_back(kept)
    own.remove(kept)
    own.put_back(kept)
    own.remove(kept)
    own.erase(kept)
    assert own.removed() == ()
    for step in (own.erase, own.put_back, own.remove):
        with pytest.raises(NotFound):
            step(kept)


@pytest.mark.parametrize("title", ["", "   ", "x" * 81])
def test_it_needs_a_name_that_fits(services, session, title):
    with pytest.raises(WrongValue):
        services.own_templates.keep(session, title)


@pytest.mark.parametrize("erased", [False, True])
def test_what_was_thrown_away_is_named_and_left_out(services, session, class_2b, erased):
    relay = own_activity(services, "Estafette", Module.BOUNDARIES)
    services.blocks.add_activity(session, relay, 1)
    kept, _ = services.own_templates.keep(session, "Met estafette")
    placed = services.planning.session(session).blocks
    services.blocks.remove(session, next(one.id for one in placed if one.activity == relay))
    services.material.remove(relay)
    if erased:
        services.material.erase(relay)
    (part,) = services.library.template(kept).parts
    assert part.titles[1] == ""
    library = services.library
    gone = gone_from(part, library.offered(), partial(title_in, library))
    assert gone == ("" if erased else "Estafette",)
    words = "een eigen activiteit" if erased else "Estafette"
    assert titles_text(gone, translator("nl")) == words
    made = new_workshop(services, class_2b, kept)
    assert relay not in [block.activity for block in services.planning.session(made).blocks]
    proposal = services.fitting.propose(made, 120)
    assert relay not in [timed.block.activity for timed in proposal.blocks]
    if not erased:
        services.material.put_back(relay)
        assert gone_from(part, library.offered(), partial(title_in, library)) == ()


def test_what_leans_on_an_activity_that_was_thrown_away_is_told(services, session, class_2b):
    tale = own_activity(services, "Eigen verhaal", Module.STORIES)
    after = own_activity(services, "Nakijken", Module.STORIES, leans_on=(tale,))
    services.blocks.add_activity(session, tale, 1)
    services.blocks.add_activity(session, after, 2)
    kept, _ = services.own_templates.keep(session, "Met verhaal")
    placed = services.planning.session(session).blocks
    services.blocks.remove(session, next(one.id for one in placed if one.activity == tale))
    services.material.remove(tale)
    made = new_workshop(services, class_2b, kept)
    found = {concern.rule for concern in services.planning.get(made).concerns}
    assert Rule.BASE_MISSING in found


def test_without_opening_or_closing_a_workshop_from_it_is_as_red_as_any(
    services, session, class_2b
):
    for block in services.planning.session(session).blocks:
        if block.activity in {"O1", "C3"}:
            services.blocks.remove(session, block.id)
    kept, _ = services.own_templates.keep(session, "Kaal")
    made = new_workshop(services, class_2b, kept)
    rules = {concern.rule for concern in services.planning.get(made).concerns if concern.serious}
    assert rules >= {Rule.OPENING_MISSING, Rule.CLOSING_MISSING}


def test_all_lessons_of_a_series_are_one_template(services, class_2b):
    facts = SessionFacts(start=NINE, slot_minutes=45)
    first = new_workshop(services, class_2b, "S3", "a", facts)
    services.blocks.add_pause(first, 1)
    second = new_workshop(services, class_2b, "S3", "b", facts)
    services.blocks.add_activity(second, ActivityId("2.1"))
    kept, _ = services.own_templates.keep(second, "Onze reeks", whole_series=True)
    parts = services.library.template(kept).parts
    assert [(part.part, part.slot_minutes) for part in parts] == [
        ("a", 45),
        ("b", 45),
        ("c", 50),
        ("d", 100),
    ]
    other = new_class(services, label="2C")
    begun = new_workshop(services, other, kept, "a", SessionFacts(NINE, 45))
    services.series.plan(begun, services.series.suggested(begun))
    lessons = [part.session for part in services.series.parts(begun)]
    assert all(lessons)
    assert [len(lesson.blocks) for lesson in lessons if lesson] == [5, 5, 3, 7]


def test_a_workshop_on_its_own_is_kept_alone_whatever_is_asked(services, session):
    kept, _ = services.own_templates.keep(session, "Grenzen", whole_series=True)
    assert [part.part for part in services.library.template(kept).parts] == ["a"]


def test_papers_and_series_go_on_when_the_template_lies_in_the_bin(services, session, class_2b):
    kept, _ = services.own_templates.keep(session, "Grenzen")
    made = new_workshop(services, class_2b, kept)
    services.own_templates.remove(kept)
    assert services.printing.sources(made).title == "Grenzen"
    services.own_templates.erase(kept)
    assert services.printing.sources(made).title == ""
    assert services.series.parts(made) == ()
    assert services.fitting.propose(made, 30)


@pytest.mark.nightly
def test_it_is_there_after_a_crash_and_in_every_backup(tmp_path):
    folder = data_folder(tmp_path / "data")
    services, _ = open_services(folder)
    session, _ = services.planning.example()
    services.own_templates.keep(session, "Grenzen")
    backup = services.backups.now()
    services.own_templates.keep(session, "Later")
    services.close()  # without a backup, as after a crash: what is kept is on the disk
    services, _ = open_services(folder)
    assert [t.title for t in services.planning.templates() if t.own] == ["Grenzen", "Later"]
    services.backups.restore(backup.file)
    assert [t.title for t in services.planning.templates() if t.own] == ["Grenzen"]
    services.close()
