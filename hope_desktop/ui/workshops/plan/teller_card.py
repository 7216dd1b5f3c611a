"""Who tells, in the part of the story itself: choose, stop, and what the letters say."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QPushButton, QWidget

from hope_desktop.domain.ids import BlockId, Changes, SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import CheckItem
from hope_desktop.domain.workshops.stories import NO_LIVE_STORY, PLAN_B, may_be_told
from hope_desktop.domain.workshops.teller import MAX_WISH, NOTHING_MORE, CardShape, Told
from hope_desktop.i18n.catalogue import Phrases, marked as _
from hope_desktop.i18n.stories import IN_YOUR_BAG, STORY_READY
from hope_desktop.services.opening import Services
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.destination import to_papers
from hope_desktop.ui.widgets.dialogs import confirmed
from hope_desktop.ui.widgets.layouts import Flow, column, holder, row
from hope_desktop.ui.widgets.teller import stop_telling
from hope_desktop.ui.widgets.texts import heading, label
from hope_desktop.ui.workshops.plan.missing import Missing

_SHAPES: Phrases[CardShape] = {
    CardShape.BLANK: "My card: blank",
    CardShape.PIECES: "My card: in three pieces",
    CardShape.MOMENT: "My card: one moment",
    CardShape.QUESTIONS: "My card: questions from my colleague",
}


class TellerCard(QFrame):
    """Hidden where there is no story that somebody could tell."""

    go = Signal(object)

    def __init__(self, services: Services, ui: Ui) -> None:
        super().__init__()
        self._services, self._ui = services, ui
        self._view: PlanView | None = None
        translate = ui.translate
        self.name, self.ready = heading(), label()
        self.tellers = [quiet_button("") for _trainer in range(2)]
        self.other = quiet_button(translate("Somebo&dy else"))
        self.menu = QMenu(self.other)
        self.other.setMenu(self.menu)
        self.said, self.look = label(), link_button(translate("&Look"))
        self.papers = quiet_button(translate("My &papers"))
        self.papers_menu = QMenu(self.papers)
        self.papers.setMenu(self.papers_menu)
        self.letters = holder(row(self.said, self.look, 1))
        self.wish = QLineEdit()
        self.wish.setMaxLength(MAX_WISH)
        self.wish.setPlaceholderText(translate("for example: call Joris"))
        asked = label(translate("After the lesson I want:"), buddy=self.wish)
        asked.setWordWrap(False)
        self.wishes = holder(row(asked, (self.wish, 1)))
        self.missing = Missing(services.classes, ui)
        self.stop = quiet_button(translate("I do not tell after &all"))
        self.sheets = link_button(translate("A sheet for each pupil after all"), "printer")
        ways = Flow((*self.tellers, self.sheets))
        top = row((self.name, 1), self.other)
        below = Flow((self.stop, self.papers))
        parts = (top, self.ready, ways, self.letters, self.wishes, self.missing, below)
        self.setLayout(column(*parts, margins=(2 * GRID, GRID, GRID, GRID)))
        self._connect()

    def _connect(self) -> None:
        for button in self.tellers:
            button.clicked.connect(partial(self._on_pressed, button))
        self.stop.clicked.connect(self._stop)
        self.look.clicked.connect(self._look_at_letters)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.papers_menu.aboutToShow.connect(self._fill_papers)
        self.wish.editingFinished.connect(self._keep_wish)
        self.sheets.clicked.connect(self._ask_sheets)
        self.missing.second.clicked.connect(self._on_second)

    def place_in(self, view: PlanView) -> BlockId | None:
        """The part that it stands in; None where nobody can tell."""
        session = view.session
        allowed = may_be_told(session) and view.school_class.facts.level not in NO_LIVE_STORY
        if not (session.told_by or allowed) or session.done:
            return None
        stories = PLAN_B.keys() | PLAN_B.values()
        return next((one.id for one in session.blocks if one.activity in stories), None)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab reaches, in order."""
        first = (self.other, *self.tellers, self.sheets, self.look, self.wish)
        return (*first, *self.missing.stops(), self.stop, self.papers)

    def show_plan(self, view: PlanView, *, keep_reason: bool) -> None:
        """Show who tells in it, or ask; without a question of ours once she stopped."""
        self._view = view
        session, translate = view.session, self._ui.translate
        teller, told = session.teller, bool(session.told_by)
        stopped = teller is not None and teller.stopped
        mine = session.told_by == self._ui.preferences.settings.trainer1
        name = {"name": session.told_by}
        words = _("You tell") if mine else _("%(name)s tells")
        asked = _(STORY_READY) if stopped else _("Who tells?")
        self.name.setText(translate(words if told else asked) % (name if told else {}))
        self.setAccessibleName(self.name.text())
        set_look(self, "good" if stopped else "card")
        self._show_ready(view, stopped=stopped)
        usual = teller is None or (teller.told == NOTHING_MORE and not teller.is_named)
        said = _("In the letter: only the subject.") if usual else _("In the letter: as you chose.")
        self.said.setText(translate(said))
        self.missing.show_plan(view, keep_reason=keep_reason)
        self.stop.setVisible(told)
        for part in (self.letters, self.papers):
            part.setVisible(told and not self.missing.asks)
        self.wishes.setVisible(told and mine and not self.missing.asks)
        if not self.wish.hasFocus():
            self.wish.setText(teller.wish if teller else "")
        self.other.setVisible(teller is not None)
        self._show_tellers(view)

    def _show_ready(self, view: PlanView, *, stopped: bool) -> None:
        """What lies ready, and once she stopped the way to more."""
        translate, printed = self._ui.translate, False
        if stopped:
            printed = self._services.packing.lies_ready(view.session)
        words = translate(IN_YOUR_BAG) if printed else ""
        if not stopped:
            words = (
                "" if view.session.told_by else translate("Now the class reads a made-up story.")
            )
        self.ready.setText(words)
        self.ready.setVisible(bool(words))
        self.sheets.setVisible(printed)

    def _show_tellers(self, view: PlanView) -> None:
        """A button for each trainer, while nobody tells; who stopped is as near."""
        session, translate = view.session, self._ui.translate
        me, teller = self._ui.preferences.settings.trainer1, session.teller
        stopped = teller.name if teller else ""
        names = list(dict.fromkeys(session.facts.trainers))
        for button, name in zip(self.tellers, [*names, "", ""], strict=False):
            words = translate("I tell it &myself") if name == me else translate("%(name)s tells")
            if name and name == stopped:
                words = translate("&Tell it after all")
            button.setText(words % {"name": name.replace("&", "&&")} if "%" in words else words)
            button.setProperty("teller", name)
            button.setVisible(bool(name) and not session.told_by and stopped in {"", name})

    def _on_pressed(self, button: QPushButton) -> None:
        self._tell(button.property("teller"))

    def _tell(self, name: str) -> None:
        if self._view is None:
            return
        self._ui.operations.leave()
        call = partial(self._services.telling.tell, self._view.session.id, name)
        words = self._ui.translate("%(name)s tells") % {"name": name}
        if self._ui.operations.run(call, words):
            if self.missing.asks:
                self.missing.go_to_first()
            else:
                (self.look if self.look.isVisible() else self.other).setFocus()

    def _stop(self) -> None:
        if self._view is not None:
            self._ui.operations.leave()
            session = self._view.session.id
            if stop_telling(self._ui, partial(self._services.telling.read_instead, session)):
                shown = [one for one in self.tellers if one.isVisible()]
                (shown[0] if shown else self.other).setFocus()

    def _ask_sheets(self) -> None:
        if self._view is not None:
            self.go.emit(replace(to_papers(self._view.session.id), as_planned=True))

    def _on_second(self) -> None:
        if self._view is not None:
            session, arrange = self._view.session.id, self._services.packing.arrange
            there = partial(arrange, session, CheckItem.TWO_ADULTS, done=True)
            self._ui.operations.run(there, self._ui.translate("Agreements changed"))

    def _keep_wish(self) -> None:
        """For herself alone; kept with who tells, and erased with it."""
        view = self._view
        if (
            view is None
            or view.session.teller is None
            or view.session.teller.wish == self.wish.text()
        ):
            return
        keep = partial(self._services.telling.wish, view.session.id, self.wish.text())
        self._ui.operations.run(keep, self._ui.translate("What you want after the lesson"))

    def _fill_menu(self) -> None:
        """Another trainer; stopping for now, and erasing, come last."""
        self.menu.clear()
        view = self._view
        if view is None or view.session.teller is None:
            return
        translate, teller = self._ui.translate, view.session.teller
        for name in dict.fromkeys(view.session.facts.trainers):
            if name != teller.name:
                words = translate("%(name)s tells, and said yes for this class") % {"name": name}
                self.menu.addAction(words, partial(self._tell, name))
        self.menu.addSeparator()
        ways = [(_("Erase who told: %(name)s…"), self._erase)]
        if not teller.stopped:
            words = _("%(name)s does not tell for now, in all workshops to come")
            ways.insert(0, (words, self._stop_for_now))
        for words, do in ways:
            self.menu.addAction(translate(words) % {"name": teller.name}, do)

    def _fill_papers(self) -> None:
        """What only she gets: the shape of her card, and the consent sheet when she wants it."""
        self.papers_menu.clear()
        view = self._view
        if view is None or view.session.teller is None:
            return
        teller, keep = view.session.teller, partial(self._keep_papers, view.session.id)
        group = QActionGroup(self.papers_menu)
        for shape, words in _SHAPES.items():
            action = self.papers_menu.addAction(self._ui.translate(words))
            action.setCheckable(True)
            action.setChecked(shape is teller.card)
            group.addAction(action)
            action.triggered.connect(partial(keep, shape, consent=teller.consent))
        self.papers_menu.addSeparator()
        consent = self.papers_menu.addAction(self._ui.translate("Print the consent sheet too"))
        consent.setCheckable(True)
        consent.setChecked(teller.consent)
        consent.triggered.connect(partial(keep, teller.card, consent=not teller.consent))

    def _keep_papers(
        self, session: SessionId, card: CardShape, _on: bool = False, *, consent: bool
    ) -> None:
        call = partial(self._services.telling.papers, session, card, consent=consent)
        self._ui.operations.run(call, self._ui.translate("Papers of who tells"))

    def _look_at_letters(self) -> None:
        """In a dialog: what it says is for nobody who looks along."""
        from hope_desktop.ui.workshops.plan.letters_dialog import LettersDialog

        view = self._view
        if view is None or view.session.teller is None:
            return

        def keep(told: Told, named: bool, expert: bool, sender: str | None) -> Changes:
            in_letters = self._services.telling.in_letters
            return in_letters(view.session.id, told, named=named, expert=expert, sender=sender)

        LettersDialog(view.session.teller, view, keep, self._ui, self).open()

    def _erase(self) -> None:
        if self._view is None or self._view.session.teller is None:
            return
        translate, name = self._ui.translate, self._view.session.teller.name
        question = translate("Erase that %(name)s told, from every plan?") % {"name": name}
        said = translate(
            "This cannot be undone. Plans to come read the made-up story, and why it was to be "
            "told goes along. It goes from backups too; not from paper, a print folder or the "
            "computer of a colleague."
        )
        if not confirmed(self, question, said, translate("Erase"), translate("Keep")):
            return
        self._ui.operations.leave()
        forget = partial(self._services.telling.forget, name)
        if self._ui.operations.run(partial(self._services.erasing.run, forget, teller=name)):
            words = translate("Erased: no plan says any more that %(name)s told. Backups follow.")
            self._ui.operations.told.emit(words % {"name": name})

    def _stop_for_now(self) -> None:
        if self._view is not None and self._view.session.teller is not None:
            self._ui.operations.leave()
            name = self._view.session.teller.name
            stop_telling(self._ui, partial(self._services.telling.stop, name))
