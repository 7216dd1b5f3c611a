"""The page of a year is a paper."""

from datetime import timedelta

from PySide6.QtWidgets import QFileDialog

from hope_desktop import wall_clock
from hope_desktop.domain.workshops.plan import SessionFacts
from tests.planning import new_class, new_workshop
from tests.reading_pdf import text_of


def test_the_page_of_a_year_is_chosen_and_saved(desk, services, qtbot, tmp_path, monkeypatch):
    class_id = new_class(services)
    facts = SessionFacts(start=wall_clock.now() - timedelta(days=1))
    services.planning.mark_done(new_workshop(services, class_id, "S1", "a", facts))
    desk.window.show()
    desk.window.commands["years"].trigger()
    page = desk.window.pages.current_page()
    menu = page.sessions.years.menu()
    file = tmp_path / "jaar.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(file), ""))
    qtbot.waitUntil(menu.isVisible)
    (year,) = menu.actions()
    with qtbot.waitSignal(desk.ui.operations.happened) as told:
        year.trigger()
    menu.close()
    assert "jaar.pdf" in told.args[0]
    said = text_of(file)
    assert "1 workshop, 27 deelnemers, 50 minuten." in said
    assert "De Brug" in said
