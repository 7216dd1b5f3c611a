"""What stands beside a text follows what kind of version it is."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from hope_desktop.domain.terms import HandoutId
from hope_desktop.ui.widgets.destination import to_handout
from tests.ui.editing.conftest import CARDS

pytestmark = pytest.mark.nightly


def test_a_field_that_is_typed_in_is_left_alone(editor, services, qtbot):
    line = editor.facts.editor("title")
    assert isinstance(line, QLineEdit)
    editor.facts_shown.setChecked(True)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.setText("Stellingenkaarten ")
    editor.facts.show_handout(services.library.handout(CARDS))
    assert line.text() == "Stellingenkaarten "
    line.setText("Iets anders")
    editor.facts.show_handout(services.library.handout(CARDS))
    assert line.text() == "Stellingenkaarten"


SHEET = HandoutId("school/leerlingbrief")


def test_a_sheet_that_takes_another_page_says_so(page, services, qtbot):
    """Also while its page is not looked at, and when it is opened another time."""
    services.planning.example()
    page.show_destination(to_handout(SHEET))
    page.handout.change.click()
    editor = page.handout_editor
    panel, longer = editor.right, editor.problems
    qtbot.waitUntil(lambda: not panel.preview.is_busy)
    assert longer.isHidden()
    editor.edit.replace_all(editor.edit.markdown() + "\n\nNog een zin die erbij komt. " * 12)
    qtbot.waitUntil(longer.isVisible)
    assert words(longer) == (
        "Dit blad wordt 2 bladzijden. Voor 2B hoogstens 28 vellen papier meer."
    )
    editor.ready.click()
    page.show_destination(to_handout(CARDS))
    page.handout.change.click()
    qtbot.waitUntil(lambda: not panel.preview.is_busy)
    qtbot.waitUntil(longer.isHidden)
    editor.ready.click()
    page.show_destination(to_handout(SHEET))
    page.handout.change.click()
    qtbot.waitUntil(lambda: "28 vellen" in words(longer))
    panel.back.click()
    qtbot.waitUntil(longer.isHidden)


def words(told: QWidget) -> str:
    return " ".join(one.text() for one in told.findChildren(QLabel) if one.text())


def test_every_field_about_a_handout_stands_below_its_name(editor):
    """A short name stood beside its field, where longer ones did not fit."""
    editor.facts_shown.setChecked(True)
    for size in ((1024, 640), (1600, 900)):
        editor.window().resize(*size)
        QApplication.processEvents()
        form = editor.facts.form
        for name in form.values():
            field = form.editor(name)
            words = next(one for one in form.findChildren(QLabel) if one.buddy() is field)
            assert words.geometry().bottom() < field.geometry().top(), name
