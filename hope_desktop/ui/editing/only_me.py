"""Whether an own text is for its writer alone: a tick, and a question if it seems personal."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.texts.own_story import looks_lived
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button
from hope_desktop.ui.widgets.layouts import holder, row
from hope_desktop.ui.widgets.warnings import Notice, NoticeList

_PAUSE_MS = 500


class OnlyMe(NoticeList):
    """The question; `tick` stands beside it. Hidden for what the trainer did not write.

    Signals:
        chosen: It is for her alone, or not.
    """

    chosen = Signal(bool)

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui.translate)
        self._ui = ui
        self._text: Activity | Handout | None = None
        self.tick = QCheckBox(ui.translate("Only for me"))
        self.tick.setToolTip(
            ui.translate("Not found by its words, not printed, not sent to anybody.")
        )
        self.tick.clicked.connect(self.chosen)
        self.yes = self.no = quiet_button("")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.ask)

    def follow(self, text: Activity | Handout, *, is_hers: bool) -> None:
        """Show it for a text as it is typed; what it looks like is told when the keys pause."""
        is_open = is_hers and text.only_me is None
        self.tick.setVisible(is_hers)
        self.tick.setChecked(bool(text.only_me))
        is_other = self._text is None or text.id != self._text.id
        self._text = text if is_open else None
        if is_other or not is_open:
            self.show_notices(())
        if is_open:
            self._pause.start()

    @Slot()
    def ask(self) -> None:
        """Ask, when it looks like her own story and she was not asked yet."""
        text = self._text
        if text is None or not self.isHidden() or not looks_lived(_words_of(text)):
            return
        translate = self._ui.translate
        question = Notice(translate("This looks like your story. Only for me?"))
        self.yes = quiet_button(translate("Yes, only for me"), "check")
        self.no = quiet_button(translate("No, just keep it"))
        self.yes.clicked.connect(lambda: self.chosen.emit(True))  # noqa: FBT003
        self.no.clicked.connect(lambda: self.chosen.emit(False))  # noqa: FBT003
        self.show_notices([question], {question: holder(row(self.yes, self.no, space=GRID))})


def _words_of(text: Activity | Handout) -> str:
    """A made-up story is nobody's own."""
    if isinstance(text, Handout):
        return "" if text.fictional else f"{text.title} {text.body}"
    return " ".join((text.title, text.goal, *(f"{s.what} {s.say}" for s in text.steps), *text.tips))
