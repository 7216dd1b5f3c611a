"""Who tells, above the plan of a workshop with a story: choose, stop, and what letters may say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.stories import NO_LIVE_STORY, may_be_told
from hope_desktop.domain.workshops.teller import NOTHING_MORE, Teller, Told
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.dialogs import confirmed
from hope_desktop.ui.widgets.layouts import column, holder, row
from hope_desktop.ui.widgets.teller import TellerChoice, stop_telling
from hope_desktop.ui.widgets.texts import hint
from hope_desktop.ui.widgets.warnings import Notice, NoticeList

if TYPE_CHECKING:
    from hope_desktop.domain.changes import Changes
    from hope_desktop.services.opening import Services


class TellerBar(QWidget):
    """Hidden where there is no story that somebody could tell."""

    leaving = Signal()  # the plan is about to turn: keep what is being typed

    def __init__(self, services: Services, ui: Ui) -> None:
        super().__init__()
        self._services = services
        self._ui = ui
        self._view: PlanView | None = None
        self._session: SessionId | None = None
        self._teller: Teller | None = None
        self.choice = TellerChoice(ui)
        self.more = quiet_button(ui.translate("For who &tells"))
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.wrong = NoticeList(ui.translate)
        self.said = hint()
        self.look = link_button(ui.translate("&Look"))
        self.look.clicked.connect(self._look_at_letters)
        self.letters = holder(row(self.said, self.look, 1))
        self.setLayout(column(row((self.choice, 1), self.more), self.letters, self.wrong))
        self.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
        self.choice.chosen.connect(self._on_chosen)
        ui.bus.papers_wrong.connect(self._say)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.hide()

    def show_plan(self, view: PlanView) -> None:
        """Show who tells in it."""
        session = view.session
        if session.id != self._session or session.told_by:
            self.wrong.show_notices(())
        self._view, self._session, self._teller = view, session.id, session.teller
        level = view.school_class.facts.level
        self.setVisible(
            bool(session.told_by) or (may_be_told(session) and level not in NO_LIVE_STORY)
        )
        self.choice.show_choices(session.facts.trainers, session.told_by)
        for part in (self.more, self.letters):
            part.setVisible(bool(session.told_by))
        teller = session.teller
        usual = teller is None or (teller.told == NOTHING_MORE and not teller.is_named)
        words = (
            _("In the letter: only the subject.") if usual else _("In the letter: as you chose.")
        )
        self.said.setText(self._ui.translate(words))

    def _on_chosen(self, name: str) -> None:
        if self._session is None:
            return
        self.leaving.emit()
        if not name:
            stop_telling(self._ui, partial(self._services.stopping.this_time, self._session))
            return
        call = partial(self._services.telling.tell, self._session, name)
        words = self._ui.translate("%(name)s tells") % {"name": name}
        self._ui.operations.run(call, words)

    def _say(self, wrong: dict[SessionId, str]) -> None:
        self.wrong.show_notices(Notice(one, "serious") for one in wrong.values())

    def _fill_menu(self) -> None:
        """Stopping for now, and erasing."""
        self.menu.clear()
        if self._teller is None:
            return
        translate = self._ui.translate
        for words, do in (
            (_("%(name)s does not tell for now, in all workshops to come"), self._stop_for_now),
            (_("Erase who told: %(name)s…"), self._erase),
        ):
            self.menu.addAction(translate(words) % {"name": self._teller.name}, do)

    def _look_at_letters(self) -> None:
        """In a dialog: what it says is for nobody who looks along."""
        from hope_desktop.ui.workshops.plan.letters_dialog import LettersDialog

        view = self._view
        if view is None or view.session.teller is None:
            return

        def keep(told: Told, named: bool, expert: bool) -> Changes:
            in_letters = self._services.telling.in_letters
            return in_letters(view.session.id, told, named=named, expert=expert)

        LettersDialog(view.session.teller, view, keep, self._ui, self).open()

    def _erase(self) -> None:
        if self._teller is None:
            return
        translate, name = self._ui.translate, self._teller.name
        question = translate("Erase that %(name)s told, from every plan?") % {"name": name}
        said = translate(
            "This cannot be undone. Plans to come read the made-up story, and why it was to be "
            "told goes along. It goes from backups too; not from paper, a print folder or the "
            "computer of a colleague."
        )
        if not confirmed(self, question, said, translate("Erase"), translate("Keep")):
            return
        self.leaving.emit()
        forget = partial(self._services.telling.forget, name)
        if self._ui.operations.run(partial(self._services.erasing.run, forget, teller=name)):
            words = translate("Erased: no plan says any more that %(name)s told. Backups follow.")
            self._ui.operations.told.emit(words % {"name": name})

    def _stop_for_now(self) -> None:
        if self._teller is not None:
            self.leaving.emit()
            call = partial(self._services.stopping.for_now, self._teller.name)
            stop_telling(self._ui, call)
