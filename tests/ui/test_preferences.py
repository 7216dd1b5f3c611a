from hope_desktop.settings import Settings, read_settings
from hope_desktop.ui.shared import Preferences


def test_a_choice_is_told_and_written_at_once(tmp_path):
    preferences, heard = Preferences(Settings(), tmp_path / "settings.toml"), []
    preferences.settings_changed.connect(heard.append)
    preferences.change(theme="dark")
    assert heard == [Settings(theme="dark")]
    assert read_settings(tmp_path / "settings.toml") == Settings(theme="dark")


def test_the_same_choice_again_changes_nothing(tmp_path):
    preferences, heard = Preferences(Settings(), tmp_path / "settings.toml"), []
    preferences.settings_changed.connect(heard.append)
    preferences.change(theme="system")
    assert heard == []
    assert not (tmp_path / "settings.toml").exists()


def test_a_choice_that_cannot_be_written_still_holds(tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    preferences, unsaved = Preferences(Settings(), in_the_way / "settings.toml"), []
    preferences.settings_unsaved.connect(lambda: unsaved.append(True))
    preferences.change(theme="dark")
    assert preferences.settings.theme == "dark"
    assert unsaved == [True]
