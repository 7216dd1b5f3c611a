"""Dialogs to read only: the program, every key, and who appears in the texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFormLayout, QFrame, QLineEdit, QPlainTextEdit, QWidget

from hope_desktop import HOME, RELEASED, __version__
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.paths import DataFolder, resource
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.confirm import fill_dialog
from hope_desktop.ui.widgets.fields.dates import whole_date
from hope_desktop.ui.widgets.layouts import card, column, holder
from hope_desktop.ui.widgets.texts import heading, hint, label, title
from hope_desktop.ui.widgets.warnings import Notice, notice

if TYPE_CHECKING:
    from hope_desktop.domain.texts.representation import Appearance
    from hope_desktop.services.library.library import Library

type KeyGroup = tuple[str, Sequence[QAction]]

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
        fill_dialog(self, content, close)
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


class KeysDialog(QDialog):
    """Shows groups of actions that have a key."""

    def __init__(self, groups: Iterable[KeyGroup], ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(ui.translate("Keys"))
        self.resize(560, 640)
        cards = [_group(words, actions) for words, actions in groups if _with_keys(actions)]
        close = quiet_button(ui.translate("Close"))
        explained = hint(ui.translate("Everything can be done with the keyboard."))
        content = column(title(ui.translate("Keys")), explained, *cards, 1, space=2 * GRID)
        fill_dialog(self, content, close)
        close.setFocus()


def _with_keys(actions: Sequence[QAction]) -> list[QAction]:
    return [action for action in actions if not action.shortcut().isEmpty()]


def _group(words: str, actions: Sequence[QAction]) -> QFrame:
    rows = QFormLayout()
    rows.setHorizontalSpacing(3 * GRID)
    rows.setVerticalSpacing(GRID)
    for action in _with_keys(actions):
        keys = label(" / ".join(_native(one) for one in action.shortcuts()), bold=True)
        keys.setMinimumWidth(18 * GRID)
        what = label(action.text().replace("&", "").removesuffix("…"))
        what.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        rows.addRow(keys, what)
    return card(heading(words.replace("&", "")), holder(rows), space=GRID + 4)


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


class RepresentationDialog(QDialog):
    """Each group with its people and activities; those without any stand at the top."""

    def __init__(self, library: Library, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.setWindowTitle(ui.translate("Who appears"))
        self.resize(720, 620)
        shown = library.shown_groups()
        self.missing = notice(self._missing(shown), ui.translate)
        explained = ui.translate(
            "The made-up people in the texts. Nobody is the example of a group; this only "
            "helps to see who is missing."
        )
        cards = [self._card(one) for one in shown if one.is_heard]
        content = column(
            *(title(ui.translate("Who appears")), hint(explained), self.missing, *cards),
            space=GRID + 4,
        )
        fill_dialog(self, content, quiet_button(ui.translate("Close")))

    def _missing(self, shown: Sequence[Appearance]) -> Notice:
        names = [name_of(one.group, self._ui.translate) for one in shown if not one.is_heard]
        if not names:
            return Notice(self._ui.translate("Every group appears somewhere."), "good")
        words = self._ui.translate("Not heard yet: %(groups)s.")
        return Notice(words % {"groups": listed(names, self._ui.translate)}, "advice")

    def _card(self, shown: Appearance) -> QWidget:
        parts: list[QWidget] = [heading(name_of(shown.group, self._ui.translate))]
        if shown.people:
            parts.append(label(", ".join(shown.people)))
        if shown.activities:
            many = len(shown.activities)
            words = self._ui.plural("In activity %(ids)s", "In activities %(ids)s", many)
            parts.append(hint(words % {"ids": listed(shown.activities, self._ui.translate)}))
        return card(*parts, space=GRID // 2)
