"""What a widget by itself is given, without a window around it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from hope_desktop.domain.terms import ChangeId, Changes
from hope_desktop.i18n.catalogue import plural, translator
from hope_desktop.settings import Settings
from hope_desktop.ui.shared import Bus, Operations, Preferences, Ui


def made_ui(language: str = "nl", **parts: Any) -> Ui:
    """A language with nothing to undo and settings that are not written; `parts` are others."""
    translate, bus = translator(language), Bus()
    operations = Operations(bus, _nothing, translate, bus)
    preferences = Preferences(Settings(), Path("/dev/null/settings.toml"), bus)
    return replace(Ui(translate, plural(language), operations, bus, preferences), **parts)


def _nothing(_change: ChangeId) -> Changes:
    return Changes()
