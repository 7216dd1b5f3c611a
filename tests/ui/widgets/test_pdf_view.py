"""The preview shows a document from memory: pages, zoom, and its text."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from hope_desktop.ui.widgets.pdf_view import LARGEST, SMALLEST, PdfPreview
from tests.tools.shared_ui import made_ui


def pdf(pages: int) -> bytes:
    canvas = Canvas("", pagesize=(595, 842), invariant=1)
    for number in range(pages):
        canvas.drawString(100, 700, f"page {number}")
        canvas.showPage()
    return bytes(canvas.getpdfdata())


@pytest.fixture
def preview(qtbot) -> PdfPreview:
    made = PdfPreview(made_ui("en"))
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def test_nothing_is_said_until_there_is_something(preview):
    preview.show_nothing("Wait")
    assert preview.nothing.isVisible()
    assert preview.view is None


def test_document_is_shown_with_its_pages_and_text(preview):
    preview.show_document("Three", pdf(3), "page 0\npage 1\npage 2")
    assert preview.tabs.isVisible()
    assert preview.place.text() == "Page 1 of 3"
    assert preview.text.toPlainText() == "page 0\npage 1\npage 2"
    assert preview.text.isReadOnly()
    assert preview.text.accessibleName() == "Three"
    assert preview.view.accessibleName() == "Three"


def test_pages_turn_and_stop_at_both_ends(preview):
    preview.show_document("Two", pdf(2), "")
    assert not preview.before.isEnabled()
    preview.after.click()
    assert preview.place.text() == "Page 2 of 2"
    assert not preview.after.isEnabled()
    preview.before.click()
    assert preview.place.text() == "Page 1 of 2"


def test_a_page_of_the_document_before_never_stands_in_another(preview, qtbot):
    full = Canvas("", pagesize=(595, 842), invariant=1)
    for high in range(842):
        full.rect(0, 0, 595, high, fill=1)
    for shown in (full.getpdfdata(), pdf(1)) * 2:
        preview.show_document("", shown, "")
        QApplication.processEvents()
        preview.view.viewport().repaint()
    qtbot.wait(300)
    seen = preview.view.grab().toImage()
    assert seen.pixelColor(250, 300).lightness() > 200


def test_the_page_stays_when_the_document_is_drawn_again(preview):
    preview.show_document("Same", pdf(3), "")
    preview.after.click()
    preview.show_document("Same", pdf(2), "")
    assert preview.place.text() == "Page 2 of 2"
    preview.show_document("Other", pdf(3), "")
    assert preview.place.text() == "Page 1 of 3"


def wheel(preview: PdfPreview, steps: int) -> None:
    assert preview.view is not None
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(preview.view.viewport(), event)


def test_zoom_by_wheel_and_buttons_stays_within_bounds(preview):
    preview.show_document("One", pdf(1), "")
    view = preview.view
    assert view is not None
    wheel(preview, 1)
    first = view.zoomFactor()
    preview.larger.click()
    assert view.zoomFactor() > first
    for _time in range(30):
        wheel(preview, 1)
    assert view.zoomFactor() == LARGEST
    for _time in range(60):
        wheel(preview, -1)
    assert view.zoomFactor() == SMALLEST
    preview.larger.click()
    assert view.zoomMode() is type(view).ZoomMode.FitToWidth
