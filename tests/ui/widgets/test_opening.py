"""A file or folder that opens is silent; one that does not is told, with its place."""

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from hope_desktop.ui.widgets.opening import open_path, open_piece
from tests.bringing import bring
from tests.tools.shared_ui import made_ui


def test_what_is_not_opened_is_shown_in_its_folder_and_said(services, monkeypatch, qtbot):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.fileName()) or 1)
    ui, parent, told = made_ui(), QWidget(), list[str]()
    qtbot.addWidget(parent)
    ui.operations.told.connect(told.append)
    for name in ("brief.docx", "plan.zip"):
        open_piece(services.files, bring(services, name, name.encode()), ui, parent)
    assert opened == ["brief.docx", "2"]
    (said,) = told
    assert said.startswith("Het staat in de map die openging.")


@pytest.mark.parametrize(
    ("is_there", "a_program_opens_it", "told"),
    [
        (True, True, None),
        (True, False, "gaat hier niet open"),
        (False, True, "is er niet meer"),
    ],
)
def test_what_does_not_open_is_told_with_its_place(
    styled,
    qtbot,
    tmp_path,
    monkeypatch,
    *,
    is_there,
    a_program_opens_it,
    told,
):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: a_program_opens_it)
    parent, file = QWidget(), tmp_path / "Draaiboek.pdf"
    qtbot.addWidget(parent)
    if is_there:
        file.touch()
    assert open_path(file, made_ui(), parent) is (told is None)
    box = parent.findChild(QMessageBox)
    assert (box is None) is (told is None)
    if box is not None:
        assert told is not None
        assert told in box.informativeText()
        assert str(file) in box.informativeText()
        box.buttons()[1].click()
        assert QGuiApplication.clipboard().text() == str(file)
