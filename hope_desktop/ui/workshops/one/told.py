"""Who tells, in the open row of a story: what is still to be asked, what the letters say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu, QWidget

from hope_desktop.domain.terms import VO_LEVELS, Changes, Level, SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import CheckItem
from hope_desktop.domain.workshops.safety import Concern, Rule
from hope_desktop.domain.workshops.stories import STORY_FIRST_YEAR
from hope_desktop.domain.workshops.teller import MAX_WISH, NOTHING_MORE, CardShape, Teller, Told
from hope_desktop.i18n.catalogue import Phrases, listed, marked as _
from hope_desktop.i18n.labels import label as name_of, warning_text
from hope_desktop.i18n.stories import IN_YOUR_BAG, STORY_READY
from hope_desktop.services.printing.packing import Packing
from hope_desktop.services.workshops.telling import Telling
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import chip_button, link_button
from hope_desktop.ui.widgets.dialogs import confirmed
from hope_desktop.ui.widgets.fields.boxes import Chips, show_typed
from hope_desktop.ui.widgets.layouts import NO_NAMES, Flow, column, hint, holder, label, row
from hope_desktop.ui.widgets.teller import stop_telling
from hope_desktop.ui.workshops.one.around import StoryClass

if TYPE_CHECKING:
    from hope_desktop.services.erasing import Erasing

_USUAL = (
    (_("The school did it itself"), _("The school gave module %(names)s itself.")),
    (_("A colleague gave it, or otherwise"), _("A colleague gave module %(names)s.")),
)


class ReasonAsked(QWidget):
    """Two answers that are a press each; the line in their place can say something else."""

    typed = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        translate = self._translate = ui.translate
        self._names: Sequence[str] = ()
        self.asked = label()
        self.line = QLineEdit(maxLength=500, placeholderText=translate("One sentence"))
        self.asked.setBuddy(self.line)
        self.buttons = [chip_button(translate(words)) for words, _said in _USUAL]
        for button, (_words, said) in zip(self.buttons, _USUAL, strict=True):
            button.clicked.connect(partial(self._answer, said))
        self.ways = Flow(self.buttons)
        told = translate("It stands on your run sheet, for who takes it over from you.")
        self._below = hint(f"{told} {translate(NO_NAMES)}")
        self.setLayout(column(self.asked, self.ways, self.line, self._below, space=4))
        self.line.textEdited.connect(self.typed)

    def show_reason(self, names: Sequence[str], reason: str) -> None:
        """Ask of these modules, or of none."""
        self._names = names
        asked = self._translate(
            "This class did not have module %(names)s with us. What does it know already?"
        )
        self.asked.setText(asked % {"names": listed(names, self._translate)})
        self.line.setAccessibleName(self.asked.text())
        show_typed(self.line, reason)
        self._show_line(shown=bool(self.line.text()) or self.line.hasFocus())
        self.setVisible(bool(names))

    @property
    def first_field(self) -> QWidget:
        """Return where to begin: the first answer, or the line in its place."""
        return self.line if self.ways.isHidden() else self.buttons[0]

    def _answer(self, said: str) -> None:
        sentence = self._translate(said) % {"names": listed(self._names, self._translate)}
        self.line.setText(sentence)
        self._show_line(shown=True)
        if said == _USUAL[-1][1]:  # typing says something else
            self.line.setFocus()
            self.line.selectAll()
        self.typed.emit(sentence)

    def _show_line(self, *, shown: bool) -> None:
        self.line.setVisible(shown)
        self._below.setVisible(shown)
        self.ways.setVisible(not shown)


_SHAPES: Phrases[CardShape] = {
    CardShape.BLANK: "My card: blank",
    CardShape.PIECES: "My card: in three pieces",
    CardShape.MOMENT: "My card: one moment",
    CardShape.QUESTIONS: "My card: questions from my colleague",
}
_LAST_YEAR = 6


class TellerPanel(QWidget):
    """What belongs to a story that somebody tells, or was to tell."""

    def __init__(
        self, telling: Telling, packing: Packing, erasing: Erasing, typing: StoryClass, ui: Ui
    ) -> None:
        """`typing` stays when this goes: a row that is closed throws its inside away."""
        super().__init__()
        self._telling, self._packing, self._erasing = telling, packing, erasing
        self.typing, self._ui = typing, ui
        translate = ui.translate
        levels = [one for one in Level if one in VO_LEVELS or one is Level.MBO]
        years = range(STORY_FIRST_YEAR, _LAST_YEAR + 1)
        self.yes = chip_button("")
        self.level = Chips({one: name_of(one, translate) for one in levels})
        self.year = Chips({one: str(one) for one in years})
        self.helper = QLineEdit(placeholderText=translate("name, role, phone"))
        self.helper.setAccessibleName(translate("Go-to person for pupils"))
        self.second = QCheckBox(translate("A second adult is there"))
        self.reason = ReasonAsked(ui)
        self.asked = label()
        self.ready = label()
        self.said, self.look = label(), link_button(translate("Look at it"))
        words = translate("for example: call Joris")
        self.wish = QLineEdit(maxLength=MAX_WISH, placeholderText=words)
        self.menu, self.her_menu = QMenu(self), QMenu(self)
        self.hers = link_button(translate("More ab&out who tells"))
        self.hers.setMenu(self.her_menu)
        self.names = link_button(translate("Fill in who gives the lesson"), "pencil")
        self._build()
        self.her_menu.aboutToShow.connect(self._fill_hers)
        self.yes.clicked.connect(self._on_yes)
        self.level.chosen.connect(partial(self._on_class, "level"))
        self.year.chosen.connect(partial(self._on_class, "year"))
        self.helper.textEdited.connect(partial(self._on_class, "helper"))
        self.second.clicked.connect(self._on_second)
        self.look.clicked.connect(self._look_at_letters)
        self.wish.editingFinished.connect(self._keep_wish)

    def _build(self) -> None:
        asked = label(self._ui.translate("After the lesson I want:"), buddy=self.wish)
        asked.setWordWrap(False)
        self.said.setWordWrap(False)
        self.letters = holder(row(self.said, self.look, 1))
        self._now: list[Rule] = []
        self.wishes = holder(row(asked, (self.wish, 1)))
        self._steps: dict[Rule, QWidget] = {
            Rule.STORY_YES: holder(row(self.yes, 1)),
            Rule.STORY_LEVEL: self.level,
            Rule.STORY_YEAR: self.year,
            Rule.HELPER_MISSING: self.helper,
            Rule.SECOND_ADULT_MISSING: self.second,
            Rule.MODULE_SKIPPED: self.reason,
        }
        parts = self.names, self.ready, self.asked, *self._steps.values()
        hers = row(self.hers, 1)
        self.setLayout(column(*parts, self.letters, self.wishes, hers, 1, space=4))

    def show_story(self, view: PlanView, *, lies_ready: bool) -> None:
        """Show what is still to be asked, one at a time; what is being typed stays as it is."""
        self._view, self._teller = view, view.session.teller
        translate, teller = self._ui.translate, self._teller
        is_given = view.session.done  # then only erasing is left
        is_told = bool(view.session.told_by) and not is_given
        mine = view.session.told_by == self._ui.preferences.settings.trainer1
        stopped = teller is not None and teller.stopped and not is_given
        ready = translate(STORY_READY) if stopped else ""
        self.ready.setText(f"{ready} {translate(IN_YOUR_BAG) if lies_ready else ''}".strip())
        self.ready.setVisible(stopped)
        self._ask(view)
        if is_told and not (mine or self.asks):  # it stays in sight, and can be taken back
            self._steps[Rule.STORY_YES].show()
        self.names.setHidden(is_given or bool(view.session.facts.trainers))
        self.hers.setVisible(teller is not None and not self.asks)
        usual = teller is None or (teller.told == NOTHING_MORE and not teller.is_named)
        said = _("In the letter: only the subject.") if usual else _("In the letter: as you chose.")
        self.said.setText(translate(said))
        self.letters.setVisible(is_told and not self.asks)
        self.wishes.setVisible(is_told and mine and not self.asks)
        if not self.wish.hasFocus():
            self.wish.setText(teller.wish if teller else "")
        self.setVisible(teller is not None or not self.names.isHidden())

    def _ask(self, view: PlanView) -> None:
        facts, teller = view.school_class.facts, self._teller
        concerns = {one.rule: one for one in view.concerns}
        if view.is_live and facts.level is None:
            concerns[Rule.STORY_YEAR] = concerns[Rule.STORY_LEVEL]
        skipped = concerns.get(Rule.MODULE_SKIPPED)
        if skipped and skipped.explained and not self.reason.line.hasFocus():
            del concerns[Rule.MODULE_SKIPPED]
        if facts.level is not None:  # no story for such a class
            concerns.pop(Rule.STORY_LEVEL, None)
        is_asked = view.is_live and not view.session.done
        wanted = [rule for rule in self._steps if rule in concerns and is_asked]
        typing = bool(self.typing.typed(view.session.class_id)) or self.helper.hasFocus()
        if typing and Rule.HELPER_MISSING not in wanted:
            wanted.insert(0, Rule.HELPER_MISSING)
        now = wanted[:1]
        if now == [Rule.HELPER_MISSING]:  # typing ends by itself; what follows stands there
            now = wanted[:3]
        for rule, step in self._steps.items():
            step.setVisible(rule in now)
        self.asks = bool(wanted)
        self._now, first = now, next(iter(now), None)
        if first is not None:
            asked = concerns.get(first, Concern(first))
            self.asked.setText(warning_text(replace(asked, rule=first), {}, self._ui.translate))
        self.asked.setVisible(first not in {None, Rule.MODULE_SKIPPED})
        if not typing:
            self.helper.setText(facts.helper)
        self.level.show_chosen(facts.level)
        self.year.show_chosen(facts.year)
        self.second.setChecked(False)
        name = {"name": view.session.told_by}
        self.yes.setText(self._ui.translate("%(name)s said yes for this class") % name)
        self.yes.setChecked(teller is not None and teller.said_yes)
        names = skipped.names if skipped else ()
        self.reason.show_reason(names, view.session.facts.reason)
        self.reason.setVisible(Rule.MODULE_SKIPPED in now)

    asks = False
    """Something is missing, or is being typed."""

    def go_to_first(self) -> None:
        """Put the focus at the first thing that is asked; what is typed goes there."""
        step = self._steps[self._now[0]] if self._now else self.look
        inside = (
            one for one in step.findChildren(QWidget) if one.focusPolicy() and one.isVisible()
        )
        next(inside, step).setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, name: str) -> None:
        """Let a trainer tell; whoever is not at this computer is asked for her yes."""
        self._ui.operations.leave()
        mine = name == self._ui.preferences.settings.trainer1
        call = partial(self._telling.tell, self._view.session.id, name, said_yes=mine)
        words = self._ui.translate("%(name)s tells") % {"name": name}
        if self._ui.operations.run(call, words):
            self.go_to_first()

    def _on_yes(self, on: bool) -> None:
        agree = partial(self._telling.agree, self._view.session.id, said_yes=on)
        if self._ui.operations.run(agree, self.yes.text()):
            self.go_to_first()

    def _on_class(self, name: str, value: object) -> None:
        self.typing.change(self._view.session.class_id, **{name: value})
        if name != "helper":
            self.typing.flush()
            self.go_to_first()

    def _on_second(self) -> None:
        session, arrange = self._view.session.id, self._packing.arrange
        there = partial(arrange, session, CheckItem.TWO_ADULTS, done=True)
        self._ui.operations.run(there, self._ui.translate("Agreements changed"))
        self.go_to_first()

    def _keep_wish(self) -> None:
        """Keep it for herself alone, with who tells; it is erased with it."""
        if self._teller is not None and self._teller.wish != self.wish.text():
            keep = partial(self._telling.wish, self._view.session.id, self.wish.text())
            self._ui.operations.run(keep, self._ui.translate("What you want after the lesson"))

    def open_menu(
        self, at: QPoint, stories: Mapping[str, str], choose: Callable[[str], object]
    ) -> None:
        """Show who or what else: other stories, and the names of other trainers."""
        self.menu.clear()
        for version, title in stories.items():
            words = self._ui.translate("Read: %(story)s") % {"story": title}
            self.menu.addAction(words.replace("&", "&&"), partial(choose, version))
        self.menu.addAction(self.names.text(), self.names.click)
        self.menu.popup(at)

    def _fill_hers(self) -> None:
        """Offer the shape of her card, the consent sheet, and last what reaches further."""
        menu, translate, teller = self.her_menu, self._ui.translate, self._teller
        menu.clear()
        if teller is None:
            return
        if not self._view.session.done:
            self._offer_papers(teller)
        name = {"name": teller.name.replace("&", "&&")}
        if not (teller.stopped or self._view.session.done):
            title = translate("%(name)s does not tell for now, in all workshops to come")
            menu.addAction(title % name, self._stop_for_now)
        menu.addAction(translate("Erase who told: %(name)s…") % name, self._erase)

    def _offer_papers(self, teller: Teller) -> None:
        menu, translate = self.her_menu, self._ui.translate
        keep, group = partial(self._keep_papers, self._view.session.id), QActionGroup(menu)
        for shape, title in _SHAPES.items():
            action = menu.addAction(translate(title))
            action.setCheckable(True)
            action.setChecked(shape is teller.card)
            group.addAction(action)
            action.triggered.connect(partial(keep, shape, consent=teller.consent))
        consent = menu.addAction(translate("Print the consent sheet too"))
        consent.setCheckable(True)
        consent.setChecked(teller.consent)
        consent.triggered.connect(partial(keep, teller.card, consent=not teller.consent))
        menu.addSeparator()

    def _keep_papers(
        self, session: SessionId, card: CardShape, _on: bool = False, *, consent: bool
    ) -> None:
        call = partial(self._telling.papers, session, card, consent=consent)
        self._ui.operations.run(call, self._ui.translate("Papers of who tells"))

    def _look_at_letters(self) -> None:
        """Show it in a dialog: what it says is for nobody who looks along."""
        from hope_desktop.ui.workshops.dialogs import LettersDialog

        if self._teller is None:
            return
        session = self._view.session.id

        def keep(told: Told, named: bool, expert: bool, sender: str | None) -> Changes:
            in_letters = self._telling.in_letters
            return in_letters(session, told, named=named, expert=expert, sender=sender)

        LettersDialog(self._teller, self._view, keep, self._ui, self).open()

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
        self._ui.operations.leave()
        forget = partial(self._telling.forget, name)
        if self._ui.operations.run(partial(self._erasing.run, forget, teller=name)):
            words = translate("Erased: no plan says any more that %(name)s told. Backups follow.")
            self._ui.operations.told.emit(words % {"name": name})

    def _stop_for_now(self) -> None:
        if self._teller is not None:
            self._ui.operations.leave()
            stop_telling(self._ui, partial(self._telling.stop, self._teller.name))
