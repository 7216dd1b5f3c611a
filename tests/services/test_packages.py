"""What a colleague sends comes in whole, and nobody's own work is lost by it."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from hope_desktop.domain.errors import BadPackage, FolderProblem
from hope_desktop.domain.terms import ActivityId, Changes, Module, SessionId
from hope_desktop.services.opening import Services
from tests.bringing import QUARTET, bring, rewrite
from tests.planning import new_class, new_workshop, put_on_paper, workshop_of
from tests.sharing import (
    SHIPPED,
    change_shipped,
    kept_files,
    looked_at,
    rows,
    rows_that_count,
    sent,
    taken_in,
    write_own,
)


def test_what_nobody_put_a_name_under_is_not_hers(services, colleague):
    bring(services, "oud.doc", b"oud")
    path = Path(services._database.folder.root) / "pakket.hope"
    services.packages.sending.write(services.packages.sending.all_mine(), path, "")
    taken_in(colleague, path)
    (piece,) = colleague.materials.all()
    assert piece.sender
    assert colleague.files.open_copy(piece.id).is_dir()


def test_a_workshop_comes_with_all_that_is_own_in_it(services, colleague, workshop):
    planned = services.planning.session(workshop)
    in_plan = next(block.activity for block in planned.blocks[1:] if block.activity)
    own, changed = write_own(services), change_shipped(services, shipped=in_plan)
    services.blocks.add_activity(workshop, own)
    path = sent(services, services.packages.sending.of_session(workshop, "Grenzen in 50"))
    incoming = looked_at(colleague, path)
    kinds = sorted(one.kind.value for one in incoming.new)
    assert kinds == ["activity", "activity", "handout", "material", "template"]
    assert incoming.differs == incoming.refused == incoming.same == ()
    taken_in(colleague, path)
    (template,) = (one for one in colleague.library.templates() if one.own)
    from_whom = (template.title, template.sender, template.sent_on)
    assert from_whom == ("Grenzen in 50", "Joris", "2026-11-24")
    class_id = new_class(colleague)
    made = new_workshop(colleague, class_id, template.id, "a")
    planned = colleague.planning.session(made)
    assert own in [block.activity for block in planned.blocks]
    for one in (own, changed):
        mine, theirs = services.library.activity(one), colleague.library.activity(one)
        assert replace(mine, review=theirs.review) == theirs
    edition = colleague.material.activity(own)
    assert (edition.sender, edition.sent_on) == ("Joris", "2026-11-24")
    (piece,) = colleague.materials.of_activity(own)
    assert (piece.sender, piece.note, piece.module) == ("Joris", "", Module.LOVE)
    assert colleague.files.path(piece).read_bytes() == QUARTET
    assert colleague.materials.search("kwartet") == (piece,)


def test_the_same_twice_changes_nothing(services, colleague):
    write_own(services)
    change_shipped(services)
    path = sent(services, services.packages.sending.all_mine())
    assert taken_in(colleague, path)
    before = rows(colleague)
    for beside in (False, True):
        assert taken_in(colleague, path, beside=beside) == Changes()
    assert rows(colleague) == before
    assert looked_at(services, path).new == looked_at(services, path).differs == ()


@pytest.mark.parametrize("beside", [False, True])
def test_what_differs_stays_or_comes_beside_hers(services, colleague, beside):
    own = write_own(services)
    taken_in(colleague, sent(services, services.packages.sending.all_mine()))
    mine = replace(colleague.material.activity(own).text, goal="Van mij.")
    colleague.material.keep_activity(mine)
    rewrite(services, own, goal="Van Joris.")
    path = sent(services, services.packages.sending.all_mine())
    incoming = looked_at(colleague, path)
    assert [one.key for one in incoming.differs] == [own]
    taken_in(colleague, path, beside=beside)
    goals = {
        colleague.library.activity(row.id).goal
        for row in colleague.library.rows()
        if row.title.startswith("Brieven")
    }
    assert goals == {"Van mij.", *(["Van Joris."] if beside else ())}
    if beside:
        (copy,) = (r for r in colleague.library.rows() if r.title == "Brieven aan Robin (Joris)")
        assert [h.title for h in colleague.library.activity(copy.id).handouts] == ["Briefpapier"]
        assert taken_in(colleague, path, beside=True) == Changes()


@pytest.mark.nightly
def test_printed_papers_that_are_other_ones_now_are_named(services, colleague):
    change_shipped(services, "Neem krijt mee.", ActivityId("1.3"))
    class_id = new_class(colleague)
    made = {}
    for name in ("1.3", "1.3", "1.4"):
        plan = ["O1", name, "C1"]
        session = workshop_of(colleague, class_id, plan)
        if name not in made or name == "1.4":
            put_on_paper(colleague, session)
        made.setdefault(name, session)
    assert _named(services, colleague) == [made["1.3"]]


@pytest.mark.parametrize("draft", [True, False])
def test_a_draft_that_comes_in_is_on_no_paper_yet(services, colleague, *, draft):
    made, _ = services.material.new_handout(ActivityId("1.3"), "Blad", body="## Schrijf\n")
    rewrite(services, made, draft=draft)
    class_id = new_class(colleague)
    session = workshop_of(colleague, class_id, ["1.3"])
    put_on_paper(colleague, session)
    assert _named(services, colleague) == ([] if draft else [session])
    assert colleague.material.handout(made).text.draft is draft


def _named(services: Services, colleague: Services) -> list[SessionId]:
    """The workshops of whose papers she is told when she takes in all that the other has."""
    incoming = looked_at(colleague, sent(services, services.packages.sending.all_mine()))
    printed, _ = colleague.packages.take_in(incoming, colleague.packages.keep_files(incoming))
    return [row.id for row in printed]


def test_what_would_lose_protection_is_refused_and_the_rest_comes(services, colleague):
    write_own(services)
    path = sent(services, services.packages.sending.all_mine())
    story = next(
        handout
        for row in services.library.rows()
        for handout in services.library.activity(row.id).handouts
        if handout.fictional
    )
    bad = replace(story, fictional=False, body="Echt gebeurd.")
    package = services.packages.read(path)
    incoming = colleague.packages.compare(path, replace(package, handouts=(bad,)))
    assert [thing.key for thing, _why in incoming.refused] == [story.id]
    colleague.packages.take_in(incoming, colleague.packages.keep_files(incoming))
    assert colleague.library.handout(story.id) == story


def test_what_came_in_or_was_typed_meanwhile_is_not_overwritten(services, colleague):
    """Two imports at once, and words that were kept while the question stood there."""
    change_shipped(services, "Van Joris.")
    change_shipped(services, "Van Joris.", ActivityId("1.3"))
    path = sent(services, services.packages.sending.all_mine())
    first, second = looked_at(colleague, path), looked_at(colleague, path)
    change_shipped(colleague, "Van mij.", ActivityId("1.3"))
    files = colleague.packages.keep_files(first)
    _, changes = colleague.packages.take_in(first, files)
    assert colleague.packages.take_in(second, files) == ((), Changes())
    assert colleague.library.activity(SHIPPED).tips == ("Van Joris.",)
    assert colleague.library.activity(ActivityId("1.3")).tips == ("Van mij.",)
    assert changes.activities == {SHIPPED}


def test_a_stick_that_is_pulled_out_leaves_nothing(services, colleague):
    write_own(services)
    path = sent(services, services.packages.sending.all_mine())
    incoming = looked_at(colleague, path)
    before, files = rows(colleague), kept_files(colleague)
    path.unlink()
    for again in (colleague.packages.keep_files, lambda one: colleague.packages.read(one.path)):
        with pytest.raises(BadPackage) as refused:
            again(incoming)
        assert refused.value.why == "missing"
    assert (rows(colleague), kept_files(colleague)) == (before, files)
    parcel = services.packages.sending.all_mine()
    with pytest.raises(FolderProblem):
        services.packages.sending.write(parcel, path.parent / "stick" / "x.hope", "Joris")


@pytest.mark.nightly
def test_random_imports_over_random_edits_lose_no_edit(services, colleague):
    """Sixty rounds: whatever comes in, her own words are there afterwards; undo is exact.

    What she chose to replace is theirs, and nothing else is.
    """
    dice = random.Random(20)
    names = [write_own(services, f"Activiteit {n}") for n in range(3)]
    names += [ActivityId("1.1"), ActivityId("2.1"), ActivityId("3.3")]
    for round_ in range(60):
        for one in (services, colleague):
            name = dice.choice(names)
            if dice.random() < 0.7 and name in {row.id for row in one.library.rows()}:
                text = one.material.activity(name).text
                tip = f"Tip {round_} {'A' if one is services else 'B'}."
                one.material.keep_activity(replace(text, tips=(tip,)))
        path = sent(services, services.packages.sending.all_mine(), "w.hope")
        before = rows_that_count(colleague)
        records = {row[0]: row[2] for row in before["my_texts"]}
        changes = taken_in(colleague, path, beside=dice.random() < 0.5)
        after = {row[0]: row[2] for row in rows(colleague)["my_texts"]}
        assert {name for name in records if after[name] != records[name]} == set()
        if changes.change is not None:
            whole = rows_that_count(colleague)
            back = colleague.undo.undo(changes.change).change
            assert rows_that_count(colleague) == before
            if back is not None and dice.random() < 0.5:
                colleague.undo.undo(back)
                assert rows_that_count(colleague) == whole
