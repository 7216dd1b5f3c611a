"""The note at a block."""

from unittest.mock import patch

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.ids import SessionId
from hope_desktop.services.opening import Services
from tests.tools.full_disk import full_disk

pytestmark = pytest.mark.nightly


def notes(services: Services, session: SessionId) -> list[str]:
    return [block.note for block in services.planning.session(session).blocks]


def test_a_note_is_kept_when_another_block_is_chosen_and_can_be_undone(
    view, services, session, operations
):
    details, timeline = view.area.details, view.area.timeline
    details.note.setFocus()
    QTest.keyClicks(details.note, "bal mee")
    assert notes(services, session)[0] == ""
    timeline.setFocus()
    QApplication.processEvents()
    assert notes(services, session)[0] == "bal mee"
    operations.stack.undo()
    assert notes(services, session)[0] == ""
    assert details.note.text() == ""


def test_leaving_the_page_keeps_a_note(view, services, session, operations):
    QTest.keyClicks(view.area.details.note, "kaarten tellen")
    operations.save_typed()
    assert notes(services, session)[0] == "kaarten tellen"


def test_a_note_that_a_full_disk_refuses_stays_typed_and_is_said(view, services, session, desk):
    details, timeline = view.area.details, view.area.timeline
    first, second = timeline.rows.block_ids()[:2]
    details.note.setFocus()
    with full_disk(services, session):
        QTest.keyClicks(details.note, "kaarten tellen " * 12)
        timeline.select(second)
        timeline.setFocus()
        QApplication.processEvents()
        assert desk.window.status.words.text().startswith("The disk is full")
        assert details.note.text() == ""
        details.note.setFocus()
        QTest.keyClicks(details.note, "stoelen in een kring " * 9)
        timeline.select(first)
        assert details.note.text().startswith("kaarten")
        assert notes(services, session)[:2] == ["", ""]
    timeline.setFocus()
    QApplication.processEvents()
    assert [note.split()[0] for note in notes(services, session)[:2]] == ["kaarten", "stoelen"]


def test_a_refused_note_is_tried_again_by_itself(
    qtbot,
    view,
    services,
    session,
    monkeypatch,
    operations,
):
    monkeypatch.setattr("hope_desktop.ui.autosave.AGAIN_MS", 50)
    with full_disk(services, session):
        QTest.keyClicks(view.area.details.note, "kaarten tellen " * 12)
        operations.save_typed()
        assert notes(services, session)[0] == ""
    qtbot.waitUntil(lambda: notes(services, session)[0].startswith("kaarten"))
    assert operations.save_typed() == ""


def test_the_window_asks_before_it_closes_without_a_note(view, services, session, desk):
    window = desk.window
    with full_disk(services, session):
        QTest.keyClicks(view.area.details.note, "kaarten tellen " * 12)
        with patch("hope_desktop.ui.widgets.dialogs.confirmed", return_value=False) as asked:
            assert not window.close()
        assert "The disk is full" in asked.call_args.args[2]
        with patch("hope_desktop.ui.widgets.dialogs.confirmed", return_value=True) as asked:
            window.pages.show_page("classes")
            assert "The disk is full" in window.status.words.text()
    assert window.close()
    asked.assert_not_called()
