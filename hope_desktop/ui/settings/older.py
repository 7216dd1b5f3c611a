"""Says above the pages that a copy of the work is newer than the work, with the ways on."""

from functools import partial
from pathlib import Path

from hope_desktop.domain.backups import Older
from hope_desktop.i18n.damage import older_text
from hope_desktop.services.backups import Backups
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.restoring import put_back
from hope_desktop.ui.widgets.warnings import Standing

_REASON = "older"


class OlderCopy:
    """Nothing changes before she chose; what she did not choose stays where it is."""

    def __init__(self, backups: Backups, ui: Ui, standing: Standing) -> None:
        self._backups = backups
        self._ui = ui
        self._standing = standing

    def tell(self, older: Older) -> None:
        """Say it, until she chose."""
        translate = self._ui.translate
        buttons = [quiet_button(translate("Go on with this one"), "arrow-right")]
        buttons[0].clicked.connect(self._go_on)
        if older.file is not None:
            look = quiet_button(translate("See the difference"), "eye")
            look.clicked.connect(partial(self._put_back, older.file, asked=True))
            buttons.insert(0, look)
            if not (older.ours or older.is_other):
                newest = primary_button(translate("Put the newest back"), "archive-restore")
                newest.clicked.connect(partial(self._put_back, older.file, asked=False))
                buttons.insert(0, newest)
        said = older_text(older, self._backups.is_away(older), translate)
        self._standing.say(_REASON, said, *buttons, weight="serious", once=False)

    def _put_back(self, file: Path, _clicked: bool = False, *, asked: bool) -> None:
        asking = self._standing.notices[_REASON].window() if asked else None
        told = put_back(self._backups, file, self._ui, asking)
        if told:
            self._standing.say(_REASON, told, weight="good")

    def _go_on(self) -> None:
        if self._ui.operations.run(self._backups.go_on):
            self._standing.take_away(_REASON)
