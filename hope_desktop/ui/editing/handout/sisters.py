"""Below a text that was changed: which other versions still say the old sentence."""

from PySide6.QtWidgets import QWidget

from hope_desktop.domain.library.handout import Handout
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.versions import version_names
from hope_desktop.services.opening import Services
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import row
from hope_desktop.ui.widgets.texts import hint


class SistersLine(QWidget):
    """One quiet line and one key; out of sight when the versions agree."""

    def __init__(self, services: Services, ui: Ui) -> None:
        super().__init__()
        self._services, self._ui = services, ui
        self.said = hint()
        self.take = quiet_button(ui.translate("Change it &there too"), "check")
        self.setLayout(row((self.said, 1), self.take, space=2 * GRID))
        self.hide()

    def follow(self, before: Handout, now: Handout) -> None:
        """Say which versions differ from a text only in what was changed in it."""
        sisters = self._services.rewordings.sisters(before, now)
        behind = [one for one in sisters if one.is_same]
        versions, ui = self._services.library.versions(now.id), self._ui
        named = zip(versions, version_names(versions, ui.translate), strict=True)
        names = {one.id: name for one, name in named}
        words = ui.plural(
            "%(names)s still says the old sentence.",
            "%(names)s still say the old sentence.",
            len(behind),
        )
        told = listed((f"“{names[one.text.id]}”" for one in behind), ui.translate)
        self.said.setText(words % {"names": told} if behind else "")
        self.said.setToolTip("\n".join(f"{names[one.text.id]}: {one.line}" for one in behind))
        self.setVisible(bool(behind))
