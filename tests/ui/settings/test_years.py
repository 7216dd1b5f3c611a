from datetime import timedelta

from PySide6.QtWidgets import QFileDialog

from hope_desktop import wall_clock
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import Destination
from tests.planning import new_class, new_workshop


def test_the_list_of_a_year_is_saved(
    desk,
    services,
    qtbot,
    tmp_path,
    monkeypatch,
):
    class_id = new_class(services)
    start = wall_clock.now() - timedelta(days=1)
    facts = SessionFacts(start=start)
    made = new_workshop(services, class_id, "S1", "a", facts)
    services.planning.mark_done(made)
    desk.window.pages.go(Destination("manage", section="years"))
    page = desk.window.pages.current_page()
    dialog = page.section
    assert dialog.given.text() == "1 workshop, 27 deelnemers, 50 minuten."
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "jaar"), ""))
    dialog.table.click()
    qtbot.waitUntil(lambda: not dialog.notices.isHidden())
    (made_file,) = tmp_path.glob("jaar.*")
    assert made_file.read_bytes().startswith(b"\xef\xbb\xbfDatum")
