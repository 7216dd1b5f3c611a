"""Which program this is, who made what is in it, and what nobody has approved."""

from importlib import metadata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from hope_desktop import HOME, RELEASED, __version__
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.paths import DataFolder, resource
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.fields.dates import whole_date
from hope_desktop.ui.widgets.layouts import Scroll, card, column, row
from hope_desktop.ui.widgets.texts import heading, hint, label, title
from hope_desktop.ui.widgets.warnings import Notice, notice

BUNDLED = (
    "PySide6_Essentials",
    "PySide6_Pdf",
    "shiboken6",
    "reportlab",
    "pillow",
    "charset-normalizer",
    "platformdirs",
    "markdown-it-py",
    "mdurl",
    "msgspec",
    "pypdf",
    "chunspell",
)
"""The distributions that come with the program."""

FILES = (
    ("Atkinson Hyperlegible", "fonts/AtkinsonHyperlegible-LICENSE.txt"),
    ("Andika", "fonts/Andika-LICENSE.txt"),
    ("DejaVu Sans", "fonts/DejaVu-LICENSE.txt"),
    ("Lucide", "icons/LICENSE.txt"),
    ("OpenTaal", "spelling/LICENSE.txt"),
    ("OpenMoji", "pictures/OpenMoji-LICENSE.txt"),
    ("wordfreq", "words/README.txt"),
)
"""Fonts, icons, pictures and words, with the licence that lies beside them."""


class AboutDialog(QDialog):
    """Version, data folder, licences and the disclaimer."""

    def __init__(
        self, library_version: str, folder: DataFolder, ui: Ui, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(ui.translate("About Hope Desktop"))
        self.resize(640, 620)
        place = QLineEdit(str(folder.root))
        place.setReadOnly(True)
        version = ui.translate("Version %(program)s of %(day)s, library %(library)s")
        facts = {
            "program": __version__,
            "library": library_version or "-",
            "day": whole_date(RELEASED),
        }
        self.disclaimer = notice(Notice(ui.translate(DISCLAIMER), "advice"), ui.translate)
        self.licences = QPlainTextEdit(licences(ui))
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setMinimumHeight(180)
        self.licences.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        close = quiet_button(ui.translate("Close"))
        close.clicked.connect(self.close)
        content = column(
            title("Hope Desktop"),
            label(version % facts),
            *([label(HOME)] if HOME else []),
            hint(ui.translate("Works without the internet. Everything stays on this computer.")),
            self.disclaimer,
            card(label(ui.translate("Your &work is kept in"), buddy=place), place),
            card(
                heading(ui.translate("Licences")),
                label(
                    ui.translate(
                        "The program is free software (GPL 3 or later); "
                        "its texts may be shared and changed under CC BY-SA 4.0."
                    )
                ),
                label(ui.translate("What is &in it"), buddy=self.licences),
                self.licences,
            ),
            1,
            space=2 * GRID,
        )
        page = column(Scroll(content), row(1, close, margins=GRID), space=0)
        page.setContentsMargins(0, 0, GRID, GRID)
        self.setLayout(page)
        close.setFocus(Qt.FocusReason.OtherFocusReason)


DISCLAIMER = _(
    "Not made or approved by Platform HOPE or Defence for Children; "
    "the texts are drafts until they have reviewed them."
)


def licences(ui: Ui) -> str:
    """Everything that comes with the program: an installed one has all texts, made with it.

    From source a line each, with name, version and licence; the texts lie with the packages.
    """
    whole = resource("THIRD_PARTY.txt")
    if whole.is_file():
        return whole.read_text(encoding="utf-8")
    lines = [_line(name, ui) for name in BUNDLED]
    lines += [f"{name}: {_first_line(file)}" for name, file in FILES]
    return "\n".join(lines)


def _line(name: str, ui: Ui) -> str:
    try:
        found = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return f"{name}: {ui.translate('see the folder of the program')}"
    licence = found.get("License-Expression") or found.get("License") or ""
    if not licence or len(licence) > 80:
        classifiers = [c for c in found.get_all("Classifier") or () if c.startswith("License")]
        licence = classifiers[0].rpartition(":: ")[2] if classifiers else licence.split("\n")[0]
    return f"{name} {found['Version']}: {licence}"


def _first_line(file: str) -> str:
    path = resource(file)
    if not path.is_file():
        return "-"
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return next((line.strip() for line in lines if line.strip()), "-")
