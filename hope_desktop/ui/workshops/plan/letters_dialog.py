"""What the letters of a workshop say of who tells: whole sentences, as they will be printed."""

from collections.abc import Callable
from typing import NamedTuple, override

from PySide6.QtWidgets import QWidget

from hope_desktop.domain.terms import Changes
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.teller import (
    MAX_OWN_SENTENCE,
    MAX_SENDER,
    LetterWord,
    Teller,
    Told,
)
from hope_desktop.i18n.catalogue import DEFAULT_LANGUAGE, translator
from hope_desktop.i18n.letters import LETTER_WORDS, told_text
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.dialogs import Asking
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, TickField
from hope_desktop.ui.widgets.layouts import NO_NAMES, TextLabel, card, column, heading

type Keep = Callable[[Told, bool, bool, str | None], Changes]
"""Gets what is said, whether her name and what she is stand below the letter to parents, and who
sends these letters in the place of the usual one.
"""


class _Below(NamedTuple):
    """What stands below the letter to parents: her name, and what she is."""

    named: bool
    expert: bool


class LettersDialog(Asking):
    """Letters are in Dutch unless a class asks for English, so that is what is shown."""

    def __init__(
        self, teller: Teller, view: PlanView, keep: Keep, ui: Ui, parent: QWidget | None
    ) -> None:
        translate = ui.translate
        yes = primary_button(translate("Keep"), "check")
        super().__init__(translate("What the letters say"), yes, ui, parent)
        self._keep, self._dutch = keep, translator(DEFAULT_LANGUAGE)
        self._teller, self._usual = teller, ui.preferences.settings.organisation
        self.form, self.below = self._sentences(), Form((self._name_below(),))
        alone = translate(
            "For this workshop alone. Empty? Then they come from nobody in particular."
        )
        sender = Field("sender", translate("Sender"), LineField(longest=MAX_SENDER), alone)
        self.come_from = Form((sender,))
        self.shown = TextLabel(bold=True)
        ticks = {word.value: word in teller.words for word in LetterWord}
        self.form.fill(ticks | {"line": teller.line})
        expert = teller.is_named and teller.is_expert
        self.below.fill({"below": _Below(teller.is_named, expert)})
        self.come_from.fill({"sender": self._usual if teller.sender is None else teller.sender})
        pupils = view.school_class.facts.pupils
        letters = {"letters": pupils if pupils is not None else "…"}
        said = translate(
            "This will stand in %(letters)s letters. Without a choice they say what the lesson is "
            "about, and no name."
        )
        self.lay_out(
            said % letters,
            inside=column(
                card(self.shown, self.form),
                card(heading(translate("Below the letter to parents")), self.below),
                card(heading(translate("Who the letters come from")), self.come_from),
            ),
        )
        self.resize(80 * GRID, 0)
        self.form.value_changed.connect(self._show)
        self._show()

    def _sentences(self) -> Form:
        translate = self._ui.translate
        said = {word: self._dutch(words) for word, words in LETTER_WORDS.items()}
        said |= {LetterWord.OWN_WORDS: translate("&Instead of this my own sentence")}
        empty = translate("Empty? Then the letter has a line to write on.")
        empty = f"{empty} {translate(NO_NAMES)}"
        own = Field("line", translate("My sentence"), LineField(longest=MAX_OWN_SENTENCE), empty)
        return Form((*(Field(w.value, words, TickField()) for w, words in said.items()), own))

    def _name_below(self) -> Field:
        translate, name = self._ui.translate, self._teller.name
        expert = f"{name} ({translate('expert by experience')})"
        shown = (
            (_Below(named=False, expert=False), translate("No name")),
            (_Below(named=True, expert=False), name),
            (_Below(named=True, expert=True), expert),
        )
        return Field("below", translate("Name"), Choice(shown))

    @property
    def told(self) -> Told:
        """Return what is chosen now."""
        said = self.form.values()
        words = frozenset(word for word in LetterWord if said[word.value])
        line = said["line"].strip()
        return Told(words, line, self._teller.line_en if line == self._teller.line else "")

    def _show(self) -> None:
        self.shown.setText(told_text(self.told, "_" * 40, self._dutch))
        self.form.editor("line").setEnabled(self.form.values()[LetterWord.OWN_WORDS.value])

    @override
    def keep(self) -> bool:
        below, title = (
            self.below.values()["below"],
            self._ui.translate("What letters say of who tells"),
        )
        typed = self.come_from.values()["sender"].strip()
        sender = None if typed == self._usual else typed
        chosen = (self.told, below.named, below.expert, sender)
        return self._ui.operations.run(lambda: self._keep(*chosen), title)
