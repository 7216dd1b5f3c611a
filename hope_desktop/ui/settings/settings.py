"""Settings: every choice works at once and is kept; there is nothing to confirm."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QWidget

from hope_desktop.domain.printing.sender import Signs
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.paths import DataFolder
from hope_desktop.ui.commands import bare
from hope_desktop.ui.printers.words import COLOUR
from hope_desktop.ui.shared import ZOOM_STEP, Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.dialogs import Dialog
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, TickField
from hope_desktop.ui.widgets.layouts import below_name, card, column, heading, holder, label, row
from hope_desktop.ui.widgets.warnings import Notice

_LANGUAGES = ("nl", "Nederlands"), ("en", "English")
_PLATFORM = re.compile(r"\bhope\b", re.IGNORECASE)


class SettingsDialog(Dialog):
    """Changes go straight to the preferences."""

    def __init__(
        self,
        ui: Ui,
        folder: DataFolder,
        pictures: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`pictures` are hers, by the name that texts use, each with its title."""
        super().__init__(bare(ui.translate("Se&ttings")), ui, parent)
        self.setMinimumWidth(72 * self.fontMetrics().averageCharWidth())
        translate = ui.translate
        themes = (
            ("system", translate("As the computer")),
            ("light", translate("Light")),
            ("dark", translate("Dark")),
        )
        sizes = tuple((percent, f"{percent} %") for percent in range(80, 210, ZOOM_STEP))
        self.look = Form(
            (
                Field("text_scale", translate("Size of the letters"), Choice(sizes)),
                Field("theme", translate("Colours"), Choice(themes)),
                Field("language", translate("Language"), Choice(_LANGUAGES)),
            )
        )
        self.trainer = Form((Field("trainer1", translate("Your name"), LineField()),))
        self.letters = Form(_sender_fields(ui, pictures))
        inks = (("", translate("Black and white")), (COLOUR, translate("Colour")))
        too = translate("Print &letters too")
        words = translate("Else letters and papers for the school are files to mail.")
        letters = Field("letters_too", too, TickField(), words)
        self.paper = Form((Field("ink", translate("Colour"), Choice(inks)), letters))
        keep = translate("I &keep the library")
        words = translate("Then what readers say of the texts is in Manage, to work in.")
        self.library = Form((Field("keeps_library", keep, TickField(), words),))
        cards = (
            self._card(_("On the screen"), self.look),
            self._card(_("Trainers"), self.trainer),
            self._card(_("Who sends the letters"), self.letters),
            self._card(_("Paper"), self.paper),
            self._folders(folder),
            self._card(_("Library"), self.library),
        )
        self.lay_out(inside=holder(column(*cards, space=GRID + 4)))
        settings = ui.preferences.settings
        for form in (self.trainer, self.letters, self.paper, self.library):
            form.fill(asdict(settings))
            form.value_changed.connect(partial(self._change, form))
        self.look.fill(asdict(settings))
        self.look.value_changed.connect(self._change_look)
        ui.preferences.settings_changed.connect(lambda now: self.look.refill(asdict(now)))
        self.letters.value_changed.connect(self._warn_of_platform)
        self.print_folder.setText(settings.print_folder or str(folder.papers))
        self.choose_folder.clicked.connect(self._choose_print_folder)
        ui.preferences.settings_unsaved.connect(
            lambda: self._say(
                _("This choice holds until you close Hope Desktop; it cannot be kept.")
            )
        )

    def _card(self, words: str, *parts: QWidget) -> QFrame:
        return card(heading(self._ui.translate(words)), *parts, space=GRID + 4)

    def _folders(self, folder: DataFolder) -> QFrame:
        translate = self._ui.translate
        title = translate("Print folders go to")
        self.print_folder = QLineEdit()
        self.print_folder.setReadOnly(True)
        choose = translate("Choose…")
        self.choose_folder = quiet_button(choose, "folder-open")
        self.choose_folder.setAccessibleName(f"{choose} {title}")
        line = row(self.print_folder, self.choose_folder)
        papers = holder(column(label(title, buddy=self.print_folder), line, space=GRID // 2))
        place = QLineEdit(str(folder.root))
        place.setReadOnly(True)
        work = holder(below_name(translate("Your work is kept in"), place))
        return self._card(_("Folders"), papers, work)

    def _change_look(self, name: str) -> None:
        self._ui.preferences.change(**{name: self.look.values()[name]})
        if name == "language":
            self._say(_("The language changes when you start Hope Desktop again."))

    def _change(self, form: Form, name: str) -> None:
        value = form.values()[name]
        self._ui.preferences.change(**{name: value.strip() if isinstance(value, str) else value})

    def _warn_of_platform(self, name: str) -> None:
        """Its name alone says that it agreed; it is known by one word, which is not ours to set."""
        if name == "organisation" and _PLATFORM.search(self.letters.values()[name]):
            self._say(_("Let the platform read the letter before you send it like this."))

    def _choose_print_folder(self) -> None:
        words = self._ui.translate("Choose a folder")
        chosen = QFileDialog.getExistingDirectory(self, words, self.print_folder.text())
        if chosen and Path(chosen).is_dir():
            self._ui.preferences.change(print_folder=chosen)
            self.print_folder.setText(chosen)

    def _say(self, words: str) -> None:
        self.notices.show_notices([Notice(self._ui.translate(words), "advice")])


def _sender_fields(ui: Ui, pictures: Sequence[tuple[str, str]]) -> tuple[Field, ...]:
    translate = ui.translate
    signs = (
        ("", translate("Names and organisation")),
        (Signs.ORGANISATION.value, translate("Organisation")),
        (Signs.NAMES.value, translate("Names")),
    )
    return (
        Field(
            "organisation",
            translate("Organisation"),
            LineField(longest=80),
            translate(
                "May stay empty. The name of your organisation can say something of you too."
            ),
        ),
        Field(
            "contact",
            translate("Reach us at"),
            LineField(
                translate("A name or function, phone or e-mail; one is enough."), longest=120
            ),
        ),
        Field(
            "logo",
            translate("Logo"),
            Choice((("", translate("none")), *pictures)),
            translate("A picture among your files. Drop it on the window first."),
        ),
        Field(
            "signs",
            translate("Who signs"),
            Choice(signs),
            translate("Where somebody tells her story, no name of yours stands there."),
        ),
    )
