"""What all pages and widgets of one window share."""

from dataclasses import dataclass

from hope_desktop.i18n.catalogue import Plural, Translator
from hope_desktop.ui.bus import Bus
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Ui:
    """Made once for a window: its language, its changes and the trainer's choices."""

    translate: Translator
    plural: Plural
    operations: Operations
    bus: Bus
    preferences: Preferences
