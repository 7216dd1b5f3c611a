from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.i18n.catalogue import translator
from hope_desktop.services.opening import Services
from hope_desktop.ui.bus import Bus
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.settings import backups
from hope_desktop.ui.settings.backups import BackupsDialog
from tests.tools.shared_ui import made_ui


@pytest.fixture
def dialog(styled: QApplication, qtbot, services: Services) -> BackupsDialog:
    bus = Bus()
    operations = Operations(bus, services.undo.undo, translator("nl"), bus)
    made = BackupsDialog(services.backups, made_ui(operations=operations))
    qtbot.addWidget(made)
    made.kept = (bus, operations)
    return made


def said(dialog: BackupsDialog) -> str:
    return " ".join(label.text() for label in dialog.notices.findChildren(QLabel))


def test_without_backups_it_says_when_one_is_made(dialog: BackupsDialog) -> None:
    assert not dialog.restore.isEnabled()
    words = [label.text() for label in dialog.list.empty.findChildren(QLabel)]
    assert "Nog geen reservekopieën" in words


def test_backup_is_made_checked_and_chosen(dialog: BackupsDialog, services: Services) -> None:
    dialog.make.click()
    assert "gemaakt en gecontroleerd" in said(dialog)
    assert dialog.list.view.current_key() == services.backups.all()[-1].file
    assert dialog.restore.isEnabled()


def test_what_changes_is_shown_before_anything_is_put_back(
    dialog: BackupsDialog, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.make.click()
    services.classes.add(ClassFacts("De Vaart", "2B"))
    asked: list[str] = []

    def refuse(_parent, _question, consequence, _yes, _no) -> bool:
        asked.append(consequence)
        return False

    monkeypatch.setattr(backups, "confirmed", refuse)
    dialog.restore.click()
    assert "Nu: 1 klas en 0 workshops." in asked[0]
    assert "Straks: 0 klassen en 0 workshops." in asked[0]
    assert len(services.classes.all()) == 1


def test_backup_is_put_back_and_every_page_is_told(
    dialog: BackupsDialog, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    bus, operations = dialog.kept
    dialog.make.click()
    operations.run_new(partial(services.classes.add, ClassFacts("De Vaart")), "made")
    told = []
    bus.changed.connect(told.append)
    monkeypatch.setattr(backups, "confirmed", lambda *_parts: True)
    dialog.restore.click()
    assert services.classes.all() == ()
    assert told[-1].everything
    assert operations.stack.count() == 0
    assert "teruggezet" in said(dialog)


def test_damaged_backup_is_refused_in_words(dialog: BackupsDialog, services: Services) -> None:
    dialog.make.click()
    services.backups.all()[-1].file.write_bytes(b"not a backup at all")
    dialog.restore.click()
    assert "geen reservekopie" in said(dialog)
