"""What a printer took is kept, and what it gave back is not."""

from hope_desktop.domain.printing.records import PrintRecord
from hope_desktop.domain.terms import SessionId
from hope_desktop.services.opening import Services
from hope_desktop.storage import prints
from tests.tools.printer import NAME
from tests.tools.stored import database_of
from tests.ui.printing.conftest import HOME, again, totals


def last(services: Services, session: SessionId) -> PrintRecord | None:
    return prints.last(database_of(services).connection, session)


def test_only_what_stayed_at_the_printer_is_kept_as_printed(
    page,
    services,
    session,
    qtbot,
    printer,
):
    printer.make_usual()
    printer.run("cupsdisable", NAME)
    page.can.number("class", 7)
    page.foot.printers.look()
    qtbot.waitUntil(lambda: page.foot.printers.printer() is not None)
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    kinds = {one.kind for one in page.lines if one.can_print} - {
        "school",
        "letter-both",
        "trainer-second",
    }
    qtbot.waitUntil(page.foot.main.isEnabled)
    page.foot.main.click()
    panel = page.foot.said
    qtbot.waitUntil(lambda: panel.said.startswith("Op weg"))
    record = last(services, session)
    assert record.way == "printer"
    assert {file.kind for file in record.files} == kinds
    assert {file.kind: file.copies for file in record.files}["class"] == 7
    totals(page, qtbot, "Niets meer te printen")
    page.flow.stop()
    qtbot.waitUntil(lambda: panel.said.startswith("Gestopt"))
    printer.run("cupsenable", NAME)
    assert last(services, session) is None
    assert printer.run("lpstat", "-o") == ""
    qtbot.waitUntil(lambda: page.foot.total.text().startswith("Nog"))


def test_everything_can_be_printed_once_more(page, services, qtbot):
    drawn = page.drawing.current()
    services.prints.record(drawn.whole, "printer")
    again(page)
    totals(page, qtbot, "Niets meer te printen")
    page.commands.again.trigger()
    qtbot.waitUntil(lambda: page.foot.total.text().startswith("Nog"))
    assert {one.state for one in page.lines if one.can_print} == {"nog printen"}


def test_what_was_only_saved_can_be_printed_here_too(page, services, qtbot):
    """Slides are never printed: that they were saved last says nothing of the papers."""
    drawn = page.drawing.current()
    slides = frozenset(kind for kind, one in drawn.files.items() if one.printed.is_shown)
    services.prints.record(drawn.whole, "printer")
    services.prints.record(drawn.whole.only(frozenset({"class"}) | slides))
    again(page)
    totals(page, qtbot, "Alles is geprint of opgeslagen")
    qtbot.waitUntil(page.foot.main.isEnabled)
    assert not page.commands.by_hand.isEnabled()
    page.foot.printers.show_printers((HOME,))
    page.foot.main.click()
    qtbot.waitUntil(lambda: page.foot.total.text().startswith("Nog"))
    due = {one.kind for one in page.lines if one.state == "nog printen"}
    assert due == {"class"}
    services.prints.record(drawn.whole, "printer")
    page.drawing.was_printed(due)
    services.prints.record(drawn.whole.only(slides))
    again(page)
    totals(page, qtbot, "Niets meer te printen")
    assert not page.foot.main.isEnabled()
    page.foot.printers.show_printers(())
    services.prints.record(drawn.whole.only(frozenset({"class"})))
    again(page)
    qtbot.waitUntil(page.foot.main.isEnabled)
    page.foot.main.click()
    qtbot.waitUntil(lambda: page.making.opening is not None)
    assert len(page.making.opening.buttons) == 1
    page.making.opening.close()
