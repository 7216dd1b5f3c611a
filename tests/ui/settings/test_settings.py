import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from hope_desktop.paths import data_folder
from hope_desktop.settings import Settings, read_settings
from hope_desktop.ui.settings.settings import SettingsDialog
from hope_desktop.ui.shared import Preferences
from hope_desktop.ui.widgets.fields.forms import Form
from tests.tools.shared_ui import made_ui


@pytest.fixture
def preferences(tmp_path) -> Preferences:
    return Preferences(Settings(), data_folder(tmp_path).settings)


@pytest.fixture
def dialog(styled, qtbot, tmp_path, preferences) -> SettingsDialog:
    pictures = [("photo-0123456789abcdef", "Ons logo")]
    made = SettingsDialog(made_ui(preferences=preferences), data_folder(tmp_path), pictures)
    qtbot.addWidget(made)
    return made


def choose(form: Form, name: str, value: object) -> None:
    form.fill({name: value})
    form.value_changed.emit(name)


def noticed(dialog: SettingsDialog) -> str:
    return " ".join(label.text() for label in dialog.notices.findChildren(QLabel))


@pytest.mark.parametrize(
    ("form", "name", "value"),
    [
        ("look", "theme", "dark"),
        ("look", "language", "en"),
        ("trainer", "trainer1", "Sam"),
        ("letters", "organisation", "Stichting De Brug"),
        ("letters", "contact", "06 12 34 56 78"),
        ("letters", "logo", "photo-0123456789abcdef"),
        ("letters", "signs", "organisation"),
        ("paper", "ink", "colour"),
    ],
)
def test_every_choice_is_kept_at_once(dialog, tmp_path, form, name, value):
    choose(getattr(dialog, form), name, value)
    assert getattr(read_settings(tmp_path / "settings.toml"), name) == value


@pytest.mark.parametrize(
    ("organisation", "warned"),
    [("Platform HOPE", True), ("hope nl", True), ("Stichting Hoop", False), ("Hopelijk", False)],
)
def test_the_name_of_the_platform_asks_to_let_it_read(dialog, organisation, warned):
    choose(dialog.letters, "organisation", organisation)
    assert ("Laat het platform de brief lezen" in noticed(dialog)) == warned


def test_until_one_is_chosen_the_folder_is_the_one_that_papers_go_to(dialog, tmp_path):
    assert dialog.print_folder.text() == str(tmp_path / "Printmappen")


def test_folder_is_chosen_and_shown(dialog, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_parts: str(tmp_path))
    dialog.choose_folder.click()
    assert dialog.print_folder.text() == str(tmp_path)
    assert read_settings(tmp_path / "settings.toml").print_folder == str(tmp_path)


def test_another_language_waits_for_the_next_start_and_says_so(dialog):
    choose(dialog.look, "language", "en")
    assert "opnieuw start" in noticed(dialog)


def test_choice_that_cannot_be_kept_is_said(dialog, preferences):
    preferences.settings_unsaved.emit()
    assert "tot je Hope Desktop sluit" in noticed(dialog)
