"""Erased is erased: no byte of it is left in any file, and everything else is as it was."""

import contextlib
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import ChangedSince, NotFound
from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.ids import ActivityId, HelplineId, TemplateId
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.modules import Module
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.second_place import SecondPlace
from hope_desktop.storage import erasing
from tests import files_of_others as others
from tests.bringing import bring
from tests.making import CLASS_2B, NINE
from tests.spreading import spread
from tests.tools.begun import begun

CANARY = "zwaluwstaartje"
NOW = NINE.replace(month=11, day=26)
REASON = "De mentor gaf module 1 tot en met 3."


def _own_activity(services: Services) -> None:
    made, _ = services.material.new_activity(Module.LOVE, f"Les {CANARY}")
    text = services.material.activity(made).text
    services.material.keep_activity(replace(text, goal=f"Over {CANARY}."))
    services.material.remove(made)


def _own_handout(services: Services) -> None:
    made, _ = services.material.new_activity(Module.LOVE, "Les")
    sheet, _ = services.material.new_handout(made, f"Blad {CANARY}", HandoutKind.WORKSHEET)
    edition = services.material.handout(sheet).text
    services.material.keep_handout(replace(edition, body=f"{CANARY} was hier"))
    services.backups.now()
    services.material.remove(sheet)


def _given_up(services: Services) -> None:
    sheet = services.library.activity(ActivityId("1.4")).handouts[0].id
    edition = services.material.handout(sheet).text
    services.material.keep_handout(replace(edition, title=f"Blad {CANARY}"))
    services.backups.now()
    services.material.back_to_original(sheet)


def _file(services: Services) -> None:
    data = others.pdf(2) + f"% {CANARY}".encode()
    facts = {"note": f"over {CANARY}"}
    made = bring(services, f"{CANARY}.pdf", data, ActivityId("1.4"), **facts)
    services.backups.now()
    services.materials.remove(made)


def _class(services: Services) -> None:
    made, _ = services.classes.add(ClassFacts(f"School {CANARY}", "9Z"))
    facts = SessionFacts(NINE, 50, CANARY, room=CANARY)
    services.planning.from_template(made, TemplateId("S1"), "a", facts)
    services.classes.mark_module(made, Module.BOUNDARIES, NINE.date())
    services.classes.remove(made)


def _session(services: Services) -> None:
    made, _ = services.classes.add(CLASS_2B)
    facts = SessionFacts(NINE, 100, CANARY, reason=f"want {CANARY}")
    session = services.planning.from_template(made, TemplateId("S4"), None, facts, CANARY)[0]
    services.planning.mark_done(session)
    services.planning.remove(session)


def _helpline(services: Services) -> None:
    line = Helpline(
        HelplineId(""), f"Lijn {CANARY}", "praten", phone="06 12345678", audiences=("vo",),
        school="De Brug",
    )  # fmt: skip
    services.classes.add(CLASS_2B)
    made, _ = services.helplines.add(line, "Samira")
    services.helplines.remove(made)


def _template(services: Services) -> None:
    made, _ = services.classes.add(CLASS_2B)
    session = services.planning.from_template(made, TemplateId("S1"), "a")[0]
    kept, _ = services.own_templates.keep(session, f"Sjabloon {CANARY}")
    services.own_templates.remove(kept)


def _spread(folder: Path) -> list[str]:
    return spread(folder, CANARY)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.mark.parametrize(
    "make", [_own_activity, _own_handout, _given_up, _file, _class, _session, _helpline, _template]
)
def test_no_byte_is_left_of_any_kind(
    services: Services, tmp_path: Path, stick: Path, make: Callable[[Services], None]
) -> None:
    folder = services._database.folder
    services.backups.now()
    SecondPlace(folder).choose(stick)
    make(services)
    made = services.backups.now()
    SecondPlace(folder).bring_up_to_date(lambda _done, _of: True)
    services.backups.restore(made.file)  # what was there lies under `replaced`
    assert len(_spread(tmp_path)) >= 4
    services.bin.erase(services.bin.all()[0])
    assert services.bin.erasing.left == ()
    assert not folder.erasing.exists()
    assert _spread(tmp_path) == []
    for info in services.backups.all():
        services.backups.verify(info.file)
    assert not services.backups.is_behind()
    services.close()
    assert _spread(tmp_path) == []


