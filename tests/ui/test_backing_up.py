"""Backups are made beside the work, and what is wrong with them is said above the pages."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import DiskFull, FolderProblem, Progress
from hope_desktop.domain.terms import ActivityId
from hope_desktop.paths import data_folder
from hope_desktop.services.backups import BackupInfo, Copy
from hope_desktop.services.opening import Services, open_services
from hope_desktop.ui.backing_up import EVERY_MS
from hope_desktop.ui.settings.backups import BackupsSection
from hope_desktop.ui.window_actions import WindowActions
from tests.bringing import bring
from tests.planning import new_class
from tests.tools.stored import database_of

type OpenDesk = Callable[..., WindowActions]


def said(desk: WindowActions) -> str:
    return "\n".join(one.accessibleName() for one in desk.backing_up.standing.notices.values())


def click(desk: WindowActions, words: str) -> None:
    """The button of a notice with these words; without words its cross."""
    shown = desk.backing_up.standing.notices.values()
    buttons = (one for each in shown for one in each.findChildren(QAbstractButton))
    next(one for one in buttons if one.text() == words).click()


def until_idle(desk: WindowActions, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.backing_up.job is None)


def look(desk: WindowActions, qtbot: QtBot) -> None:
    """As soon after the start of the window."""
    desk.backing_up.look()
    until_idle(desk, qtbot)


def test_half_an_hour_of_work_leaves_a_backup(desk, services, qtbot):
    timer = desk.backing_up.timer
    assert timer.isActive()
    for _ in range(2):
        timer.timeout.emit()
        until_idle(desk, qtbot)
    before = len(services.backups.all())
    services.classes.add(ClassFacts("De Vaart", "2B"))
    timer.timeout.emit()
    until_idle(desk, qtbot)
    assert len(services.backups.all()) == before + 1
    assert not services.backups.is_due()
    assert said(desk) == ""


def test_the_window_works_on_while_its_time_comes(open_desk, services, qtbot, monkeypatch):
    """By the clock of the window itself; writing waits here until the window did something."""
    assert EVERY_MS == 30 * 60 * 1000
    monkeypatch.setattr("hope_desktop.ui.backing_up.EVERY_MS", 50)
    did, write, threads = threading.Event(), services.backups.write, list[threading.Thread]()

    def slowly(copy: Copy, progress: Progress) -> BackupInfo:
        threads.append(threading.current_thread())
        assert did.wait(20)
        return write(copy, progress)

    monkeypatch.setattr(services.backups, "write", slowly)
    desk = open_desk()
    services.classes.add(ClassFacts("De Vaart", "2B"))
    qtbot.waitUntil(lambda: bool(threads))
    services.classes.add(ClassFacts("De Vaart", "2C"))
    desk.window.pages.show_page("classes")
    did.set()
    qtbot.waitUntil(lambda: len(services.backups.all()) >= 2)
    assert threading.main_thread() not in threads
    assert desk.window.pages.current_page() is desk.window.pages.page("classes")
    desk.backing_up.timer.stop()
    until_idle(desk, qtbot)


def test_when_its_time_comes_during_other_work_it_is_made_after_that(
    desk, services, qtbot, tmp_path
):
    services.classes.add(ClassFacts("De Vaart", "2B"))
    desk.backing_up.take_along(tmp_path / "mee.zip")
    services.classes.add(ClassFacts("De Vaart", "2C"))
    desk.backing_up.timer.timeout.emit()
    qtbot.waitUntil(lambda: len(services.backups.all()) == 2)
    until_idle(desk, qtbot)
    assert not services.backups.is_due()


def test_what_is_saved_while_a_backup_is_made_is_in_the_next(desk, services, qtbot):
    services.classes.add(ClassFacts("De Vaart", "2B"))
    desk.backing_up.back_up()
    services.classes.add(ClassFacts("De Vaart", "2C"))
    until_idle(desk, qtbot)
    assert services.backups.is_due()
    desk.backing_up.back_up()
    until_idle(desk, qtbot)
    assert not services.backups.is_due()
    held = [services.backups.what_changes(one.file).then.classes for one in services.backups.all()]
    assert held == [1, 2]


def fall_over(services: Services, sql: str) -> None:
    assert database_of(services).connection.execute(sql).rowcount == 1


def test_damage_is_told_and_one_press_brings_all_back(desk, services, qtbot):
    made = new_class(services, ClassFacts("De Vaart", "2B"))
    services.backups.now()
    new_class(services, ClassFacts("De Vaart", "2C"))
    fall_over(services, "UPDATE classes SET label = '2X' WHERE label = '2B'")
    desk.backing_up.look()
    assert desk.window.status.work.words == "Je werk wordt nagekeken…"
    until_idle(desk, qtbot)
    assert "Beschadigd: een klas “2X”." in said(desk)
    assert "wat je daarna maakte, komt mee" in said(desk)
    click(desk, "Deze reservekopie terugzetten")
    assert services.classes.get(made).facts.label == "2B"
    assert {one.facts.label for one in services.classes.all()} == {"2B", "2C"}
    assert "Teruggezet, met wat je daarna maakte." in said(desk)
    look(desk, qtbot)
    assert "Beschadigd" not in said(desk)


@pytest.mark.nightly
def test_what_no_backup_has_is_told_until_somebody_looked(services, open_desk, qtbot):
    services.classes.add(ClassFacts("De Vaart", "2B"))
    fall_over(services, "UPDATE classes SET label = '2X'")
    for _start in range(2):
        desk = open_desk()
        look(desk, qtbot)
        assert "Beschadigd: een klas “2X”." in said(desk)
    click(desk, "Klopt")
    assert said(desk) == ""
    again = open_desk()
    look(again, qtbot)
    assert said(again) == ""


def test_a_start_makes_the_backup_that_a_session_without_an_end_did_not(services, open_desk, qtbot):
    services.classes.add(ClassFacts("De Vaart", "2B"))
    desk = open_desk()
    desk.backing_up.begin()
    desk.backing_up.look_first()
    until_idle(desk, qtbot)
    assert services.backups.all() == (), "the pages come first, and what she came for"
    desk.backing_up._quiet.setInterval(0)
    qtbot.waitUntil(lambda: len(services.backups.all()) == 1)
    look(desk, qtbot)
    assert len(services.backups.all()) == 1, "none was needed"


def test_a_first_start_is_left_in_peace(desk, services, qtbot):
    look(desk, qtbot)
    assert services.backups.all() == ()
    assert said(desk) == ""


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (FolderProblem(Path("backups"), "full"), "geen ruimte meer"),
        (FolderProblem(Path("backups"), "denied"), "kan niet gebruikt"),
    ],
)
def test_a_backup_that_fails_is_said_once_with_what_to_do(
    desk,
    services,
    qtbot,
    monkeypatch,
    problem,
    words,
):
    def fail(*_: object) -> None:
        raise problem

    services.classes.add(ClassFacts("De Vaart", "2B"))
    with monkeypatch.context() as patched:
        patched.setattr(services.backups, "write", fail)
        desk.backing_up.back_up()
        until_idle(desk, qtbot)
        assert "geen reservekopie" in said(desk)
        assert words in said(desk)
        click(desk, "")
        assert said(desk) == ""
        desk.backing_up.back_up()
        until_idle(desk, qtbot)
        assert said(desk) == "", "who closed it knows it"
    desk.backing_up.back_up()
    until_idle(desk, qtbot)
    assert len(services.backups.all()) == 1


def test_from_there_the_backups_are_one_click_away(desk, services, qtbot, monkeypatch):
    def fail(*_: object) -> None:
        raise DiskFull

    services.classes.add(ClassFacts("De Vaart", "2B"))
    monkeypatch.setattr(services.backups, "write", fail)
    desk.backing_up.back_up()
    until_idle(desk, qtbot)
    click(desk, "Reservekopieën")
    dialog = desk.window.findChild(BackupsSection)
    dialog.close()


def test_one_damaged_picture_stops_no_backup_and_is_told_at_each_start_until_it_is_gone(
    services, open_desk, qtbot
):
    kept = bring(services, "Vakantiefoto.pdf", to=ActivityId("1.4"))
    services.files.path(services.materials.get(kept)).write_bytes(b"omgevallen")
    for number in range(1, 4):
        services.classes.add(ClassFacts("De Vaart", f"2{number}"))
        services.backups.now()  # as when the window closes
        desk = open_desk()
        look(desk, qtbot)
        assert len(services.backups.all()) == number
        assert "Vakantiefoto" in said(desk)
        assert "beschadigd" in said(desk).casefold()
        with pytest.raises(StopIteration):
            click(desk, "Klopt")  # it would be told again
    services.materials.remove(kept)
    services.backups.now()
    desk = open_desk()
    look(desk, qtbot)
    assert said(desk) == ""


def test_a_folder_that_is_synced_is_said_once_and_a_better_place_offered(
    services, open_desk, tmp_path
):
    folder, home = data_folder(tmp_path / "data"), data_folder(tmp_path.parent / "thuis")
    services.classes.add(ClassFacts("De Vaart", "2B"))
    desk = open_desk()
    desk.backing_up.warn_of_cloud(folder, home)
    assert said(desk) == ""
    (tmp_path / ".stfolder").mkdir()
    desk.backing_up.warn_of_cloud(folder, home)
    assert "in een map van Syncthing" in said(desk)
    click(desk, "Zet het op deze computer")
    assert "Je werk staat nu op deze computer." in said(desk)
    there, _ = open_services(home)
    assert [one.facts.label for one in there.classes.all()] == ["2B"]
    there.close()
    desk.backing_up.standing.take_away("cloud")
    desk.backing_up.warn_of_cloud(folder, home)
    assert said(desk) == "", "who knows it is left in peace"


def test_a_full_stick_hides_no_damage_and_says_where_the_backup_is(
    services, open_desk, qtbot, monkeypatch, tmp_path
):
    (tmp_path / "stick").mkdir()
    place = services.backups.second_place
    place.choose(tmp_path / "stick")
    services.classes.add(ClassFacts("De Vaart", "2B"))
    fall_over(services, "UPDATE classes SET label = '2X'")

    def fail(_progress: object) -> bool:
        raise FolderProblem(tmp_path / "stick", "full")

    monkeypatch.setattr(place, "bring_up_to_date", fail)
    desk = open_desk()
    look(desk, qtbot)
    qtbot.waitUntil(lambda: "geen ruimte meer" in said(desk))
    assert "De reservekopieën staan alleen op deze computer." in said(desk)
    assert "Beschadigd: een klas “2X”." in said(desk)
    monkeypatch.undo()
    desk.backing_up.keep_second_place()
    qtbot.waitUntil(lambda: "alleen op deze computer" not in said(desk))


def test_a_backup_that_cannot_be_read_any_more_is_told_and_another_is_made(desk, services, qtbot):
    services.classes.add(ClassFacts("De Vaart", "2B"))
    rotten = services.backups.now()
    data = bytearray(rotten.file.read_bytes())
    data[len(data) // 2] ^= 1
    rotten.file.write_bytes(data)
    look(desk, qtbot)
    until_idle(desk, qtbot)
    assert "kan niet meer worden gelezen" in said(desk)
    assert len(services.backups.all()) == 2, "it was the newest"
    dialog = BackupsSection(services.backups, desk.ui)
    qtbot.addWidget(dialog)
    model = dialog.list.view.model()
    states = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert [("beschadigd" in one) for one in states] == [False, True]
