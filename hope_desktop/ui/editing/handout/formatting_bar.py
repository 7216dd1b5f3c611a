"""The buttons above a text: what a handout needs, in the words of people who make handouts."""

import json
from collections.abc import Callable
from functools import cache, partial
from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QMenu, QWidget

from hope_desktop.domain.library.pictures import PICTURES
from hope_desktop.domain.texts.directives import MAX_LINES, is_photo
from hope_desktop.i18n.catalogue import Phrases, Translator, language_of, marked as _
from hope_desktop.paths import resource
from hope_desktop.ui import icons
from hope_desktop.ui.editing.rich import shaping
from hope_desktop.ui.editing.rich.chips import ChipWords, parts
from hope_desktop.ui.editing.rich.document import depth_of
from hope_desktop.ui.editing.rich.drawing import drawing
from hope_desktop.ui.editing.rich.edit import RichText
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import action_button, primary_button, quiet_button
from hope_desktop.ui.widgets.dialogs import Asking
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, Number
from hope_desktop.ui.widgets.layouts import Flow

_FIGURE_NAMES: Phrases[str] = {
    "body": "a body",
    "circles": "three rings",
    "hand": "a hand to write at",
    "meter": "a meter",
}
_ICON = 40
"""Pixels."""
_SIGNS = str.maketrans("", "", "{}|\n")
"""What would end a directive before its time."""


class ChipBox(Asking):
    """Asks for what a directive says."""

    def __init__(
        self,
        token: str,
        chip_words: ChipWords,
        answered: Callable[[str], object],
        ui: Ui,
        parent: QWidget,
    ) -> None:
        keep = primary_button(ui.translate("Keep"), "check")
        super().__init__(chip_words.kind(token), keep, ui, parent)
        self._name, values = parts(token)
        self._words, self._answered, self._translate = chip_words, answered, ui.translate
        self._names = values[0]
        has_list = self._name in {"figure", "picture", "head"}
        self._can_choose = has_list and " " not in values[0]
        self.offered: list[str] = []
        """The drawings and pictures to choose from."""
        self.form = Form(self._fields())
        said = values[-1] if values[1:] or self._name == "banner" else ""
        count = int(values[0]) if values[0].isdigit() else 3
        self.form.fill({"count": count, "what": values[0], "said": said})
        if self._can_choose and isinstance(choice := self.form.editor("what"), QComboBox):
            choice.setIconSize(QSize(_ICON, _ICON))
            for at, name in enumerate(self.offered):
                choice.setItemIcon(at, QIcon() if is_photo(name) else _icon(name))
        self.lay_out(self.form)
        self.setMinimumWidth(56 * GRID)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """What is in the first field is there to type over."""
        super().showEvent(event)
        first = self.form.stops()[0]
        if isinstance(first, QLineEdit | QAbstractSpinBox):
            first.selectAll()

    @override
    def keep(self) -> bool:
        self._answered(self.token())
        return True

    def token(self) -> str:
        """Return the directive as it is now."""
        values = self.form.values()
        what, description = (_plain(str(values.get(name) or "")) for name in ("what", "said"))
        description = description or _plain(dict(self._words.photos()).get(what, ""))
        inside = {
            "lines": f"{values.get('count')}|{description}",
            "banner": description,
            "head": what,
            "helpline": what,
        }
        said = inside.get(self._name, f"{what or self._names}|{description}")
        return f"{{{{{self._name}:{said}}}}}"

    def _fields(self) -> list[Field]:
        translate = self._translate
        own = {
            "lines": (
                ("count", _("Lines"), Number(1, MAX_LINES)),
                ("said", _("What they are for"), LineField()),
            ),
            "banner": (("said", _("Sentence"), LineField(longest=400)),),
            "helpline": (("what", _("Help line"), Choice(list(self._words.lines.items()))),),
        }
        if fields := own.get(self._name):
            return [Field(name, translate(words), kind) for name, words, kind in fields]
        every = sorted(((n, picture_name(n, translate)) for n in PICTURES), key=lambda one: one[1])
        if self._name == "figure":
            every = [(name, translate(words)) for name, words in _FIGURE_NAMES.items()] + every
            every = [*self._words.photos(), *every]
        self.offered = [name for name, _words in every]
        made = [Field("what", translate("Picture"), Choice(every))][: self._can_choose]
        if self._name != "head":
            words, about = translate("What is to be seen"), translate("For whoever cannot see it.")
            made.append(Field("said", words, LineField(), about))
        return made


