"""What all pages and widgets of one window share."""

from dataclasses import replace

from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.levels import Adults
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.catalogue import Plural, Translator
from hope_desktop.ui.operations import Bus, Operations
from hope_desktop.ui.preferences import Preferences


@frozen
class Ui:
    """Made once for a window: its language, its changes and the trainer's choices."""

    translate: Translator
    plural: Plural
    operations: Operations
    bus: Bus
    preferences: Preferences

    def for_group(self, *, adults: Adults | None) -> "Ui":
        """The same, and a group of adults is called so where others speak of pupils and a class."""
        return replace(self, translate=words_for(self.translate, adults=adults))
