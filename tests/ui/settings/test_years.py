"""The page of a year, on the screen and saved."""

from datetime import timedelta

from PySide6.QtWidgets import QFileDialog

from hope_desktop import wall_clock
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import Destination
from tests.planning import new_class, new_workshop


def test_the_page_of_a_year_is_read_and_saved(desk, services, qtbot, tmp_path, monkeypatch):
    class_id = new_class(services)
    facts = SessionFacts(start=wall_clock.now() - timedelta(days=1))
    services.planning.mark_done(new_workshop(services, class_id, "S1", "a", facts))
    desk.window.pages.go(Destination("manage", section="years"))
    section = desk.window.pages.current_page().section
    said = section.page.toPlainText()
    assert "1 workshop, 27 deelnemers, 50 minuten." in said
    assert "De Brug" in said
    file = tmp_path / "jaar.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(file), ""))
    with qtbot.waitSignal(section.paper.saved):
        section.save.click()
    assert file.read_bytes().startswith(b"%PDF")
