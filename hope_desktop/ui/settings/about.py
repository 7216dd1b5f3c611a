"""The program: its version, and the licences of all that is in it."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from hope_desktop import HOME, RELEASED, __version__
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.paths import resource
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.dialogs import Dialog
from hope_desktop.ui.widgets.fields.dates import whole_date
from hope_desktop.ui.widgets.layouts import for_reading, hint, label
from hope_desktop.ui.widgets.warnings import Notice, notice


class AboutDialog(Dialog):
    """Version, licences and the disclaimer."""

    def __init__(self, library_version: str, ui: Ui, parent: QWidget | None) -> None:
        super().__init__(ui.translate("This program"), ui, parent)
        self.setMinimumWidth(72 * self.fontMetrics().averageCharWidth())
        translate = ui.translate
        version = translate("Version %(program)s of %(day)s, library %(library)s")
        facts = {
            "program": __version__,
            "library": library_version or "-",
            "day": whole_date(RELEASED),
        }
        self.licences = QPlainTextEdit(licences())
        for_reading(self.licences)
        self.licences.setMinimumHeight(15 * GRID)
        free = _(
            "The program is free software (GPL 3 or later); its texts may be shared and changed "
            "under CC BY-SA 4.0."
        )
        self.lay_out(
            label(version % facts),
            *([label(HOME)] if HOME else []),
            hint(translate("Works without the internet. Everything stays on this computer.")),
            notice(Notice(translate(DISCLAIMER)), translate),
            label(translate(free)),
            label(translate("What is in it"), buddy=self.licences),
            (self.licences, 1),
        )


DISCLAIMER = _(
    "Not made or approved by Platform HOPE or Defence for Children; "
    "the texts are drafts until they have reviewed them."
)


def licences() -> str:
    """Return all texts of an installed program; from source those that lie beside our files."""
    whole = resource("THIRD_PARTY.txt")
    if whole.is_file():
        return whole.read_text(encoding="utf-8")
    beside = [*sorted(resource("").glob("*/*LICENSE.txt")), resource("words/README.txt")]
    return "\n\n".join(
        f"{one.parent.name}/{one.name}\n\n{one.read_text(encoding='utf-8')}" for one in beside
    )
