"""Levels, language and pictures of a text of the trainer's own."""

from PySide6.QtWidgets import QCheckBox, QComboBox

from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.profiles import Profile
from hope_desktop.services.opening import Services
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.widgets.destination import to_activity

OWN = HandoutId("C3/hulpkaart.eigen")


def _tick(editor: HandoutEditor, level: str) -> None:
    box = editor.facts.whom.levels.editor(level)
    assert isinstance(box, QCheckBox)
    box.click()


def test_a_version_says_who_gets_it(own_card: HandoutEditor, services: Services) -> None:
    said = own_card.readiness.said
    assert "niemand" in said.text()
    _tick(own_card, "pro")
    assert said.text() == "Voor: Praktijkonderwijs"
    own_card._ui.operations.save_typed()
    assert services.library.handout(OWN).audiences == {"pro"}


def test_a_handout_of_ones_own_can_be_for_some_in_another_language(
    page: ModulesPage, services: Services
) -> None:
    page.show_destination(to_activity(ActivityId("1.4")))
    page.commands.new_handout.trigger()
    assert page.views.editors is not None
    editor = page.views.editors[0]
    whom = editor.facts.whom
    assert not editor.readiness.ready.isVisible()
    assert editor.readiness.said.text() == "Voor: alle klassen"
    languages = whom.language.editor("language")
    assert isinstance(languages, QComboBox)
    languages.setCurrentText("Engels")
    _tick(editor, "vso")
    pictures = whom.pictures.editor("pictures")
    assert isinstance(pictures, QCheckBox)
    pictures.click()
    assert editor.readiness.said.text().startswith("Voor: vso, als papieren in het Engels")
    editor._ui.operations.save_typed()
    made = services.library.handout(HandoutId("1.4/nieuw-werkblad"))
    assert (made.language, made.audiences, made.profile) == ("en", {"vso"}, Profile.PICTO)


def test_what_a_name_says_cannot_be_chosen(translation: HandoutEditor) -> None:
    translation.facts_shown.setChecked(True)
    translation.facts.whom.head.click()
    assert translation.facts.whom.levels.editor("po").isVisible()
    assert not translation.facts.whom.language.isVisible()
