"""The choice to give every pupil of a workshop a booklet; kept with the workshop."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from hope_desktop.domain.levels import Profile
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.services.printing.printed import Prepared
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.texts import hint


class BookletChoice(QWidget):
    """With what it takes; hidden where the lesson has no booklet in the chosen reading form."""

    def __init__(self, planning: Planning, ui: Ui) -> None:
        super().__init__()
        self._planning, self._ui = planning, ui
        self._prepared: Prepared | None = None
        self.tick = QCheckBox(ui.translate("A booklet for every pupil"))
        self.tick.clicked.connect(self._choose)
        self.takes = hint()
        self.takes.setWordWrap(False)
        self.setLayout(column(self.tick, self.takes, space=0))
        self.hide()

    def show_prepared(self, prepared: Prepared | None) -> None:
        """What papers that are prepared have; None where nothing can be chosen."""
        self._prepared = prepared
        self.setVisible(prepared is not None and prepared.booklet is not None)
        if prepared is not None:
            facts = self._planning.session(prepared.session).facts
            self.tick.setChecked(facts.booklets)
            self.takes.setText(self._words(prepared))

    def _words(self, prepared: Prepared) -> str:
        """Paper and work, also before it is chosen."""
        is_cut = prepared.profile is not Profile.LARGE
        work = self._ui.translate(_("cut and fold") if is_cut else _("fold"))
        count = prepared.booklet.times if prepared.booklet is not None else None
        if count is None:
            return work
        sheets = self._ui.plural("%(n)d sheet", "%(n)d sheets", count) % {"n": count}
        return f"{sheets}, {work}"

    def _choose(self) -> None:
        if self._prepared is None:
            return
        session = self._prepared.session
        facts = replace(self._planning.session(session).facts, booklets=self.tick.isChecked())
        change = partial(self._planning.change_facts, session, facts)
        if not self._ui.operations.run(change, self._ui.translate("Booklets changed")):
            self.show_prepared(self._prepared)
