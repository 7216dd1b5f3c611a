"""Settings: every choice works at once and is kept; there is nothing to confirm."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QLineEdit, QPushButton, QWidget

from hope_desktop.paths import DataFolder, documents
from hope_desktop.settings import TEXT_SCALES
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.preferences import Preferences
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.forms import Choice, Field, Form, Line, Number
from hope_desktop.ui.widgets.layouts import Scroll, card, column, row
from hope_desktop.ui.widgets.texts import heading, hint, label, title
from hope_desktop.ui.widgets.warnings import Notice, NoticeList

_FOLDERS = ("print_folder", "backup_folder")


class SettingsDialog(QDialog):
    """Changes go straight to the preferences."""

    def __init__(
        self,
        preferences: Preferences,
        folder: DataFolder,
        translate: Translator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._folder = folder
        self._translate = translate
        self._edits: dict[str, QLineEdit] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._build()
        self._fill()
        self._connect()

    def _build(self) -> None:
        translate = self._translate
        self.setWindowTitle(translate(_("Settings")))
        self.resize(680, 620)
        self.notices = NoticeList(translate)
        self.look = Form(_look_fields(translate))
        self.trainers = Form(
            (
                Field("trainer1", translate(_("Trainer &1")), Line()),
                Field("trainer2", translate(_("Trainer &2")), Line()),
            )
        )
        content = column(
            title(translate(_("Settings"))),
            hint(translate(_("Every choice works at once and is kept."))),
            self.notices,
            self._card(_("On the screen"), self.look),
            self._card(
                _("Trainers"),
                hint(translate(_("These names stand ready on every new workshop."))),
                self.trainers,
            ),
            self._card(_("Folders"), *self._folder_rows()),
            1,
            space=2 * GRID,
        )
        self.close_button = quiet_button(translate(_("Close")))
        page = column(Scroll(content), row(1, self.close_button, margins=GRID), space=0)
        page.setContentsMargins(0, 0, GRID, GRID)
        self.setLayout(page)

    def _card(self, words: str, *parts: QWidget) -> QFrame:
        return card(heading(self._translate(words)), *parts, space=GRID + 4)

    def _folder_rows(self) -> tuple[QWidget, ...]:
        translate = self._translate
        words = {
            "print_folder": translate(_("&Print folders go to")),
            "backup_folder": translate(_("&Second place for backups, such as a stick")),
        }
        rows: list[QWidget] = []
        for name in _FOLDERS:
            edit = QLineEdit()
            edit.setReadOnly(True)
            edit.setObjectName(name)
            button = quiet_button(translate(_("Choose…")), "folder-open")
            button.setAccessibleName(f"{translate(_('Choose…'))} {words[name].replace('&', '')}")
            self._edits[name], self._buttons[name] = edit, button
            named = column(label(words[name], buddy=edit), row(edit, button), space=GRID // 2)
            holder = QWidget()
            holder.setLayout(named)
            rows.append(holder)
        place = QLineEdit(str(self._folder.root))
        place.setReadOnly(True)
        place_name = label(translate(_("Your &work is kept in")), buddy=place)
        holder = QWidget()
        holder.setLayout(column(place_name, place, space=GRID // 2))
        return (*rows, holder)

    def _fill(self) -> None:
        settings = self._preferences.settings
        self.look.fill(
            {
                "language": settings.language,
                "theme": settings.theme,
                "text_scale": settings.text_scale,
            }
        )
        self.trainers.fill({"trainer1": settings.trainer1, "trainer2": settings.trainer2})
        self._edits["print_folder"].setText(settings.print_folder or str(documents()))
        self._edits["backup_folder"].setText(settings.backup_folder)
        none = self._translate(_("No second place yet"))
        self._edits["backup_folder"].setPlaceholderText(none)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.close)
        self.look.value_changed.connect(self._change_look)
        self.trainers.value_changed.connect(self._change_trainer)
        self._buttons["print_folder"].clicked.connect(self._choose_print_folder)
        self._buttons["backup_folder"].clicked.connect(self._choose_backup_folder)
        self._preferences.settings_unsaved.connect(self._tell_unsaved)

    @Slot(str)
    def _change_look(self, name: str) -> None:
        self._preferences.change(**{name: self.look.values()[name]})
        if name == "language":
            text = self._translate(_("The language changes when you start Hope Desktop again."))
            self.notices.show_notices([Notice(text)])

    @Slot(str)
    def _change_trainer(self, name: str) -> None:
        self._preferences.change(**{name: self.trainers.values()[name].strip()})

    @Slot()
    def _choose_print_folder(self) -> None:
        self._choose("print_folder")

    @Slot()
    def _choose_backup_folder(self) -> None:
        self._choose("backup_folder")

    def _choose(self, name: str) -> None:
        start = self._edits[name].text() or str(documents())
        words = self._translate(_("Choose a folder"))
        chosen = QFileDialog.getExistingDirectory(self, words, start)
        if chosen and Path(chosen).is_dir():
            self._preferences.change(**{name: chosen})
            self._edits[name].setText(chosen)

    @Slot()
    def _tell_unsaved(self) -> None:
        text = self._translate(
            _("This choice holds until you close Hope Desktop; it cannot be kept.")
        )
        self.notices.show_notices([Notice(text, "serious")])


def _look_fields(translate: Translator) -> tuple[Field, ...]:
    themes = (
        ("system", translate(_("As the computer"))),
        ("light", translate(_("Light"))),
        ("dark", translate(_("Dark"))),
    )
    return (
        Field("theme", translate(_("&Colours")), Choice(themes)),
        Field(
            "text_scale",
            translate(_("Si&ze of the text")),
            Number(TEXT_SCALES.start, TEXT_SCALES.stop - 1, step=5, unit="%"),
            translate(_("Ctrl and + or - does the same.")),
        ),
        Field(
            "language", translate(_("&Language")), Choice((("nl", "Nederlands"), ("en", "English")))
        ),
    )
