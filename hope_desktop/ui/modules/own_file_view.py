"""A trainer's own file: what it is called, who shares it, and how its pages look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from hope_desktop.domain.ids import MaterialId
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.ui.modules.words import own_file_words, shared_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField
from hope_desktop.ui.widgets.layouts import Flow, Scroll, column
from hope_desktop.ui.widgets.pdf_view import PdfPreview
from hope_desktop.ui.widgets.texts import hint, title

if TYPE_CHECKING:
    from hope_desktop.domain.library.material import Material


class OwnFileView(QWidget):
    """Shows the pages that are kept; our page of help comes behind them on paper.

    Signals:
        print_requested: This file with our page of help, on a printer.
        pdf_requested: This file with our page of help, as PDF.
        facts_changed: Another title or number of pupils; `facts` has them.
        remove_requested: Into the bin with it.
        open_requested: In the program of this computer.
    """

    print_requested = Signal()
    pdf_requested = Signal()
    facts_changed = Signal()
    remove_requested = Signal()
    open_requested = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._shown: Material | None = None
        self.name = title()
        self.about = hint()
        self.print = primary_button(ui.translate("Print"), "printer")
        self.pdf = quiet_button(ui.translate("As PDF"), "file-down")
        self.open = quiet_button(ui.translate("Open"), "folder-open")
        self.remove = quiet_button(ui.translate("To the bin"), "trash-2")
        sizes = [(size, shared_words(size, ui)) for size in GroupSize]
        self.form = Form(
            [
                Field("title", ui.translate("&Title"), LineField(longest=120)),
                Field("group_size", ui.translate("For &whom"), Choice(sizes)),
            ]
        )
        self.preview = PdfPreview(ui)
        self._build()
        self._connect()

    @property
    def shown_title(self) -> str:
        """What the file is called as it is kept."""
        return self._shown.title if self._shown else ""

    def focus_first(self) -> None:
        """What can be done here."""
        (self.print if self.print.isVisibleTo(self) else self.open).setFocus()

    def facts(self) -> tuple[MaterialId, str, GroupSize]:
        """The file that is shown, with what stands in the form."""
        values = self.form.values()
        return (
            self._shown.id if self._shown else MaterialId(0),
            values["title"],
            values["group_size"],
        )

    def show_file(self, file: Material, pdf: bytes) -> None:
        """Replace what is shown."""
        self._shown = file
        self.name.setText(file.title)
        words = own_file_words(file, self._ui)
        behind = self._ui.translate("own material, with our page of help behind it")
        self.about.setText(f"{words} · {behind}" if file.is_printed else words)
        for shown in (self.print, self.pdf, self.preview):
            shown.setVisible(file.is_printed)
        self.put_back()
        if file.is_printed:
            words = self._ui.translate("This file has no text.")
            self.preview.show_document(file.title, pdf, words)

    def put_back(self) -> None:
        """Show in the form what is kept."""
        if self._shown is not None:
            values = {"title": self._shown.title, "group_size": self._shown.group_size}
            self.form.fill(values)

    def _build(self) -> None:
        """Words at the left; at the right as much of a page as there is room for."""
        buttons = Flow([self.print, self.pdf, self.open, self.remove])
        facts = Scroll(column(self.name, self.about, self.form, buttons, 1, space=2 * GRID))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 3 * GRID, 2 * GRID)
        whole.setSpacing(2 * GRID)
        whole.addWidget(facts, 2)
        whole.addWidget(self.preview, 3)

    def _connect(self) -> None:
        self.print.clicked.connect(self.print_requested)
        self.pdf.clicked.connect(self.pdf_requested)
        self.open.clicked.connect(self.open_requested)
        self.remove.clicked.connect(self.remove_requested)
        line, choice = self.form.editor("title"), self.form.editor("group_size")
        assert isinstance(line, QLineEdit)
        assert isinstance(choice, QComboBox)
        line.editingFinished.connect(self._tell)
        choice.activated.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        if self._shown is None:
            return
        _id, title_, size = self.facts()
        if (title_, size) != (self._shown.title, self._shown.group_size):
            self.facts_changed.emit()
