"""Papers for the school about the workshop that is open."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hope_desktop.ui.workshops.page import PlannerPage
from hope_desktop.ui.workshops.view import SessionView
from tests.reading_pdf import text_of


def test_the_confirmation_is_written_and_said(
    page: PlannerPage,
    view: SessionView,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "bevestiging.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    with qtbot.waitSignal(page.school_actions.paper.saved, timeout=20_000):
        page.school_actions.by_name["confirm"].trigger()
    assert "Beste school" in text_of(file.read_bytes())
    assert view.paper.isVisible()


def test_who_thinks_better_of_it_gets_no_paper(
    page: PlannerPage, view: SessionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.school_actions.by_name["confirm"].trigger()
    assert not page.school_actions.paper.is_busy
    assert not view.paper.isVisible()


def test_a_message_is_on_the_clipboard(page: PlannerPage, view: SessionView) -> None:
    page.school_actions.by_name["message"].trigger()
    assert QGuiApplication.clipboard().text().startswith("Onze workshop\nWanneer: ")
    assert view.paper.told == "Copied. Paste it in your mail or chat."
