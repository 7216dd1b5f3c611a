"""Sparing or roomy: both say how much paper the whole visit takes, and the choice is kept."""

from pytestqt.qtbot import QtBot

from hope_desktop.domain.printing.records import sheets_for_visit
from hope_desktop.ui.printing.page import PrintingPage


def test_sparing_and_roomy_each_say_their_sheets_before_printing(
    page: PrintingPage, qtbot: QtBot
) -> None:
    ways = page.panes.paper_use.ways

    def sheets() -> list[int]:
        return [int("".join(filter(str.isdigit, way.text())) or 0) for way in ways.values()]

    qtbot.waitUntil(lambda: all(sheets()), timeout=20_000)
    sparing, roomy = sheets()
    assert sparing < roomy
    assert [way.isChecked() for way in ways.values()] == [True, False]
    drawn = page.drawing.current()
    assert drawn is not None
    assert sheets_for_visit(file.printed for file in drawn.files.values()) == sparing
    ways["roomy"].click()
    qtbot.waitUntil(lambda: "pupils" in page.panes.documents.rows, timeout=20_000)
    assert page.drawing.settings.paper == "roomy"
    qtbot.waitUntil(lambda: sheets() == [sparing, roomy], timeout=20_000)
