"""The few buttons of a lesson, each with its key, and the keys that need none."""

from functools import partial
from itertools import product

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.lesson import look
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import EnterButton
from hope_desktop.ui.widgets.layouts import beside

# Pupils can read the words: they say nothing of a story, or of what somebody told.
_BUTTONS: dict[str, tuple[str, str, str]] = {
    "back": (_("Back"), "arrow-left", ""),
    "shorter": (_("Shorter"), "minus", ""),
    "longer": (_("Longer"), "plus", ""),
    "next": (_("Go on"), "", "→"),
    "made-up": (_("Not today"), "", "V"),
    "instead": (_("Something else"), "", "A"),
    "card": (_("Trainer card"), "", "K"),
    "board": (_("Digital board"), "", "D"),
    "exits": (_("Way out"), "", "U"),
    "stop": (_("Stop"), "x", ""),
    "done": (_("Done"), "check", ""),
}
"""What stands on a button, its icon, and the key that is drawn on it."""
_KEYS: dict[str, tuple[str, ...]] = {
    "back": ("Left",),
    "page-back": ("PgUp",),
    "shorter": ("-",),
    "longer": ("+", "="),
    "next": ("Right",),
    "page-next": ("PgDown",),
    "made-up": ("V",),
    "instead": ("A",),
    "card": ("K",),
    "board": ("D",),
    "exits": ("U",),
    "stop": ("Esc",),
    "done": ("Ctrl+Return",),
    "hide": ("H", "."),
    "material": ("M",),
    "steps": ("S",),
}
"""Page keys and the full stop are those of a presenter in the hand. It turns the slides while they
are on a screen beside this one, else the lesson."""
_ICON_ONLY = ("back", "stop")
_LEFT = 4
"""So many stand at the left."""
_GREEN = ("next", "done")
_AT_END = frozenset({"back", "card", "stop", "done"})
"""What there is to do once the last part is over."""


class KeyBar(QWidget):
    """At the bottom; on a narrow screen without the pictures of keys."""

    chosen = Signal(str)  # the name of what is wanted, by mouse or key

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.buttons: dict[str, QPushButton] = {}
        for name, (text, _icon, _key) in _BUTTONS.items():
            self.buttons[name] = button = EnterButton("")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleDescription(_KEYS[name][0])
            button.clicked.connect(partial(self.chosen.emit, name))
            self._name(name, text)
        for name in _GREEN:
            self.buttons[name].setProperty("look", "primary")
        self.buttons["stop"].setProperty("look", "bare")
        self.buttons["done"].hide()
        for name, keys in _KEYS.items():
            action = QAction(self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setAutoRepeat(False)  # what is held is pressed once
            action.triggered.connect(partial(self.press, name))
            self.addAction(action)
        every = [*self.buttons.values()]
        self.setLayout(beside(*every[:_LEFT], 1, *every[_LEFT:], space=look.GAP))

    def follow(self, lesson: Lesson, *, is_over: bool, is_proof: bool) -> None:
        """Show what there is to do at a moment of the lesson."""
        can = {name: name in _AT_END if is_over else name != "done" for name in _BUTTONS}
        can["instead"] &= bool(lesson.spare)
        can["made-up"] &= (lesson.is_told or lesson.has_turned) and not is_proof
        can["board"] &= not is_proof
        for name, button in self.buttons.items():
            button.setVisible(can[name])
        self.buttons["next"].setEnabled(lesson.current is not None)
        is_off = lesson.has_turned and not lesson.is_live
        self._name("made-up", _("Today after all") if is_off else _("Not today"))

    def _name(self, name: str, text: str) -> None:
        """Say on a button what it does."""
        button, words = self.buttons[name], self._ui.translate(text)
        button.setText("" if name in _ICON_ONLY else words)
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({QKeySequence(_KEYS[name][0]).toString()})")

    def press(self, name: str) -> None:
        """Press the button of a key, when it can be pressed now."""
        button = self.buttons.get(name)
        if button is None or (button.isEnabled() and not button.isHidden()):
            self.chosen.emit(name)

    def fit(self, width: int) -> None:
        """Take letters that suit the screen, in so much room."""
        layout = self.layout()
        assert layout is not None
        unit = look.unit(self)
        layout.setSpacing(round(look.GAP * unit))
        for pixels, is_drawn in product(look.or_less([18]), (True, False)):
            for name, button in self.buttons.items():
                _text, icon, key = _BUTTONS[name]
                ink = look.ON_GREEN if name in _GREEN else look.TEXT
                look.size(button, pixels, bold=name in _GREEN)
                button.setMinimumHeight(round(48 * unit))
                picture = QPixmap()
                if icon:
                    gap = 0 if name in _ICON_ONLY else 1 / 3
                    picture = look.sign_icon(self, icon, ink, gap=gap)
                elif is_drawn:
                    picture = look.key_cap(self, key, ink)
                    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
                button.setIcon(QIcon(picture))
                button.setIconSize(picture.deviceIndependentSize().toSize())
            if layout.minimumSize().width() <= width:
                return