def test_who_told_goes_from_plans_past_and_to_come_and_from_backups(services: Services) -> None:
    made, _ = services.classes.add(CLASS_2B)
    days = (NINE, NINE.replace(year=2001))
    facts = [SessionFacts(day, 100, "Samira", "Joris", reason=REASON) for day in days]
    sessions = [
        services.planning.from_template(made, TemplateId("S4"), None, one, "Samira")[0]
        for one in facts
    ]
    file = services.backups.now().file
    changes = services.bin.erasing.run(lambda: services.telling.forget("samira"))
    assert changes.sessions == set(sessions)
    assert [services.planning.session(one).teller for one in sessions] == [None, None]
    assert services.planning.session(sessions[0]).blocks[2].activity == "4.6"
    services.backups.restore(file)
    assert [services.planning.session(one).teller for one in sessions] == [None, None]
    with pytest.raises(NotFound):
        services.telling.forget("Samira")


def test_undo_over_an_erase_is_refused(services: Services) -> None:
    made, _ = services.material.new_activity(Module.LOVE, "Les")
    changes = services.material.remove(made)
    services.bin.erase(services.bin.all()[0])
    assert changes.change is not None
    with pytest.raises(ChangedSince):
        services.undo.undo(changes.change)


def test_a_backup_that_cannot_be_read_is_named_and_stays(services: Services) -> None:
    _own_activity(services)
    file, bad = services.backups.now().file, services.backups.now().file
    bad.write_bytes(bad.read_bytes()[:-40])
    kept = bad.read_bytes()
    services.bin.erase(services.bin.all()[0])
    assert services.bin.erasing.left == (bad,)
    assert services.bin.erasing.is_waiting
    assert bad.read_bytes() == kept
    with zipfile.ZipFile(file) as whole:
        assert CANARY.encode() not in whole.read("hope.db")
    bad.unlink()
    services.bin.erasing.go_on()
    assert not services.bin.erasing.is_waiting


def test_a_stick_that_is_not_here_is_erased_when_it_is_back(
    services: Services, tmp_path: Path, stick: Path
) -> None:
    folder = services._database.folder
    _own_activity(services)
    services.backups.now()
    SecondPlace(folder).choose(stick)
    SecondPlace(folder).bring_up_to_date(lambda _done, _of: True)
    place = SecondPlace(folder).path
    assert place is not None
    away = place.rename(tmp_path / "away")
    services.bin.erase(services.bin.all()[0])
    assert services.bin.erasing.is_waiting
    assert len(_spread(tmp_path)) == 1
    services.close()
    away.rename(place)
    opened, _ = open_services(folder)
    opened.close()
    assert _spread(tmp_path) == []
    assert not folder.erasing.exists()


@pytest.mark.parametrize("after", range(12))
def test_stopped_at_any_step_no_backup_is_lost_and_the_next_start_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    folder = begun(tmp_path / "data")
    services, _ = open_services(folder, lambda: NOW)
    for _round in range(3):
        services.backups.now()
    _own_activity(services)
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

    for name in ("force_to_disk", "sync_folder", "_clean", "rewrite"):
        monkeypatch.setattr(erasing, name, stopping(getattr(erasing, name)))
    with contextlib.suppress(KeyboardInterrupt):
        services.bin.erase(services.bin.all()[0])
    monkeypatch.undo()
    services.close()
    opened, _ = open_services(folder, lambda: NOW)
    assert len(opened.backups.all()) == before
    for info in opened.backups.all():
        opened.backups.verify(info.file)
    opened.close()
    assert _spread(tmp_path) == []
