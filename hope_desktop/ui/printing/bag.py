"""The papers and things of a workshop, at the parts that use them: drawn, printed and ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.printing.packing import Pile, left
from hope_desktop.domain.printing.print_jobs import Sides
from hope_desktop.domain.terms import Changes, Profile, SessionId
from hope_desktop.domain.typed import MAX_LINE
from hope_desktop.i18n.catalogue import LANGUAGES, listed, marked as _
from hope_desktop.i18n.labels import label as name_of, language_name
from hope_desktop.i18n.stories import IN_YOUR_BAG, STORY_READY
from hope_desktop.services.printing.packing import Packing, PackingView
from hope_desktop.services.printing.planned import Documents
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.printing.prints import Prints
from hope_desktop.ui.printers.flow import PrintFlow
from hope_desktop.ui.printing.actions import PapersActions
from hope_desktop.ui.printing.drawing import PapersDrawing
from hope_desktop.ui.printing.foot import Foot
from hope_desktop.ui.printing.lines import (
    PaperLine,
    PaperLines,
    all_sheets,
    thing_lines,
    to_read,
    waiting_lines,
)
from hope_desktop.ui.printing.paper_list import ApartRow, LargePage, PaperCalls, PaperList
from hope_desktop.ui.printing.waiting import SOLVED_IN_WORKSHOP, Waiting, reasons, uncounted_text
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.destination import SETTINGS
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.layouts import Flow, column, hint, holder
from hope_desktop.ui.widgets.opening import open_path
from hope_desktop.ui.widgets.page import ReadWhenSeen
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.widgets.warnings import Notice
from hope_desktop.ui.widgets.worker import Worker

if TYPE_CHECKING:
    from hope_desktop.services.printing.to_print import DrawnPapers

WHOLE = ""
"""Where what is for the whole lesson stands."""


class BagRow(QWidget):
    """What lies on the table in one part; of the whole lesson also how it is printed."""

    def __init__(self, papers: PaperList, *around: QWidget) -> None:
        super().__init__()
        self.list = papers
        self.setObjectName("stays")
        self.setLayout(column(*around[:1], papers, *around[1:], space=2))


class Bag(ReadWhenSeen):
    """Below the rows: what only who tells has, why papers are printed again, what they wait for.

    Signals:
        changed: Other lines: the rows are to be shown again.
        go: Wish to be somewhere else.
        beyond: The part of which the list was left, and how many rows further.
        focused: The part of which the list has the focus now.
    """

    changed = Signal()
    go = Signal(object)
    beyond = Signal(str, int)
    focused = Signal(str)

    def __init__(
        self, packing: Packing, printing: Printing, prints: Prints, page: QWidget, ui: Ui
    ) -> None:
        super().__init__()
        self._keeper, self._prints, self._ui = packing, prints, ui
        self._session: SessionId | None = None
        self._as_planned = False
        """They are wanted as the plan is now, though those of another lie in the bag."""
        self._lies_there = False
        """The papers are those of a story that is not told: all that is needed is in the bag."""
        self.is_refused = False
        """What they wait for is asked in the workshop."""
        self._packing: PackingView | None = None
        self._papers: DrawnPapers | None = None
        self.lines: tuple[PaperLine, ...] = ()
        worker = Worker(self)
        self.drawing = PapersDrawing(printing, prints, worker, self)
        self.drawing.settings = ui.preferences.settings
        self.flow = PrintFlow(ui, page)
        self.foot = Foot(page, self.flow, ui)
        self.commands = self.foot.can
        known = printing, prints, self.drawing
        self.making = PapersActions(*known, worker, self.flow, self.foot, ui)
        self.can = PaperCalls(
            number=self.drawing.want,
            sides=self._print_on,
            tick=self._tick,
            large=self._show_large,
            apart=self.making.print_apart,
            there=self._lies_printed,
            again=lambda kind: self.drawing.print_again(frozenset({kind})),
            take_out=self._take_out,
            sender=self._ask_sender,
        )
        self.thumbnails = Thumbnails(self.drawing.pdf_of, self)
        self.rows: dict[str, BagRow] = {}
        self.large = LargePage(ui)
        self._build()
        self._connect()

    def _build(self) -> None:
        translate = self._ui.translate
        self.form, self.language = ChoiceBox(letters=8), ChoiceBox(letters=8)
        self.form.offer((one, name_of(one, translate)) for one in Profile)
        self.form.setAccessibleName(translate("Reading &form").replace("&", ""))
        self.language.offer((one, language_name(one, translate)) for one in LANGUAGES)
        self.language.setAccessibleName(translate("Language"))
        self.add = link_button(translate("Something more"), "plus")
        question = translate("What else goes along?")
        self.line = QLineEdit(maxLength=MAX_LINE, placeholderText=question)
        self.line.setAccessibleName(question)
        self.line.hide()
        self._choices = QWidget()
        chosen = Flow((self.form, self.language, self.add))
        self._choices.setLayout(column(chosen, self.line, space=4, margins=(GRID, 0, GRID, 4)))
        self._head = hint(translate("in the bag"))
        self._head.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._head.setContentsMargins(0, 0, GRID, 0)
        self.waiting = Waiting(self._ui)
        self.hers, self.why = ApartRow(self.can, self._ui), hint()
        keys = _("Space: the page large. T: in the bag. L: printed. Digits: how many.")
        self.keys = hint(translate(keys))
        self._told = holder(column(self.waiting))
        self._told.setParent(self)  # until it stands with the whole lesson
        self.setLayout(column(self.hers, self.why, self.keys, space=GRID))

    def _connect(self) -> None:
        self._ui.bus.changed.connect(self._on_changed)
        self._ui.preferences.settings_changed.connect(self.drawing.follow_settings)
        self.waiting.go.connect(self.go)
        self.form.chosen.connect(partial(self.drawing.choose, "profile"))
        self.language.chosen.connect(partial(self.drawing.choose, "language"))
        self.add.clicked.connect(self.line.show)
        self.add.clicked.connect(self.line.setFocus)
        self.line.returnPressed.connect(self._add)
        self.foot.printers.changed.connect(self._show_papers)
        self.drawing.prepared.connect(self._on_prepared)
        self.drawing.drawn.connect(self._on_drawn)
        self.drawing.refused.connect(self._on_refused)

    # Which workshop

    def show_session(self, session: SessionId) -> None:
        """Read the papers of a workshop."""
        self._is_old = False
        if session != self._session:
            self.large.close_page()
            self.lines, self._as_planned = (), False
        self._session = session
        instead = None if self._as_planned else self._keeper.as_told(session)
        self._lies_there = instead is not None
        self._packing = self._ui.operations.read(partial(self._keeper.of, session))
        if self._packing is not None:
            things = (Pile.THINGS, Pile.SCHOOL)
            papers = [one for one in self.lines if not one.key.startswith(things)]
            self.lines = (*papers, *thing_lines(self._packing, self._ui))
            wanted = self.drawing.wanted
            self._say(wanted if wanted and wanted.session == session else None, "")
            self._show_papers()
        self.drawing.show_session(session, instead)

    def row(self, at: str, here: Set[str]) -> BagRow | None:
        """Return what lies on the table at a part; of parts that are not `here` in the whole."""
        lines = [one for one in self.lines if (one.at if one.at in here else WHOLE) == at]
        if not lines and at != WHOLE:
            return None
        if at not in self.rows:
            made = PaperList(self.thumbnails, self.can, self._ui)
            made.beyond.connect(partial(self.beyond.emit, at))
            made.focused.connect(partial(self.focused.emit, at))
            around = () if at else (self._head, self._told, self._choices)
            self.rows[at] = BagRow(made, *around)
        is_given = self._packing is not None and self._packing.view.session.done
        self.rows[at].list.show_lines([to_read(one) for one in lines] if is_given else lines)
        self.rows[at].list.setVisible(bool(lines))
        if self._packing is not None and at == WHOLE:  # not before: it would be a window
            for asked in (self._head, self._told, self._choices, self.keys):
                asked.setHidden(is_given)
        return self.rows[at]

    @override
    def refresh(self) -> None:
        if self._session is not None:
            self.show_session(self._session)

    def _on_changed(self) -> None:
        """Read them again while they are in sight: anything may stand on paper."""
        self.refresh_when_seen()
        if self.large.isVisible():
            self._renew()

    # Its papers

    def _on_prepared(self, documents: Documents) -> None:
        self._papers, self.is_refused = None, False
        self._say(documents, "")
        self.form.setCurrentIndex(self.form.findData(documents.copies.form))
        self.language.setCurrentIndex(self.language.findData(documents.copies.language))
        self.hers.show_documents(None if self._lies_there else documents)
        self._show_lines(waiting_lines(documents))
        self.why.hide()
        self.foot.way_on = self._ui.translate("To the lesson") if self._lies_there else ""
        self.foot.show_total()
        self.commands.enable(papers=not self._lies_there, due=not self._lies_there)
        if not self.making.is_busy:
            self.foot.said.dismiss()

    def _on_drawn(self, papers: DrawnPapers) -> None:
        from hope_desktop.services.printing.print_out import is_tried

        self._papers = papers
        self.foot.untried.setVisible(not is_tried())
        lost = "".join(file.rendered.replaced for file in papers.files.values())
        self._say(papers.documents, "".join(dict.fromkeys(lost)))
        self._show_papers()
        if self.large.kind in papers.files:
            self._show_large(self.large.kind)

    def _on_refused(self, error: HopeError) -> None:
        self._papers = None
        self._show_lines(())
        self.hers.hide()
        self.why.hide()
        self.waiting.show_refusal(error)
        self.large.close_page()
        self.is_refused = isinstance(error, SOLVED_IN_WORKSHOP)
        self.foot.way_on = self._ui.translate("To the plan") if self.is_refused else ""
        self.foot.show_total()
        self.commands.enable(papers=False)

    def _show_lines(self, papers: Sequence[PaperLine]) -> None:
        things = thing_lines(self._packing, self._ui) if self._packing else ()
        self.lines = (*papers, *things)
        self.changed.emit()

    def _show_papers(self) -> None:
        """Show what is known of them now, in the rows and in the foot."""
        papers, packing = self._papers, self._packing
        if packing is not None:
            ours = [one for one in packing.lines if one.item.pile is not Pile.SCHOOL]
            self.foot.show_packed(len(ours) - left(ours), len(ours))
        if papers is None or packing is None or papers.documents.session != self._session:
            self.foot.show_total()  # the button follows the printers meanwhile
            return
        how = self.foot.how()
        numbers = self.drawing.numbers.get(papers.documents.session, {})
        self._show_lines(tuple(PaperLines(papers, packing, how, numbers, self._ui).every()))
        jobs = papers.jobs(how)
        saved = bool(papers.only_saved)
        self.foot.show_total(
            sum(job.sheets for job in jobs),
            all_sheets(papers, how, numbers),
            sum(job.sheets for job in jobs if job.size != "A4"),
            saved=saved,
            both=sum(job.sheets for job in papers.jobs(replace(how, duplex=True))),
        )
        can = not self._lies_there
        self.commands.enable(papers=can, due=can and bool(jobs))
        self.commands.print.setEnabled(can and (bool(jobs) or saved))
        titles = {one.kind: one.title for one in self.lines}
        self.why.setText(reasons(papers.since, titles, self._ui) if papers.since else "")
        self.why.setVisible(bool(self.why.text()) and not packing.view.session.done)

    def _say(self, documents: Documents | None, lost: str) -> None:
        """Say what the papers wait for, and what has to be known of them."""
        translate, notices = self._ui.translate, dict[Notice, QPushButton | None]()
        if self._lies_there:
            each = link_button(translate("A sheet for each pupil after all"))
            each.clicked.connect(self._print_as_planned)
            sentence = f"{translate(STORY_READY)} {translate(IN_YOUR_BAG)}"
            notices[Notice(sentence, "good")] = each
        if self._packing is not None and self._packing.gone:
            out = quiet_button(translate("Taken out"), "check")
            forget, taken = self._keeper.forget_gone, translate("Taken out of the bag")
            out.clicked.connect(lambda: self._run(forget, taken))
            sentence = translate("Packed, and not needed any more: %(names)s.")
            names = {"names": listed((tick.what for tick in self._packing.gone), translate)}
            notices[Notice(sentence % names)] = out
        self.foot.waits = uncounted_text(documents, self._ui) if documents else ""
        self.waiting.show_missing(documents, lost, notices)

    # What is done with them

    def _lies_printed(self, kind: str) -> None:
        """Keep that a paper is on paper: she says so."""
        if self._papers is not None:
            made = self._papers.due if kind in self._papers.why else self._papers.whole
            words = self._ui.translate("%(name)s is printed")
            words %= {"name": self._papers.files[kind].printed.title}
            keep = partial(self._prints.record, made.only(frozenset({kind})), "printer")
            self.drawing.was_printed(frozenset({kind}))
            self._ui.operations.run(keep, words)

    def _ask_sender(self, *, fill_in: bool) -> None:
        self._ui.preferences.change(sender_asked=True)
        self._show_papers()
        if fill_in:
            self.go.emit(SETTINGS)

    def _print_on(self, kind: str, sides: Sides, _checked: bool = False) -> None:
        self.foot.sides[kind] = sides
        self._show_papers()

    def _show_large(self, kind: str) -> None:
        found = self._papers.files.get(kind) if self._papers else None
        if found is not None:
            drawn = found.rendered
            self.large.show_paper(kind, found.printed.title, drawn.pdf, drawn.text)
            self.changed.emit()
            self.large.back.setFocus()
            return
        attached = self._papers.documents.attached if self._papers else ()
        path = next((one.path for one in attached if one.printed.kind == kind), None)
        if path is not None:
            open_path(path, self._ui, self)

    def _run(self, act: Callable[[SessionId], Changes], words: str) -> None:
        if self._session is not None:
            self._ui.operations.run(partial(act, self._session), words)

    def _tick(self, key: str, done: bool) -> None:
        """Keep that a line is in the bag, or is not."""
        words = _("%(what)s ticked") if done else _("%(what)s not ticked")
        self._change(key, partial(self._keeper.tick, done=done), words)

    def _take_out(self, key: str) -> None:
        self._change(key, self._keeper.leave_out, _("%(what)s taken off the list"))

    def _change(self, key: str, act: Callable[..., Changes], words: str) -> None:
        """Do something with the thing of a line."""
        for line in self._packing.lines if self._packing else ():
            if line.item.key == key:
                said = self._ui.translate(words) % {"what": line.item.what}
                self._run(partial(act, item=line.item), said)

    def _add(self) -> None:
        if what := self.line.text().strip():
            words = self._ui.translate("%(what)s goes along") % {"what": what}
            self._run(partial(self._keeper.add, what=what), words)
            self.line.clear()

    def _print_as_planned(self) -> None:
        self._as_planned = True
        self.refresh()