def _plain(words: str) -> str:
    return words.translate(_SIGNS).strip()


def can_change(token: str) -> bool:
    """Tell whether there is something about it to change."""
    return parts(token)[0] in {"lines", "banner", "helpline", "figure", "picture", "head"}


def picture_name(name: str, translate: Translator) -> str:
    """Return what a picture means, in the language of the window."""
    dutch = language_of(translate) == "nl"
    return _meanings().get(name, name) if dutch else name.replace("-", " ")


def _icon(name: str) -> QIcon:
    pixmap = QPixmap(2 * _ICON, 2 * _ICON)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    size, kept = drawing(name, "")
    times = (2 * _ICON - 8) / max(size.width(), size.height())
    painter.translate(4, 4)
    painter.scale(times, times)
    painter.drawPicture(0, 0, kept)
    painter.end()
    return QIcon(pixmap)


@cache
def _meanings() -> dict[str, str]:
    found: dict[str, str] = json.loads(resource("pictures/meaning.nl.json").read_text("utf-8"))
    return found


_KEYS = {
    "bold": "Ctrl+B",
    "heading": "Ctrl+Alt+2",
    "bullets": "Ctrl+Shift+8",
    "numbers": "Ctrl+Shift+7",
    "boxes": "Ctrl+Shift+9",
    "picture": "Ctrl+Shift+P",
    "card": "Ctrl+Enter",
    "change": "F2",
}
_PRESSED_IN_TEXT = frozenset({"bold", "card", "change"})
"""The text itself hears these keys."""


_IN_SIGHT = ("bold", "picture", "card")
_OF_LINES = ("heading", "bullets", "numbers", "boxes", "deeper", "less")
_MORE = ("back", "change", "table", "lines", "help", "line")
_NO_FACTS = frozenset({"{{line}}", "{{box}}", "{{live}}", "{{made-up}}", "{{both}}"})
"""What can stand in a sentence and is no fact of a workshop."""


