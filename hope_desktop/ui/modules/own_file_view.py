"""A trainer's own file: what it is called, who shares it, and how its pages look."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import MaterialId
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.autosave import AutoSave, Refusals
from hope_desktop.ui.modules.words import own_file_words, shared_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField
from hope_desktop.ui.widgets.layouts import Flow, Scroll, column
from hope_desktop.ui.widgets.pdf_view import PdfPreview
from hope_desktop.ui.widgets.texts import hint, label, title

if TYPE_CHECKING:
    from hope_desktop.domain.library.material import Material
    from hope_desktop.services.library.materials import Materials


class OwnFileView(QWidget):
    """Shows the pages that are kept; our page of help comes behind them on paper.

    Signals:
        print_requested: This file with our page of help, on a printer.
        pdf_requested: This file with our page of help, as PDF.
        remove_requested: Into the bin with it.
        open_requested: In the program of this computer.
    """

    print_requested = Signal()
    pdf_requested = Signal()
    remove_requested = Signal()
    open_requested = Signal()

    def __init__(self, materials: Materials, ui: Ui) -> None:
        super().__init__()
        self._materials = materials
        self._ui = ui
        self.typing: AutoSave[MaterialId] = AutoSave(
            self._keep, lambda file: materials.get(file).title, ui, self
        )
        self.problem = label()
        self.problem.setProperty("look", "serious")
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
    def shown(self) -> Material | None:
        """The file as it is kept."""
        return self._shown

    def focus_first(self) -> None:
        """What can be done here."""
        (self.print if self.print.isVisibleTo(self) else self.open).setFocus()

    def show_file(self, file: Material, pdf: bytes) -> None:
        """Replace what is shown; what is typed and not kept yet is there still."""
        self._shown = file
        self.name.setText(file.title)
        words = own_file_words(file, self._ui)
        behind = self._ui.translate("own material, with our page of help behind it")
        self.about.setText(f"{words} · {behind}" if file.is_printed else words)
        for shown in (self.print, self.pdf, self.preview):
            shown.setVisible(file.is_printed)
        values = {"title": file.title, "group_size": file.group_size}
        self.form.refill(values | self.typing.typed(file.id))
        self._show_refusals(file.id, self.typing.refusals(file.id))
        if file.is_printed:
            words = self._ui.translate("This file has no text.")
            self.preview.show_document(file.title, pdf, words)

    def _build(self) -> None:
        """Words at the left; at the right as much of a page as there is room for."""
        buttons = Flow([self.print, self.pdf, self.open, self.remove])
        facts = Scroll(
            column(self.name, self.about, self.form, self.problem, buttons, 1, space=2 * GRID)
        )
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
        self.form.value_changed.connect(self._on_typed)
        self.typing.refused.connect(self._show_refusals)

    @Slot(str)
    def _on_typed(self, name: str) -> None:
        if self._shown is not None:
            self.typing.change(self._shown.id, **{name: self.form.values()[name]})

    def _keep(self, file_id: MaterialId, typed: dict[str, Any]) -> HopeError | None:
        file = self._materials.get(file_id)
        title = typed.get("title", file.title)
        size = GroupSize(typed.get("group_size", file.group_size))
        words = self._ui.translate("%(file)s changed") % {"file": title}
        change = partial(self._materials.change, replace(file, title=title, group_size=size))
        return self._ui.operations.try_run(change, words)

    @Slot(object, object)
    def _show_refusals(self, file_id: MaterialId, why: Refusals) -> None:
        if self._shown is not None and self._shown.id == file_id:
            told = dict.fromkeys(sentence(one, self._ui.translate) for one in why.values())
            self.problem.setText(" ".join(told))
            self.problem.setVisible(bool(told))
