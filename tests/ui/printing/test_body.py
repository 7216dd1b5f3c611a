"""The parts of the page fit on a small screen and with large text."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from hope_desktop.settings import Settings
from hope_desktop.ui import theme
from hope_desktop.ui.main_window import SMALLEST
from tests.ui.printing.conftest import HOME


@pytest.mark.parametrize(("size", "scale"), [(SMALLEST, 100), ((1024, 640), 150)])
def test_everything_fits(page, desk, qtbot, size, scale):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    page.foot.printers.show_printers((HOME,))
    theme.apply(app, "light", scale)
    try:
        desk.window.resize(*size)
        qtbot.wait(50)
        assert (desk.window.width(), desk.window.height()) == size
        assert page.body.sheet.horizontalScrollBar().maximum() == 0
        assert page.foot.main.visibleRegion().boundingRect().width() == page.foot.main.width()
        for button in page.findChildren(QAbstractButton):
            if button.isVisible():
                right = button.mapTo(page, QPoint(button.width(), 0)).x()
                assert right <= page.width(), button.text()
                assert button.width() >= min(button.sizeHint().width(), 120), button.text()
        fields = (page.body.form, page.body.language)
        names = [one.parentWidget().findChild(QLabel) for one in fields]
        for one in names:  # what is chosen above the papers is read whole, on one line
            assert one.width() >= one.fontMetrics().horizontalAdvance(one.text()), one.text()
    finally:
        theme.apply(app, Settings().theme, 100)
