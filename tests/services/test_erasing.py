"""Erased is erased: no byte of it is left in any file, and everything else is as it was."""

import contextlib
import shutil
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import batched
from pathlib import Path

import pytest

from hope_desktop.domain.bin import Thrown
from hope_desktop.domain.errors import ChangedSince, NotFound
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.second_place import SecondPlace
from hope_desktop.storage import backup_file
from hope_desktop.storage.backup import rebuilt
from hope_desktop.storage.backup_file import opened
from hope_desktop.storage.damage.soundness import damaged
from hope_desktop.storage.erasing import erasing, rewriting
from hope_desktop.storage.files import UNFINISHED
from tests.bringing import bring, own_activity
from tests.making import NINE
from tests.planning import new_class, new_workshop, put_on_paper
from tests.spreading import spread
from tests.thrown_away import KINDS, REASON, a_changed_file, a_class, an_activity
from tests.tools.begun import begun

CANARY = "zwaluwstaartje"
NOW = NINE.replace(month=11, day=26)


def _spread(folder: Path, word: str = CANARY) -> list[str]:
    return spread(folder, word)


@pytest.fixture
def stick(tmp_path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def _erase(services: Services, thrown: Thrown) -> None:
    services.bin.erase(thrown)
    services.erasing.finish()


def _rows(services: Services) -> list[Counter[str]]:
    """Every row of every backup."""
    found = []
    for info in services.backups.all():
        with contextlib.closing(opened(info.file)) as backup:
            kinds = backup.execute("PRAGMA table_list").fetchall()
            tables = [one[1] for one in kinds if one[2] == "table" and one[1][:7] != "sqlite_"]
            rows = (
                (name, row) for name in tables for row in backup.execute(f"SELECT * FROM {name}")
            )
            found.append(Counter(f"{name} {row}" for name, row in rows))
    return found


@pytest.mark.nightly
def test_each_kind_of_text_and_file_goes_and_the_others_stay(services, tmp_path, stick):
    folder, words = services._database.folder, {kind: f"zwaluw{kind}" for kind in KINDS}
    SecondPlace(folder).choose(stick)
    SecondPlace(folder).take_all(wanted=True)
    lies: dict[str, Thrown] = {}
    services.backups.now()
    removals = {kind: make(services, words[kind]) for kind, make in KINDS.items()}
    services.backups.now()
    for kind, remove in removals.items():
        before = {one.id for one in services.bin.all()}
        remove()
        (lies[kind],) = [one for one in services.bin.all() if one.id not in before]
    made = services.backups.now()
    SecondPlace(folder).bring_up_to_date(lambda _done, _of: True)
    services.backups.restore(made.file)  # what was there lies under `replaced`
    before_it = _rows(services)
    for kinds in batched(lies, 5):
        gone, stay = (
            [words[one] for one in kinds],
            [words[one] for one in words if one not in kinds],
        )
        assert [word for word in gone if len(_spread(tmp_path, word)) < 4] == []
        for kind in kinds:
            services.bin.erase(lies[kind])
        services.erasing.finish()
        assert services.erasing.left == ()
        assert [_spread(tmp_path, word) for word in gone] == [[]] * len(kinds)
        assert not folder.erasing.exists()
        after_it = _rows(services)
        for before, after in zip(before_it, after_it, strict=True):
            told = [one for one in before if "zwaluw" in one and before[one] != after[one]]
            assert [one for one in told if any(word in one for word in stay)] == []
            assert sum(after.values()) > sum(before.values()) - 60 * len(kinds)
        before_it = after_it
    for info in services.backups.all():
        services.backups.verify(info.file)
    assert services.backups.is_behind(), "the next one carries what was erased"
    services.close()
    assert _spread(tmp_path, "zwaluw") == []


@pytest.mark.nightly
def test_who_told_goes_from_plans_past_and_to_come_and_from_backups(services):
    made = new_class(services)
    days = (NINE, NINE.replace(year=2001))
    facts = [SessionFacts(day, 100, "Samira", "Joris", reason=REASON) for day in days]
    sessions = [new_workshop(services, made, "S4", None, one, "Samira") for one in facts]
    file = services.backups.now().file
    changes = services.erasing.run(lambda: services.telling.forget("samira"), teller="samira")
    services.erasing.finish()
    assert changes.sessions == set(sessions)
    assert [services.planning.session(one).teller for one in sessions] == [None, None]
    assert services.planning.session(sessions[0]).blocks[2].activity == "4.6"
    services.backups.restore(file)
    assert [services.planning.session(one).teller for one in sessions] == [None, None]
    with pytest.raises(NotFound):
        services.telling.forget("Samira")


@pytest.mark.nightly
def test_why_somebody_told_goes_with_who_told_from_every_version_and_backup(
    services, tmp_path, stick
):
    """Also from a backup of before she was chosen; and no change is called after it."""
    SecondPlace(services._database.folder).choose(stick)
    made = new_class(services)
    why, other = f"{CANARY} wil zelf vertellen.", "De mentor vroeg erom."
    facts = SessionFacts(NINE, 100, "Samira", "Joris", reason=why)
    told, kept = (
        new_workshop(services, made, "S4", facts=replace(facts, reason=one)) for one in (why, other)
    )
    services.backups.now()
    services.telling.tell(told, "Samira")
    put_on_paper(services, told)
    services.planning.change_facts(told, replace(facts, reason=f"{why} Echt.", room="12"))
    services.telling.stop("Samira")
    restored = services.backups.now().file
    services.telling.tell(told, "Samira")
    services.backups.restore(restored)
    SecondPlace(services._database.folder).bring_up_to_date(lambda _done, _of: True)
    services.erasing.run(lambda: services.telling.forget(" samira"), teller=" samira")
    services.erasing.finish()
    reasons = [services.planning.session(one).facts.reason for one in (told, kept)]
    assert reasons == ["", other]
    assert damaged(services._database.connection) == ()
    assert services.erasing.left == ()
    for info in services.backups.all():
        with contextlib.closing(opened(info.file)) as backup:
            assert damaged(backup) == ()
            assert not {"teller.stopped", "session.told", "teller.erased"} & {
                what for (what,) in backup.execute("SELECT what FROM changes")
            }
            assert backup.execute("SELECT reason FROM sessions ORDER BY id").fetchall() == [
                ("",),
                (other,),
            ]
    services.close()
    assert _spread(tmp_path) == []


def test_undo_over_an_erase_is_refused(services):
    made = own_activity(services, "Les")
    changes = services.material.remove(made)
    _erase(services, services.bin.all()[0])
    with pytest.raises(ChangedSince):
        services.undo.undo(changes.change)


@pytest.mark.nightly
def test_a_backup_that_cannot_be_read_is_named_and_stays(services):
    an_activity(services, CANARY)()
    file, bad = services.backups.now().file, services.backups.now().file
    bad.write_bytes(bad.read_bytes()[:-40])
    kept = bad.read_bytes()
    _erase(services, services.bin.all()[0])
    assert services.erasing.left == (bad,)
    assert services.erasing.is_waiting
    assert bad.read_bytes() == kept
    with zipfile.ZipFile(file) as whole:
        assert CANARY.encode() not in whole.read("hope.db")
    bad.unlink()
    services.erasing.finish()
    assert not services.erasing.is_waiting


def test_what_another_program_holds_is_named_and_goes_when_it_lets_go(
    services, monkeypatch, tmp_path
):
    a_changed_file(services, CANARY)()

    def held(path: Path) -> None:
        raise PermissionError(13, "in use", str(path))

    with monkeypatch.context() as windows:
        windows.setattr(erasing, "delete", held)
        services.bin.erase(services.bin.all()[0])
        services.erasing.settle(services.erasing.reach(services.erasing.begin(), lambda *_: True))
    assert f"{CANARY}.docx" in [path.name for path in services.erasing.left]
    assert services.erasing.is_waiting
    services.erasing.delete_left()
    services.erasing.finish()
    assert (services.erasing.left, services.erasing.is_waiting) == ((), False)
    assert _spread(tmp_path) == []


@pytest.mark.nightly
def test_what_a_killed_restore_or_backup_left_goes_at_the_next_start(tmp_path):
    folder = begun(tmp_path / "data")
    services, _ = open_services(folder, lambda: NOW)
    a_class(services, CANARY)()
    made = services.backups.now()
    services.backups.restore(made.file)
    half = rebuilt(made.file, folder.root)
    for place in (folder.root, folder.backups, folder.replaced):
        shutil.copyfile(half, place / f"{UNFINISHED}0a1b")
    half.with_name(f"{half.name}-wal").write_text(CANARY)
    services.close()
    again, _ = open_services(folder, lambda: NOW)
    assert [name for name in _spread(folder.root) if Path(name).name.startswith(".")] == []
    _erase(again, again.bin.all()[0])
    again.close()
    assert _spread(tmp_path) == []


@pytest.mark.nightly
def test_a_stick_that_is_not_here_is_erased_when_it_is_back(services, tmp_path, stick):
    folder = services._database.folder
    an_activity(services, CANARY)()
    services.backups.now()
    SecondPlace(folder).choose(stick)
    SecondPlace(folder).bring_up_to_date(lambda _done, _of: True)
    place = SecondPlace(folder).path
    away = place.rename(tmp_path / "away")
    _erase(services, services.bin.all()[0])
    assert services.erasing.is_waiting
    assert len(_spread(tmp_path)) == 1
    services.close()
    away.rename(place)
    again, _ = open_services(folder)
    again.erasing.finish()
    again.close()
    assert _spread(tmp_path) == []
    assert not folder.erasing.exists()


@pytest.mark.parametrize("other", [False, True], ids=["none", "another"])
def test_a_stick_that_was_one_is_named_until_it_is_here(services, tmp_path, stick, *, other):
    folder = services._database.folder
    an_activity(services, CANARY)()
    services.backups.now()
    second = SecondPlace(folder)
    second.choose(stick)
    second.bring_up_to_date(lambda _done, _of: True)
    seen, place = second.seen, second.path
    away = place.rename(tmp_path / "away")
    if other:
        (tmp_path / "other").mkdir()
        second.choose(tmp_path / "other")
    else:
        second.forget()
    services.bin.erase(services.bin.all()[0])
    reached = services.erasing.reach(services.erasing.begin(), lambda *_: True)
    assert reached.away == (seen,)
    services.erasing.settle(reached)
    assert not services.erasing.is_waiting, "it may be lost, and nothing waits for it"
    assert len(_spread(tmp_path)) == 1
    away.rename(place)
    an_activity(services, "Iets anders")()
    services.bin.erase(services.bin.all()[0])
    assert services.erasing.reach(services.erasing.begin(), lambda *_: True).away == ()
    second.choose(stick)
    second.bring_up_to_date(lambda _done, _of: True)
    assert _spread(tmp_path) == []


@pytest.mark.nightly
@pytest.mark.parametrize("after", range(12))
def test_stopped_at_any_step_no_backup_is_lost_and_the_next_start_goes_on(
    tmp_path, monkeypatch, after
):
    folder = begun(tmp_path / "data")
    services, _ = open_services(folder, lambda: NOW)
    for _round in range(3):
        services.backups.now()
    an_activity(services, CANARY)()
    services.backups.now()
    before = len(services.backups.all())
    steps = iter(range(after))

    def stop() -> None:
        if next(steps, None) is None:
            raise KeyboardInterrupt

    def stopping[**P, T](real: Callable[P, T]) -> Callable[P, T]:
        def call(*arguments: P.args, **named: P.kwargs) -> T:
            stop()
            found = real(*arguments, **named)
            stop()
            return found

        return call

    for module, names in (
        (rewriting, ("whole_at",)),
        (backup_file, ("write", "checked")),
        (erasing, ("rewrite", "end")),
    ):
        for name in names:
            monkeypatch.setattr(module, name, stopping(getattr(module, name)))
    with contextlib.suppress(KeyboardInterrupt):
        _erase(services, services.bin.all()[0])
    monkeypatch.undo()
    services.close()
    again, _ = open_services(folder, lambda: NOW)
    again.erasing.finish()
    assert len(again.backups.all()) == before
    for info in again.backups.all():
        again.backups.verify(info.file)
    again.close()
    assert _spread(tmp_path) == []


@pytest.mark.nightly
def test_who_told_before_another_goes_from_older_backups(services):
    made = new_class(services)
    facts = SessionFacts(NINE, 100, CANARY, "Joris", reason=REASON)
    one = new_workshop(services, made, "S4", None, facts, CANARY)
    services.backups.now()
    services.telling.tell(one, "Joris")
    services.planning.change_facts(one, replace(facts, trainer1="Noor"))
    services.backups.now()
    services.erasing.run(lambda: services.telling.forget(CANARY), teller=CANARY)
    services.erasing.finish()
    assert services.planning.session(one).told_by == "Joris"
    found = []
    for info in services.backups.all():
        with contextlib.closing(opened(info.file)) as backup:
            found.append(
                backup.execute("SELECT json_extract(record, '$.name') FROM tellers").fetchall()
            )
            past = "SELECT count(*) FROM history WHERE table_name = 'tellers' AND before LIKE ?"
            assert backup.execute(past, (f"%{CANARY}%",)).fetchone() == (0,)
    assert found == [[], [("Joris",)]]


@pytest.mark.nightly
def test_a_backup_that_waits_to_be_reached_brings_nothing_back(services):
    an_activity(services, CANARY)()
    file = services.backups.now().file
    services.bin.erase(services.bin.all()[0])
    services.backups.restore(file)
    assert services.bin.all() == ()
    services.erasing.finish()
    assert not services.erasing.is_waiting


def _in_index(services: Services) -> bool:
    """Whether the word stands in any page of the search index, or in the journal."""
    connection = services._database.connection
    found = connection.execute("SELECT name FROM sqlite_schema WHERE name LIKE '%_fts_data'")
    tables = [name for (name,) in found.fetchall()]
    pages = [connection.execute(f"SELECT block FROM {name}").fetchall() for name in tables]
    journal = Path(f"{services._database.folder.database}-wal").read_bytes()
    return CANARY[4:].encode() in journal + b"".join(row[0] for rows in pages for row in rows)


def test_what_becomes_hers_alone_leaves_the_search_index_at_once(services):
    made = own_activity(services, "Les")
    text = replace(services.material.activity(made).text, goal=f"Over {CANARY}.")
    services.material.keep_activity(text)
    piece = services.materials.get(bring(services, "les.txt", CANARY.encode()))
    assert _in_index(services)
    services.material.keep_activity(replace(text, only_me=True))
    assert _in_index(services), "her file is still there to find"
    services.materials.change(replace(piece, only_me=True))
    assert not _in_index(services)
