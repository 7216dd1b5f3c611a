"""What a printer took is kept with the workshop; what was taken back is not."""

from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.printing.records import PrintRecord
from hope_desktop.services.opening import Services
from hope_desktop.storage import prints
from hope_desktop.ui.printing.page import PrintingPage
from tests.tools.printer import NAME, RealPrinter


def last(services: Services, session: SessionId) -> PrintRecord | None:
    return prints.last(services.library._database.connection, session)


def test_only_what_stayed_at_the_printer_is_kept_as_printed(
    page: PrintingPage,
    services: Services,
    session: SessionId,
    qtbot: QtBot,
    printer: RealPrinter,
) -> None:
    printer.make_usual()
    printer.run("cupsdisable", NAME)
    page.commands.print.trigger()
    qtbot.waitUntil(lambda: page.flow.dialog is not None, timeout=20_000)
    dialog = page.flow.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.go.isEnabled, timeout=20_000)
    dialog.piles.boxes[0].setValue(7)
    dialog.piles.boxes[1].setValue(0)
    kinds = [job.kind for job in dialog.piles.jobs]
    dialog.go.click()
    panel = page.panes.printer
    assert panel is not None
    qtbot.waitUntil(lambda: panel.said.startswith("Op weg"), timeout=20_000)
    record = last(services, session)
    assert record is not None
    assert record.way == "printer"
    assert {file.kind for file in record.files} == set(kinds) - {kinds[1]}
    assert {file.kind: file.copies for file in record.files}[kinds[0]] == 7
    page.flow.stop()
    qtbot.waitUntil(lambda: panel.said.startswith("Gestopt"), timeout=20_000)
    printer.run("cupsenable", NAME)
    assert last(services, session) is None
    assert printer.run("lpstat", "-o") == ""
