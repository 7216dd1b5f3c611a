"""A paper large over the list."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.printing.conftest import drawn


@pytest.mark.nightly
def test_the_page_stands_large_over_the_list_until_esc(page, qtbot):
    files = drawn(page, qtbot).files
    for kind, file in files.items():
        if file.printed.is_shown:
            continue
        of_part = next(
            row.list for row in page.rows.values() if row.list.papers.index_of(kind).isValid()
        )
        of_part.setFocus()
        of_part.setCurrentIndex(of_part.papers.index_of(kind))
        qtbot.keyClick(of_part, Qt.Key.Key_Space)
        assert page.large.isVisible()
        assert not of_part.isVisible()
        preview = page.large.preview
        assert preview.text.toPlainText() == file.rendered.text.replace("\N{NO-BREAK SPACE}", " ")
        assert bytes(preview.shown) == file.rendered.pdf
        assert page.foot.isVisible()
        qtbot.keyClick(page.large.back, Qt.Key.Key_Escape)
        assert of_part.isVisible()
