"""The choice to give every pupil of a workshop a booklet; kept with the workshop."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.services.printing.printed import Prepared
    from hope_desktop.services.workshops.planning import Planning


class BookletTick(QCheckBox):
    """Hidden where the lesson has no booklet in the chosen reading form."""

    def __init__(self, planning: Planning, ui: Ui) -> None:
        super().__init__(ui.translate("A booklet for every pupil"))
        self.setToolTip(ui.translate("Two on a sheet, cut once and folded once."))
        self._planning, self._ui = planning, ui
        self._prepared: Prepared | None = None
        self.clicked.connect(self._choose)
        self.hide()

    def show_prepared(self, prepared: Prepared | None) -> None:
        """What papers that are prepared have; None where nothing can be chosen."""
        self._prepared = prepared
        self.setChecked(bool(prepared and prepared.booklets))
        self.setVisible(prepared is not None and prepared.booklets is not None)

    def _choose(self) -> None:
        if self._prepared is None:
            return
        session = self._prepared.session
        facts = replace(self._planning.session(session).facts, booklets=self.isChecked())
        change = partial(self._planning.change_facts, session, facts)
        if not self._ui.operations.run(change, self._ui.translate("Booklets changed")):
            self.show_prepared(self._prepared)
