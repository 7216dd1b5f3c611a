"""What the letters of a workshop say of who tells: whole sentences, as they will be printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, override

from PySide6.QtWidgets import QWidget

from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.teller import MAX_OWN_SENTENCE, LetterWord, Teller, Told
from hope_desktop.i18n.catalogue import DEFAULT_LANGUAGE, translator
from hope_desktop.i18n.letters import LETTER_WORDS, told_text
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.dialogs import Asking
from hope_desktop.ui.widgets.fields.forms import Field, Form, LineField, TickField
from hope_desktop.ui.widgets.layouts import card, column
from hope_desktop.ui.widgets.texts import TextLabel, heading

if TYPE_CHECKING:
    from hope_desktop.domain.changes import Changes

_OWN = LetterWord.OWN_WORDS.value
type Keep = Callable[[Told, bool, bool], Changes]
"""Gets what is said, and whether her name and what she is stand below the letter to parents."""


class LettersDialog(Asking):
    """Letters are in Dutch unless a class asks for English, so that is what is shown."""

    def __init__(
        self, teller: Teller, view: PlanView, keep: Keep, ui: Ui, parent: QWidget | None
    ) -> None:
        translate = ui.translate
        yes = primary_button(translate("&Keep"), "check")
        super().__init__(translate("What the letters say"), yes, ui, parent)
        self._keep, self._dutch = keep, translator(DEFAULT_LANGUAGE)
        fields = [Field(w.value, self._dutch(s), TickField()) for w, s in LETTER_WORDS.items()]
        line = LineField(longest=MAX_OWN_SENTENCE)
        empty = translate("Empty? Then the letter has a line to write on.")
        usual = translate("Empty? Then it says the usual sentence.")
        self.form = Form(
            (
                *fields,
                Field(_OWN, translate("&Instead of this my own sentence"), TickField()),
                Field("line", translate("My &sentence"), line, help=empty),
                Field("line_en", translate("In &English letters"), line, help=usual),
            )
        )
        name = {"name": teller.name}
        self.below = Form(
            (
                Field("named", translate("My na&me: %(name)s") % name, TickField()),
                Field("expert", translate("Beside it: e&xpert by experience"), TickField()),
            )
        )
        self.shown = TextLabel(bold=True)
        self._fill(teller)
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
                1,
            ),
        )
        self.resize(640, 640)
        self.form.value_changed.connect(self._show)
        self._show()

    def _fill(self, teller: Teller) -> None:
        ticks = {word.value: word in teller.words for word in LetterWord}
        self.form.fill(ticks | {"line": teller.line, "line_en": teller.line_en})
        self.below.fill({"named": teller.is_named, "expert": teller.is_expert})

    @property
    def told(self) -> Told:
        """What is chosen now."""
        said = self.form.values()
        words = frozenset(word for word in LetterWord if said[word.value])
        return Told(words, said["line"].strip(), said["line_en"].strip())

    def _show(self) -> None:
        self.shown.setText(told_text(self.told, "_" * 40, self._dutch))
        for name in ("line", "line_en"):
            self.form.editor(name).setEnabled(self.form.values()[_OWN])

    @override
    def keep(self) -> bool:
        below, words = self.below.values(), self._ui.translate("What letters say of who tells")
        told, named, expert = self.told, below["named"], below["expert"]
        return bool(self._ui.operations.run(lambda: self._keep(told, named, expert), words))
