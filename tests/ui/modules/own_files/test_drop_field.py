"""Where files are let go."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from hope_desktop.domain.terms import AROUND
from hope_desktop.ui.widgets.destination import Destination


@pytest.mark.nightly
def test_files_are_chosen_where_they_are_dropped(start_view, desk, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", staticmethod(lambda *_: asked.append(1) or ([], ""))
    )
    qtbot.mouseClick(start_view.drop, Qt.MouseButton.LeftButton)
    assert asked == [1]
    to, area = start_view.drop.files_at(QPoint())
    assert (to, area.size()) == (Destination("modules"), start_view.drop.size())
    for module in AROUND:
        found = start_view.places[module].files_at(QPoint())
        assert found[0].module is module
