"""The buttons above a text: what a handout needs, in the words of people who make handouts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.editing.rich import shaping
from hope_desktop.ui.editing.rich.chip_box import ChipBox, can_change
from hope_desktop.ui.editing.rich.document import depth_of
from hope_desktop.ui.editing.rich.edit import RichText
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import icon_button
from hope_desktop.ui.widgets.layouts import Flow

_KEYS = {
    "bold": "Ctrl+B",
    "heading": "Ctrl+Alt+2",
    "bullets": "Ctrl+Shift+8",
    "numbers": "Ctrl+Shift+7",
    "boxes": "Ctrl+Shift+9",
    "picture": "Ctrl+Shift+P",
    "field": "Ctrl+Shift+F",
    "card": "Ctrl+Enter",
    "change": "F2",
}
_PRESSED_IN_TEXT = frozenset({"bold", "card", "change"})
"""The text itself hears these keys."""


class FormattingBar(Flow):
    """A row of pictures with names; it folds when the room is narrow."""

    def __init__(self, edit: RichText, ui: Ui) -> None:
        super().__init__(space=0)
        self.buttons: dict[str, QToolButton] = {}
        self._edit = edit
        self._ui = ui
        self._beside = False
        self.fields = QMenu(self)
        columns = "|".join(f" {ui.translate('Column %(n)d') % {'n': n}} " for n in (1, 2))
        what, words = ui.translate("What it is for"), ui.translate("first|second|third")
        make, put = partial(partial, shaping.make, edit), partial(partial, edit.put)
        move = partial(partial, shaping.shift, edit)
        for name, icon, tip, do in (
            ("bold", "bold", _("Bold"), partial(shaping.bold, edit)),
            ("heading", "heading", _("Heading"), make("h2")),
            ("bullets", "list", _("List"), make("bullet")),
            ("numbers", "list-ordered", _("Numbered list"), make("number")),
            ("boxes", "list-checks", _("Boxes to tick"), make("box")),
            ("deeper", "list-indent-increase", _("Below the item above it (Tab)"), move(1)),
            ("less", "list-indent-decrease", _("Back to the left (Shift+Tab)"), move(-1)),
            ("table", "table", _("Table"), put(f"|{columns}|\n|---|---|\n| | |\n| | |")),
            ("lines", "text-cursor-input", _("Lines to write on"), self._asking(f"lines:3|{what}")),
            ("scale", "sliders-horizontal", _("Scale"), self._asking(f"scale:{words}")),
            ("picture", "image", _("Picture"), self._ask_picture),
            ("field", "school", _("What a workshop fills in, or a help line"), self._show_fields),
            ("card", "square-stack", _("Next card"), put("---")),
            ("back", "flip-horizontal-2", _("Back of this card"), put("***")),
            ("help", "phone", _("Help block here"), put("{{help}}")),
            ("change", "pencil", _("Change what is chosen"), edit.open_chip),
        ):
            self._add(name, icon, ui.translate(tip), do)
        edit.change_wanted.connect(self._change)
        edit.cursorPositionChanged.connect(self._offer_change)
        edit.selectionChanged.connect(self._offer_change)

    def offer(self, *, cards: bool, beside: bool) -> None:
        """Only what this kind of handout can have; `beside` says where its pictures stand."""
        self._beside = beside
        self.buttons["back"].setVisible(cards)
        name = self._ui.translate("Next card") if cards else self._ui.translate("Next page")
        name = f"{name} ({_KEYS['card']})"
        self.buttons["card"].setToolTip(name)
        self.buttons["card"].setAccessibleName(name)
        self.buttons["help"].setVisible(not cards)
        self._offer_change()

    def _add(self, name: str, icon: str, tip: str, do: Callable[[], object]) -> None:
        key = _KEYS.get(name)
        button = icon_button(f"{tip} ({key})" if key else tip, icon)
        if key and name not in _PRESSED_IN_TEXT:
            button.setShortcut(QKeySequence(key))
        button.clicked.connect(do)
        self.buttons[name] = button
        self.add(button)

    @Slot()
    def _ask_picture(self) -> None:
        """Beside the words at the cursor, or on a line of its own."""
        if self._beside:
            self._ask("{{picture:happy|}}", self._put_beside)
        else:
            self._ask("{{figure:happy|}}", self._edit.put)

    def _put_beside(self, token: str) -> None:
        shaping.put_beside(self._edit, token, self._edit.chip_words)

    @Slot()
    def _show_fields(self) -> None:
        self.fields.clear()
        for token, words in self._edit.chip_words.fields():
            self.fields.addAction(words).triggered.connect(partial(self._edit.put, token))
        button = self.buttons["field"]
        self.fields.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _asking(self, inside: str) -> Callable[[], None]:
        """Put a thing in the text, once its box was answered."""
        return partial(self._ask, f"{{{{{inside}}}}}", self._edit.put)

    @Slot(str)
    def _change(self, token: str) -> None:
        if can_change(token):
            self._ask(token, self._put_in_place)

    def _put_in_place(self, token: str) -> None:
        shaping.change_chip(self._edit, token, self._edit.chip_words)

    @Slot()
    def _offer_change(self) -> None:
        self.buttons["change"].setEnabled(can_change(self._edit.chosen()))
        for name in ("deeper", "less"):
            self.buttons[name].setEnabled(depth_of(self._edit.textCursor().block()) >= 0)

    def _ask(self, token: str, then: Callable[[str], None]) -> None:
        self.box = ChipBox(token, self._edit.chip_words, self._ui, self._edit)
        self.box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box.answered.connect(then)
        self.box.open()
