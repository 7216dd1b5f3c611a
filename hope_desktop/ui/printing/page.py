"""The page about making the print folder (printmap) of a workshop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtWidgets import QStackedLayout, QWidget

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import SessionId
from hope_desktop.ui.printers.flow import PrintFlow
from hope_desktop.ui.printing.actions import PrintingActions
from hope_desktop.ui.printing.drawing import BundleDrawing
from hope_desktop.ui.printing.panes import HeadCount, Panes, PrintingCommands
from hope_desktop.ui.printing.paper_choice import PaperFields
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import NEW_SESSION, Destination, to_packing, to_workshop
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fields.dates import workshop_line
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.worker import Worker

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services
    from hope_desktop.services.printing.printed import Prepared
    from hope_desktop.services.printing.printmap import Drawn


class PrintingPage(Page):
    help_topic = "afdrukken"

    def __init__(self, services: Services, ui: Ui) -> None:
        from hope_desktop.services.printing.print_out import can_print

        super().__init__(ui.translate("Printing"))
        self._printing = services.printing
        self._planning = services.planning
        self._ui = ui
        self._session: SessionId | None = None
        self._drawn: Drawn | None = None
        worker = Worker(self)
        self.drawing = BundleDrawing(services.printing, worker, self)
        self.drawing.settings = ui.preferences.settings
        self.head_count = HeadCount(services.planning, services.classes, ui)
        self.paper = PaperFields(ui)
        self.flow = PrintFlow(ui, self, services.printing.test_document)
        self.commands = PrintingCommands(self, ui, can_print=can_print())
        self.panes = Panes(
            self.title, self.head_count, self.commands, self.flow, services.prints, ui
        )
        self.since = self.panes.since
        self.drawing.drawn.connect(self.since.show_drawn)  # before anything is printed of it
        self.making = PrintingActions(
            services, self.drawing, worker, self.flow, self.panes, self.commands, ui
        )
        ui.preferences.settings_changed.connect(self.drawing.follow_settings)
        self._build()
        self._connect(ui)
        self.refresh()

    @override
    def focus_first(self) -> None:
        if self._session is None and self.empty.button is not None:
            self.empty.button.setFocus()
        elif not self.head_count.isHidden():
            self.head_count.box.setFocus()
        elif self.commands.print.isEnabled():
            self.panes.buttons[0].setFocus()
        elif self.panes.waiting.button is not None:
            self.panes.waiting.button.setFocus()
        else:
            self.panes.choice.setFocus()

    @override
    def preview(self) -> QWidget | None:
        return self.panes.right

    @override
    def stops(self) -> Sequence[tuple[QWidget, QWidget]]:
        return (
            (self.panes.left, self.panes.choice),
            (self.panes.right, self.panes.preview.tabs.tabBar()),
        )

    @override
    def current_session(self) -> int | None:
        return self._session

    @override
    def print_here(self) -> bool:
        self.commands.print.trigger()
        return True

    @override
    def show_destination(self, wanted: Destination) -> None:
        self._session = wanted.session
        self.since.only_needed = wanted.only_needed
        self.refresh()
        self.focus_first()

    def _build(self) -> None:
        self.empty = EmptyState(
            "printer",
            self._ui.translate("There is no workshop to print yet"),
            self._ui.translate("Plan a workshop first; its papers then stand here."),
            self._ui.translate("New workshop"),
        )
        self.panes.more.add(self.paper)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.panes)

    def _connect(self, ui: Ui) -> None:
        ui.bus.changed.connect(self._on_changed)
        self.empty.button_clicked.connect(partial(self.go.emit, NEW_SESSION))
        self.panes.choice.chosen.connect(self._on_chosen)
        self.panes.form.chosen.connect(self.drawing.show_profile)
        self.panes.language.chosen.connect(self.drawing.show_language)
        self.paper.test.clicked.connect(self._make_test_sheet)
        self.commands.pack.triggered.connect(partial(self._wish, to_packing))
        self.panes.waiting.workshop_requested.connect(partial(self._wish, to_workshop))
        self.panes.waiting.go.connect(self.go)
        self.panes.documents.document_chosen.connect(self._show_chosen)
        self.panes.hers.see.clicked.connect(lambda: self._show_chosen(self.panes.hers.kind))
        self.panes.hers.print.clicked.connect(partial(self.making.print, apart=True))
        self.panes.documents.ticks_changed.connect(self._on_ticks)
        self.drawing.prepared.connect(self._on_prepared)
        self.drawing.drawn.connect(self._on_drawn)
        self.drawing.refused.connect(self._on_refused)
        self.drawing.refused.connect(self.since.dismiss)

    # Which workshop

    @override
    def refresh(self) -> None:
        """Those to come, and the one that is shown; a new start when that one is gone."""
        every = self._planning.all()
        rows = [row for row in every if not row.done or row.id == self._session]
        if self._session not in {row.id for row in rows}:
            own = (row.id for row in rows if not row.is_example)
            self._session = next(own, rows[0].id if rows else None)
        offered = ((row.id, workshop_line(row, self._ui)) for row in rows)
        self.panes.choice.offer(offered, self._session)
        self.commands.pack.setEnabled(self._session is not None)
        self._stack.setCurrentWidget(self.panes if rows else self.empty)
        if not rows:
            self.commands.enable()
        self.drawing.show_session(self._session)

    def _on_chosen(self, session: SessionId) -> None:
        self._session = session
        self.drawing.show_session(session)

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.sessions or changes.classes:
            self.refresh_when_seen()
        elif changes.activities or changes.helplines:
            self.drawing.refresh_soon()

    # Its papers

    def _on_prepared(self, prepared: Prepared) -> None:
        self.panes.waiting.show_missing(prepared, "")
        self.head_count.show_prepared(prepared)
        self.panes.form.setCurrentIndex(self.panes.form.findData(prepared.profile))
        self.panes.language.setCurrentIndex(self.panes.language.findData(prepared.language))
        self.panes.documents.show_prepared(prepared)
        self.panes.hers.show_prepared(prepared)
        self.panes.order_tabs()
        self.panes.documents.show()
        self.panes.more.show()
        if self._drawn is None or self._drawn.chosen.prepared.session != prepared.session:
            self.panes.preview.show_nothing(self._ui.translate("The pages are being drawn…"))
        self.panes.say_sum(())
        if not self.making.is_busy:
            self.panes.outcome.dismiss()
        self._drawn = None
        self.commands.enable(self.panes.documents.ticked())

    def _on_drawn(self, drawn: Drawn) -> None:
        self._drawn = drawn
        files = drawn.files
        self.panes.documents.show_printed({k: file.printed for k, file in files.items()})
        lost = "".join(dict.fromkeys("".join(file.rendered.replaced for file in files.values())))
        self.panes.waiting.show_missing(drawn.chosen.prepared, lost)
        self._say_sum()
        self._show_chosen(self.panes.documents.chosen)
        self.panes.order_tabs()

    def _on_refused(self, error: HopeError) -> None:
        self._drawn = None
        self.panes.documents.hide()
        self.panes.hers.hide()
        self.panes.more.hide()
        self.panes.say_sum(())
        self.panes.waiting.show_refusal(error)
        self.head_count.hide()
        self.panes.preview.show_nothing(self._ui.translate("Nothing to see yet"))
        self.panes.order_tabs()
        self.commands.enable()

    def _show_chosen(self, kind: str) -> None:
        found = self._drawn.files.get(kind) if self._drawn else None
        if found is not None:
            rendered = found.rendered
            self.panes.preview.show_document(found.printed.title, rendered.pdf, rendered.text)

    def _on_ticks(self) -> None:
        documents = self.panes.documents
        self.commands.enable(documents.ticked())
        self.drawing.leave_out(documents.left_out(), documents.missing())
        self._say_sum()

    def _say_sum(self) -> None:
        """How much paper it is in all: what the button prints."""
        jobs = self.panes.documents.jobs(self._drawn.chosen) if self._drawn else ()
        self.panes.say_sum(jobs)

    def _make_test_sheet(self) -> None:
        document = self._printing.test_document()
        self.making.save_other(document, f"{document.title}.pdf")

    def _wish(self, way: Callable[[int], Destination]) -> None:
        if self._session is not None:
            self.go.emit(way(self._session))
