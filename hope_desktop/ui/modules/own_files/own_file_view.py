"""A trainer's own file: what it is called, where it belongs, who gets it, and how it looks."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.library.handout import GroupSize
from hope_desktop.domain.library.material import FileKind, Material, Purpose
from hope_desktop.domain.terms import ActivityId, Changes, HandoutId, MaterialId, Module
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.labels import label as name_of, module_name
from hope_desktop.i18n.paper import left_out_text
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui import icons
from hope_desktop.ui.autosave import AutoSave, Refusals
from hope_desktop.ui.editing.text_pictures import TextPictures
from hope_desktop.ui.modules.commands import ModulesCommands, offer_activities
from hope_desktop.ui.modules.words import own_file_words, own_sheets, shared_words, unseen_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.buttons import action_button, look_as, primary_button, quiet_button
from hope_desktop.ui.widgets.fields.dates import sent_words
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, TickField
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import Flow, Scroll, beside, column, hint, holder, label, title
from hope_desktop.ui.widgets.only_me import FOR_ME
from hope_desktop.ui.widgets.opening import open_piece
from hope_desktop.ui.widgets.pdf_view import PdfPreview
from hope_desktop.ui.widgets.thumbnails import Thumbnails

if TYPE_CHECKING:
    from hope_desktop.domain.texts.office_text import OfficeText
    from hope_desktop.services.library.library import Library
    from hope_desktop.services.library.material_files import MaterialFiles
    from hope_desktop.services.library.materials import Materials
    from hope_desktop.services.library.office_texts import OfficeTexts


class OwnFileView(QWidget):
    """Saves each change at once, with its own undo.

    Signals:
        handout_made: The id of a handout with its text, and what could not be converted.
        told: Why there can be none yet, and what to do.
    """

    handout_made = Signal(object, str)
    told = Signal(str)

    def __init__(
        self,
        library: Library,
        materials: Materials,
        files: MaterialFiles,
        office: OfficeTexts,
        commands: ModulesCommands,
        pictures: Thumbnails,
        ui: Ui,
    ) -> None:
        translate = ui.translate
        super().__init__()
        self._library, self._materials, self._files = library, materials, files
        self._office, self._commands, self._ui = office, commands, ui
        self.typing: AutoSave[MaterialId] = AutoSave(
            self._keep, lambda file: materials.get(file).title, ui, self
        )
        self.problem = label()
        self.problem.setProperty("look", "serious")
        self._shown: Material | None = None
        self.name, self.about = title(), hint()
        self.print = primary_button(translate("Print"), "printer")
        self.open: QPushButton = quiet_button(translate("Open"))
        self.make = quiet_button(translate("Make a hand&out of it"), "file-text")
        self.put = quiet_button(translate("Add to…"), "plus")
        self.remove = action_button(commands.remove)
        self.form = Form(_asked(ui))
        self.more_form = Form([Field("title", translate("Title"), LineField(longest=120))])
        self.more = Fold(translate("More"))
        self.more.add(self.more_form)
        self.more.add(Flow([self.remove]))
        self.preview = PdfPreview(ui, whole=True)
        self.picture = LargePicture(pictures)
        buttons = Flow([self.print, self.open, self.put, self.make])
        parts = (self.name, self.about, buttons, self.form, self.problem, self.more)
        facts = Scroll(column(*parts, 1, space=2 * GRID))
        edges = (0, 0, 3 * GRID, 2 * GRID)
        seen = holder(column((self.preview, 1), (self.picture, 1)))
        self.setLayout(beside((facts, 1), (seen, 1), space=2 * GRID, margins=edges))
        do = self._commands
        for button, command in ((self.print, do.print), (self.put, do.add)):
            button.clicked.connect(command.trigger)
        self.open.clicked.connect(self._open)
        self.make.clicked.connect(self._offer_activities)
        for form in (self.form, self.more_form):
            form.value_changed.connect(self._on_typed)
        self.typing.refused.connect(self._show_refusals)

    def focus_first(self) -> None:
        """Put the focus on what can be done here."""
        (self.print if self.print.isVisibleTo(self) else self.open).setFocus()

    def show_file(self, file: Material) -> None:
        """Replace what is shown; what is typed and not kept yet is there still."""
        pdf = self._files.pdf(file) if file.is_printed else b""
        self._shown = file
        self.name.setText(file.title)
        translate, library = self._ui.translate, self._library
        lines = [f"{file.file_name} · {own_file_words(file, self._ui)}"]
        if file.only_me:
            lines[0] += f" · {translate('Only for me')}"
        if file.note:
            lines.append(file.note)
        if file.sender:
            lines[0] += f" · {sent_words(file.sender, '', self._ui)}"
        beside = [library.activity(one).title for one in file.activities]
        if beside:
            words = translate("Beside: %(names)s")
            lines.append(words % {"names": listed(beside, translate)})
        count = sum(copies != 0 for _session, copies in file.sessions)
        if count:
            lines.append(self._ui.plural("In %(n)d workshop", "In %(n)d workshops", count))
        self.about.setText("\n".join(filter(None, [*lines, unseen_words(file, self._ui)])))
        for shown in (self.print, self.preview):
            shown.setVisible(file.is_printed)
        self.picture.setVisible(not file.is_printed)
        self.picture.show_file(file)
        look_as(self.open, "quiet" if file.is_printed else "primary", "folder-open")
        self.make.setVisible(file.kind is FileKind.TEXT and file.purpose is not Purpose.SHOW)
        now = replace(file, **self.typing.typed(file.id))
        size = now.group_size if now.purpose is Purpose.PUPILS else None
        whom = _Whom(now.purpose, size)
        self.form.refill({"module": now.module, "only_me": now.only_me, "whom": whom})
        self.more_form.refill({"title": now.title})
        self._show_refusals(file.id, self.typing.refusals(file.id))
        if file.is_printed:
            self.preview.show_document(
                file.title, pdf, self._ui.translate("This file has no text.")
            )

    def _on_typed(self, name: str) -> None:
        if self._shown is not None:
            form = self.form if name in self.form.values() else self.more_form
            value = form.values()[name]
            typed = {name: value} if name != "whom" else value.said()
            self.typing.change(self._shown.id, **typed)

    def _keep(self, file_id: MaterialId, typed: dict[str, Any]) -> HopeError | None:
        file = self._materials.get(file_id)
        now = replace(file, **typed)
        words = self._ui.translate("%(name)s changed") % {"name": now.title}
        return self._ui.operations.try_run(partial(self._materials.change, now), words)

    def _show_refusals(self, file_id: MaterialId, why: Refusals) -> None:
        if self._shown is not None and self._shown.id == file_id:
            told = dict.fromkeys(sentence(one, self._ui.translate) for one in why.values())
            self.problem.setText(" ".join(told))
            self.problem.setVisible(bool(told))

    def _open(self) -> None:
        if self._shown is not None:
            open_piece(self._files, self._shown.id, self._ui, self)

    def _offer_activities(self) -> None:
        """Offer activities for a handout: one it lies beside, else one of its module, or any."""
        if self._text() is None:
            return
        library, beside = self._library, self._shown.activities if self._shown else ()
        if len(beside) == 1:
            self._make_handout(beside[0])
            return
        menu = self.menu = QMenu(self)
        for one in beside:
            menu.addAction(library.activity(one).title, partial(self._make_handout, one))
        if not beside:
            module = self._shown.module if self._shown else None
            offer_activities(menu, library, self._ui, self._make_handout, module)
        menu.popup(self.make.mapToGlobal(self.make.rect().bottomLeft()))

    def _text(self) -> OfficeText | None:
        """Return the text of what is shown; None when it was said why it has none."""
        if self._shown is None:
            return None
        try:
            return self._office.read(self._shown.id)
        except HopeError as error:
            self.told.emit(sentence(error, self._ui.translate))
            return None

    def _make_handout(self, activity: ActivityId) -> None:
        """Ask about the pictures that the text has, and then make it."""
        file, text = self._shown, self._text()
        if file is None or text is None:
            return
        look = partial(self._office.picture, file.id, text)
        self.asking = TextPictures(text.pictures, look, self._ui, self)
        self.asking.accepted.connect(partial(self._keep_handout, file, activity, text))
        self.asking.ask()

    def _keep_handout(self, file: Material, activity: ActivityId, text: OfficeText) -> None:
        asking = self.asking

        def make() -> tuple[tuple[HandoutId, str], Changes]:
            made, changes, _text = self._office.to_handout(file.id, activity, asking.chosen)
            return (made, left_out_text(text.left_out, asking.lost, self._ui.translate)), changes

        words = self._ui.translate("%(name)s added") % {"name": file.title}
        found = self._ui.operations.run_new(make, words)
        if found is not None:
            self.handout_made.emit(*found)


class _Whom(NamedTuple):
    """What it is for, and of pupils how many get one: of a film nobody gets a copy."""

    purpose: Purpose
    size: GroupSize | None = None

    def said(self) -> dict[str, object]:
        """Return the fields of a file that it says something of."""
        of_pupils = {"group_size": self.size} if self.size else {}
        return {"purpose": self.purpose, **of_pupils}


def _asked(ui: Ui) -> list[Field]:
    """Return what is asked of a file at once."""
    translate = ui.translate
    modules = [(one, module_name(one, translate)) for one in Module]
    none = (None, translate("still to be sorted"))
    whom = [(_Whom(Purpose.PUPILS, size), shared_words(size, ui)) for size in GroupSize]
    others = (one for one in Purpose if one is not Purpose.PUPILS)
    whom += [(_Whom(one), name_of(one, translate)) for one in others]
    return [
        Field("module", translate("Module"), Choice([none, *modules])),
        Field("only_me", translate("Only for me"), TickField(), help=translate(FOR_ME)),
        Field("whom", translate("For whom"), Choice(whom)),
    ]


class LargePicture(QWidget):
    """A file as large as there is room for; of what is for the trainer alone a lock."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.thumbnails = thumbnails
        self._file: Material | None = None
        self.setMinimumSize(24 * GRID, 24 * GRID)
        thumbnails.drawn.connect(self.update)

    def show_file(self, file: Material) -> None:
        """Show another."""
        self._file = file
        self.setAccessibleName(file.title)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._file is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tones().rail))
        painter.drawRoundedRect(self.rect(), GRID, GRID)
        ratio, box = self.devicePixelRatioF(), self.rect().adjusted(GRID, GRID, -GRID, -GRID)
        if own_sheets(self._file):
            self.thumbnails.paint_whole(painter, box, self._file, ratio)
            return
        icons.paint(painter, "lock", QColor(tones().muted), box.center(), 64)
