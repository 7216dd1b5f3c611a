"""What the letters of a workshop say of who tells: whole sentences, as they will be printed."""

from collections.abc import Callable
from typing import override

from PySide6.QtWidgets import QWidget

from hope_desktop.domain.changes import Changes
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
from hope_desktop.ui.widgets.fields.forms import Field, Form, LineField, TickField
from hope_desktop.ui.widgets.layouts import card, column
from hope_desktop.ui.widgets.texts import TextLabel, heading

_OWN = LetterWord.OWN_WORDS.value
type Keep = Callable[[Told, bool, bool, str | None], Changes]
"""Gets what is said, whether her name and what she is stand below the letter to parents, and who
sends these letters in the place of the usual one.
"""


class LettersDialog(Asking):
    """Letters are in Dutch unless a class asks for English, so that is what is shown."""

    def __init__(
        self, teller: Teller, view: PlanView, keep: Keep, ui: Ui, parent: QWidget | None
    ) -> None:
        translate = ui.translate
        yes = primary_button(translate("&Keep"), "check")
        super().__init__(translate("What the letters say"), yes, ui, parent)
        self._keep, self._dutch = keep, translator(DEFAULT_LANGUAGE)
        self.form = self._sentences()
        name = {"name": teller.name}
        self.below = Form(
            (
                Field("named", translate("My na&me: %(name)s") % name, TickField()),
                Field("expert", translate("Beside it: e&xpert by experience"), TickField()),
            )
        )
        self.come_from = _sender_form(ui)
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
                card(heading(translate("Who the letters come from")), self.come_from),
            ),
        )
        self.resize(80 * GRID, 0)
        self.form.value_changed.connect(self._show)
        self.come_from.value_changed.connect(self._show)
        self._show()

    def _sentences(self) -> Form:
        translate = self._ui.translate
        fields = [Field(w.value, self._dutch(s), TickField()) for w, s in LETTER_WORDS.items()]
        line = LineField(longest=MAX_OWN_SENTENCE)
        empty = translate("Empty? Then the letter has a line to write on.")
        usual = translate("Empty? Then it says the usual sentence.")
        return Form(
            (
                *fields,
                Field(_OWN, translate("&Instead of this my own sentence"), TickField()),
                Field("line", translate("My &sentence"), line, help=empty),
                Field("line_en", translate("In &English letters"), line, help=usual),
            )
        )

    def _fill(self, teller: Teller) -> None:
        ticks = {word.value: word in teller.words for word in LetterWord}
        self.form.fill(ticks | {"line": teller.line, "line_en": teller.line_en})
        self.below.fill({"named": teller.is_named, "expert": teller.is_expert})
        is_other = teller.sender is not None
        self.come_from.fill({"other": is_other, "sender": teller.sender or ""})

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
        self.come_from.editor("sender").setEnabled(self.come_from.values()["other"])

    @override
    def keep(self) -> bool:
        below, words = self.below.values(), self._ui.translate("What letters say of who tells")
        typed = self.come_from.values()
        sender = typed["sender"].strip() if typed["other"] else None
        chosen = (self.told, below["named"], below["expert"], sender)
        return self._ui.operations.run(lambda: self._keep(*chosen), words)


def _sender_form(ui: Ui) -> Form:
    translate = ui.translate
    other = translate("Anot&her sender, for this workshop alone")
    none = translate("Empty? Then these letters come from nobody in particular.")
    return Form(
        (
            Field("other", other, TickField()),
            Field("sender", translate("Sen&der"), LineField(longest=MAX_SENDER), help=none),
        )
    )
