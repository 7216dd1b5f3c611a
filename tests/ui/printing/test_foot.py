"""One number for all of it, in sight at the bottom."""

from tests.tools.in_words import words
from tests.ui.printing.conftest import HOME, again, drawn, line, sheets, totals
from tests.ui.printing.test_page import as_printed


def test_there_is_one_total_and_it_is_what_the_button_prints(page, services, session, qtbot):
    page.foot.printers.show_printers((HOME,))
    papers = drawn(page, qtbot)
    every = sum(job.sheets for job in papers.jobs(page.foot.how()))
    assert page.foot.total.text() == f"Nog {every} van {every} vellen te printen"
    assert page.foot.main.text() == f"Print {every} vellen"
    as_printed(services, session, "cards")
    again(page)
    cards = sheets(line(page, "cards"))
    qtbot.waitUntil(lambda: page.foot.main.text() == f"Print {every - cards} vellen")
    assert page.foot.total.text() == f"Nog {every - cards} van {every} vellen te printen"
    as_printed(services, session)
    again(page)
    totals(page, qtbot, "Niets meer te printen")
    assert not page.foot.main.isEnabled()


def test_where_the_program_never_printed_one_paper_is_asked_for_first(page, qtbot, monkeypatch):
    assert not page.foot.untried.isVisible()
    monkeypatch.setattr("hope_desktop.services.printing.print_out.is_tried", lambda: False)
    again(page)
    qtbot.waitUntil(page.foot.untried.isVisible)
    assert any("print eerst één papier" in said for said in words(page.foot))
