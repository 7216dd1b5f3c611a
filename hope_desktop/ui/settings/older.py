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


def tell_older(older: Older, backups: Backups, ui: Ui, standing: Standing) -> None:
    """Say it, until she chose; what she did not choose stays where it is."""
    translate = ui.translate

    def go_on() -> None:
        if ui.operations.run(backups.go_on):
            standing.take_away(_REASON)

    def bring_back(file: Path, *, asked: bool) -> None:
        asking = standing.notices[_REASON].window() if asked else None
        told = put_back(backups, file, ui, asking)
        if told:
            standing.say(_REASON, told, weight="good")

    buttons = [quiet_button(translate("Go on with this one"), "arrow-right")]
    buttons[0].clicked.connect(go_on)
    if older.file is not None:
        look = quiet_button(translate("See the difference"), "eye")
        look.clicked.connect(partial(bring_back, older.file, asked=True))
        buttons.insert(0, look)
        if not (older.ours or older.is_other):
            newest = primary_button(translate("Put the newest back"), "archive-restore")
            newest.clicked.connect(partial(bring_back, older.file, asked=False))
            buttons.insert(0, newest)
    said = older_text(older, backups.is_away(older), translate)
    standing.say(_REASON, said, *buttons, weight="serious", once=False)
