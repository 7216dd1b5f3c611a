"""Own files come in by button and by dropping, and every refusal is a sentence."""

import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ActivityId
from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.widgets.destination import to_activity
from hope_desktop.ui.window_actions import WindowActions
from tests import files_of_others as others

HERE = ActivityId("1.4")
LONG = 20_000


@pytest.fixture
def activity(page: ModulesPage) -> ModulesPage:
    page.show_destination(to_activity(HERE))
    return page


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """What the trainer chooses when asked for files."""

    def choose(*files: Path) -> None:
        def asked(*_words: Any) -> tuple[list[str], str]:
            return [str(file) for file in files], ""

        monkeypatch.setattr(QFileDialog, "getOpenFileNames", staticmethod(asked))

    return choose


def _file(tmp_path: Path, name: str, data: bytes) -> Path:
    file = tmp_path / name
    file.write_bytes(data)
    return file


def _wait(page: ModulesPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.bringing._job and not page.bringing._waiting, timeout=LONG)


def _titles(services: Services) -> list[str]:
    return [file.title for file in services.materials.of_activity(HERE)]


def test_a_chosen_file_stands_among_the_handouts_and_can_be_undone(
    activity: ModulesPage,
    services: Services,
    desk: WindowActions,
    chosen: Callable[..., None],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    chosen(_file(tmp_path, "Kwartet.pdf", others.pdf()))
    activity.rooms.activity.bring.click()
    _wait(activity, qtbot)
    assert _titles(services) == ["Kwartet"]
    assert not activity.panel.isVisible()
    rows = activity.rooms.activity.handouts.view.rows
    shown = [rows.index(at).data() for at in range(rows.rowCount())]
    assert "Kwartet" in shown
    desk.window.commands["undo"].trigger()
    assert _titles(services) == []


def test_good_and_bad_files_are_dropped_together(
    activity: ModulesPage, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    files = (
        _file(tmp_path, "Formulier.pdf", others.acting_pdf()),
        _file(tmp_path, "half.pdf", b"%PDF-1.7 kapot"),
        _file(tmp_path, "Foto.jpg", others.picture("JPEG", 40, 30)),
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    view, copy = activity.rooms.activity, Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the only way to make one by hand
        entered = QDragEnterEvent(QPoint(9, 9), copy, data, buttons, keys)
    view.dragEnterEvent(entered)
    assert entered.isAccepted()
    view.dropEvent(QDropEvent(QPointF(9, 9), copy, data, buttons, keys))
    _wait(activity, qtbot)
    assert _titles(services) == ["Formulier", "half", "Foto"]
    assert activity.panel.isVisible()
    assert "half.pdf is beschadigd" in activity.panel.said
    assert "Uit Formulier gehaald: bijlagen, koppelingen" in activity.panel.said


def test_choosing_nothing_changes_nothing(
    activity: ModulesPage, services: Services, chosen: Callable[..., None]
) -> None:
    chosen()
    activity.rooms.activity.bring.click()
    assert _titles(services) == []


def test_stopping_leaves_the_rest_out(
    activity: ModulesPage, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    files = tuple(_file(tmp_path, f"{n}.pdf", others.pdf(3)) for n in range(3))
    activity.bringing.bring(files)
    activity.panel.cancel_requested.emit()
    _wait(activity, qtbot)
    # The first one may have been ready just before.
    assert _titles(services) in ([], ["0"])
    assert not activity.panel.isVisible()
