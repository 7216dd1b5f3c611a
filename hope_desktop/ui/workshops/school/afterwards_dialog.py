"""After a workshop: what is ticked, the slips, and the report for the school."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.afterwards import Aftercare, Tally
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.layouts import Scroll, card, column, flush, row
from hope_desktop.ui.widgets.paper import PaperActions, PaperPanel, ask_file, file_name
from hope_desktop.ui.widgets.texts import heading, hint, title
from hope_desktop.ui.workshops.school.slip_counter import SlipCounter

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services


class AfterwardsDialog(QDialog):
    """Ticks are saved at once; the count of a pile when the dialog closes, by its caller."""

    def __init__(
        self,
        services: Services,
        session: SessionId,
        counts: AutoSave[SessionId],
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._aftercares = services.aftercares
        self._session = session
        self._ui = ui
        now = services.aftercares.get(session)
        self.ticks = {item: QCheckBox(name_of(item, ui.translate)) for item in Aftercare}
        for item, tick in self.ticks.items():
            tick.setChecked(item in now.ticked)
            tick.setObjectName(item.value)
            tick.clicked.connect(self._on_ticked)
        self._counts = counts
        self.counter = SlipCounter(counts.typed(session).get("tally", now.tally), ui)
        self.counter.counted.connect(self._on_counted)
        self.paper = PaperActions(ui, self)
        self.panel = PaperPanel(self.paper, ui)
        self._build()

    def _build(self) -> None:
        translate = self._ui.translate
        self.setWindowTitle(translate("After the workshop"))
        self.resize(80 * GRID, 72 * GRID)
        self.report = quiet_button(translate("&Report for the school…"), "file-down")
        self.ready = primary_button(translate("Done"), "check")
        self.report.clicked.connect(self._save_report)
        self.ready.clicked.connect(self.close)
        for button in (self.report, self.ready):
            button.setAutoDefault(False)
        words = _("Only what was done, not what was said. No names or stories of pupils.")
        content = QWidget()
        content.setLayout(
            column(
                card(
                    heading(translate("For each other and for the school")),
                    hint(translate(words)),
                    *self.ticks.values(),
                ),
                card(heading(translate("Count the slips")), self.counter),
                1,
                space=2 * GRID,
            )
        )
        self.setLayout(
            column(
                title(translate("After the workshop")),
                self.panel,
                flush(Scroll(content)),
                row(self.report, 1, self.ready, space=GRID),
                space=GRID + 4,
                margins=3 * GRID,
            )
        )

    @Slot()
    def _on_ticked(self) -> None:
        for item, tick in self.ticks.items():
            done = tick.isChecked()
            if done != (item in self._aftercares.get(self._session).ticked):
                keep = partial(self._aftercares.tick, self._session, item, done=done)
                self._ui.operations.run(keep, tick.text())

    @Slot()
    def _save_report(self) -> None:
        self._ui.operations.save_typed()
        now = self._aftercares.get(self._session)
        document = self._services.letters.report(self._session, now)
        file = ask_file(self, file_name(document.title), self._ui)
        if file is not None:
            self.paper.save(document, file)

    @Slot(object)
    def _on_counted(self, tally: Tally) -> None:
        self._counts.change(self._session, tally=tally)

    @override
    def reject(self) -> None:
        """Escape goes the way of closing: what was counted is kept."""
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._counts.flush()
        event.accept()
