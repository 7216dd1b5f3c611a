from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui.settings import backups
from hope_desktop.ui.settings.backups import BackupsSection
from hope_desktop.ui.widgets import restoring
from hope_desktop.ui.widgets.destination import BACKUPS
from tests.tools.shared_ui import made_ui


@pytest.fixture
def dialog(styled, qtbot, services) -> BackupsSection:
    ui = made_ui()
    made = BackupsSection(services.backups, ui)
    qtbot.addWidget(made)
    ui.operations.problem_found.connect(made.say)
    made.show()
    return made


def said(dialog: BackupsSection) -> str:
    return " ".join(label.text() for label in dialog.notices.findChildren(QLabel))


def _made(dialog: BackupsSection, services: Services) -> None:
    dialog.make.click()
    assert services.backups.all()


def test_what_changes_is_shown_before_anything_is_put_back(dialog, services, monkeypatch):
    assert dialog.restore.isHidden(), "there is none"
    _made(dialog, services)
    services.classes.add(ClassFacts("De Vaart", "2B"))
    asked: list[str] = []

    def refuse(_parent, _question, consequence, _yes, _no) -> bool:
        asked.append(consequence)
        return False

    monkeypatch.setattr(restoring, "confirmed", refuse)
    dialog.restore.click()
    assert "Nu: 1 klas en 0 workshops." in asked[0]
    assert "Straks: 0 klassen en 0 workshops." in asked[0]
    assert len(services.classes.all()) == 1


def test_backup_is_put_back_and_every_page_is_told(dialog, services, monkeypatch):
    operations = dialog._ui.operations
    _made(dialog, services)
    operations.run_new(partial(services.classes.add, ClassFacts("De Vaart")), "made")
    told = []
    dialog._ui.bus.changed.connect(told.append)
    monkeypatch.setattr(restoring, "confirmed", lambda *_parts: True)
    dialog.restore.click()
    assert services.classes.all() == ()
    assert told[-1].everything
    assert operations.stack.count() == 0
    assert "Teruggezet: 0 klassen en 0 workshops. Zit er niet in" in said(dialog)


def test_damaged_backup_is_refused_in_words(dialog, services):
    _made(dialog, services)
    services.backups.all()[-1].file.write_bytes(b"not a backup at all")
    dialog.restore.click()
    assert said(dialog).endswith("Dit bestand is geen reservekopie van Hope Desktop.")


@pytest.fixture
def answers(monkeypatch, tmp_path) -> Path:
    """Every question about a file or folder is answered with one on the stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    work = str(stick / "werk")
    monkeypatch.setattr(backups.QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    monkeypatch.setattr(backups.QFileDialog, "getSaveFileName", lambda *_: (work, ""))
    monkeypatch.setattr(backups, "choose_backup", lambda *_: stick / "werk.zip")
    monkeypatch.setattr(restoring, "confirmed", lambda *_: True)
    return stick


def test_a_second_place_is_chosen_named_and_let_go(dialog, answers):
    assert "Nog geen tweede plek." in dialog.place.text()
    assert dialog.forget_place.isHidden()
    told: list[bool] = []
    dialog.place_chosen.connect(lambda: told.append(True))
    dialog.choose_place.click()
    assert dialog.place.text().startswith(f"Tweede plek: {answers}, bijgewerkt op ")
    assert told == [True]
    assert not dialog.takes_all.isHidden()
    dialog.takes_all.click()
    assert (dialog.takes_all.isChecked(), len(told)) == (True, 2)
    dialog.forget_place.click()
    assert "Nog geen tweede plek." in dialog.place.text()


def test_a_stick_gets_what_was_done_just_before_it_was_chosen(desk, services, answers, qtbot):
    services.backups.now()
    services.classes.add(ClassFacts("De Vaart", "2B"))
    desk.window.pages.go(BACKUPS)
    section = desk.window.findChild(BackupsSection)
    section.choose_place.click()
    qtbot.waitUntil(lambda: len([*answers.glob("*/hope-*.zip")]) == len(services.backups.all()) > 1)
    qtbot.waitUntil(lambda: section.list.view.rows.rowCount() > 1, timeout=2000)
    assert not services.backups.is_behind()


def test_what_is_taken_along_comes_back_from_the_file(desk, services, answers, qtbot):
    services.classes.add(ClassFacts("De Vaart", "2B"))
    desk.window.pages.go(BACKUPS)
    dialog = desk.window.findChild(BackupsSection)
    dialog.take_along.click()
    assert desk.window.status.work.words == "werk.zip wordt gemaakt…"
    qtbot.waitUntil(lambda: "along" in desk.backing_up.standing.notices)
    assert (
        "werk.zip is gemaakt en gecontroleerd."
        in desk.backing_up.standing.notices["along"].accessibleName()
    )
    services.classes.add(ClassFacts("De Vaart", "2C"))
    desk.window.pages.go(BACKUPS)
    dialog = desk.window.findChildren(BackupsSection)[-1]
    dialog.from_file.click()
    assert "Teruggezet: 1 klas en 0 workshops." in said(dialog)
    assert "een klas “2C”" in said(dialog)
    assert [row.facts.label for row in services.classes.all()] == ["2B"]
