"""What stands beside a text follows what kind of version it is."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QWidget

from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.levels import Profile
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.widgets.destination import to_activity, to_handout
from tests.ui.editing.conftest import CARDS


def test_a_field_that_is_typed_in_is_left_alone(editor, services, qtbot):
    line = editor.facts.main.editor("title")
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


OWN = HandoutId("C3/hulpkaart.eigen")


def _tick(editor: HandoutEditor, level: str) -> None:
    box = editor.facts.levels.form.editor(level)
    assert isinstance(box, QCheckBox)
    box.click()


def test_a_version_says_who_gets_it(own_card, services, operations):
    said = own_card.readiness.said
    assert "niemand" in said.text()
    _tick(own_card, "pro")
    assert said.text() == "Voor: Praktijkonderwijs"
    operations.save_typed()
    assert services.library.handout(OWN).audiences == {"pro"}


def test_a_handout_of_ones_own_can_be_for_some_in_another_language(page, services, operations):
    page.show_destination(to_activity(ActivityId("1.4")))
    page.commands.new_handout.trigger()
    editor = page.views.handout_editor
    assert not editor.readiness.ready.isVisible()
    assert editor.readiness.said.text() == "Voor: alle klassen"
    languages = editor.facts.language.editor("language")
    assert isinstance(languages, QComboBox)
    languages.setCurrentText("Engels")
    _tick(editor, "vso")
    pictures = editor.facts.pictures.form.editor("pictures")
    assert isinstance(pictures, QCheckBox)
    pictures.click()
    assert editor.readiness.said.text().startswith("Voor: vso, als papieren in het Engels")
    operations.save_typed()
    made = services.library.handout(HandoutId("1.4/nieuw-werkblad"))
    assert (made.language, made.audiences, made.profile) == ("en", {"vso"}, Profile.PICTO)


def test_what_a_name_says_cannot_be_chosen(translation):
    translation.facts_shown.setChecked(True)
    translation.facts.whom.head.click()
    assert translation.facts.levels.form.editor("po").isVisible()
    assert not translation.facts.language.isVisible()


SHEET = HandoutId("3.2/vertelhand")


def test_a_sheet_that_takes_another_page_says_so(page, desk, services, qtbot):
    """Also while its page is not looked at, and when it is opened another time."""
    services.planning.example()
    page.show_destination(to_handout(SHEET))
    page.views.handout.change.click()
    editor = page.views.handout_editor
    panel, longer = editor.right, editor.problems
    desk.window.commands["preview"].trigger()
    qtbot.waitUntil(lambda: panel._before == 1, timeout=20_000)
    assert longer.isHidden()
    editor.edit.replace_all(editor.edit.markdown() + "\n\nNog een zin die erbij komt. " * 12)
    qtbot.waitUntil(longer.isVisible, timeout=20_000)
    assert words(longer) == (
        "Dit blad wordt 2 bladzijden. Voor 2B hoogstens 30 vellen papier meer."
    )
    editor.ready.click()
    page.show_destination(to_handout(CARDS))
    page.views.handout.change.click()
    qtbot.waitUntil(lambda: panel._pages > 0 and not panel.preview.is_busy, timeout=20_000)
    qtbot.waitUntil(longer.isHidden)
    editor.ready.click()
    page.show_destination(to_handout(SHEET))
    page.views.handout.change.click()
    qtbot.waitUntil(lambda: "30 vellen" in words(longer), timeout=20_000)
    panel.back.click()
    qtbot.waitUntil(longer.isHidden, timeout=20_000)


def words(told: QWidget) -> str:
    return " ".join(one.text() for one in told.findChildren(QLabel) if one.text())
