from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QFileDialog

from hope_desktop.domain.ids import TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.settings.page import ManagePage
from hope_desktop.ui.settings.years import YearsSection
from hope_desktop.ui.widgets.destination import Destination
from tests.making import CLASS_2B


@pytest.mark.parametrize(("button", "begins"), [("pdf", b"%PDF"), ("table", b"\xef\xbb\xbfDatum")])
def test_the_list_of_a_year_is_saved(
    desk,
    services,
    qtbot,
    tmp_path,
    monkeypatch,
    button,
    begins,
):
    class_id, _ = services.classes.add(CLASS_2B)
    start = datetime.now() - timedelta(days=1)  # noqa: DTZ005 - as a trainer types it
    facts = SessionFacts(start=start)
    made, _ = services.planning.from_template(class_id, TemplateId("S1"), "a", facts)
    services.planning.mark_done(made)
    desk.window.pages.go(Destination("manage", section="years"))
    page = desk.window.pages.current_page()
    assert isinstance(page, ManagePage)
    dialog = page.section
    assert isinstance(dialog, YearsSection)
    assert dialog.given.text() == "1 workshop, 27 deelnemers, 50 minuten."
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "jaar"), ""))
    getattr(dialog, button).click()
    qtbot.waitUntil(lambda: not dialog.notices.isHidden())
    (made_file,) = tmp_path.glob("jaar.*")
    assert made_file.read_bytes().startswith(begins)
