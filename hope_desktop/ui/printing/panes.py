"""The parts of the printing page and where they stand. It decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QSizePolicy, QSplitter, QWidget

from hope_desktop.domain.classes import MAX_PUPILS
from hope_desktop.domain.errors import (
    HelperNeeded,
    HopeError,
    NothingToPrint,
    ReasonNeeded,
    StoryNotReady,
    UnprintableText,
)
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.printing.paper_kind import Whose
from hope_desktop.domain.printing.print_jobs import PrintJob
from hope_desktop.domain.printing.records import SLIDES
from hope_desktop.i18n.catalogue import LANGUAGES, listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.labels import language_name
from hope_desktop.i18n.paper import LACKING, signs_sentence, untranslated_sentence
from hope_desktop.i18n.refusals import sentence
from hope_desktop.i18n.waiting import waiting_lines_sentence, waiting_sentences
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.printers.flow import PrinterPanel, PrintFlow
from hope_desktop.ui.printers.words import amount_words
from hope_desktop.ui.printing.documents import ApartRow, DocumentList
from hope_desktop.ui.printing.reprint import ReprintNotice
from hope_desktop.ui.printing.saving import Outcome
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import action_button, link_button, quiet_button
from hope_desktop.ui.widgets.destination import HELPLINES, SETTINGS, to_handout
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox, NumberBox
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import (
    Flow,
    Scroll,
    below_name,
    clear,
    column,
    holder,
    row,
    tab_through,
)
from hope_desktop.ui.widgets.pdf_view import PdfPreview
from hope_desktop.ui.widgets.texts import heading, label, picture, title
from hope_desktop.ui.widgets.warnings import Notice, notice

if TYPE_CHECKING:
    from hope_desktop.services.classes import Classes
    from hope_desktop.services.printing.printed import Prepared
    from hope_desktop.services.printing.prints import Prints
    from hope_desktop.services.workshops.planning import Planning


type NoticeWithWays = tuple[Notice, *tuple[QPushButton, ...]]
"""A notice with its ways on."""
_NO_SENDER = _("The letter has no sender yet.")
_SOLVED_IN_WORKSHOP = (StoryNotReady, ReasonNeeded, HelperNeeded, NothingToPrint, UnprintableText)


class Waiting(QWidget):
    """Hidden when there is nothing to say.

    Signals:
        workshop_requested: Go to the workshop to solve it.
        go: Show a text that has to be translated.
    """

    workshop_requested = Signal()
    go = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.said: tuple[str, ...] = ()
        self.button: QPushButton | None = None
        self._shown: Sequence[NoticeWithWays] = ()
        self.menu = QMenu(self)
        """The texts to translate."""
        self._column = column()
        self.setLayout(self._column)
        self._fill(())

    def show_refusal(self, error: HopeError) -> None:
        """Say what printing waits for, with the way to where that is solved."""
        self.button = self._way(error)
        said = Notice(sentence(error, self._ui.translate), "serious")
        self._fill([(said, *filter(None, [self.button]))])

    def show_missing(self, prepared: Prepared, lost: str) -> None:
        """Say what nobody has written yet, and which signs no font has."""
        self.button = None
        found: list[NoticeWithWays] = []
        if self._lacks_sender(prepared):
            found.append((Notice(self._ui.translate(_NO_SENDER)), *self._ways_to_sender()))
        names = [
            f"{handout.title or name_of(handout.kind, self._ui.translate)} ({activity})"
            for activity, handouts in prepared.to_come
            for handout in handouts
        ]
        for words, lacking in (
            (_("Not written yet, so not in the print folder: %(names)s."), names),
            (LACKING, prepared.lacking),
            (_("Still without pictures: %(names)s."), prepared.without_pictures),
        ):
            if lacking:
                named = {"names": listed(lacking, self._ui.translate)}
                found.append((Notice(self._ui.translate(words) % named),))
        for words in waiting_sentences(prepared.waiting, self._ui.translate):
            button = quiet_button(self._ui.translate("To the workshop"), "calendar-days")
            button.clicked.connect(self.workshop_requested)
            found.append((Notice(words, "serious"), button))
        if prepared.waiting_lines:
            button = link_button(self._ui.translate("Help lines…"))
            button.clicked.connect(partial(self.go.emit, HELPLINES))
            words = waiting_lines_sentence(prepared.waiting_lines, self._ui.translate)
            found.append((Notice(words), button))
        if prepared.untranslated:
            words = untranslated_sentence(prepared.untranslated, self._ui.translate)
            found.append((Notice(words), self._way_to_translate(prepared)))
        if lost:
            found.append((Notice(signs_sentence(lost, self._ui.translate)),))
        self._fill(found)

    def _way_to_translate(self, prepared: Prepared) -> QPushButton:
        self.menu.clear()
        for handout in prepared.untranslated:
            wish = partial(self.go.emit, to_handout(handout.id))
            self.menu.addAction(handout.title.replace("&", "&&"), wish)
        button = link_button(self._ui.translate("Translate…"))
        button.clicked.connect(partial(self._offer, button))
        return button

    def _offer(self, below: QPushButton) -> None:
        self.menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _way(self, error: HopeError) -> QPushButton | None:
        if isinstance(error, _SOLVED_IN_WORKSHOP):
            button = quiet_button(self._ui.translate("To the workshop"), "calendar-days")
            button.clicked.connect(self.workshop_requested)
            return button
        return None

    def _lacks_sender(self, prepared: Prepared) -> bool:
        """Whether letters say of nobody whose they are, and that was not asked yet."""
        chosen = self._ui.preferences.settings
        is_said = chosen.organisation or chosen.contact or chosen.sender_asked
        letters = (one for one in prepared.documents if one.kind.whose is Whose.LETTER)
        return not is_said and any(letters)

    def _ways_to_sender(self) -> tuple[QPushButton, QPushButton]:
        fill_in = quiet_button(self._ui.translate("Fill in…"))
        leave = quiet_button(self._ui.translate("Leave it like this"))
        fill_in.clicked.connect(partial(self.go.emit, SETTINGS))
        for button in (fill_in, leave):
            button.clicked.connect(self._sender_was_asked)
        return fill_in, leave

    def _sender_was_asked(self) -> None:
        self._ui.preferences.change(sender_asked=True)
        self._fill([one for one in self._shown if one[0].text != self._ui.translate(_NO_SENDER)])

    def _fill(self, shown: Sequence[NoticeWithWays]) -> None:
        self._shown = shown
        clear(self._column)
        self.said = tuple(one.text for one, *_buttons in shown)
        for one, *buttons in shown:
            self._column.addWidget(notice(one, self._ui.translate, *buttons))
        self.setVisible(bool(shown))


class PrintingCommands:
    """The actions; the window puts them in the menu Actions while the page is shown.

    Where no command prints, papers are opened.
    """

    def __init__(self, page: QWidget, ui: Ui, *, can_print: bool) -> None:
        words = _("Print") if can_print else _("Open to print")
        self.can_print = can_print
        self.print = page_action(words, "printer", ui, page)
        self.save = page_action(_("Save as PDF"), "file-down", ui, page, "Ctrl+E")
        self.copier = page_action(_("For the copy room…"), "copy", ui, page)
        self.stick = page_action(_("Put on USB stick"), "usb", ui, page)
        self.elsewhere = page_action(_("Save somewhere else…"), "folder-output", ui, page)
        self.pack = page_action(_("Packing"), "package", ui, page)

    def enable(self, kinds: frozenset[str] = frozenset()) -> None:
        """These documents can be made; packing needs no paper, and slides no printer."""
        for action in (self.save, self.copier, self.stick, self.elsewhere):
            action.setEnabled(bool(kinds))
        self.print.setEnabled(bool(kinds - {SLIDES}))


class HeadCount(QFrame):
    """Hidden when the number is known. Saves it after Enter, and when the focus leaves."""

    def __init__(self, planning: Planning, classes: Classes, ui: Ui) -> None:
        super().__init__()
        self._planning = planning
        self._classes = classes
        self._ui = ui
        self._session: SessionId | None = None
        self.setProperty("look", "advice")
        self.box = NumberBox(0, MAX_PUPILS)
        self.box.setSpecialValueText(ui.translate("not known yet"))
        self.words = label()
        name = label(ui.translate("Number of pupils"), buddy=self.box)
        asked = row(picture("lightbulb", "advice"), name, self.box, 1)
        self.setLayout(column(asked, self.words, margins=GRID + 4))
        self.typing: AutoSave[SessionId] = AutoSave(
            self._keep, lambda session: planning.get(session).name, ui, self, waits=True
        )
        self.box.valueChanged.connect(self._on_typed)
        self.box.editingFinished.connect(self.typing.flush)
        self.hide()

    def show_prepared(self, prepared: Prepared) -> None:
        """Ask when papers wait for the number, and say which; what is being typed stays."""
        names, self._session = prepared.uncounted, prepared.session
        with QSignalBlocker(self.box):
            self.box.setValue(self.typing.typed(prepared.session).get("pupils", 0))
        words = self._ui.translate("Then these are printed too: %(names)s.")
        self.words.setText(words % {"names": listed(names, self._ui.translate)})
        self.setVisible(bool(names))

    def _on_typed(self, pupils: int) -> None:
        if self._session is not None and pupils:
            self.typing.change(self._session, pupils=pupils)
        elif self._session is not None:
            self.typing.forget(self._session)

    def _keep(self, session: SessionId, typed: dict[str, Any]) -> HopeError | None:
        shown = self._planning.get(session).school_class
        change = partial(self._classes.change, shown.id, replace(shown.facts, **typed))
        return self._ui.operations.try_run(change, self._ui.translate("class changed"))


class Panes(QSplitter):
    """On the left what is in the printmap and the commands for it; on the right a preview."""

    def __init__(
        self,
        name: str,
        head_count: HeadCount,
        can: PrintingCommands,
        flow: PrintFlow,
        prints: Prints,
        ui: Ui,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._ui, self._can = ui, can
        self.choice = ChoiceBox()
        self.form = ChoiceBox(letters=8)
        self.form.offer((one, name_of(one, ui.translate)) for one in Profile)
        self.language = ChoiceBox()
        self.language.offer((one, language_name(one, ui.translate)) for one in LANGUAGES)
        self.waiting = Waiting(ui)
        self.head_count = head_count
        self.documents = DocumentList(ui)
        self.hers = ApartRow(ui)
        self.outcome = Outcome(ui)
        self.summary = heading()
        self.preview = PdfPreview(ui, whole=True)
        self.more = Fold(ui.translate("More choices"))
        """Everything most trainers never need; add it here, not to the page."""
        self.printer = PrinterPanel(flow, ui)
        self.since = ReprintNotice(prints, self.documents, ui)
        self.buttons = [action_button(can.print, "primary")]
        self.buttons += map(action_button, (can.save, can.copier, can.pack))
        self._build(name)
        rare = [action_button(action, "link") for action in (can.stick, can.elsewhere)]
        self.more.add(Flow(rare, space=GRID // 2))
        self.since.shown.connect(self.order_tabs)
        flow.told.connect(self.order_tabs)
        self.order_tabs()

    def say_sum(self, jobs: tuple[PrintJob, ...]) -> None:
        """How much paper comes out of the printer, also on the button; no jobs are not counted."""
        count = sum(job.sheets for job in jobs)
        words = self._ui.plural("Print %(n)d sheet", "Print %(n)d sheets", count) % {"n": count}
        self.summary.setText(amount_words(jobs, self._ui) if jobs else "")
        button, action = self.buttons[0], self._can.print
        button.setText(words if count and self._can.can_print else action.iconText())

    def show_outcome(self) -> None:
        """Scroll to what came of it, above the papers: below them it would cover them."""
        self._scroll.verticalScrollBar().setValue(0)
        self.order_tabs()

    def order_tabs(self) -> None:
        """Tab goes from top to bottom, also to what was made later."""
        preview = self.preview
        parts = [
            *self.outcome.buttons,
            self.choice,
            self.form,
            *([self.waiting.button] if self.waiting.button else []),
            self.head_count.box,
            *([self.since.button] if self.since.button else []),
            *([self.since.all_button] if self.since.all_button else []),
            *([self.since.fold.head] if self.since.fold else []),
            *(shown.tick for shown in self.documents.rows.values()),
            self.hers.print,
            self.hers.see,
            self.more.head,
            *self.more.parts(),
            *([self.printer.button] if self.printer.button else []),
            *self.buttons,
            preview.tabs.tabBar(),
            preview.before,
            preview.after,
            preview.larger,
            *([preview.view] if preview.view else []),
            preview.text,
        ]
        tab_through(*parts)

    def _build(self, name: str) -> None:
        translate = self._ui.translate
        self.more.add(holder(below_name(translate("Language of the sheets"), self.language)))
        workshop = below_name(translate("Workshop"), self.choice)
        chosen = row((workshop, 1), below_name(translate("Reading form"), self.form))
        told = (self.waiting, self.head_count, self.since)
        parts = (title(name), self.outcome, chosen, *told, self.documents, self.hers, self.more, 1)
        self._scroll = Scroll(column(*parts, space=GRID + 4), width=self.maximumWidth())
        below = (self.printer, self.summary, Flow(self.buttons))
        footer = column(*below, margins=(3 * GRID, GRID, 3 * GRID, 2 * GRID))
        self.left = holder(column((self._scroll, 1), footer, space=0))
        self.right = QWidget()
        self.right.setLayout(column(self.preview, margins=2 * GRID))
        self.right.setMinimumWidth(35 * GRID)
        self.right.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for part, stretch in ((self.left, 5), (self.right, 6)):
            self.addWidget(part)
            self.setStretchFactor(self.count() - 1, stretch)
        self.setChildrenCollapsible(False)
        self.setSizes([580, 620])