class FormattingBar(Flow):
    """Buttons with words, and the rest behind two of them; it folds when the room is narrow."""

    def __init__(self, edit: RichText, ui: Ui) -> None:
        super().__init__(space=GRID // 2)
        self.by_name: dict[str, QAction] = {}
        self._edit = edit
        self._ui = ui
        self._beside = False
        self.fields = QMenu(ui.translate("What a workshop fills in"), self)
        self.sometimes = QMenu(ui.translate("Line, box or only sometimes"), self)
        for name, icon, text, do in self._buttons():
            self.by_name[name] = self._made(name, icon, ui.translate(text), do)
        translate = self._ui.translate
        self.buttons = buttons = {n: action_button(self.by_name[n]) for n in _IN_SIGHT}
        lists, more = (
            quiet_button(translate("Heading or list"), "list"),
            quiet_button(translate("Insert"), "plus"),
        )
        lists.setMenu(QMenu(lists))
        lists.menu().addActions([self.by_name[name] for name in _OF_LINES])
        more.setMenu(QMenu(more))
        more.menu().addActions([self.by_name[name] for name in _MORE])
        more.menu().addMenu(self.fields)
        more.menu().addMenu(self.sometimes)
        more.menu().aboutToShow.connect(self._fill)
        for button in (buttons["bold"], lists, buttons["picture"], more, buttons["card"]):
            self.add(button)
        edit.change_wanted.connect(self._change)
        edit.cursorPositionChanged.connect(self._offer_change)
        edit.selectionChanged.connect(self._offer_change)

    def _buttons(self) -> tuple[tuple[str, str, str, Callable[[], object]], ...]:
        """Return the name, icon and words of each, and what it does."""
        ui, edit = self._ui, self._edit
        columns = "|".join(f" {ui.translate('Column %(n)d') % {'n': n}} " for n in (1, 2))
        what = ui.translate("What it is for")
        make, put = partial(partial, shaping.make, edit), partial(partial, edit.put)
        move = partial(partial, shaping.shift, edit)
        return (
            ("bold", "bold", _("Bold"), partial(shaping.bold, edit)),
            ("heading", "heading", _("Heading"), make("h2")),
            ("bullets", "list", _("List"), make("bullet")),
            ("numbers", "list-ordered", _("Numbered list"), make("number")),
            ("boxes", "list-checks", _("Boxes to tick"), make("box")),
            ("deeper", "list-indent-increase", _("Below the item above it (Tab)"), move(1)),
            ("less", "list-indent-decrease", _("Back to the left (Shift+Tab)"), move(-1)),
            ("table", "table", _("Table"), put(f"|{columns}|\n|---|---|\n| | |\n| | |")),
            ("lines", "text-cursor-input", _("Lines to write on"), self._asking(f"lines:3|{what}")),
            ("picture", "image", _("Picture"), self._ask_picture),
            ("card", "square-stack", _("Next card"), put("---")),
            ("back", "flip-horizontal-2", _("Back of this card"), put("***")),
            ("help", "phone", _("Help block here"), put("{{help}}")),
            ("line", "phone", _("Help line"), self._asking("helpline:112")),
            ("change", "pencil", _("Change"), edit.open_chip),
        )

    def offer(self, *, cards: bool, beside: bool) -> None:
        """Only what this kind of handout can have; `beside` says where its pictures stand."""
        self._beside = beside
        self.by_name["back"].setVisible(cards)
        name = self._ui.translate("Next card") if cards else self._ui.translate("Next page")
        self.by_name["card"].setText(name)
        self.buttons["card"].setText(name)
        self.by_name["help"].setVisible(not cards)
        self._offer_change()

    def _made(self, name: str, icon: str, text: str, do: Callable[[], object]) -> QAction:
        action, key = QAction(text, self), _KEYS.get(name)
        icons.put(action, icon)
        action.setToolTip(f"{text} ({key})" if key else text)
        if key and name not in _PRESSED_IN_TEXT:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(do)
        self.addAction(action)
        return action

    def _fill(self) -> None:
        """Offer what a workshop fills in or leaves out."""
        self.fields.clear()
        self.sometimes.clear()
        for token, words in self._edit.chip_words.fields():
            menu = self.sometimes if token in _NO_FACTS else self.fields
            menu.addAction(words).triggered.connect(partial(self._edit.put, token))

    def _ask_picture(self) -> None:
        """Beside the words at the cursor, or on a line of its own."""
        if self._beside:
            put = partial(shaping.put_beside, self._edit, chip_words=self._edit.chip_words)
            self._ask("{{picture:happy|}}", put)
        else:
            self._ask("{{figure:happy|}}", self._edit.put)

    def _asking(self, inside: str) -> Callable[[], None]:
        """Put a thing in the text, once its box was answered."""
        return partial(self._ask, f"{{{{{inside}}}}}", self._edit.put)

    def _change(self, token: str) -> None:
        if can_change(token):
            put = partial(shaping.change_chip, self._edit, chip_words=self._edit.chip_words)
            self._ask(token, put)

    def _offer_change(self) -> None:
        self.by_name["change"].setEnabled(can_change(self._edit.chosen()))
        for name in ("deeper", "less"):
            self.by_name[name].setEnabled(depth_of(self._edit.textCursor().block()) >= 0)

    def _ask(self, token: str, then: Callable[[str], None]) -> None:
        self.box = ChipBox(token, self._edit.chip_words, then, self._ui, self._edit)
        self.box.open()
