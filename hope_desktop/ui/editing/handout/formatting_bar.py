"""The buttons above a text: what a handout needs, in the words of who makes handouts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QToolButton, QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.editing.handout import formatting as marks
from hope_desktop.ui.editing.handout.formatting import Edit
from hope_desktop.ui.editing.handout.text_edit import TextEdit
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import icon_button
from hope_desktop.ui.widgets.layouts import Flow

type Do = Callable[[str, int, int], Edit]


class FormattingBar(Flow):
    """A row of pictures with names; it folds when the room is narrow."""

    def __init__(self, edit: TextEdit, ui: Ui) -> None:
        super().__init__(space=0)
        self.buttons: dict[str, QToolButton] = {}
        self._edit = edit
        what, words = ui.translate("What it is for"), ui.translate("first|second|third")
        head = "|".join(f" {ui.translate('Column %(n)d') % {'n': n}} " for n in (1, 2))
        table = f"|{head}|\n|---|---|\n| | |\n| | |"
        for name, icon, tip, do in (
            ("bold", "bold", _("Bold (Ctrl+B)"), marks.bold),
            ("heading", "heading-2", _("Heading"), marks.heading),
            ("bullets", "list", _("List"), marks.bullets),
            ("numbers", "list-ordered", _("Numbered list"), marks.numbers),
            ("boxes", "list-checks", _("Boxes to tick"), marks.boxes),
            ("table", "table", _("Table"), marks.inserted(table, head.split("|")[0].strip())),
            ("lines", "text-cursor-input", _("Lines to write on"), _lines(what)),
            ("scale", "sliders-horizontal", _("Scale"), _scale(words)),
            ("card", "square-stack", _("Next card"), marks.inserted("---")),
            ("back", "flip-horizontal-2", _("Back of this card"), marks.inserted("***")),
            ("help", "phone", _("Help block here"), marks.inserted("{{help}}")),
        ):
            self._add(name, icon, ui.translate(tip), do)
        key = QShortcut(QKeySequence("Ctrl+B"), edit)
        key.activated.connect(partial(edit.apply, marks.bold))

    def offer(self, *, cards: bool) -> None:
        """Only what this kind of handout can have."""
        for name in ("card", "back"):
            self.buttons[name].setVisible(cards)
        self.buttons["help"].setVisible(not cards)

    def first(self) -> QWidget:
        """Where Tab comes in."""
        return self.buttons["bold"]

    def _add(self, name: str, icon: str, tip: str, do: Do) -> None:
        button = icon_button(tip, icon)
        button.clicked.connect(partial(self._edit.apply, do))
        self.buttons[name] = button
        self.add(button)


def _lines(what: str) -> Do:
    return marks.inserted(f"{{{{lines:3|{what}}}}}", what)


def _scale(words: str) -> Do:
    return marks.inserted(f"{{{{scale:{words}}}}}", words)
