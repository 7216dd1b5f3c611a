"""What stands beside a text follows what kind of version it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from hope_desktop.ui.widgets.fold import Fold

pytestmark = pytest.mark.nightly


def test_a_text_of_the_library_has_only_its_page(editor):
    assert not editor.right.isVisible(), "the text alone, until its page is asked for"
    editor.page.click()
    assert editor.right.currentWidget() is editor.right.preview
    assert editor.right.isVisible()
    assert not editor.compare.isVisible()


def test_whatever_tab_reaches_has_a_name(editor):
    editor.facts_shown.setChecked(True)
    for fold in editor.findChildren(Fold):
        fold.head.setChecked(True)
    shown = [part for part in editor.findChildren(QWidget) if part.isVisible()]
    stops = [part for part in shown if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    proxies = {part for part in stops if part.objectName() == "qt_spinbox_lineedit"}
    spoken = {part: QAccessible.queryAccessibleInterface(part) for part in {*stops} - proxies}
    inner = {editor.right.preview.pdf.tabs}  # its bar has the name
    nameless = [one for one, said in spoken.items() if not said.text(QAccessible.Text.Name)]
    assert {*nameless} - inner == set()
