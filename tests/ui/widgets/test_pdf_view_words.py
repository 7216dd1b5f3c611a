"""Words are found on a page, and a click on them gives them back."""

import pytest
from PySide6.QtCore import QPointF

from hope_desktop.domain.terms import HandoutId
from hope_desktop.services.printing.drawing import draw
from hope_desktop.ui.widgets.pdf_view import PdfPreview, line_at, place_of
from tests.tools.shared_ui import made_ui


@pytest.fixture
def preview(styled, services, qtbot) -> PdfPreview:
    made = PdfPreview(made_ui("nl"))
    qtbot.addWidget(made)
    made.resize(500, 700)
    made.show()
    handout = services.library.handout(HandoutId("school/ouderbrief"))
    drawn = draw(services.printing.draft_document(handout))
    made.show_document("Brief", drawn.pdf, drawn.text)
    return made


@pytest.mark.parametrize("larger", [False, True])
def test_words_are_found_on_their_page_and_a_click_gives_them_back(preview, larger):
    view, document = preview.view, preview.view.document()
    if larger:
        preview.zoom_in()
    found = place_of(document, "Beste ouder of verzorger,")
    assert found is not None
    page, place = found
    times = (view.viewport().width() - 12) / document.pagePointSize(0).width()
    if larger:
        times = view.logicalDpiX() / 72 * view.zoomFactor()
    wide = document.pagePointSize(0).width() * times
    left = max(6.0, (view.viewport().width() - wide) / 2)
    at = QPointF(left + (place.x() + 20) * times, 6 + (place.y() + 4) * times)
    assert page == 0
    assert line_at(view, document, at) == "Beste ouder of verzorger,"
    assert line_at(view, document, QPointF(1, 1)) == ""
    assert place_of(document, "dit staat er niet") is None


def test_what_stands_far_down_comes_into_sight(preview, services):
    longer = services.library.handout(HandoutId("4.7/verhaal.koen.basis"))
    drawn = draw(services.printing.draft_document(longer))
    preview.show_document("Blad", drawn.pdf, drawn.text)
    view, document = preview.view, preview.view.document()
    assert document.pageCount() > 1
    words = document.getAllText(document.pageCount() - 1).text().splitlines()[2]
    preview.show_words(words)
    assert view.pageNavigator().currentPage() == document.pageCount() - 1
    assert view.verticalScrollBar().value() > 0


def test_what_stands_low_on_a_page_comes_into_sight(preview):
    view, document = preview.view, preview.view.document()
    preview.resize(500, 320)
    lines = document.getAllText(0).text().splitlines()
    seen = []
    for line in (lines[-8], "Beste ouder of verzorger,"):
        preview.show_words(line)
        seen.append(view.verticalScrollBar().value())
    assert seen[0] > seen[1] >= 0
