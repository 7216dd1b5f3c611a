import pytest
from PySide6.QtWidgets import QApplication, QLabel

from hope_desktop.domain.texts.representation import PeopleGroup
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import label
from hope_desktop.services.opening import Services
from hope_desktop.ui.settings.representation import RepresentationDialog
from tests.tools.shared_ui import made_ui


@pytest.fixture
def dialog(styled: QApplication, qtbot, services: Services) -> RepresentationDialog:
    made = RepresentationDialog(services.library, made_ui("nl"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_who_was_not_heard_yet_stands_at_the_top(dialog: RepresentationDialog) -> None:
    assert "Nog niet gehoord" in dialog.missing.accessibleName()


def test_each_group_names_its_people_and_activities(dialog: RepresentationDialog) -> None:
    told = "\n".join(part.text() for part in dialog.findChildren(QLabel))
    assert "Nieuw in het land\nSelam" in told
    assert "In activiteiten 4.4 en 4.6" in told


def test_every_group_has_a_name_of_its_own() -> None:
    assert len({label(group, translator("nl")) for group in PeopleGroup}) == len(PeopleGroup)
