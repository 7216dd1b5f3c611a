"""Papers and bag: what a workshop has on paper, what is printed of it, and what is in the bag."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtWidgets import QStackedLayout, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import Changes, SessionId
from hope_desktop.domain.printing.packing import Pile, left
from hope_desktop.domain.printing.print_jobs import Sides
from hope_desktop.domain.printing.reprinting import Differs, PrintDifferences
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.packing import PackingView
from hope_desktop.services.printing.printed import Prepared
from hope_desktop.ui.commands import on_back
from hope_desktop.ui.printers.flow import PrintFlow
from hope_desktop.ui.printing.actions import PapersActions
from hope_desktop.ui.printing.at_printer import AtPrinter
from hope_desktop.ui.printing.bag import Bag
from hope_desktop.ui.printing.body import PapersBody
from hope_desktop.ui.printing.drawing import PapersDrawing
from hope_desktop.ui.printing.foot import Foot
from hope_desktop.ui.printing.lines import all_sheets, paper_lines, waiting_lines
from hope_desktop.ui.printing.paper_list import PaperCalls
from hope_desktop.ui.printing.top import WorkshopTop
from hope_desktop.ui.printing.waiting import HeadCount
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import (
    NEW_SESSION,
    Destination,
    to_agreements,
    to_board,
    to_workshop,
)
from hope_desktop.ui.widgets.empty import EmptyState, empty_page
from hope_desktop.ui.widgets.fields.dates import day_and_time
from hope_desktop.ui.widgets.opening import open_path
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.thumbnails import Thumbnails, forget
from hope_desktop.ui.widgets.worker import Worker

if TYPE_CHECKING:
    from hope_desktop.services.printing.to_print import DrawnPapers


class PapersPage(Page):
    """The papers of the next workshop, or of the one she came from."""

    help_topic = "workshops"

    def __init__(self, services: Services, ui: Ui) -> None:
        super().__init__(ui.translate("Papers and bag"))
        self._services, self._ui = services, ui
        self._session: SessionId | None = None
        self._as_planned = False
        """The plan as it is, though papers of another one lie in the bag."""
        self._lies_there = False
        """The papers are those of a story that is not told: all that is needed is in the bag."""
        self._packing: PackingView | None = None
        self._papers: DrawnPapers | None = None
        worker = Worker(self)
        self.drawing = PapersDrawing(services.printing, services.prints, worker, self)
        self.drawing.settings = ui.preferences.settings
        self.flow = PrintFlow(ui, self)
        self.foot = Foot(self, self.flow, ui)
        self.commands = self.foot.can
        self.bag = Bag(services.packing, ui)
        self.making = PapersActions(
            services.printing, services.prints, self.drawing, worker, self.flow, self.foot, ui
        )
        self.at_printer = AtPrinter(
            services.prints, self.drawing, self.flow, self.making, self.foot, ui
        )
        self._build(ui)
        self._connect(ui)
        self.refresh_when_seen()

    def _build(self, ui: Ui) -> None:
        services = self._services
        can = PaperCalls(
            number=self.drawing.want,
            sides=self._print_on,
            tick=lambda kind, done: self.bag.tick(f"{Pile.PAPERS}:{kind}", done),
            large=self._show_large,
            apart=self.at_printer.print_apart,
            there=self._lies_printed,
            again=lambda kind: self.drawing.print_again(frozenset({kind})),
            solve=partial(self._wish, to_workshop),
        )
        head_count = HeadCount(services.planning, services.classes, ui)
        thumbnails = Thumbnails(self.drawing.pdf_of, self)
        parts = (head_count, self.bag, self.foot, thumbnails)
        self.body = PapersBody(can, *parts, ui)
        self.list = self.body.list
        known = services.packing, services.telling
        self.top = WorkshopTop(self.body, *known, self._print_as_planned, ui)
        translate = ui.translate
        self.empty = EmptyState(
            "package",
            translate("There is no workshop to print yet"),
            translate("Plan a workshop first; its papers then stand here."),
            translate("New workshop"),
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty_page(self.title, self.empty))
        self._stack.addWidget(self.body)

    def _connect(self, ui: Ui) -> None:
        ui.bus.changed.connect(partial(forget, self._services.files.shown_hashes))
        ui.bus.changed.connect(self._on_changed)
        ui.preferences.settings_changed.connect(self.drawing.follow_settings)
        self.empty.button_clicked.connect(partial(self.go.emit, NEW_SESSION))
        for wished, way in (
            (self.body.back.clicked, to_workshop),
            (self.commands.board.triggered, to_board),
            (self.bag.agreements.clicked, to_agreements),
        ):
            wished.connect(partial(self._wish, way))

        def back() -> None:
            """From a large paper to the list, and from there to where one was."""
            if not (self.body.large.close_page() or self.step_back()):
                self._wish(to_workshop)

        on_back(self, back)
        self.body.waiting.go.connect(self.go)
        self.body.form.chosen.connect(self.drawing.show_profile)
        self.body.language.chosen.connect(self.drawing.show_language)
        self.foot.printers.changed.connect(self._show_papers)
        self.drawing.prepared.connect(self._on_prepared)
        self.drawing.drawn.connect(self._on_drawn)
        self.drawing.refused.connect(self._on_refused)

    # The window

    @override
    def focus_first(self) -> None:
        if self._session is None and self.empty.button is not None:
            self.empty.button.setFocus()
        elif not self.body.head_count.isHidden():
            self.body.head_count.box.setFocus()
        elif self.body.waiting.button is not None and not self.list.papers.lines:
            self.body.waiting.button.setFocus()
        else:
            self.list.setFocus()

    @override
    def stops(self) -> Sequence[tuple[QWidget, QWidget]]:
        return ((self.list, self.list), (self.bag, self.bag.things), (self.foot, self.foot.main))

    @override
    def current_session(self) -> int | None:
        return self._session

    @override
    def print_here(self) -> bool:
        self.commands.print.trigger()
        return True

    @override
    def go_home(self) -> None:
        """The papers of the next workshop."""
        self._session, self.came_from = None, ""
        self.refresh()

    @override
    def follow(self, session: int | None) -> None:
        if session is not None and session != self._session:
            self._session, self._as_planned = SessionId(session), False
            self.refresh_when_seen()

    @override
    def show_destination(self, wanted: Destination) -> None:
        if wanted.session != self._session:
            self.body.large.close_page()
        self._session, self._as_planned = wanted.session, wanted.as_planned
        self.refresh()
        self.focus_first()

    # Which workshop

    @override
    def refresh(self) -> None:
        """Those to come, and the one that is shown; the next one when that one is gone."""
        rows = self._services.planning.all()
        if self._session not in {row.id for row in rows}:
            coming = [row for row in rows if not row.done]
            own = (row.id for row in coming if not row.is_example)
            self._session = next(own, coming[0].id if coming else None)
        self._stack.setCurrentIndex(self._session is not None)
        if self._session is None:
            self.commands.enable(papers=False)
            self.drawing.show_session(None)
            return
        as_told = self._services.packing.as_told(self._session)
        instead = None if self._as_planned else as_told
        self._lies_there = instead is not None
        self.drawing.show_session(self._session, instead)
        self._packing = self._ui.operations.read(partial(self._services.packing.of, self._session))
        if self._packing is not None:
            self.top.show_packing(self._packing, lies_there=self._lies_there)
            self.bag.show_packing(self._session, self._packing)
            self._show_papers()

    def _on_changed(self, changes: Changes) -> None:
        texts = bool(changes.activities or changes.helplines)
        plans = changes.everything or changes.sessions or changes.classes or changes.prints
        if plans or (texts and not self.isVisible()):
            self.refresh_when_seen()
        elif texts:
            self.drawing.refresh_soon()

    def _print_as_planned(self) -> None:
        self._as_planned = True
        self.refresh()

    # Its papers

    def _on_prepared(self, prepared: Prepared) -> None:
        self._papers = None
        self.body.waiting.show_missing(prepared, "")
        self.body.head_count.show_prepared(prepared)
        self.body.form.setCurrentIndex(self.body.form.findData(prepared.profile))
        self.body.language.setCurrentIndex(self.body.language.findData(prepared.language))
        self.body.hers.show_prepared(None if self._lies_there else prepared)
        self.body.papers.show()
        self.list.show_lines(waiting_lines(prepared))
        self.body.why.hide()
        self.foot.show_total(0, 0, 0)
        self.commands.enable(papers=not self._lies_there, due=not self._lies_there)
        if not self.making.is_busy:
            self.foot.said.dismiss()

    def _on_drawn(self, papers: DrawnPapers) -> None:
        from hope_desktop.services.printing.print_out import is_tried

        self._papers = papers
        self.foot.untried.setVisible(not is_tried())
        files = papers.files.values()
        lost = "".join(dict.fromkeys("".join(file.rendered.replaced for file in files)))
        self.body.waiting.show_missing(papers.prepared, lost)
        self._show_papers()
        large = self.body.large
        if large.kind in papers.files:
            self._show_large(large.kind)

    def _on_refused(self, error: HopeError) -> None:
        self._papers = None
        self.list.show_lines(())
        self.body.papers.hide()
        self.body.hers.hide()
        self.body.why.hide()
        self.body.head_count.hide()
        self.body.waiting.show_refusal(error)
        self.body.large.close_page()
        self.foot.show_total(0, 0, 0)
        self.commands.enable(papers=False)

    def _show_papers(self) -> None:
        """What is known of them now, in the list and in the foot."""
        papers, packing = self._papers, self._packing
        if packing is not None:
            ours = [one for one in packing.lines if one.item.pile is not Pile.SCHOOL]
            self.foot.show_packed(len(ours) - left(ours), len(ours))
        if papers is None or packing is None or papers.prepared.session != self._session:
            self.foot.show_total(0, 0, 0)  # the button follows the printers meanwhile
            return
        how = self.foot.how()
        numbers = self.drawing.numbers.get(papers.prepared.session, {})
        self.list.show_lines(paper_lines(papers, packing, how, numbers, self._ui))
        jobs = papers.jobs(how)
        due = sum(job.sheets for job in jobs)
        large = sum(job.sheets for job in jobs if job.size != "A4")
        saved = bool(papers.only_saved)
        self.foot.show_total(due, all_sheets(papers, how, numbers), large, saved=saved)
        can = not self._lies_there
        self.commands.enable(papers=can, due=can and bool(jobs))
        self.commands.print.setEnabled(can and (bool(jobs) or saved))
        titles = {one.kind: one.title for one in self.list.papers.lines}
        said = reasons(papers.since, titles, self._ui) if papers.since else ()
        asked = self._ui.translate("What is different?")
        self.body.why.setText(" ".join((asked, *said)))
        self.body.why.setVisible(bool(said))

    def _lies_printed(self, kind: str) -> None:
        """Keep that a paper is on paper: she says so."""
        if self._papers is not None:
            made = self._papers.due if kind in self._papers.why else self._papers.whole
            title = self._papers.files[kind].printed.title
            words = self._ui.translate("%(name)s is printed") % {"name": title}
            keep = partial(self._services.prints.record, made.only(frozenset({kind})), "printer")
            self.drawing.was_printed(frozenset({kind}))
            self._ui.operations.run(keep, words)

    def _print_on(self, kind: str, sides: Sides) -> None:
        self.foot.sides[kind] = sides
        self._show_papers()

    def _show_large(self, kind: str) -> None:
        found = self._papers.files.get(kind) if self._papers else None
        if found is not None:
            drawn = found.rendered
            self.body.show_large(kind, found.printed.title, drawn.pdf, drawn.text)
            return
        attached = self._papers.prepared.attached if self._papers else ()
        path = next((one.path for one in attached if one.printed.kind == kind), None)
        if path is not None:
            open_path(path, self._ui, self)

    def _wish(self, way: Callable[[int], Destination]) -> None:
        if self._session is not None:
            self.go.emit(way(self._session))


def reasons(since: PrintDifferences, titles: Mapping[str, str], ui: Ui) -> tuple[str, ...]:
    """Why, as far as is known; and what has to be taken out."""
    found: list[str] = []
    if any(paper.why is Differs.CONTENT for paper in since.papers if paper.kind in titles):
        found = [*_moved(since, ui), *_material(since, ui)]
        if not found:
            found = [ui.translate("Other facts about the workshop, the class or the help lines.")]
    unneeded = [titles[kind] for kind in since.too_much if kind in titles]
    if unneeded:
        words = ui.translate("Take out the sheets that are not needed any more: %(names)s.")
        found.append(words % {"names": listed(unneeded, ui.translate)})
    return tuple(found)


def _moved(since: PrintDifferences, ui: Ui) -> list[str]:
    if since.start is None:
        return []
    unknown = ui.translate("no date yet")
    before, now = (day_and_time(moment) if moment else unknown for moment in since.start)
    words = ui.translate("The workshop is %(now)s, and was %(before)s.")
    return [words % {"now": now, "before": before}]


def _material(since: PrintDifferences, ui: Ui) -> list[str]:
    lists = (
        (since.added, _("New in the workshop: %(names)s.")),
        (since.removed, _("Not in the workshop any more: %(names)s.")),
        (since.rewritten, _("Another text: %(names)s.")),
    )
    found = [
        ui.translate(words) % {"names": listed(names, ui.translate)}
        for names, words in lists
        if names
    ]
    if since.other_form:
        found.append(ui.translate("Another reading form."))
    return found
